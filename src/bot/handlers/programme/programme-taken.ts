import type { ProgrammeItem } from "../../../domain/programme/programme-item.js";
import { programmeSentences as sentences } from "../../cards/words/programme.js";
import type { Answer } from "../../turn/turn.js";
import type { OnBoard } from "../on-board.js";
import { itemAnswer, type ProgrammeDeps, wasFor } from "./programme-board.js";

/** An item was taken at the meeting that it was for, which is over and was ended by nobody. */
export async function takenAnswer(deps: ProgrammeDeps, on: OnBoard, item: ProgrammeItem, at: Date): Promise<Answer> {
  const { services } = deps;
  if (item.state.kind === "taken") return itemAnswer(deps, on, item, at);
  if (item.state.kind === "dropped") return itemAnswer(deps, on, item, at, { objection: sentences.notLive });
  const meeting = wasFor(item, await services.readProgramme(on.scope, on.today));
  if (meeting === undefined) return itemAnswer(deps, on, item, at, { objection: sentences.notOver });
  const taken = await services.takeProgrammeItem(item, meeting, at, on.today);
  if (taken.kind === "changed-meanwhile") return itemAnswer(deps, on, taken.item, at, { news: "meanwhile" });
  const { next } = taken;
  return itemAnswer(deps, on, taken.item, at, { news: "taken", ...(next !== undefined && { next }) });
}
