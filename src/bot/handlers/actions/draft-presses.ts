import type { DraftVerb } from "../../verbs/draft-verbs.js";
import type { Handlers } from "../handlers.js";
import type { Presses } from "../presses.js";
import type { pressDraft } from "./press-draft.js";

export type DraftHandlers = Pick<Handlers, "batches" | "drafts"> & { draft: ReturnType<typeof pressDraft> };

/** Which handler answers which button of actions that are not accepted yet. */
export function draftPresses({ batches, draft, drafts }: DraftHandlers): Presses<DraftVerb> {
  return {
    "batch.accept": batches.accept,
    "batch.throw": batches.throwAway,
    "draft.task": draft.task,
    "draft.owner.add": draft.addOwner,
    "draft.owner": draft.owner,
    "draft.due": draft.due,
    "draft.throw": draft.throwAway,
    "batch.show": batches.show,
    "drafts.show": drafts.show,
    "draft.task.ask": draft.askTask,
    "draft.owner.ask": draft.askOwner,
    "draft.due.ask": draft.askDue,
    "draft.show": draft.show,
  };
}
