import { presentBoardLeft } from "../../cards/committees/present-life.js";
import { presentLeftIt } from "../../cards/talk/present-log-offer.js";
import type { TalkVerb } from "../../verbs/talk-verbs.js";
import type { tellThem } from "../committees/tell-them.js";
import type { Handlers } from "../handlers.js";
import type { Presses } from "../presses.js";
import { helpAnswer } from "./help-answer.js";
import { type Say, saidAgain } from "./said-again.js";

export type TalkHandlers = Pick<Handlers, "held" | "forget"> & { tellThem: ReturnType<typeof tellThem>; say: Say };

/** Which handler answers which button of a person's own matters, and of talk. */
export function talkPresses({ held, forget, tellThem, say }: TalkHandlers): Presses<TalkVerb> {
  return {
    "held.export": held.export,
    "forget.yes": forget.forget,
    tell: tellThem,
    say: saidAgain(say),
    "offer.leave": () => ({ say: presentLeftIt() }),
    "board.leave": () => ({ say: presentBoardLeft() }),
    "help.show": helpAnswer,
  };
}
