import { z } from "zod";
import { idShapes } from "../verbs/data-shapes.js";

const { committee, item, member, meeting } = idShapes;

/**
 * Names a file: what it is derived from, and nothing of what is in it. It travels with the card that asks whether to keep the file, so
 * that the file is derived again, and its reader's rights are looked at again, when it is accepted.
 */
export const fileRequest = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("proof"), committee, item: item.optional(), member: member.optional() }),
  /** Everything on record of a committee. */
  z.object({ kind: z.literal("committee"), committee }),
  /** A meeting for a calendar. */
  z.object({ kind: z.literal("calendar"), committee, meeting }),
  /** Draft minutes; `closed`: with the closed part. */
  z.object({ kind: z.literal("minutes"), committee, meeting, closed: z.literal(true).optional() }),
  /** The action log, narrowed to what is named; `agency` by its key; `closed`: with the closed part. */
  z.object({
    kind: z.literal("log"),
    committee,
    form: z.enum(["word", "csv"]),
    owner: z.string().max(50).optional(),
    agency: z.string().max(200).optional(),
    plan: z.string().max(50).optional(),
    objective: z.string().max(20).optional(),
    raisedOn: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional(),
    state: z.enum(["outstanding", "overdue", "discharged"]).optional(),
    closed: z.literal(true).optional(),
  }),
  /** What is held about whoever asks: nobody else is ever named. */
  z.object({ kind: z.literal("held") }),
]);

export type FileRequest = z.infer<typeof fileRequest>;

/** Reads what came back with a file's card. Absent: it is nothing of ours. */
export function readFileRequest(context: unknown): FileRequest | undefined {
  const read = fileRequest.safeParse(context);
  return read.success ? read.data : undefined;
}
