import { addDays, type Day } from "../../domain/days/day.js";
import { dayWords } from "../../domain/days/day-words.js";
import type { AgendaItemId, ProgrammeItemId } from "../../domain/ids.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import { isSamePlace, moved, taken } from "../../domain/programme/move-programme-item.js";
import { coming, placeIn } from "../../domain/programme/place-meant.js";
import type { ProgrammeItem } from "../../domain/programme/programme-item.js";
import { programmeFor } from "../../domain/programme/programme-place.js";
import { nextOccurrence } from "../../domain/programme/recurrence.js";
import type { Agendas } from "../../store/agendas.js";
import type { Meetings } from "../../store/meetings.js";
import type { ProgrammeItems } from "../../store/programme-items.js";
import { type AddProgrammeDeps, insertProgrammeItem } from "./add-programme-item.js";
import { type ChangeProgrammeDeps, changeProgrammeItem } from "./change-programme-item.js";
import { withEarlierMeetings } from "./with-earlier-meetings.js";

export type SettleProgrammeDeps = ChangeProgrammeDeps &
  Pick<AddProgrammeDeps, "committees" | "newId"> & {
    programmeItems: Pick<ProgrammeItems, "find" | "findByNumber" | "save" | "live" | "insert" | "findByTurn">;
    agendas: Pick<Agendas, "find">;
  };

/**
 * What a meeting took of the work programme: all that was on its agenda, those of these agenda items, or these items themselves. `atLeast`:
 * those of these agenda items, and of the others nobody knows: they stay where they are, to be asked about.
 */
export type TakenItems =
  | "all"
  | { atLeast: readonly AgendaItemId[] }
  | { agendaItems: readonly AgendaItemId[] }
  | { items: readonly ProgrammeItemId[] };

export type SettledProgramme = {
  taken: readonly ProgrammeItem[];
  /** Those that go to the next meeting, or wait. */
  carried: readonly ProgrammeItem[];
  /** The next occurrences of those that recur. */
  next: readonly ProgrammeItem[];
};

/** Why an item left a meeting by itself, as it stands in its path. */
export const carriedWhy = { ended: "not taken at the meeting", cancelled: "the meeting was cancelled" } as const;

/**
 * Says what became of a meeting's items once it is over: what it took is taken, and comes again where it recurs; the rest goes on to the
 * next meeting, or waits where none is planned. It may be cut off anywhere and run again.
 */
export function settleProgramme(deps: SettleProgrammeDeps) {
  const carry = carryOn(deps);
  const take = takeProgrammeItem(deps);
  return async (meeting: Meeting, what: TakenItems, now: Date, today: Day): Promise<SettledProgramme> => {
    const [items, agenda] = await Promise.all([programmeLeftAt(deps, meeting), deps.agendas.find(meeting, meeting.id)]);
    const settled = { taken: [] as ProgrammeItem[], carried: [] as ProgrammeItem[], next: [] as ProgrammeItem[] };
    for (const item of items) {
      const left = agenda?.left ?? [];
      if (!isTaken(item, what, left)) {
        if (what !== "all" && "atLeast" in what && !left.includes(item.id)) continue;
        const carried = await carry(item, meeting, carriedWhy.ended, now, today);
        if (carried !== undefined) settled.carried.push(carried);
        continue;
      }
      const outcome = await take(item, meeting, now, today);
      if (outcome.kind !== "taken") continue;
      settled.taken.push(outcome.item);
      if (outcome.next !== undefined) settled.next.push(outcome.next);
    }
    return settled;
  };
}

/** `item` is as it is now; of what is for something else since it was read, or off the programme, nothing is taken and nothing comes next. */
export type TakenProgrammeItem =
  | { kind: "taken"; item: ProgrammeItem; next?: ProgrammeItem }
  | { kind: "changed-meanwhile"; item: ProgrammeItem };

/** One item was taken at a meeting. */
export function takeProgrammeItem(deps: SettleProgrammeDeps) {
  const change = changeProgrammeItem(deps);
  return async (item: ProgrammeItem, meeting: Meeting, at: Date, today: Day): Promise<TakenProgrammeItem> => {
    const stands = (one: ProgrammeItem) => one.state.kind === "live" && isSamePlace(one.place, item.place);
    const now = await deps.programmeItems.find(item, item.id);
    // The next one first: cut off in between, the one that was taken still stands on the programme and is asked about.
    const next = now !== undefined && stands(now) ? await insertNext(now, meeting.on, at, today) : undefined;
    const turnKey = `taken:${meeting.id}`;
    const outcome = await change(item, { id: item.id }, { turnKey, at, today }, (one) =>
      stands(one) ? taken(one, meeting, { at, turnKey }) : "changed-meanwhile",
    );
    if (outcome.kind === "refused") return { kind: "changed-meanwhile", item: outcome.item ?? item };
    return { kind: "taken", item: outcome.item, ...(next !== undefined && { next }) };
  };

  async function insertNext(item: ProgrammeItem, on: Day, at: Date, today: Day): Promise<ProgrammeItem | undefined> {
    if (item.recurs === undefined) return undefined;
    const turnKey = `next:${item.id}`;
    const earlier = await deps.programmeItems.findByTurn(item, turnKey);
    if (earlier !== undefined) return earlier;
    const { title, part, takes, lead, minutes, recurs, follows, by } = item;
    const due = nextOccurrence(recurs, on);
    const place = placeIn(due, today, await deps.meetings.from(item, today));
    return insertProgrammeItem(
      deps,
      item,
      {
        title,
        part,
        place,
        recurs: { ...recurs, due },
        after: item.id,
        ...(takes !== undefined && { takes }),
        ...(lead !== undefined && { lead }),
        ...(minutes !== undefined && { minutes }),
        ...(follows !== undefined && { follows }),
      },
      { by, at, turnKey },
    );
  }
}

/** Lets an item go on from a meeting to the next one that is planned. Absent: it is not at that meeting any more. */
export function carryOn(deps: ChangeProgrammeDeps) {
  const change = changeProgrammeItem(deps);
  return async (
    item: ProgrammeItem,
    from: Meeting,
    why: string,
    at: Date,
    today: Day,
  ): Promise<ProgrammeItem | undefined> => {
    const after = from.on < today ? addDays(today, -1) : from.on;
    const meetings = await deps.meetings.from(item, from.on < today ? from.on : today);
    const [next] = coming(today, meetings).filter(({ id, on }) => id !== from.id && on > after);
    const to =
      next === undefined
        ? { kind: "unscheduled" as const, until: `carried from ${dayWords(from.on, today)}` }
        : { kind: "meeting" as const, meeting: next.id };
    const turnKey = `left:${from.id}:${from.revision}`;
    const outcome = await change(item, { id: item.id }, { turnKey, at, today }, (one) =>
      isSamePlace(one.place, item.place)
        ? moved(one, to, [from, ...meetings], { at, by: "meeting", turnKey, why })
        : "elsewhere",
    );
    return outcome.kind === "changed" ? outcome.item : undefined;
  };
}

/** The live items for a meeting that is over, of its day and of its month. */
export async function programmeLeftAt(
  deps: Parameters<typeof withEarlierMeetings>[0] & {
    programmeItems: Pick<ProgrammeItems, "live">;
    meetings: Pick<Meetings, "from">;
  },
  meeting: Meeting,
): Promise<readonly ProgrammeItem[]> {
  const [items, since] = await Promise.all([
    deps.programmeItems.live(meeting),
    deps.meetings.from(meeting, meeting.on),
  ]);
  return programmeFor(meeting, items, await withEarlierMeetings(deps, meeting, meeting.on, since, items));
}

/** What was taken off its agenda by hand was not taken by it. */
function isTaken(item: ProgrammeItem, what: TakenItems, left: readonly string[]): boolean {
  if (what === "all") return !left.includes(item.id);
  if ("atLeast" in what) return what.atLeast.includes(`ag_${item.id}`);
  return "items" in what ? what.items.includes(item.id) : what.agendaItems.includes(`ag_${item.id}`);
}
