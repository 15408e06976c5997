import type { ArisingVerb } from "../../verbs/arising-verbs.js";
import type { Handlers } from "../handlers.js";
import type { Presses } from "../presses.js";

export type ArisingHandlers = Pick<Handlers, "arising">;

/** Which handler answers which button of matters arising and papers. */
export function arisingPresses({ arising }: ArisingHandlers): Presses<ArisingVerb> {
  return { "arising.show": arising.show, "papers.send": arising.send };
}
