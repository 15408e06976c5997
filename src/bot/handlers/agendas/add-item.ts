import type { AgendaItem } from "../../../domain/agendas/agenda.js";
import { findNumbered } from "../../../domain/agendas/agenda-numbers.js";
import { withItem } from "../../../domain/agendas/build-agenda.js";
import { withItemAt, withSubItem } from "../../../domain/agendas/edit-agenda.js";
import type { SaidItem } from "../../../domain/agendas/said-item.js";
import { settleLead } from "../../../domain/agendas/settle-lead.js";
import type { Member } from "../../../domain/committees/member.js";
import type { Services } from "../../../services/services.js";
import { plain } from "../../cards/runs.js";
import { agendaEditWords } from "../../cards/words/agenda-edit.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { addedItem, editAgenda, editedAnswer, newItemId } from "./edit-item.js";
import type { OnAgenda } from "./on-agenda.js";

type Deps = { services: Pick<Services, "changeAgenda" | "readAgenda"> };

/** Puts an item on an agenda, where it is said, else where its kind belongs. `suggested`: in the words of a suggestion, by who may add it. */
export async function addItem(
  deps: Deps,
  turn: Pick<MessageTurn, "key" | "tenant" | "at">,
  target: OnAgenda,
  said: { item: SaidItem; under?: string; number?: string; suggested?: boolean },
): Promise<Answer> {
  const { on } = target;
  const { item: facts, under, number } = said;
  const { item, among } = newItem(turn, on.me, facts, on.roster);
  const edited = await editAgenda(deps, turn, target, (read) => {
    const touched = { item: item.id };
    if (under === undefined && number === undefined) return { items: withItem(read.items, item), touched };
    if (under === undefined) {
      const at = Number(number) - read.firstNumber;
      return at < 0 ? `no item ${number}` : { items: withItemAt(read.items, item, at), touched };
    }
    const parent = findNumbered(read.items, read.firstNumber, under);
    if (parent === undefined || parent.sub !== undefined) return `no item ${under}`;
    if (item.part === "closed" && parent.item.part === "open") return "of-its-item";
    const items = withSubItem(read.items, parent.item.id, partOf(item), letterIn(number));
    return typeof items === "string" ? items : { items, touched };
  });
  if (edited.kind === "refused") return edited.answer;
  const suggested = said.suggested === true && { said: [plain(agendaEditWords.youMayAdd)], takeOff: true };
  return editedAnswer(target, edited, { kind: "added" }, { among, ...suggested });
}

/** An item as it was said, and those who answer to the name of its lead. */
export function newItem(
  turn: Pick<MessageTurn, "key" | "tenant">,
  me: Member,
  { takes, lead: typed, minutes, papers, part, title }: SaidItem,
  roster: readonly Member[],
): { item: AgendaItem; among: readonly Member[] } {
  const lead = typed === undefined ? undefined : settleLead(typed, roster);
  const item = addedItem(newItemId(turn), me.id, {
    title,
    ...(takes !== undefined && { kind: takes }),
    ...(lead !== undefined && { lead: lead.lead }),
    ...(minutes !== undefined && { minutes }),
    ...(papers !== undefined && { papers }),
    ...(part !== undefined && { part }),
  });
  return { item, among: lead?.among ?? [] };
}

/** A part has no kind and no part of its own. */
function partOf({ id, title, lead, minutes, papers }: AgendaItem) {
  return {
    id,
    title,
    ...(lead !== undefined && { lead }),
    ...(minutes !== undefined && { minutes }),
    ...(papers !== undefined && { papers }),
  };
}

/** "6b" and "6.2" as the second place, counted from 0. */
function letterIn(number: string | undefined): number | undefined {
  const found = /^\d+(?:(?<letter>[a-z])|\.(?<nth>\d{1,2}))$/.exec(number ?? "")?.groups;
  if (found?.letter !== undefined) return found.letter.charCodeAt(0) - "a".charCodeAt(0);
  return found?.nth === undefined ? undefined : Math.max(0, Number(found.nth) - 1);
}
