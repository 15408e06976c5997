import type { MeetingVerb } from "../../verbs/meeting-verbs.js";
import type { Handlers } from "../handlers.js";
import type { Presses } from "../presses.js";

export type MeetingHandlers = Pick<Handlers, "meetings">;

/** Which handler answers which button of meetings. */
export function meetingPresses({ meetings }: MeetingHandlers): Presses<MeetingVerb> {
  return {
    "meeting.plan": meetings.form.plan,
    "meeting.edit": meetings.form.edit,
    "meeting.series.end": meetings.series.pressEnd,
    "meeting.plan.ask": meetings.form.pressAskPlan,
    "meeting.edit.ask": meetings.form.askEdit,
    "meetings.show": meetings.pressList,
  };
}
