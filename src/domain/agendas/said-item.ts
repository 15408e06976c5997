import type { AgendaKind, ItemPapers } from "./agenda.js";

/** An agenda item as said: who leads it as typed, to be matched against the roster. */
export type SaidItem = {
  title: string;
  takes?: AgendaKind;
  lead?: string;
  minutes?: number;
  papers?: ItemPapers;
  /** Said to be exempt. Absent: nothing was said of it. */
  part?: "closed";
};

/** What is said of an item beside its title. */
export type SaidFact = Partial<Omit<SaidItem, "title">>;

export const longestTitle = 300;
export const longestLead = 120;
