import type { BoardLine } from "../../../src/domain/committees/board-history.js";
import type { Committee } from "../../../src/domain/committees/committee.js";
import type { Member } from "../../../src/domain/committees/member.js";
import type { Person } from "../../../src/domain/committees/person.js";
import type { PersonId } from "../../../src/domain/ids.js";
import { type Term, termKey } from "../../../src/domain/plans/glossary.js";
import { isToPerson, type Notice } from "../../../src/domain/reminders/notice.js";
import {
  type ArchiveCounts,
  type ArchiveDocument,
  type ArchiveRecord,
  archiveKinds,
  type CommitteeArchive,
} from "../../../src/store/committee-archive.js";
import type { CommitteeScope } from "../../../src/store/scopes.js";
import { copy } from "./copy.js";
import { collectionOf, isOf } from "./fake-kept-by-meeting.js";
import type { FakeWorld, KeptCommittee, KeptItem, KeptMeeting } from "./fake-world.js";

/** Whole committees of one world. */
export function fakeCommitteeArchive(world: FakeWorld): CommitteeArchive {
  const all = () => [...world.committees.values()].filter(({ deletedAt }) => deletedAt === undefined);
  const inTheWay = (wanted: { id: string; tenant: string; code: string; conversation: string }) => {
    if (world.committees.has(wanted.id)) return "exists" as const;
    const others = all().filter(({ value }) => value.tenant === wanted.tenant);
    if (others.some(({ value }) => value.home.conversation === wanted.conversation)) return "home-taken" as const;
    return others.some(({ value }) => value.code === wanted.code) ? ("code-taken" as const) : undefined;
  };
  return {
    list: async () =>
      all()
        .map(({ value: { id, tenant, name, code } }) => {
          const members = world.members.in(id).filter(({ leftAt }) => leftAt === undefined).length;
          return { tenant, committee: id, name, code, members, actionItems: world.items.in(id).length };
        })
        .sort((a, b) => (`${a.tenant} ${a.code}` < `${b.tenant} ${b.code}` ? -1 : 1)),
    async open(scope) {
      const records = recordsOf(world, scope);
      if (records === undefined) return undefined;
      const counts = archiveKinds.map((kind) => [kind, records.filter((record) => record.kind === kind).length]);
      return { counts: Object.fromEntries(counts) as ArchiveCounts, records: givenOneByOne(records) };
    },
    inTheWay: async (_system, wanted) => inTheWay(wanted),
    async match({ tenant }, people) {
      const known = [...world.people.values()].map(({ value }) => value).filter((person) => person.tenant === tenant);
      const same = (field: "id" | "channelId" | "entraId", value: string | undefined) =>
        value === undefined ? undefined : known.find((person) => person[field] === value)?.id;
      return new Map(
        people.flatMap((person): [PersonId, PersonId][] => {
          const found = same("entraId", person.entraId) ?? same("channelId", person.channelId) ?? same("id", person.id);
          return found === undefined ? [] : [[person.id, found]];
        }),
      );
    },
    async write(scope, records) {
      for await (const record of records) put(world, scope, copy(record));
    },
    async establish({ tenant, committee }, document) {
      const { history, lastNumber, lastNumbers, ...value } = copy(document) as unknown as Committee & Kept;
      const taken = inTheWay({ id: committee, tenant, code: value.code, conversation: value.home.conversation });
      if (taken !== undefined) return taken;
      world.committees.set(committee, {
        value: { ...value, id: committee, tenant },
        lastNumber,
        ...(lastNumbers !== undefined && { lastNumbers }),
        history,
      });
      return "established";
    },
  };
}

type Kept = Pick<KeptCommittee, "history" | "lastNumber" | "lastNumbers">;

async function* givenOneByOne(records: readonly ArchiveRecord[]) {
  yield* copy(records);
}

function recordsOf(world: FakeWorld, scope: CommitteeScope): readonly ArchiveRecord[] | undefined {
  const { tenant, committee } = scope;
  const board = world.committees.get(committee);
  if (board === undefined || board.value.tenant !== tenant || board.deletedAt !== undefined) return undefined;
  const { history, lastNumber, lastNumbers } = board;
  const records = (kind: ArchiveRecord["kind"], documents: readonly object[]): ArchiveRecord[] =>
    documents
      .map((document) => ({ kind, document: document as ArchiveDocument }))
      .sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  const members = world.members.in(committee).filter((member) => member.tenant === tenant);
  const asked = board.value.joinRequests.map(({ person }) => person);
  const accounts = new Set([...members.flatMap(({ person }) => person ?? []), ...asked]);
  const notices = [...world.notices.values()].filter((notice) => notice.tenant === tenant);
  const withTurns = (kind: (typeof numbered)[number] | "import") =>
    records(
      kind,
      [...collectionOf<OfNumber>(world, `${kind}s`).values()].flatMap(({ kept, turnKey }) =>
        isOf(scope, kept) ? [{ ...kept, turnKey }] : [],
      ),
    );
  return [
    ...records("committee", [
      { ...board.value, history, lastNumber, ...(lastNumbers !== undefined && { lastNumbers }) },
    ]),
    ...records(
      "person",
      [...accounts].flatMap((id) => world.people.get(id)?.value ?? []),
    ),
    ...records(
      "member",
      members.map((member) => ({ ...member, history: linesOf(world, member) })),
    ),
    ...records(
      "actionItem",
      world.items.in(committee).map(({ item, turnKey, history }) => ({ ...item, turnKey, history })),
    ),
    ...records(
      "draft",
      [...world.drafts.values()].flatMap(({ draft, turnKey }) =>
        draft.committee === committee && draft.tenant === tenant ? [{ ...draft, turnKey }] : [],
      ),
    ),
    ...records(
      "notice",
      notices.flatMap((notice): Notice[] => {
        if (!isToPerson(notice)) return notice.committee === committee ? [notice] : [];
        const lines = notice.lines.filter((line) => line.committee === committee);
        return lines.length === 0 ? [] : [{ ...notice, lines }];
      }),
    ),
    ...records(
      "meeting",
      world.meetings.in(committee).map(({ meeting, ...rest }) => ({ ...meeting, ...rest })),
    ),
    ...byMeeting.flatMap((kind) =>
      records(
        kind,
        [...collectionOf<OfMeeting>(world, `${kind}s`).values()].flatMap(({ meeting: id, ...kept }) =>
          isOf(scope, kept) ? [{ ...kept, id }] : [],
        ),
      ),
    ),
    ...numbered.flatMap(withTurns),
    ...records(
      "term",
      [...collectionOf<Term>(world, "glossary")].flatMap(([id, term]) =>
        isOf(scope, term) ? [{ ...term, id, key: termKey(term.term) }] : [],
      ),
    ),
    ...withTurns("import"),
  ];
}

const byMeeting = ["agenda", "meetingRecord", "frozenArising"] as const;
const numbered = ["programmeItem", "decision", "suggestion", "plan"] as const;
type OfMeeting = CommitteeScope & { meeting: string };
type OfNumber = { kept: CommitteeScope & { id: string }; turnKey: string };

function linesOf({ rosterLines }: FakeWorld, { id }: Member): readonly unknown[] {
  return rosterLines.flatMap(({ line: { member, ...line } }) => (member === id ? [line] : []));
}

function put(world: FakeWorld, scope: CommitteeScope, { kind, document }: ArchiveRecord): void {
  const { id } = document;
  switch (kind) {
    case "committee":
      return;
    case "person":
      if (!world.people.has(id)) world.people.set(id, { value: document as unknown as Person });
      return;
    case "member": {
      const { history, ...member } = document as unknown as Member & { history: BoardLine[] };
      if (!world.members.has(id)) {
        for (const line of history) world.rosterLines.push({ scope, line: { ...line, member: member.id } as never });
      }
      world.members.set(id, member);
      return;
    }
    case "actionItem": {
      const { turnKey, history, ...item } = document as unknown as KeptItem["item"] & Omit<KeptItem, "item">;
      world.items.set(id, { item, turnKey, history });
      return;
    }
    case "draft": {
      const { turnKey, ...draft } = document as never as { turnKey: string };
      world.drafts.set(id, { draft: draft as never, turnKey });
      return;
    }
    case "meeting": {
      const { turnKey, changedByTurn, ...meeting } = document as unknown as KeptMeeting["meeting"] & KeptMeeting;
      world.meetings.set(id, { meeting, turnKey, ...(changedByTurn === undefined ? {} : { changedByTurn }) });
      return;
    }
    case "agenda":
    case "meetingRecord":
    case "frozenArising": {
      const { id: meeting, ...kept } = document;
      collectionOf<OfMeeting>(world, `${kind}s`).set(id, { ...kept, meeting } as never);
      return;
    }
    case "programmeItem":
    case "decision":
    case "suggestion":
    case "plan":
    case "import": {
      const { turnKey, ...kept } = document;
      collectionOf<OfNumber>(world, `${kind}s`).set(id, { kept, turnKey } as never);
      return;
    }
    case "term": {
      const { id: _id, key: _key, ...term } = document;
      collectionOf<Term>(world, "glossary").set(id, term as never);
      return;
    }
    case "notice":
      putNotice(world, scope, document as unknown as Notice);
  }
}

function putNotice(world: FakeWorld, { committee }: CommitteeScope, notice: Notice): void {
  const there = world.notices.get(notice.id);
  const lines = there !== undefined && "lines" in there ? there.lines : [];
  const isOurs = there !== undefined && "committee" in there && there.committee === committee;
  if (there === undefined || isOurs || (lines.length > 0 && lines.every((line) => line.committee === committee))) {
    world.notices.set(notice.id, notice);
    return;
  }
  const cards = [there, notice].map(({ state }) => (state.kind === "sent" ? state.card : undefined));
  const [card, other] = cards;
  const isSame = card !== undefined && card.activityId !== "" && card.activityId === other?.activityId;
  if (!isSame || card.conversation !== other.conversation || !isToPerson(there) || !isToPerson(notice)) {
    const id = `${notice.id}/${committee}` as Notice["id"];
    world.notices.set(id, { ...notice, id });
  } else if (!lines.some((line) => line.committee === committee))
    world.notices.set(notice.id, { ...there, lines: [...lines, ...notice.lines] });
}
