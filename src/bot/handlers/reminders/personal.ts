import { presentSomebodyHere } from "../../cards/committees/present-outsiders.js";
import type { PersonalCommand } from "../../commands/personal-command.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { handleAway } from "../committees/away.js";
import { handleDeputies } from "../committees/deputies.js";
import { allBoards, clerksOf } from "../on-board.js";
import { handleWishes } from "./wishes.js";

type Deps = Parameters<typeof handleAway>[0] &
  Parameters<typeof handleDeputies>[0] &
  Parameters<typeof handleWishes>[0];

/** What concerns people and no action. Who is on no board here is sent no reminders that could be set. */
export function handlePersonal(deps: Deps): (turn: MessageTurn, command: PersonalCommand) => Promise<Answer> {
  const { away, back } = handleAway(deps);
  const deputy = handleDeputies(deps);
  const wish = handleWishes(deps);
  return async (turn, command) => {
    const [here] = allBoards(turn, "look");
    if (here !== undefined && turn.standings.every(({ me }) => me === undefined))
      return { say: presentSomebodyHere({ board: here.board, clerks: clerksOf(here) }) };
    switch (command.kind) {
      case "wish":
        return wish(turn, command);
      case "away":
        return away(turn, command);
      case "back":
        return back(turn, command);
      case "deputy":
        return deputy(turn, command);
    }
  };
}
