import type { AgendaKind } from "../../../domain/agendas/agenda.js";
import { type NumberedItem, placeOnAgenda } from "../../../domain/agendas/agenda-numbers.js";
import { withItem } from "../../../domain/agendas/build-agenda.js";
import type { ItemChange } from "../../../domain/agendas/edit-agenda.js";
import { saysExempt } from "../../../domain/agendas/read-exempt.js";
import { settleLead } from "../../../domain/agendas/settle-lead.js";
import type { Member } from "../../../domain/committees/member.js";
import type { AgendaItemId, MemberId } from "../../../domain/ids.js";
import type { ReadAgenda } from "../../../services/agendas/read-agenda.js";
import type { Services } from "../../../services/services.js";
import type { Meetings } from "../../../store/meetings.js";
import { isReadable, leadWords } from "../../cards/agendas/item-facts-line.js";
import { presentEditAgenda } from "../../cards/agendas/present-edit-agenda.js";
import type { ItemNews } from "../../cards/agendas/present-item-changed.js";
import { presentAddForm, presentItemForm, traceOf } from "../../cards/agendas/present-item-form.js";
import type { Answer, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress } from "../on-board.js";
import { addedItem, change, editAgenda, editedAnswer, newItemId } from "./edit-item.js";
import { agendaOfPress, agendaRefused, type OnAgenda } from "./on-agenda.js";
import { readItemForm } from "./read-item-form.js";

type Deps = {
  services: Pick<Services, "changeAgenda" | "readAgenda">;
  meetings: Pick<Meetings, "from" | "latest" | "find">;
};
/** An item as a button names it. */
type One = { committee: string; meeting: string; item: string; page?: number | undefined };

/** The buttons by which an agenda is changed. */
export function pressAgenda(deps: Deps) {
  const { services } = deps;
  const target = (turn: PressTurn, { committee, meeting }: { committee: string; meeting?: string | undefined }) =>
    agendaOfPress(deps, boardOfPress(turn, "meetings", committee), meeting);
  const readOf = ({ on, meeting }: OnAgenda, turn: PressTurn) => services.readAgenda(on.committee, meeting, turn.at);

  /** Answers with the agenda's rows, where the button stood on them, else with the item's own card. */
  const pressed = async (
    turn: PressTurn,
    data: One,
    what: ItemChange,
    news: (from: string) => ItemNews,
    among?: readonly Member[],
  ): Promise<Answer> => {
    const found = await target(turn, data);
    if (found.kind === "answer") return found.answer;
    const id = data.item as AgendaItemId;
    const edited = await editAgenda(deps, turn, found.on, change(id, what));
    if (edited.kind === "refused") return edited.answer;
    if (data.page !== undefined) return { say: rows(found.on, edited.read, data.page, id), settles: true };
    return editedAnswer(found.on, edited, news(edited.touched?.from ?? ""), among && { among });
  };

  return {
    kind: (turn: PressTurn, data: One & { takes: AgendaKind }) =>
      pressed(turn, data, { change: "kind", takes: data.takes }, () => ({ kind: "takes", takes: data.takes })),

    lead: (turn: PressTurn, data: One & { lead: string }) =>
      pressed(turn, data, { change: "lead", lead: { kind: "member", member: data.lead as MemberId } }, () => ({
        kind: "lead",
      })),

    move: (turn: PressTurn, data: One & { to: "up" | "down" }) =>
      pressed(turn, data, { change: "move", to: { to: data.to } }, (from) => ({
        kind: "moved",
        before: from,
      })),

    off: (turn: PressTurn, data: One) => pressed(turn, data, { change: "take-off" }, () => ({ kind: "there" })),

    async edit(turn: PressTurn, data: VerbData<"agenda.edit">): Promise<Answer> {
      const found = await target(turn, data);
      if (found.kind === "answer") return found.answer;
      const read = await readOf(found.on, turn);
      return { say: rows(found.on, read, data.page ?? 1, data.open as AgendaItemId | undefined) };
    },

    async form(turn: PressTurn, data: One): Promise<Answer> {
      const found = await target(turn, data);
      if (found.kind === "answer") return found.answer;
      const read = await readOf(found.on, turn);
      const place = placeOnAgenda(read.items, read.firstNumber, data.item as AgendaItemId);
      if (place === undefined) return agendaRefused(found.on, { kind: "gone" });
      const { board, reader } = found.on.on;
      if (!isReadable(place.item, { board, reader })) return agendaRefused(found.on, { kind: "closed-here" });
      return { say: presentItemForm({ board, read, place, ...(data.page !== undefined && { page: data.page }) }) };
    },

    async save(turn: PressTurn, data: VerbData<"agenda-item.save">): Promise<Answer> {
      const found = await target(turn, data);
      if (found.kind === "answer") return found.answer;
      const { on } = found.on;
      const id = data.item as AgendaItemId;
      const { kept, objections, facts, leader } = readItemForm(data);
      const asBefore = await readOf(found.on, turn);
      const place = placeOnAgenda(asBefore.items, asBefore.firstNumber, id);
      const isDone = asBefore.saved.turns.includes(turn.key);
      if (place === undefined && !isDone) return agendaRefused(found.on, { kind: "gone" });
      const meanwhile = place !== undefined && traceOf(place) !== data.trace;
      if (place !== undefined && !isDone && (objections.length > 0 || meanwhile)) {
        const page = data.page === undefined ? {} : { page: data.page };
        return {
          say: presentItemForm({ board: on.board, read: asBefore, place, kept, objections, meanwhile, ...page }),
        };
      }
      const lead = leader === "" ? undefined : (asItWas(place, leader, on) ?? settleLead(leader, on.roster));
      const all = { ...facts, ...(lead !== undefined && { lead: lead.lead }) };
      const among = lead?.among;
      return pressed(
        turn,
        { ...data, page: among !== undefined && among.length > 0 ? undefined : data.page },
        { change: "facts", facts: all },
        () => ({ kind: "facts" }),
        among,
      );
    },

    async addForm(turn: PressTurn, data: VerbData<"agenda-item.add.form">): Promise<Answer> {
      const found = await target(turn, data);
      if (found.kind === "answer") return found.answer;
      const { on, meeting } = found.on;
      return { say: presentAddForm({ board: on.board, meeting, drawn: turn.at.getTime() }) };
    },

    async add(turn: PressTurn, data: VerbData<"agenda-item.add">): Promise<Answer> {
      const found = await target(turn, data);
      if (found.kind === "answer") return found.answer;
      const { on, meeting } = found.on;
      const { kept, objections, facts, leader } = readItemForm(data);
      if (objections.length > 0)
        return { say: presentAddForm({ board: on.board, meeting, drawn: data.drawn, kept, objections }) };
      const lead = leader === "" ? undefined : settleLead(leader, on.roster);
      const item = addedItem(newItemId(turn), on.me.id, {
        ...facts,
        ...(saysExempt(facts.title) && { part: "closed" as const }),
        ...(lead !== undefined && { lead: lead.lead }),
      });
      const edited = await editAgenda(deps, turn, found.on, ({ items }) => ({
        items: withItem(items, item),
        touched: { item: item.id },
      }));
      if (edited.kind === "refused") return edited.answer;
      return editedAnswer(found.on, edited, { kind: "added" }, lead && { among: lead.among });
    },
  };
}

/** The name that stood in the form still means whom it meant, though several may answer to it. */
function asItWas(place: NumberedItem | undefined, leader: string, { board }: AsMember) {
  const lead = place && (place.sub?.item ?? place.item).lead;
  return lead !== undefined && leadWords(lead, board) === leader ? { lead, among: [] } : undefined;
}

function rows({ on }: OnAgenda, read: ReadAgenda, page: number, open: AgendaItemId | undefined) {
  const view = { board: on.board, reader: on.reader, read, page };
  return presentEditAgenda(open === undefined ? view : { ...view, open });
}
