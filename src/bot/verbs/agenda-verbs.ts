import { z } from "zod";
import { agendaKinds } from "../../domain/agendas/agenda.js";
import { committee, entered, meeting, member, revision } from "./data-shapes.js";

const agendaItem = z.string().regex(/^ag_[\w-]{1,80}$/);
const suggestion = z.string().regex(/^sg_[\w-]{1,40}$/);
const takes = z.enum(agendaKinds);
const page = z.number().int().min(1).max(99);
/** A moment in milliseconds: of two forms that were served on one card each is another. */
const drawn = z.number().int().nonnegative();
/** An item on an agenda as it was drawn; `page`: of the agenda as rows, where it stands on that. */
const one = { committee, meeting, item: agendaItem, revision, page: page.optional() };
const facts = {
  title: entered,
  forWhat: entered,
  leader: entered,
  minutes: entered,
  pages: entered,
  link: entered,
  toCome: entered,
  isClosed: entered,
};

/** Of an agenda's items, of suggestions, and of what stands on each agenda. */
export const changingAgendaVerbs = {
  "agenda-item.kind": z.object({ ...one, takes }),
  "agenda-item.lead": z.object({ ...one, lead: member }),
  "agenda-item.move": z.object({ ...one, to: z.enum(["up", "down"]) }),
  "agenda-item.off": z.object(one),
  /** All that the form holds; `trace`: what stood in it. */
  "agenda-item.save": z.object({ ...one, trace: z.string().max(20), ...facts }),
  "agenda-item.add": z.object({ committee, meeting, drawn, ...facts }),
  "suggestion.send": z.object({ committee, drawn, title: entered, forWhat: entered, isClosed: entered }),
  "suggestion.accept": z.object({ committee, suggestion }),
  "suggestion.decline": z.object({ committee, suggestion, why: entered }),
  "standing.save": z.object({ committee, revision, begins: entered, ends: entered }),
  "standing.usual": z.object({ committee, revision }),
} as const;

export const lookingAgendaVerbs = {
  /** The agenda as rows that open, on the page where `open` stands. Without a meeting: the coming one. */
  "agenda.edit": z.object({
    committee,
    meeting: meeting.optional(),
    page: page.optional(),
    open: agendaItem.optional(),
  }),
  "agenda-item.form": z.object(one),
  /** Without a meeting: of the coming one. */
  "agenda-item.add.form": z.object({ committee, meeting: meeting.optional() }),
  "suggestion.form": z.object({ committee }),
  "suggestion.decline.form": z.object({ committee, suggestion }),
  "suggestions.show": z.object({ committee, page: page.optional(), open: suggestion.optional() }),
  "standing.show": z.object({ committee }),
  "standing.form": z.object({ committee }),
} as const;

export type AgendaVerb = keyof typeof changingAgendaVerbs | keyof typeof lookingAgendaVerbs;
