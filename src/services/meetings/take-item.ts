import { type AgendaPlace, placeAfter } from "../../domain/agendas/agenda-places.js";
import type { AgendaItemId, MemberId } from "../../domain/ids.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { MeetingRecord } from "../../domain/meetings/meeting-record.js";
import type { ChangeRecord } from "./change-record.js";

/** The item that is to be at hand. `from`: the one that was at hand where the button was drawn, "none" if none was. */
export type ItemToTake = { kind: "next" } | { kind: "place"; id: AgendaItemId; from?: AgendaItemId | "none" };

export type TakeOccasion = { at: Date; by: MemberId; turnKey: string };

/** So soon after somebody else went on, "next" was said for the same step. */
const sameStepMs = 20_000;

/**
 * Puts an item at hand. "moved-on": somebody else had taken another one meanwhile. "just-gone-on": the next one was asked for within 20
 * seconds of somebody else's going on, so that the step is taken already.
 */
export function takeItem({ changeRecord }: { changeRecord: ChangeRecord }) {
  return (meeting: Meeting, places: readonly AgendaPlace[], to: ItemToTake, { turnKey, at, by }: TakeOccasion) =>
    changeRecord<"last-item" | "no-such-item" | "moved-on" | "just-gone-on">(meeting, turnKey, (record) => {
      if (to.kind === "next" && isJustGoneOn(record, { at, by })) return "just-gone-on";
      const id = to.kind === "next" ? placeAfter(places, record.atHand)?.id : to.id;
      if (id === undefined) return "last-item";
      if (!places.some((place) => place.id === id)) return "no-such-item";
      if (to.kind === "place" && to.from !== undefined && record.atHand !== id && (record.atHand ?? "none") !== to.from)
        return "moved-on";
      const taken = record.taken.includes(id) ? record.taken : [...record.taken, id];
      const since = record.atHand === id ? {} : { atHandSince: { at, by } };
      return { ...record, atHand: id, ...since, taken };
    });
}

function isJustGoneOn({ atHandSince: since }: MeetingRecord, { at, by }: Pick<TakeOccasion, "at" | "by">): boolean {
  return since !== undefined && since.by !== by && at.getTime() - since.at.getTime() < sameStepMs;
}
