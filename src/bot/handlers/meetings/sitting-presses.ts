import type { SittingVerb } from "../../verbs/sitting-verbs.js";
import type { Presses } from "../presses.js";
import type { handleAttendance } from "./attendance.js";
import type { handleDecided } from "./decided.js";
import type { handleDecisions } from "./decisions.js";
import type { handleDeclarations } from "./declarations.js";
import type { keptSitting } from "./kept-sitting.js";
import type { handleSitting } from "./sitting.js";

export type SittingHandlers = {
  sitting: ReturnType<typeof handleSitting>;
  attendance: ReturnType<typeof handleAttendance>;
  declarations: ReturnType<typeof handleDeclarations>;
  decisions: ReturnType<typeof handleDecisions>;
  decided: ReturnType<typeof handleDecided>;
  /** What is answered to whoever presses what they may not on the card of a meeting that goes on. */
  kept: ReturnType<typeof keptSitting>;
};

/** Which handler answers which button of a meeting that goes on, and of what was decided. */
export function sittingPresses({ sitting, attendance, decisions, decided }: SittingHandlers): Presses<SittingVerb> {
  return {
    "meeting.start": sitting.pressStart,
    "meeting.take": sitting.pressTake,
    "meeting.sitting": sitting.pressShow,
    "attendance.show": attendance.pressShow,
    "apologies.ask": attendance.ask,
    "apologies.record": attendance.press,
    "decision.ask": decisions.ask,
    "decision.record": decisions.press,
    "decision.show": decisions.pressShow,
    "decision.strike": decided.pressStrike,
    "decision.strike.ask": decided.askStrike,
    "decision.follow": decided.pressFollow,
    "decision.follow.ask": decided.askFollow,
    "decisions.show": decisions.pressList,
  };
}
