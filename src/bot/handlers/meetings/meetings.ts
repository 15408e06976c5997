import { runsCommittee } from "../../../domain/committees/member.js";
import type { Day } from "../../../domain/days/day.js";
import type { DueReading } from "../../../domain/days/read-due.js";
import { type Meeting, nextMeetingAfter, type WhichMeeting } from "../../../domain/meetings/meeting.js";
import { weekEnd } from "../../../services/actions/list-items.js";
import type { MeetingOccasion, MeetingPlan, SavedMeeting } from "../../../services/meetings/plan-meeting.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { Meetings } from "../../../store/meetings.js";
import { presentMeetingSaved, presentNextMeeting, presentNoMeeting } from "../../cards/meetings/present-meeting.js";
import { presentStatus } from "../../cards/meetings/present-status.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Command } from "../../commands/command.js";
import type { Answer, MessageTurn, Turn } from "../../turn/turn.js";
import { meetingComing } from "../actions/item-answer.js";
import { type AsMember, type Found, type OnBoard, theBoard } from "../on-board.js";

type Deps = {
  services: Pick<Services, "planMeeting" | "moveMeeting" | "cancelMeeting" | "afterChange">;
  meetings: Pick<Meetings, "from">;
  items: Pick<ActionItems, "counts">;
};

type Said<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

/** Meetings: planned, moved, cancelled; when the next is, and where the committee stands. */
export function handleMeetings({ services, meetings, items }: Deps) {
  const counts = (on: OnBoard) => items.counts(on.scope, on.today, weekEnd(on.today));

  const saved = (
    on: AsMember,
    at: Date,
    outcome: SavedMeeting,
    day: Day,
    newsSince: (from: Day) => Parameters<typeof presentMeetingSaved>[0]["news"],
  ): Answer => {
    if (outcome.kind === "saved") {
      const { meeting, from, moved, movedItems } = outcome;
      const afterwards = () => services.afterChange(...movedItems.map((item) => ({ ...item, by: on.me.id, at })));
      return {
        say: presentMeetingSaved({
          board: on.board,
          meeting,
          news: newsSince(from),
          moved,
          onWorkingDay: on.calendar.isWorkingDay(meeting.on),
        }),
        ...(movedItems.length === 0 ? {} : { afterwards }),
      };
    }
    switch (outcome.why) {
      case "day-passed":
        return { say: presentRefusal({ kind: "day-passed", on: day, today: on.today, of: "meeting" }) };
      case "no-meeting":
        return { say: presentRefusal({ kind: "no-meeting", board: on.board }) };
      case "meeting-exists":
        return { say: presentRefusal({ kind: "meeting-exists", on: day, board: on.board }) };
      case "changed-meanwhile":
        return { say: presentRefusal({ kind: "stale-press" }) };
    }
  };

  return {
    async plan(turn: MessageTurn, { on: reading, startsAt, place }: Said<"meeting">): Promise<Answer> {
      const asked = withDay(theBoard(turn, "meetings"), reading);
      if (asked.kind === "answer") return asked.answer;
      const { on, day } = asked.on;
      const outcome = await services.planMeeting(on.scope, planOf(day, startsAt, place), spoken(turn, on));
      return saved(on, turn.at, outcome, day, () => ({ kind: "planned" }));
    },

    async move(turn: MessageTurn, { to, startsAt, ...named }: Said<"move-meeting">): Promise<Answer> {
      const asked = withDay(theBoard(turn, "meetings"), to);
      if (asked.kind === "answer") return asked.answer;
      const { on, day } = asked.on;
      const plan = planOf(day, startsAt);
      const outcome = await services.moveMeeting(on.scope, whichMeeting(named), plan, spoken(turn, on));
      return saved(on, turn.at, outcome, day, (from) => ({ kind: "moved", from }));
    },

    async cancel(turn: MessageTurn, named: Said<"cancel-meeting">): Promise<Answer> {
      const found = theBoard(turn, "meetings");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const outcome = await services.cancelMeeting(on.scope, whichMeeting(named), spoken(turn, on));
      const next = outcome.kind === "saved" ? await meetingAfter(on, outcome.meeting.on) : undefined;
      return saved(on, turn.at, outcome, on.today, () => ({
        kind: "cancelled",
        ...(next === undefined ? {} : { next: next.on }),
      }));
    },

    async next(found: Found<OnBoard>): Promise<Answer> {
      return withMeeting(found, async (on, meeting) => ({ say: presentNextMeeting({ board: on.board, meeting }) }));
    },

    async status(turn: Turn, found: Found<OnBoard>): Promise<Answer> {
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const [numbers, nextMeeting] = await Promise.all([counts(on), meetingComing(meetings, on)]);
      const view = { board: on.board, reader: on.reader, counts: numbers, now: turn.at };
      return { say: presentStatus(nextMeeting === undefined ? view : { ...view, nextMeeting }) };
    },
  };

  /** Where the due days of a cancelled meeting went. */
  async function meetingAfter(on: OnBoard, cancelled: Day): Promise<Meeting | undefined> {
    return nextMeetingAfter(cancelled, await meetings.from(on.scope, on.today));
  }

  async function withMeeting(
    found: Found<OnBoard>,
    then: (on: OnBoard, meeting: Meeting) => Promise<Answer>,
  ): Promise<Answer> {
    if (found.kind === "answer") return found.answer;
    const { on } = found;
    const meeting = await meetingComing(meetings, on);
    const mayPlan = on.me !== undefined && runsCommittee(on.me);
    return meeting === undefined ? { say: presentNoMeeting({ board: on.board, mayPlan }) } : then(on, meeting);
  }
}

function spoken(turn: MessageTurn, on: OnBoard): MeetingOccasion {
  return { today: on.today, at: turn.at, turnKey: turn.key, again: turn.again };
}

function whichMeeting({ month, which }: { month?: number; which?: Day }): WhichMeeting {
  return { ...(month === undefined ? {} : { month }), ...(which === undefined ? {} : { on: which }) };
}

function planOf(day: Day, startsAt: string | undefined, place?: string): MeetingPlan {
  return { on: day, ...(startsAt === undefined ? {} : { startsAt }), ...(place === undefined ? {} : { place }) };
}

/** Goes on only with a day that can mean one thing. */
function withDay(found: Found<AsMember>, reading: DueReading): Found<{ on: AsMember; day: Day }> {
  if (found.kind === "answer") return found;
  const { on } = found;
  const refuse = (why: "unreadable" | "impossible" | "ambiguous"): Found<never> => ({
    kind: "answer",
    answer: { say: presentRefusal({ kind: "day-unreadable", of: "meeting", why }) },
  });
  switch (reading.kind) {
    case "day":
      return { kind: "found", on: { on, day: reading.on } };
    case "past":
      return {
        kind: "answer",
        answer: { say: presentRefusal({ kind: "day-passed", on: reading.on, today: on.today, of: "meeting" }) },
      };
    case "impossible":
    case "ambiguous":
      return refuse(reading.kind);
    case "next-meeting":
    case "papers-deadline":
    case "ongoing":
    case "vague":
    case "unreadable":
      return refuse("unreadable");
  }
}
