import { placesOf } from "../../../domain/agendas/agenda-places.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { MeetingId } from "../../../domain/ids.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { MeetingRecord } from "../../../domain/meetings/meeting-record.js";
import { countQuorum } from "../../../domain/meetings/quorum.js";
import type { ReadAgenda } from "../../../services/agendas/read-agenda.js";
import { unsavedRecord } from "../../../services/meetings/change-record.js";
import { type MeetingsNear, meetingsNear } from "../../../services/meetings/start-meeting.js";
import type { Services } from "../../../services/services.js";
import type { Decisions } from "../../../store/decisions.js";
import type { MeetingRecords } from "../../../store/meeting-records.js";
import type { Meetings } from "../../../store/meetings.js";
import { button } from "../../cards/button.js";
import { presentSitting, type SittingView } from "../../cards/meetings/present-sitting.js";
import { sittingNews } from "../../cards/meetings/sitting-news.js";
import type { Rendered } from "../../cards/rendered.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { sittingWords as words } from "../../cards/words/sitting.js";
import { titles } from "../../cards/words/titles.js";
import type { OnBoard } from "../on-board.js";

export type AtMeetingDeps = {
  meetings: Pick<Meetings, "from" | "sitting" | "find" | "latest">;
  meetingRecords: Pick<MeetingRecords, "find">;
  decisions: Pick<Decisions, "ofMeeting">;
  services: Pick<Services, "readAgenda">;
};

/** What is known already of what the card of a meeting shows; the rest is read. */
type Known = { read?: ReadAgenda; record?: MeetingRecord } & Pick<SittingView, "news" | "begun" | "refused">;

/** The meeting's card as things are now. */
export async function sittingCard(
  { meetingRecords, decisions, services }: AtMeetingDeps,
  on: OnBoard,
  meeting: Meeting,
  now: Date,
  known: Known = {},
): Promise<Rendered> {
  const [read, record, resolved] = await Promise.all([
    known.read ?? services.readAgenda(on.committee, meeting, now),
    known.record ?? recordOf(meetingRecords, meeting),
    decisions.ofMeeting(on.scope, meeting.id),
  ]);
  return presentSitting({
    board: on.board,
    reader: on.reader,
    meeting,
    places: placesOf(read.items, read.firstNumber),
    record,
    quorum: quorumOf(on, meeting, record),
    decisions: resolved,
    ...(known.news !== undefined && { news: known.news }),
    ...(known.begun && { begun: true }),
    ...(known.refused !== undefined && { refused: known.refused }),
  });
}

/** The record of a meeting; empty where nothing is recorded yet. */
export async function recordOf(records: Pick<MeetingRecords, "find">, meeting: Meeting): Promise<MeetingRecord> {
  return (await records.find(meeting, meeting.id)) ?? unsavedRecord(meeting);
}

export function quorumOf({ committee, roster }: OnBoard, meeting: Meeting, { attendance }: MeetingRecord) {
  return countQuorum(meeting, committee.meets, roster, attendance);
}

/** The meeting that is going on, or our no with what can be started. */
export async function sittingNow(
  { meetings }: Pick<AtMeetingDeps, "meetings">,
  on: OnBoard,
): Promise<{ kind: "sits"; meeting: Meeting } | { kind: "none"; say: Rendered }> {
  const near = await meetingsNear(meetings, on.scope, on.today);
  return near.sits === undefined ? { kind: "none", say: notGoing(on, near) } : { kind: "sits", meeting: near.sits };
}

function notGoing({ board }: OnBoard, { todays }: MeetingsNear): Rendered {
  const start =
    todays === undefined
      ? []
      : [button(titles.start, "meeting.start", { committee: board.committee.id, meeting: todays.id })];
  const day = todays && ` ${words.startIt(dayWords(todays.on, board.today))}`;
  return sittingNews(board, words.notGoing, words.notGoingSentence + (day ?? ""), start);
}

/** The meeting of a button; one that is gone is a stale press. */
export async function meetingOfPress(
  { meetings }: Pick<AtMeetingDeps, "meetings">,
  on: OnBoard,
  id: string,
): Promise<{ kind: "found"; meeting: Meeting } | { kind: "none"; say: Rendered }> {
  const meeting = await meetings.find(on.scope, id as MeetingId);
  return meeting === undefined || meeting.state.kind === "cancelled"
    ? { kind: "none", say: presentRefusal({ kind: "stale-press" }) }
    : { kind: "found", meeting };
}
