import { z } from "zod";
import { committee, entered, revision } from "./data-shapes.js";

const meeting = z.string().regex(/^mt_[\w-]{1,40}$/);
const agendaItem = z.string().regex(/^ag_[\w-]{1,60}$/);
const decision = z.number().int().positive().max(1_000_000);
const page = z.number().int().min(1).max(99);

/** In a meeting, and of what was decided in one. */
export const changingSittingVerbs = {
  "meeting.start": z.object({ committee, meeting }),
  /** `from`: the item that was at hand when the button was drawn, or "none". */
  "meeting.take": z.object({ committee, meeting, from: agendaItem.or(z.literal("none")), to: agendaItem }),
  /** Who was ticked sends apologies; `revision` is the record's, so that a form that is drawn again is another. */
  "apologies.record": z.object({ committee, meeting, revision, members: entered, deputy: entered }),
  /** `item`: the one that was at hand when the form was drawn. */
  "decision.record": z.object({ committee, meeting, item: agendaItem.optional(), resolved: entered }),
  "decision.strike": z.object({ committee, decision, revision, why: entered }),
  /** `months` until it comes back, once or `every` so many. */
  "decision.follow": z.object({ committee, decision, title: entered, months: entered, repeats: entered }),
} as const;

export const lookingSittingVerbs = {
  "meeting.sitting": z.object({ committee, meeting }),
  "attendance.show": z.object({ committee, meeting }),
  "apologies.ask": z.object({ committee, meeting }),
  "decision.ask": z.object({ committee, meeting }),
  "decision.show": z.object({ committee, decision }),
  "decision.strike.ask": z.object({ committee, decision }),
  "decision.follow.ask": z.object({ committee, decision }),
  /** Without a meeting all of them. */
  "decisions.show": z.object({ committee, meeting: meeting.optional(), page }),
} as const;

export type SittingVerb = keyof typeof changingSittingVerbs | keyof typeof lookingSittingVerbs;
