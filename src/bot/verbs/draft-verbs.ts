import { z } from "zod";
import { committee, member, revision } from "./data-shapes.js";

const draft = z.string().regex(/^d_[\w-]{1,40}$/);
const batch = z.string().regex(/^b_[\w-]{1,40}$/);
const slot = z.number().int().min(0).max(20);

/** Of actions that are not accepted yet. */
export const changingDraftVerbs = {
  "batch.accept": z.object({ batch, committee }),
  "batch.throw": z.object({ batch, committee }),
  /** Other words for a draft. */
  "draft.task": z.object({ draft, committee, revision, task: z.string().max(4000).optional() }),
  /** Puts the unknown name on the roster, and settles the draft's owner on it. */
  "draft.owner.add": z.object({ draft, committee, slot, revision }),
  "draft.owner": z.object({
    draft,
    committee,
    slot,
    revision,
    member: z.union([member, z.literal("everybody")]).optional(),
    picked: z.string().max(60).optional(),
  }),
  "draft.due": z.object({
    draft,
    committee,
    revision,
    due: z.enum(["next-meeting", "papers-deadline", "week", "none", "pick"]),
    on: z.string().max(40).optional(),
  }),
  "draft.throw": z.object({ draft, committee, revision }),
} as const;

export const lookingDraftVerbs = {
  "batch.show": z.object({ batch, committee }),
  "drafts.show": z.object({ page: z.number().int().min(1).max(99), committee: committee.optional() }),
  "draft.task.ask": z.object({ draft, committee, revision }),
  "draft.owner.ask": z.object({ draft, committee, slot, revision }),
  "draft.due.ask": z.object({ draft, committee, revision }),
  "draft.show": z.object({ draft, committee }),
} as const;

export type DraftVerb = keyof typeof changingDraftVerbs | keyof typeof lookingDraftVerbs;
