import { linesKept } from "../../domain/committees/board-history.js";
import type { Home, JoinRequest } from "../../domain/committees/committee.js";
import type { CommitteeId, PersonId, TenantId } from "../../domain/ids.js";
import { termId } from "../../domain/plans/glossary.js";
import { noticeIdFor } from "../../domain/reminders/notice-id.js";
import type { ArchiveDocument, ArchiveRecord } from "../../store/committee-archive.js";

/** Where a committee goes, and as what. */
export type Rehousing = {
  from: TenantId;
  to: TenantId;
  committee: CommitteeId;
  code: string;
  home: Home;
  /** Who of the file is known there, and as whom. Those who are not come along, except into another tenant. */
  people: ReadonlyMap<PersonId, PersonId>;
  /** Memberships without an account from now on. */
  unlinked: ReadonlySet<string>;
  now: Date;
  /** Nobody who comes along is first looked at later than then. */
  wakeBy: Date;
};

/** So long the outbox leaves alone what comes in, as the committee that it speaks of is the last to come. */
const quietMs = 15 * 60_000;

/** A record of a committee as it is to be where the committee goes. Absent: it does not go there. The history of the record is left as it is. */
export function rehoused(record: ArchiveRecord, to: Rehousing): ArchiveRecord | undefined {
  const document: ArchiveDocument = { ...record.document, tenant: to.to };
  switch (record.kind) {
    case "committee":
      return { kind: "committee", document: committeeAt(document, to) };
    case "person": {
      if (to.people.has(document.id as PersonId) || to.from !== to.to) return undefined;
      return { kind: "person", document: { ...document, nextMorningAt: earlier(document.nextMorningAt, to.wakeBy) } };
    }
    case "member":
      return { kind: "member", document: memberAt(document, to) };
    case "notice":
      return { kind: "notice", document: noticeAt(document, to) };
    case "actionItem":
    case "draft":
    case "meeting":
    case "agenda":
    case "meetingRecord":
    case "frozenArising":
    case "programmeItem":
    case "decision":
    case "suggestion":
    case "plan":
    case "import":
      return { kind: record.kind, document };
    case "term":
      return {
        kind: "term",
        document: { ...document, id: termId({ tenant: to.to, committee: to.committee }, String(document.term)) },
      };
  }
}

function committeeAt(
  document: ArchiveDocument,
  { code, home, people, from, to, now, wakeBy }: Rehousing,
): ArchiveDocument {
  const { joinRequests = [], history = [] } = document as { joinRequests?: JoinRequest[]; history?: unknown[] };
  const line = (kind: "imported" | "not-private") => ({ by: "system", at: now, change: { kind } });
  const wasPrivate = (document as { home?: Partial<Home> }).home?.private === true;
  return {
    ...document,
    code,
    // Nobody looked who came to it while it was a file: the clerk declares it anew.
    home: withoutPrivacy(home),
    // Whoever has no account there could not be put on the roster.
    joinRequests: joinRequests.flatMap((request) => {
      const person = people.get(request.person) ?? (from === to ? request.person : undefined);
      return person === undefined ? [] : [{ ...request, person }];
    }),
    history: [...history, ...(wasPrivate ? [line("not-private")] : []), line("imported")].slice(-linesKept),
    nextMorningAt: earlier(document.nextMorningAt, wakeBy),
  };
}

function withoutPrivacy({ private: _no, ...home }: Home): Home {
  return home;
}

type Linked = { kind: string; person?: PersonId };

function memberAt(document: ArchiveDocument, { people, unlinked }: Rehousing): ArchiveDocument {
  const { person, history, ...rest } = document as ArchiveDocument & {
    person?: PersonId;
    history?: readonly { change: Linked }[];
  };
  const lines = history?.map((line) => {
    const known = line.change.person === undefined ? undefined : people.get(line.change.person);
    return known === undefined ? line : { ...line, change: { ...line.change, person: known } };
  });
  return {
    ...rest,
    ...(lines === undefined ? {} : { history: lines }),
    ...(person === undefined || unlinked.has(document.id) ? {} : { person: people.get(person) ?? person }),
  } as ArchiveDocument;
}

/** Of somebody who is not known there it stays as the proof that it is. */
function noticeAt(document: ArchiveDocument, { from, to, committee, people, now }: Rehousing): ArchiveDocument {
  const { person } = document as { person?: PersonId };
  const reader = person === undefined ? undefined : (people.get(person) ?? person);
  const id =
    person === undefined || reader === undefined
      ? noticeIdFor(document.id, { tenant: from, committee }, { tenant: to, committee })
      : noticeIdFor(document.id, { tenant: from, person }, { tenant: to, person: reader });
  const quiet = (field: "wakeAt" | "editAt") =>
    document[field] === undefined ? {} : { [field]: later(document[field], new Date(now.getTime() + quietMs)) };
  return {
    ...document,
    id: id ?? document.id,
    ...(reader === undefined ? {} : { person: reader }),
    ...quiet("wakeAt"),
    ...quiet("editAt"),
    ...(to === from ? {} : withoutCard(document)),
  };
}

/** In another tenant a card of this one is never drawn anew: that it was sent is kept, and not where it stands. */
function withoutCard({ state }: ArchiveDocument): Readonly<Record<string, unknown>> {
  const { kind, card } = (state ?? {}) as { kind?: string; card?: object };
  if (kind !== "sent" || card === undefined) return {};
  return {
    state: { ...(state as object), card: { conversation: "", serviceUrl: "", activityId: "" } },
    editAt: undefined,
  };
}

function earlier(at: unknown, by: Date): Date {
  return at instanceof Date && at < by ? at : by;
}

function later(at: unknown, than: Date): Date {
  return at instanceof Date && at > than ? at : than;
}
