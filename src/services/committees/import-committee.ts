import type { Committee, Home } from "../../domain/committees/committee.js";
import type { PersonId, TenantId } from "../../domain/ids.js";
import { nextMorning } from "../../domain/reminders/next-morning.js";
import { usualPolicy } from "../../domain/reminders/policy.js";
import type {
  ArchiveDocument,
  ArchiveRecord,
  CommitteeArchive,
  InTheWay,
  KnownBy,
} from "../../store/committee-archive.js";
import { committeeScope } from "../../store/scopes.js";
import { type Rehousing, rehoused } from "./rehouse-record.js";

type Deps = { archive: Pick<CommitteeArchive, "inTheWay" | "match" | "write" | "establish"> };

type Request = {
  /** A whole committee, looked through before; begun anew each time. Its own record is the first. */
  records: () => AsyncIterable<ArchiveRecord>;
  /** Absent: the tenant it comes from. */
  tenant?: TenantId;
  /** Absent: the code it has. */
  code?: string;
  /** It comes without its home: nothing is sent there, and it is moved to another by whoever runs it. */
  homeAway: boolean;
  /** Only says what would come. */
  dryRun: boolean;
  now: Date;
};

/** What came, or would come. */
export type Imported = {
  tenant: TenantId;
  code: string;
  name: string;
  homeAway: boolean;
  /** Its home was private, which it is no more. */
  wasPrivate: boolean;
  /** People who were there already and stay as they are; those who are new there; names of those on it who come without their account. */
  known: number;
  added: number;
  unlinked: readonly string[];
};

export type ImportOutcome =
  | ({ kind: "imported" | "would-import" } & Imported)
  /** Nothing is to be seen of it; what was put down before somebody took its place is completed by the next attempt. */
  | { kind: "refused"; why: InTheWay; code: string };

/**
 * Brings a committee in from another database, with its ids. All of it is put down before the committee itself, so that it is found whole
 * or not at all; one that was cut off is completed by doing it again. Into another tenant nobody's account comes along, and no home.
 */
export function importCommittee({ archive }: Deps): (request: Request) => Promise<ImportOutcome> {
  return async ({ records, tenant, code, homeAway, dryRun, now }) => {
    const { board, people, members } = await gathered(records());
    const to = tenant ?? board.tenant;
    const away = homeAway || to !== board.tenant;
    const home = away ? awayFrom(board) : board.home;
    const wanted = { id: board.id, tenant: to, code: code ?? board.code, conversation: home.conversation };
    const taken = await archive.inTheWay("system", wanted);
    if (taken !== undefined) return { kind: "refused", why: taken, code: wanted.code };
    const known = await archive.match({ tenant: to }, to === board.tenant ? people : byEntraId(people));
    const comes = (person: PersonId) =>
      known.has(person) || (to === board.tenant && people.some(({ id }) => id === person));
    const unlinked = withoutAccount(members, known, comes);
    const rehousing: Rehousing = {
      from: board.tenant,
      to,
      committee: board.id,
      code: wanted.code,
      home,
      people: known,
      unlinked: new Set(unlinked.map(({ id }) => id)),
      now,
      wakeBy: nextMorning(board.policy?.at ?? usualPolicy.at, board.zone, now),
    };
    const facts: Imported = {
      tenant: to,
      code: wanted.code,
      name: board.name,
      homeAway: away,
      wasPrivate: board.home.private === true,
      known: known.size,
      added: to === board.tenant ? people.length - known.size : 0,
      unlinked: unlinked.filter(({ leftAt }) => leftAt === undefined).map(({ name }) => name),
    };
    if (dryRun) return { kind: "would-import", ...facts };
    const scope = committeeScope({ tenant: to, committee: board.id });
    await archive.write(scope, rehousedAll(records(), rehousing));
    const last = rehoused({ kind: "committee", document: board.document }, rehousing);
    const established = await archive.establish(scope, last?.document ?? board.document);
    return established === "established"
      ? { kind: "imported", ...facts }
      : { kind: "refused", why: established, code: wanted.code };
  };
}

type Board = Committee & { document: ArchiveDocument };
type Membership = { id: string; name: string; person?: PersonId; leftAt?: Date };

/** What has to be known of a committee before any of it is put down. */
async function gathered(records: AsyncIterable<ArchiveRecord>) {
  const people: KnownBy[] = [];
  const members: Membership[] = [];
  let board: Board | undefined;
  for await (const { kind, document } of records) {
    if (kind === "committee") board = { ...(document as unknown as Committee), document };
    else if (kind === "person") people.push(document as unknown as KnownBy);
    else if (kind === "member") members.push(document as unknown as Membership);
    // Beyond the members there are things that are many, and not needed here.
    else break;
  }
  if (board === undefined)
    throw Object.assign(new Error("There is no committee among its records."), { code: "no-committee" as const });
  return { board, people, members };
}

/** In another tenant somebody has another channel id, and none of our own. */
function byEntraId(people: readonly KnownBy[]): readonly KnownBy[] {
  return people.flatMap(({ id, entraId }) => (entraId === undefined ? [] : [{ id, entraId }]));
}

/** Members whose account does not come along, or is that of another member already: two people who are known to be one there. */
function withoutAccount(
  members: readonly Membership[],
  known: ReadonlyMap<PersonId, PersonId>,
  comes: (person: PersonId) => boolean,
): readonly Membership[] {
  const taken = new Set<PersonId>();
  // Whoever is on the committee today comes before who left.
  const inOrder = [...members].sort((a, b) => Number(a.leftAt !== undefined) - Number(b.leftAt !== undefined));
  return inOrder.filter(({ person }) => {
    if (person === undefined) return false;
    const there = known.get(person) ?? person;
    if (!comes(person) || taken.has(there)) return true;
    taken.add(there);
    return false;
  });
}

/** A home that no conversation is, so that nothing is sent and no message is taken for one of it. */
function awayFrom({ id, home }: Board): Home {
  return { kind: home.kind, conversation: `away ${id}`, serviceUrl: home.serviceUrl, installed: false };
}

async function* rehousedAll(records: AsyncIterable<ArchiveRecord>, to: Rehousing): AsyncGenerator<ArchiveRecord> {
  for await (const record of records) {
    const there = record.kind === "committee" ? undefined : rehoused(record, to);
    if (there !== undefined) yield there;
  }
}
