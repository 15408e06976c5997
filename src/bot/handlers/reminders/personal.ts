import type { PersonalCommand } from "../../commands/personal-command.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { handleAway } from "../committees/away.js";
import { handleDeputies } from "../committees/deputies.js";
import { handleWishes } from "./wishes.js";

type Deps = Parameters<typeof handleAway>[0] &
  Parameters<typeof handleDeputies>[0] &
  Parameters<typeof handleWishes>[0];

/** What concerns people and no action. */
export function handlePersonal(deps: Deps): (turn: MessageTurn, command: PersonalCommand) => Promise<Answer> {
  const { away, back } = handleAway(deps);
  const deputy = handleDeputies(deps);
  const wish = handleWishes(deps);
  return async (turn, command) => {
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
