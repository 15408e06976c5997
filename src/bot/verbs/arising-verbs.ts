import { z } from "zod";
import { committee, meeting, revision } from "./data-shapes.js";

/** Of matters arising and papers. */
export const changingArisingVerbs = {
  /** `instead`: the revision of the papers that went out before, in whose place these are to stand. */
  "papers.send": z.object({ committee, meeting, instead: revision.optional() }),
} as const;

export const lookingArisingVerbs = {
  "arising.show": z.object({
    committee,
    /** Absent: of the coming meeting. */
    meeting: meeting.optional(),
    part: z.enum(["list", "changes", "parked"]),
    page: z.number().int().min(1).max(999),
  }),
} as const;

export type ArisingVerb = keyof typeof changingArisingVerbs | keyof typeof lookingArisingVerbs;
