import { dayParts } from "../../../domain/days/day.js";
import type { MeetingId } from "../../../domain/ids.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import { mostSeries, type SeriesRule, type Weekday } from "../../../domain/meetings/meeting-series.js";
import type { MeetingPlan, MeetingRefusal } from "../../../services/meetings/plan-meeting.js";
import type { Services } from "../../../services/services.js";
import type { Meetings } from "../../../store/meetings.js";
import { presentMeetingForm } from "../../cards/meetings/present-meeting-form.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { meetingFormWords } from "../../cards/words/meeting-cards.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, theBoard } from "../on-board.js";
import { meetingAnswer, occasionOf } from "./meeting-answer.js";
import { type Repeats, readMeetingFields } from "./read-meeting-fields.js";
import type { handleSeries } from "./series.js";

type Deps = {
  services: Pick<Services, "planMeeting" | "editMeeting" | "afterChange">;
  meetings: Pick<Meetings, "find">;
  series: Pick<ReturnType<typeof handleSeries>, "beginOn">;
};

const { objections: says, choices } = meetingFormWords;

/** Meetings by form: a new one, perhaps the first of a series, and one that is there. What can't be saved comes back with why. */
export function handleMeetingForms({ services, meetings, series }: Deps) {
  const answer = meetingAnswer(services);

  return {
    askPlan(turn: MessageTurn): Answer {
      const found = theBoard(turn, "meetings");
      return found.kind === "answer" ? found.answer : { say: presentMeetingForm({ board: found.on.board }) };
    },

    pressAskPlan(turn: PressTurn, { committee }: VerbData<"meeting.plan.ask">): Answer {
      const found = boardOfPress(turn, "meetings", committee);
      return found.kind === "answer" ? found.answer : { say: presentMeetingForm({ board: found.on.board }) };
    },

    async plan(turn: PressTurn, data: VerbData<"meeting.plan">): Promise<Answer> {
      const found = boardOfPress(turn, "meetings", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const { entered, plan, repeats, objections } = readMeetingFields(data, on.today);
      const again = (...sentences: readonly string[]): Answer => ({
        say: presentMeetingForm({ board: on.board, entered, objections: sentences }),
      });
      if (plan === undefined || objections.length > 0) return again(...objections);
      const occasion = occasionOf(turn, on);
      if (repeats !== "no") {
        const isOwn = on.committee.meets.series.some(({ turnKey }) => turnKey === turn.key);
        if (on.committee.meets.series.length >= mostSeries && !isOwn) return again(says.tooMany);
        const { on: from, quorum: _boards, ...details } = plan;
        return series.beginOn(turn, on, {
          ...{ rule: ruleOf(from, repeats), except: [], typed: choices[repeats], from },
          ...details,
        });
      }
      const outcome = await services.planMeeting(on.scope, plan, occasion);
      if (outcome.kind === "refused") return again(sentenceOf(outcome.why));
      return answer({ on, at: turn.at, day: plan.on }, outcome, () => ({ kind: "planned" }));
    },

    async askEdit(turn: PressTurn, data: VerbData<"meeting.edit.ask">): Promise<Answer> {
      const found = boardOfPress(turn, "meetings", data.committee);
      if (found.kind === "answer") return found.answer;
      const meeting = await stillThere(found.on, data.meeting);
      if (meeting === undefined) return { say: presentRefusal({ kind: "stale-press" }) };
      return { say: presentMeetingForm({ board: found.on.board, meeting }) };
    },

    async edit(turn: PressTurn, data: VerbData<"meeting.edit">): Promise<Answer> {
      const found = boardOfPress(turn, "meetings", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const meeting = await stillThere(on, data.meeting);
      if (meeting === undefined) return { say: presentRefusal({ kind: "stale-press" }) };
      const { entered, plan, objections } = readMeetingFields(data, on.today, meeting.on);
      const again = (shown: Meeting, ...sentences: readonly string[]): Answer => ({
        say: presentMeetingForm({ board: on.board, meeting: shown, entered, objections: sentences }),
      });
      if (plan === undefined || objections.length > 0) return again(meeting, ...objections);
      const which = { id: meeting.id, revision: data.revision };
      const outcome = await services.editMeeting(on.scope, which, plan, occasionOf(turn, on));
      if (outcome.kind === "refused")
        return again((await stillThere(on, data.meeting)) ?? meeting, sentenceOf(outcome.why));
      return answer({ on, at: turn.at, day: plan.on }, outcome, (from, saved) =>
        from === saved.on ? { kind: "changed" } : { kind: "moved", from },
      );
    },
  };

  /** A cancelled one can't be changed. */
  async function stillThere({ scope }: AsMember, id: string): Promise<Meeting | undefined> {
    const meeting = await meetings.find(scope, id as MeetingId);
    return meeting?.state.kind === "planned" ? meeting : undefined;
  }
}

function ruleOf(first: MeetingPlan["on"], repeats: Exclude<Repeats, "no">): SeriesRule {
  const { day, weekday } = dayParts(first);
  if (repeats !== "month") return { kind: "weekly", every: Number.parseInt(repeats, 10), from: first };
  const place = Math.ceil(day / 7);
  // A fifth one is the last; a fourth stays the fourth.
  const nth = place > 4 ? -1 : (place as 1 | 2 | 3 | 4);
  return { kind: "monthly", nth, weekday: weekday as Weekday };
}

function sentenceOf(why: MeetingRefusal): string {
  switch (why) {
    case "day-passed":
      return says.passed;
    case "meeting-exists":
      return says.exists;
    case "ends-first":
      return says.endsFirst;
    case "has-begun":
    case "not-begun":
      return says.hasBegun;
    case "no-meeting":
    case "changed-meanwhile":
      return says.meanwhile;
  }
}
