import type { Answer, PressTurn } from "../turn/turn.js";
import type { Verb, VerbData } from "../verbs.js";

/** What answers each of these buttons. A button without an answer breaks the build. */
export type Presses<Of extends Verb> = {
  readonly [V in Of]: (turn: PressTurn, data: VerbData<V>) => Answer | Promise<Answer>;
};
