import { handleAttendance } from "./attendance.js";
import { handleDecided } from "./decided.js";
import { handleDecisions } from "./decisions.js";
import { handleDeclarations } from "./declarations.js";
import { keptSitting } from "./kept-sitting.js";
import { handleSitting } from "./sitting.js";
import type { SittingHandlers } from "./sitting-presses.js";

type Parts = Parameters<typeof handleSitting>[0] &
  Parameters<typeof handleAttendance>[0] &
  Parameters<typeof handleDeclarations>[0] &
  Parameters<typeof handleDecisions>[0] &
  Parameters<typeof handleDecided>[0];

/** What answers in a meeting, given what it needs. */
export function composeSittingHandlers(parts: Parts): SittingHandlers {
  return {
    sitting: handleSitting(parts),
    attendance: handleAttendance(parts),
    declarations: handleDeclarations(parts),
    decisions: handleDecisions(parts),
    decided: handleDecided(parts),
    kept: keptSitting(parts),
  };
}
