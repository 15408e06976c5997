import type { ProgrammeItem } from "../../../domain/programme/programme-item.js";
import { carriedWhy } from "../../../services/programme/settle-programme.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { programmeSentences as sentences } from "../../cards/words/programme.js";
import type { Answer, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { boardOfPress } from "../on-board.js";
import type { ProgrammeHandlerDeps } from "./programme.js";
import { itemAnswer, wasFor } from "./programme-board.js";
import { takenAnswer } from "./programme-taken.js";

/** What became of an item whose meeting is over and was ended by nobody: it was taken, or it goes on. */
export function handleProgrammeSettling(deps: ProgrammeHandlerDeps) {
  const { services, programmeItems } = deps;

  const settle =
    (what: "taken" | "on") =>
    async (turn: PressTurn, data: VerbData<"programme.taken">): Promise<Answer> => {
      const found = boardOfPress(turn, "meetings", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const item = await programmeItems.find(on.scope, data.item as ProgrammeItem["id"]);
      if (item === undefined) return { say: presentRefusal({ kind: "stale-press" }) };
      if (item.revision !== data.revision)
        // A repeat of the press finds what it did.
        return itemAnswer(deps, on, item, turn.at, turn.repeated || turn.again ? {} : { news: "meanwhile" });
      const meeting = wasFor(item, await services.readProgramme(on.scope, on.today));
      if (meeting === undefined) return itemAnswer(deps, on, item, turn.at, { objection: sentences.notOver });
      if (what === "taken") return takenAnswer(deps, on, item, turn.at);
      const carried = await services.carryProgrammeItem(item, meeting, carriedWhy.ended, turn.at, on.today);
      return carried === undefined
        ? itemAnswer(deps, on, (await programmeItems.find(on.scope, item.id)) ?? item, turn.at, { news: "meanwhile" })
        : itemAnswer(deps, on, carried, turn.at, { news: "moved" });
    };

  return { taken: settle("taken"), goOn: settle("on") };
}
