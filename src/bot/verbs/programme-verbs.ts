import { z } from "zod";
import { mostProgrammeItems } from "../../domain/programme/programme-item.js";
import { committee, revision } from "./data-shapes.js";

const item = z.string().regex(/^pi_[\w-]{1,40}$/);
const page = z.number().int().min(1).max(mostProgrammeItems).optional();
const month = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
  .optional();
const typed = z.string().max(600).optional();
const chosen = z.string().max(60).optional();
const one = { committee, item };
const asShown = { ...one, revision };
/** "mt_…", "2026-09" or "none"; `until` says for what it waits. */
const place = { to: chosen, until: typed };
const facts = { title: typed, lead: chosen, takes: chosen, minutes: typed, every: chosen, closed: chosen };

/** Of the work programme. */
export const changingProgrammeVerbs = {
  "programme.add": z.object({ committee, ...place, ...facts }),
  "programme.move": z.object({ ...asShown, ...place, why: typed }),
  /** Says why an item was last moved. */
  "programme.why": z.object({ ...one, why: typed }),
  "programme.edit": z.object({ ...asShown, ...facts }),
  "programme.drop": z.object({ ...asShown, why: typed }),
  /** It was taken at the meeting that it was for, which is over. */
  "programme.taken": z.object(asShown),
  /** It was not: it goes on to the next meeting. */
  "programme.on": z.object(asShown),
} as const;

export const lookingProgrammeVerbs = {
  /** `month`: only what is for it; `open`: the row that is open. */
  "programme.show": z.object({ committee, page, month, open: item.optional() }),
  "programme.item": z.object(one),
  "programme.add.ask": z.object({ committee }),
  "programme.move.ask": z.object(one),
  "programme.why.ask": z.object(one),
  "programme.edit.ask": z.object(one),
  "programme.drop.ask": z.object(one),
} as const;

export type ProgrammeVerb = keyof typeof changingProgrammeVerbs | keyof typeof lookingProgrammeVerbs;
