import { type AgendaKind, agendaKinds, type ItemFacts, type ItemPapers } from "../../../domain/agendas/agenda.js";
import { readPapers } from "../../../domain/agendas/read-item-fact.js";
import { longestLead, longestTitle } from "../../../domain/agendas/said-item.js";
import { readLength } from "../../../domain/days/read-length.js";
import type { FormObjection, ItemValues } from "../../cards/agendas/present-item-form.js";
import type { VerbData } from "../../verbs.js";
import { oneLine } from "../actions/entered.js";

type Entered = Pick<
  VerbData<"agenda-item.save">,
  "title" | "forWhat" | "leader" | "minutes" | "pages" | "link" | "toCome" | "isClosed"
>;

/** What was entered, as it came and as it is read. Who leads it is as typed. */
export type ReadItemForm = {
  kept: ItemValues;
  objections: readonly FormObjection[];
  facts: Omit<ItemFacts, "lead"> & { kind?: AgendaKind; part: "open" | "closed" };
  leader: string;
};

export function readItemForm(data: Entered): ReadItemForm {
  const kept: ItemValues = {
    title: enteredText(data.title),
    forWhat: enteredText(data.forWhat),
    leader: enteredText(data.leader).slice(0, longestLead),
    minutes: enteredText(data.minutes),
    pages: enteredText(data.pages),
    link: enteredText(data.link),
    toCome: isTicked(data.toCome),
    isClosed: isTicked(data.isClosed),
  };
  const minutes =
    kept.minutes === "" ? undefined : readLength(/^\d+$/.test(kept.minutes) ? `${kept.minutes} min` : kept.minutes);
  const pages = kept.pages === "" ? undefined : readPapers(`pages ${kept.pages.replace(/^p(?:ages?|p)?\.? ?/i, "")}`);
  const link = kept.link === "" ? undefined : readPapers(kept.link);
  const objections: FormObjection[] = [
    ...(kept.title.length > longestTitle || !/[\p{L}\p{N}]/u.test(kept.title) ? ["noTitle" as const] : []),
    ...(kept.minutes !== "" && minutes === undefined ? ["noMinutes" as const] : []),
    ...(kept.pages !== "" && pages === undefined ? ["noPages" as const] : []),
    ...(kept.link !== "" && (link?.kind !== "here" || link.link === undefined) ? ["noLink" as const] : []),
  ];
  const papers = papersOf(pages, link, kept.toCome);
  const kind = readForWhat(kept.forWhat);
  const facts = {
    title: kept.title,
    ...(kind !== undefined && { kind }),
    ...(minutes !== undefined && { minutes }),
    ...(papers !== undefined && { papers }),
    part: kept.isClosed ? ("closed" as const) : ("open" as const),
  };
  return { kept, objections, facts, leader: kept.leader };
}

/** The kind that was chosen; none where nobody said. */
export function readForWhat(chosen: string): AgendaKind | undefined {
  return agendaKinds.find((one) => one === chosen);
}

/** What came from an input, as one line. */
export function enteredText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? oneLine(String(value)) : "";
}

/** A switch, which some clients send as text. */
export function isTicked(value: unknown): boolean {
  return value === true || value === "true";
}

/** What is there says more than that it is to come. */
function papersOf(
  pages: ItemPapers | undefined,
  link: ItemPapers | undefined,
  toCome: boolean,
): ItemPapers | undefined {
  const here = {
    ...(pages?.kind === "here" && pages.pages !== undefined && { pages: pages.pages }),
    ...(link?.kind === "here" && link.link !== undefined && { link: link.link }),
  };
  if (Object.keys(here).length > 0) return { kind: "here", ...here };
  return toCome ? { kind: "to-come" } : undefined;
}
