import { type AttendanceMark, isSameAttender } from "../../../domain/meetings/attendance-marks.js";
import { comingMeeting, hasEnded, type Meeting } from "../../../domain/meetings/meeting.js";
import type { Attender, MeetingRecord } from "../../../domain/meetings/meeting-record.js";
import type { SaidAttendance } from "../../../domain/meetings/read-attendance-line.js";
import { meetingsNear } from "../../../services/meetings/start-meeting.js";
import type { Services } from "../../../services/services.js";
import type { People } from "../../../store/people.js";
import { presentAttendance, presentAttended } from "../../cards/meetings/present-attendance.js";
import { apologiesForm } from "../../cards/meetings/sitting-forms.js";
import { sittingNews } from "../../cards/meetings/sitting-news.js";
import { sittingWords, attendanceWords as words } from "../../cards/words/sitting.js";
import type { SittingCommand } from "../../commands/sitting-command.js";
import { sittingText } from "../../commands/texts/text-of-sitting.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, allBoards, boardOfPress, type Found, hasRight, type OnBoard, theBoard } from "../on-board.js";
import { type AtMeetingDeps, meetingOfPress, quorumOf, recordOf } from "./at-meeting.js";
import { attenderMeant } from "./attender-meant.js";
import { meetingAsked } from "./meeting-asked.js";
import { noSuchMeeting } from "./no-such-meeting.js";
import { readApologies } from "./read-apologies.js";
import { usualDeputy } from "./usual-deputy.js";

type Said = Extract<SittingCommand, { kind: "attend" }>;

type Deps = AtMeetingDeps & {
  services: Pick<Services, "recordAttendance">;
  people: Pick<People, "findByChannelIds">;
  /** Shows people for the roster, where no meeting can be meant. */
  readAsList: (turn: MessageTurn, list: NonNullable<Said["list"]>) => Promise<Answer>;
};

type Recorded = { marks: readonly AttendanceMark[]; everyone?: true };

/** Who is at a meeting, who is not, and who comes in whose place; one's own apologies before it too. */
export function handleAttendance(deps: Deps) {
  const { services, meetings, meetingRecords } = deps;

  return {
    async said(turn: MessageTurn, said: Said): Promise<Answer> {
      const found = theirBoard(turn, said);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const meant = await marksMeant(turn, on, said);
      if (meant.kind === "answer") return meant.answer;
      const marks = meant.on;
      // One's own apologies are everybody's to send; what is said of others is for who runs the meeting.
      const own = said.everyone === undefined && marks.every((mark) => isOwn(mark, on));
      if (!own && !hasRight(on, "meetings")) {
        const refused = theBoard(turn, "meetings", { code: on.committee.code });
        if (refused.kind === "answer") return refused.answer;
      }
      const meeting = await meetingMeant(on, said);
      if (meeting === undefined && said.list !== undefined) return deps.readAsList(turn, said.list);
      if (meeting === undefined)
        return {
          say: sittingNews(on.board, words.noMeeting, isOfBefore(said) ? words.noneComing : words.noMeetingSentence),
        };
      if (!hasRight(on, "meetings") && isOver(meeting, on))
        return { say: sittingNews(on.board, words.over, words.overSentence) };
      return record(turn, on, meeting, { marks, ...(said.everyone && { everyone: true }) });
    },

    async show(turn: MessageTurn, { meeting: ref }: Extract<SittingCommand, { kind: "attendance" }>): Promise<Answer> {
      const found = theBoard(turn, "look");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const meeting = ref === undefined ? await meetingToShow(on) : await meetingAsked(meetings, on, ref);
      if (meeting === undefined) return noSuchMeeting(meetings, on, ref);
      return list(on, meeting);
    },

    async pressShow(turn: PressTurn, data: VerbData<"attendance.show">): Promise<Answer> {
      const found = boardOfPress(turn, "look", data.committee);
      if (found.kind === "answer") return found.answer;
      const named = await meetingOfPress(deps, found.on, data.meeting);
      return named.kind === "none" ? { say: named.say } : list(found.on, named.meeting);
    },

    async ask(turn: PressTurn, data: VerbData<"apologies.ask">): Promise<Answer> {
      const found = boardOfPress(turn, "meetings", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const named = await meetingOfPress(deps, on, data.meeting);
      if (named.kind === "none") return { say: named.say };
      const { meeting } = named;
      return {
        say: apologiesForm({
          board: on.board,
          roster: on.roster,
          meeting,
          record: await recordOf(meetingRecords, meeting),
        }),
      };
    },

    async press(turn: PressTurn, data: VerbData<"apologies.record">): Promise<Answer> {
      const found = boardOfPress(turn, "meetings", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const named = await meetingOfPress(deps, on, data.meeting);
      if (named.kind === "none") return { say: named.say };
      const { meeting } = named;
      const { marks, entered, objection } = readApologies(on, data);
      if (objection !== undefined) {
        const now = await recordOf(meetingRecords, meeting);
        return {
          say: apologiesForm({ board: on.board, roster: on.roster, meeting, record: now, entered, objection }),
        };
      }
      return { ...(await record(turn, on, meeting, { marks })), settles: true };
    },
  };

  async function record(
    turn: MessageTurn | PressTurn,
    on: AsMember,
    meeting: Meeting,
    said: Recorded,
  ): Promise<Answer> {
    const { marks, everyone } = said;
    const wanted = { marks, ...(everyone && { everyone: on.roster }) };
    const done = await services.recordAttendance(meeting, wanted, turn.key);
    if (done.kind === "refused")
      return {
        say:
          done.why === "too-many"
            ? sittingNews(on.board, words.tooMany, words.tooManySentence)
            : sittingNews(on.board, sittingWords.meanwhile, sittingWords.meanwhileSentence),
      };
    return { say: recordedCard(on, meeting, said, done.record) };
  }

  function recordedCard(on: AsMember, meeting: Meeting, { marks, everyone }: Recorded, now: MeetingRecord) {
    return presentAttended({
      ...{ board: on.board, roster: on.roster, meeting, record: now, quorum: quorumOf(on, meeting, now) },
      marks,
      me: on.me.id,
      deputies: marks.flatMap((mark) => usualDeputy(on, mark)),
      ...(everyone && { everyone }),
    });
  }

  async function list(on: OnBoard, meeting: Meeting): Promise<Answer> {
    const now = await recordOf(meetingRecords, meeting);
    const view = { board: on.board, roster: on.roster, meeting, record: now, quorum: quorumOf(on, meeting, now) };
    return { say: presentAttendance(view) };
  }

  /** Today's, also when it is over, else the one that comes. */
  async function meetingToShow(on: OnBoard): Promise<Meeting | undefined> {
    const { sits, todays, ended, known } = await meetingsNear(meetings, on.scope, on.today);
    return sits ?? todays ?? ended ?? comingMeeting(on.today, known);
  }

  /**
   * Apologies may come before a meeting; that somebody is there is said of one that goes on, or of today's. Only whoever runs the meeting
   * speaks of one that is over.
   */
  async function meetingMeant(on: AsMember, said: Said): Promise<Meeting | undefined> {
    if (said.meeting !== undefined) return meetingAsked(meetings, on, said.meeting);
    const { sits, todays, ended, known } = await meetingsNear(meetings, on.scope, on.today);
    const over = hasRight(on, "meetings") ? ended : undefined;
    const coming = isOfBefore(said) ? comingMeeting(on.today, known) : undefined;
    // Once today's is over, apologies are for the one that comes.
    const isAhead = said.everyone === undefined && said.marks.every(({ as }) => as === "apologies");
    return sits ?? todays ?? (isAhead ? (coming ?? over) : (over ?? coming));
  }

  async function marksMeant(turn: MessageTurn, on: AsMember, said: Said): Promise<Found<readonly AttendanceMark[]>> {
    const marks: AttendanceMark[] = [];
    for (const [at, mark] of said.marks.entries()) {
      const says = (part: "who" | "deputy") => (name: string) =>
        sittingText({ ...said, marks: said.marks.with(at, { ...mark, [part]: { kind: "typed", text: name } }) });
      const who = await attenderMeant(deps, turn, on, mark.who, says("who"));
      if (who.kind === "answer") return who;
      const deputy = mark.deputy && (await attenderMeant(deps, turn, on, mark.deputy, says("deputy")));
      if (deputy?.kind === "answer") return deputy;
      marks.push(markOf(mark, who.on, deputy?.on));
    }
    return { kind: "found", on: marks };
  }
}

/** Somebody can't stand in for themself. */
function markOf({ as, note }: SaidAttendance, who: Attender, deputy: Attender | undefined): AttendanceMark {
  const instead = deputy !== undefined && !isSameAttender(deputy, who) ? { deputy } : {};
  return { who, as, ...instead, ...(note !== undefined && { note }) };
}

/** Who runs a board speaks of that one; whoever runs none speaks of themself. */
function theirBoard(turn: MessageTurn, { marks: [first], everyone }: Said): Found<AsMember> {
  const runs = allBoards(turn, "meetings").length > 0;
  return theBoard(turn, runs && (first?.who.kind !== "me" || everyone) ? "meetings" : "own-attendance");
}

function isOwn({ who, as }: AttendanceMark, { me }: AsMember): boolean {
  return who.kind === "member" && who.member === me.id && as !== "present";
}

/** Ended; or its day has gone, and nobody ever said that it began. */
function isOver(meeting: Meeting, { today }: OnBoard): boolean {
  const { state, on } = meeting;
  return hasEnded(meeting) || (on < today && state.kind === "planned" && state.sitting === undefined);
}

function isOfBefore({ marks, everyone }: Said): boolean {
  return everyone === undefined && marks.every(({ as }) => as === "apologies" || as === "absent" || as === "none");
}
