import type { Day } from "../../../domain/days/day.js";
import { nextMeetingAfter, type WhichMeeting } from "../../../domain/meetings/meeting.js";
import { mostAtOnce } from "../../../services/meetings/plan-days.js";
import type { Services } from "../../../services/services.js";
import type { Meetings } from "../../../store/meetings.js";
import { presentPlanned } from "../../cards/meetings/present-meetings.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Command } from "../../commands/command.js";
import type { NamedMeeting } from "../../commands/meeting-command.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { type AsMember, type Found, theBoard } from "../on-board.js";
import {
  clashOn,
  detailsOf,
  meetingAnswer,
  occasionOf,
  tellingOwners,
  withDay,
  wrongDetails,
} from "./meeting-answer.js";

type Deps = {
  services: Pick<
    Services,
    | "planMeeting"
    | "planSeveral"
    | "moveMeeting"
    | "cancelMeeting"
    | "adjournMeeting"
    | "setMeeting"
    | "itemsLeft"
    | "afterChange"
  >;
  meetings: Pick<Meetings, "from">;
};

type Said<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

/** Meetings as somebody says them: planned, moved, cancelled, adjourned, and where and when they are. */
export function handlePlanning({ services, meetings }: Deps) {
  const answer = meetingAnswer(services);

  return {
    async plan(turn: MessageTurn, said: Said<"meeting">): Promise<Answer> {
      const asked = withDay(theBoard(turn, "meetings"), said.on);
      if (asked.kind === "answer") return asked.answer;
      const wrong = wrongDetails(said);
      if (wrong !== undefined) return wrong;
      const { on, day } = asked.on;
      const plan = { on: day, ...detailsOf(said) };
      const outcome = await services.planMeeting(on.scope, plan, occasionOf(turn, on));
      return answer({ on, at: turn.at, day }, outcome, () => ({ kind: "planned" }));
    },

    async planSeveral(turn: MessageTurn, said: Said<"several-meetings">): Promise<Answer> {
      const found = theBoard(turn, "meetings");
      if (found.kind === "answer") return found.answer;
      const wrong = wrongDetails(said);
      if (wrong !== undefined) return wrong;
      const { on } = found;
      const days: Day[] = [];
      for (const reading of said.on) {
        const asked: Found<{ day: Day }> = withDay(found, reading);
        if (asked.kind === "answer") return asked.answer;
        days.push(asked.on.day);
      }
      if (days.length > mostAtOnce) return { say: presentRefusal({ kind: "meeting-stays", why: "too-many" }) };
      const { planned, there, moved, movedItems } = await services.planSeveral(
        on.scope,
        days,
        detailsOf(said),
        occasionOf(turn, on),
      );
      const view = { board: on.board, meetings: planned, there, moved, clashOf: clashOn(on) };
      return { say: presentPlanned(view), ...tellingOwners(services, on, turn.at, movedItems) };
    },

    async move(turn: MessageTurn, said: Said<"move-meeting">): Promise<Answer> {
      const asked = withDay(theBoard(turn, "meetings"), said.to);
      if (asked.kind === "answer") return asked.answer;
      const wrong = wrongDetails(said);
      if (wrong !== undefined) return wrong;
      const { on, day } = asked.on;
      const occasion = { ...occasionOf(turn, on), ...whyOf(said) };
      const plan = { on: day, ...detailsOf(said) };
      const outcome = await services.moveMeeting(on.scope, whichOf(said), plan, occasion);
      return answer({ on, at: turn.at, day }, outcome, (from) => ({ kind: "moved", from, ...whyOf(said) }));
    },

    async cancel(turn: MessageTurn, said: Said<"cancel-meeting">): Promise<Answer> {
      const found = theBoard(turn, "meetings");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const occasion = { ...occasionOf(turn, on), ...whyOf(said) };
      const outcome = await services.cancelMeeting(on.scope, whichOf(said), occasion);
      const next = outcome.kind === "saved" ? await dayAfter(on, outcome.meeting.on) : undefined;
      const left = outcome.kind === "saved" ? await services.itemsLeft(outcome.meeting) : { count: 0 };
      return answer({ on, at: turn.at }, outcome, () => ({
        kind: "cancelled",
        left: { count: left.count, ...(left.to !== undefined && { to: left.to.on }) },
        ...(next === undefined ? {} : { next }),
        ...whyOf(said),
      }));
    },

    async adjourn(turn: MessageTurn, said: Said<"adjourn-meeting">): Promise<Answer> {
      const found = theBoard(turn, "meetings");
      const asked = said.to === undefined ? undefined : withDay(found, said.to);
      if (found.kind === "answer") return found.answer;
      if (asked?.kind === "answer") return asked.answer;
      const wrong = wrongDetails(said);
      if (wrong !== undefined) return wrong;
      const { on } = found;
      const day = asked?.on.day;
      const to = day === undefined ? undefined : { on: day, ...detailsOf(said) };
      const outcome = await services.adjournMeeting(on.scope, to, { ...occasionOf(turn, on), ...whyOf(said) });
      return answer({ on, at: turn.at, ...(day === undefined ? {} : { day }) }, outcome, (from) => ({
        kind: "adjourned",
        from,
        waits: day === undefined,
        ...whyOf(said),
      }));
    },

    /** "The meeting is at the Guildhall": what is not said stays. */
    async set(turn: MessageTurn, said: Said<"set-meeting">): Promise<Answer> {
      const found = theBoard(turn, "meetings");
      if (found.kind === "answer") return found.answer;
      const wrong = wrongDetails(said);
      if (wrong !== undefined) return wrong;
      const { on } = found;
      const outcome = await services.setMeeting(on.scope, whichOf(said), detailsOf(said), occasionOf(turn, on));
      return answer({ on, at: turn.at }, outcome, () => ({ kind: "changed" }));
    },
  };

  /** Where the due days of a cancelled meeting went. */
  async function dayAfter(on: AsMember, cancelled: Day): Promise<Day | undefined> {
    return nextMeetingAfter(cancelled, await meetings.from(on.scope, on.today))?.on;
  }
}

function whichOf({ month, which }: NamedMeeting): WhichMeeting {
  return { ...(month === undefined ? {} : { month }), ...(which === undefined ? {} : { on: which }) };
}

function whyOf({ why }: { why?: string }): { why?: string } {
  return why === undefined ? {} : { why };
}
