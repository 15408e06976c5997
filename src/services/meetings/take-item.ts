import { type AgendaPlace, placeAfter } from "../../domain/agendas/agenda-places.js";
import type { AgendaItemId } from "../../domain/ids.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { ChangeRecord } from "./change-record.js";

/** The item that is to be at hand. `from`: the one that was at hand where the button was drawn, "none" if none was. */
export type ItemToTake = { kind: "next" } | { kind: "place"; id: AgendaItemId; from?: AgendaItemId | "none" };

/** Puts an item at hand. "moved-on": somebody else had taken another one meanwhile. */
export function takeItem({ changeRecord }: { changeRecord: ChangeRecord }) {
  return (meeting: Meeting, places: readonly AgendaPlace[], to: ItemToTake, turnKey: string) =>
    changeRecord<"last-item" | "no-such-item" | "moved-on">(meeting, turnKey, (record) => {
      const id = to.kind === "next" ? placeAfter(places, record.atHand)?.id : to.id;
      if (id === undefined) return "last-item";
      if (!places.some((place) => place.id === id)) return "no-such-item";
      if (to.kind === "place" && to.from !== undefined && record.atHand !== id && (record.atHand ?? "none") !== to.from)
        return "moved-on";
      const taken = record.taken.includes(id) ? record.taken : [...record.taken, id];
      return { ...record, atHand: id, taken };
    });
}
