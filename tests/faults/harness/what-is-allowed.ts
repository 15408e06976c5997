import type { Actor } from "./hostile-world.js";

/** A document as it stands in the database. */
export type Document = Readonly<Record<string, unknown>> & { _id: string };
/** What is on record of boards, by collection and id. */
export type OnRecord = Readonly<Record<Collection, ReadonlyMap<string, Document>>>;
export type Collection = (typeof collections)[number];

/** What boards keep. What people are told, and where they are reached, follows by itself. */
export const collections = [
  ...(["committees", "members", "actionItems", "meetings", "drafts", "rosterLists"] as const),
  ...(["agendas", "meetingRecords", "frozenArisings", "programmeItems", "decisions", "suggestions"] as const),
] as const;

/** Kept up to date by itself, whoever speaks. */
const byItself: Readonly<Partial<Record<Collection, readonly string[]>>> = {
  committees: ["nextMorningAt", "claim", "home", "lastNumber", "lastNumbers"],
  meetings: ["carriedRevision", "revision", "uncarried"],
};

type Change = { collection: Collection; before?: Document; after?: Document; fields: readonly string[] };

/** What of the record somebody changed although the table of rights (product.md § 1) does not let them. */
export function notAllowed(
  before: OnRecord,
  after: OnRecord,
  actor: Actor,
  person: string | undefined,
): readonly string[] {
  const mine = new Map(
    [...before.members.values()]
      .filter((member) => member.person === person && member.leftAt === undefined)
      .map((member) => [String(member.committee), member]),
  );
  return changesIn(before, after).flatMap((change) => {
    const of: Document = change.after ?? change.before ?? { _id: "" };
    const committee = change.collection === "committees" ? of._id : String(of.committee);
    const me = mine.get(committee);
    return isAllowed(change, me, person)
      ? []
      : [`${actor.as} changed ${change.collection} ${of._id}: ${change.fields.join(", ")}`];
  });
}

function isAllowed(
  { collection, before, after, fields }: Change,
  me: Document | undefined,
  person: string | undefined,
): boolean {
  if (me?.role === "clerk" || me?.role === "chair") return true;
  const isActive = me?.role === "member" || me?.role === "adviser";
  switch (collection) {
    case "committees":
      // A board of one's own may be made anywhere; and whoever is here may ask to be added.
      if (before === undefined) return true;
      return (
        me === undefined && fields.every((field) => field === "joinRequests") && asksForThemself(before, after, person)
      );
    case "members":
      if (before === undefined) return after?.person === person || isOfNewBoard(after);
      return me?._id === before._id && isActive && fields.every((field) => field === "deputy" || field === "history");
    case "actionItems":
      return isActive && mayChangeItem(before, after, me, fields);
    case "drafts":
      return isActive;
    case "suggestions":
      return isActive && before === undefined && after?.by === me._id;
    case "meetingRecords":
      return isActive && speaksForThemself(before, after, me);
    case "meetings":
    case "rosterLists":
    case "agendas":
    case "frozenArisings":
    case "programmeItems":
    case "decisions":
      return false;
  }
}

/** One's own apologies, and one's own interests. */
function speaksForThemself(before: Document | undefined, after: Document | undefined, me: Document): boolean {
  type Said = { who: { member?: string } };
  const ofOthers = (document: Document | undefined) =>
    JSON.stringify(
      ["attendance", "declarations"].map((field) =>
        ((document?.[field] ?? []) as readonly Said[]).filter(({ who }) => who.member !== me._id),
      ),
    );
  const rest = ["startedAt", "endedAt", "atHand", "taken"];
  const same = (field: string) => JSON.stringify(before?.[field] ?? []) === JSON.stringify(after?.[field] ?? []);
  return ofOthers(before) === ofOthers(after) && rest.every(same);
}

/** Members come with the board that somebody made of a place. */
function isOfNewBoard(member: Document | undefined): boolean {
  const [joined] = (member?.history ?? []) as readonly { change: { how?: string } }[];
  return joined?.change.how === "set-up";
}

function asksForThemself(before: Document, after: Document | undefined, person: string | undefined): boolean {
  const asked = (document: Document | undefined) => (document?.joinRequests ?? []) as readonly { person: string }[];
  const known = new Set(asked(before).map((request) => request.person));
  return asked(after).every((request) => known.has(request.person) || request.person === person);
}

/** Owners report, note and ask; whoever logged it corrects; nobody else's, and never its part. */
function mayChangeItem(
  before: Document | undefined,
  after: Document | undefined,
  me: Document,
  fields: readonly string[],
): boolean {
  if (after === undefined) return false;
  if (before === undefined) return after.loggedBy === me._id;
  const logged = before.loggedBy === me._id;
  const correcting = ["task", "due", "sortDay", "slips", "boardReference", "meeting", "agendaItem"];
  if (fields.includes("part")) return false;
  if (fields.some((field) => correcting.includes(field)) && !logged) return false;
  return logged || owes(before, me);
}

function owes({ owners }: Document, me: Document): boolean {
  const {
    kind,
    owners: named = [],
    agency,
  } = owners as { kind: string; owners?: readonly { member: string }[]; agency?: string };
  if (kind === "named") return named.some(({ member }) => member === me._id);
  return kind === "everybody" || agency === me.agency;
}

function changesIn(before: OnRecord, after: OnRecord): readonly Change[] {
  return collections.flatMap((collection) => {
    const ids = new Set([...before[collection].keys(), ...after[collection].keys()]);
    return [...ids].flatMap((id): Change[] => {
      const [was, is] = [before[collection].get(id), after[collection].get(id)];
      if (was === is) return [];
      const fields = [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].filter(
        (field) =>
          !(byItself[collection] ?? []).includes(field) && JSON.stringify(was?.[field]) !== JSON.stringify(is?.[field]),
      );
      return fields.length === 0 ? [] : [{ collection, ...(was && { before: was }), ...(is && { after: is }), fields }];
    });
  });
}
