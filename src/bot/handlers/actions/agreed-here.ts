import type { Circumstances } from "../../../domain/actions/settle-said.js";
import { placeNumbered, placesOf } from "../../../domain/agendas/agenda-places.js";
import { addDays } from "../../../domain/days/day.js";
import type { Services } from "../../../services/services.js";
import type { MeetingRecords } from "../../../store/meeting-records.js";
import type { Meetings } from "../../../store/meetings.js";
import type { MessageTurn } from "../../turn/turn.js";
import { type AsMember, hasRight } from "../on-board.js";

export type AgreedDeps = {
  meetings: Pick<Meetings, "from" | "sitting">;
  meetingRecords: Pick<MeetingRecords, "find">;
  services: Pick<Services, "readAgenda">;
};

/**
 * The meetings ahead, and where something is agreed that is logged now: under the item at hand of a meeting that is going on, said in the
 * home, or by whoever runs the meeting in their own chat. Two reads, and more only while a meeting goes on.
 */
export async function agreedHere(
  { meetings, meetingRecords, services }: AgreedDeps,
  turn: MessageTurn,
  on: AsMember,
): Promise<Pick<Circumstances, "meetings" | "agreedAt">> {
  const [ahead, sitting] = await Promise.all([meetings.from(on.scope, on.today), meetings.sitting(on.scope)]);
  // One that goes on past midnight is of the day before; one of longer ago was forgotten, and nothing more is agreed at it unasked.
  const sits = sitting !== undefined && sitting.on >= addDays(on.today, -1) ? sitting : undefined;
  if (sits === undefined || !(isAtHome(turn, on) || hasRight(on, "meetings"))) return { meetings: ahead };
  const [read, record] = await Promise.all([
    services.readAgenda(on.committee, sits, turn.at),
    meetingRecords.find(on.scope, sits.id),
  ]);
  const atHand = placesOf(read.items, read.firstNumber).find(({ id }) => id === record?.atHand);
  return {
    meetings: ahead,
    agreedAt: (typed) => {
      const place = typed === undefined ? atHand : placeNumbered(read.items, read.firstNumber, typed);
      if (place === undefined) return { meeting: sits.id };
      const at = { meeting: sits.id, agendaItem: place.number, agendaItemId: place.id };
      return { ...at, ...(place.part === "closed" && { part: place.part }) };
    },
  };
}

function isAtHome({ place }: MessageTurn, { committee }: AsMember): boolean {
  return place.conversation === committee.home.conversation;
}
