import type { Circumstances } from "../../../domain/actions/settle-said.js";
import { placeNumbered, placesOf } from "../../../domain/agendas/agenda-places.js";
import { addDays } from "../../../domain/days/day.js";
import { isSitting } from "../../../domain/meetings/meeting.js";
import type { Services } from "../../../services/services.js";
import type { MeetingRecords } from "../../../store/meeting-records.js";
import type { Meetings } from "../../../store/meetings.js";
import type { MessageTurn } from "../../turn/turn.js";
import { type AsMember, hasRight } from "../on-board.js";

export type AgreedDeps = {
  meetings: Pick<Meetings, "from">;
  meetingRecords: Pick<MeetingRecords, "find">;
  services: Pick<Services, "readAgenda">;
};

/**
 * The meetings ahead, and where something is agreed that is logged now: under the item at hand of a meeting that is going on, said in the
 * home, or by whoever runs the meeting in their own chat. One read, and more only while a meeting goes on.
 */
export async function agreedHere(
  { meetings, meetingRecords, services }: AgreedDeps,
  turn: MessageTurn,
  on: AsMember,
): Promise<Pick<Circumstances, "meetings" | "agreedAt">> {
  // One that goes on past midnight is of the day before; one of longer ago was forgotten, and nothing more is agreed at it unasked.
  const near = await meetings.from(on.scope, addDays(on.today, -1));
  const ahead = near.filter((meeting) => meeting.on >= on.today);
  const sits = near.find(isSitting);
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
