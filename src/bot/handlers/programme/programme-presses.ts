import type { ProgrammeVerb } from "../../verbs/programme-verbs.js";
import type { Handlers } from "../handlers.js";
import type { Presses } from "../presses.js";

export type ProgrammeHandlers = Pick<Handlers, "programme">;

/** Which handler answers which button of the work programme. */
export function programmePresses({ programme }: ProgrammeHandlers): Presses<ProgrammeVerb> {
  return {
    "programme.show": programme.pressShow,
    "programme.item": programme.pressItem,
    "programme.add.ask": programme.askAdd,
    "programme.add": programme.add,
    "programme.move.ask": programme.askMove,
    "programme.move": programme.move,
    "programme.why.ask": programme.askWhy,
    "programme.why": programme.why,
    "programme.edit.ask": programme.askEdit,
    "programme.edit": programme.edit,
    "programme.drop.ask": programme.askDrop,
    "programme.drop": programme.drop,
    "programme.taken": programme.taken,
    "programme.on": programme.goOn,
  };
}
