import { mostTurnsKept } from "../agendas/agenda.js";
import type { Day } from "../days/day.js";
import type { MeetingId, MemberId } from "../ids.js";
import type { Meeting } from "../meetings/meeting.js";
import type { PathStop, ProgrammeItem, ProgrammeMove, ProgrammePlace } from "./programme-item.js";

/** Older steps of a path are forgotten. */
const mostSteps = 100;

/** Who changes an item, when and why; in which turn, so that a repeat finds what it did. */
export type ProgrammeOccasion = { at: Date; by: ProgrammeMove["by"]; turnKey: string; why?: string };

export type NotMoved = "not-live" | "there-already";

/** A place as it stands in a path. `meetings` are those that may be at it. */
export function stopAt(place: ProgrammePlace, meetings: readonly Meeting[]): PathStop {
  const on = place.kind === "meeting" ? meetings.find(({ id }) => id === place.meeting)?.on : undefined;
  return { place, ...(on !== undefined && { on }) };
}

/** The item at another place, with one step more on its path. */
export function moved(
  item: ProgrammeItem,
  to: ProgrammePlace,
  meetings: readonly Meeting[],
  { at, by, turnKey, why }: ProgrammeOccasion,
): ProgrammeItem | NotMoved {
  if (item.state.kind !== "live") return "not-live";
  if (isSamePlace(item.place, to)) return "there-already";
  const step: ProgrammeMove = {
    from: stopAt(item.place, meetings),
    to: stopAt(to, meetings),
    at,
    by,
    ...(why !== undefined && { why }),
  };
  return inTurn({ ...item, place: to, path: [...item.path, step].slice(-mostSteps) }, turnKey);
}

/** An item planned for a month, at the meeting that is planned in it now: no move, so its path stays. */
export function settledAt(item: ProgrammeItem, meeting: MeetingId, turnKey: string): ProgrammeItem {
  return inTurn({ ...item, place: { kind: "meeting", meeting } }, turnKey);
}

/** Says why the last step was taken. "no-step": it was never moved. */
export function withReason(item: ProgrammeItem, why: string, turnKey: string): ProgrammeItem | "not-live" | "no-step" {
  if (item.state.kind !== "live") return "not-live";
  const last = item.path.at(-1);
  if (last === undefined) return "no-step";
  return inTurn({ ...item, path: [...item.path.slice(0, -1), { ...last, why }] }, turnKey);
}

export function taken(
  item: ProgrammeItem,
  meeting: { id: MeetingId; on: Day },
  { at, turnKey }: { at: Date; turnKey: string },
): ProgrammeItem | "not-live" {
  if (item.state.kind !== "live") return "not-live";
  return inTurn({ ...item, state: { kind: "taken", meeting: meeting.id, on: meeting.on, at } }, turnKey);
}

export function dropped(
  item: ProgrammeItem,
  { at, by, turnKey, why }: { at: Date; by: MemberId; turnKey: string; why?: string },
): ProgrammeItem | "not-live" {
  if (item.state.kind !== "live") return "not-live";
  return inTurn({ ...item, state: { kind: "dropped", at, by, ...(why !== undefined && { why }) } }, turnKey);
}

/** What may be said anew of an item. `null` takes it away. */
export type ProgrammeFacts = Partial<Pick<ProgrammeItem, "title" | "part">> & {
  [Fact in "takes" | "lead" | "minutes" | "recurs"]?: ProgrammeItem[Fact] | null;
};

export function described(item: ProgrammeItem, facts: ProgrammeFacts, turnKey: string): ProgrammeItem | "not-live" {
  if (item.state.kind !== "live") return "not-live";
  const given = Object.entries({ ...item, ...facts }).filter(([, value]) => value !== null && value !== undefined);
  return inTurn(Object.fromEntries(given) as ProgrammeItem, turnKey);
}

function inTurn(item: ProgrammeItem, turnKey: string): ProgrammeItem {
  return { ...item, turns: [...item.turns, turnKey].slice(-mostTurnsKept) };
}

/** Whether two places are the same; of what is not scheduled also for when it is meant. */
export function isSamePlace(one: ProgrammePlace, other: ProgrammePlace): boolean {
  switch (one.kind) {
    case "meeting":
      return other.kind === "meeting" && other.meeting === one.meeting;
    case "month":
      return other.kind === "month" && other.month === one.month;
    case "unscheduled":
      return other.kind === "unscheduled" && other.until === one.until;
  }
}
