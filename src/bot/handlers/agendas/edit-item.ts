import { createHash } from "node:crypto";
import { type Agenda, type AgendaItem, type ItemTouched, mostTurnsKept } from "../../../domain/agendas/agenda.js";
import { placeOnAgenda } from "../../../domain/agendas/agenda-numbers.js";
import { withRecent } from "../../../domain/agendas/changed-under.js";
import { editItem, type ItemChange, type NotEdited } from "../../../domain/agendas/edit-agenda.js";
import type { Member } from "../../../domain/committees/member.js";
import type { AgendaItemId } from "../../../domain/ids.js";
import type { ReadAgenda } from "../../../services/agendas/read-agenda.js";
import type { Services } from "../../../services/services.js";
import { type ItemNews, presentItemChanged, presentItemOff } from "../../cards/agendas/present-item-changed.js";
import type { Line } from "../../cards/runs.js";
import type { Answer, Turn } from "../../turn/turn.js";
import { agendaRefused, type OnAgenda } from "./on-agenda.js";

/** What one turn does to an agenda: what it is then, and which item it was done to. */
export type Edited = Partial<Pick<Agenda, "items" | "left">> & { touched: Omit<ItemTouched, "turn"> };
type Refused = NotEdited | "closed-here" | "gone" | `no item ${string}`;

/** `before`: as it was; a repeat of the turn finds it as it is. */
export type EditedAgenda =
  | { kind: "edited"; before: ReadAgenda; read: ReadAgenda; touched: Omit<ItemTouched, "turn"> | undefined }
  | { kind: "refused"; answer: Answer };

type Deps = { services: Pick<Services, "changeAgenda" | "readAgenda"> };

/** Changes an agenda and remembers to which item, so that a repeat of the turn says the same. */
export async function editAgenda(
  { services }: Deps,
  turn: Pick<Turn, "key" | "at">,
  target: OnAgenda,
  edit: (read: ReadAgenda) => Edited | Refused,
): Promise<EditedAgenda> {
  const { on, meeting } = target;
  const outcome = await services.changeAgenda<Refused>(
    on.committee,
    meeting,
    { turnKey: turn.key, now: turn.at },
    (read) => {
      const edited = edit(read);
      if (typeof edited === "string") return edited;
      const { touched, ...change } = edited;
      const before = read.saved.touched ?? [];
      return {
        ...change,
        touched: [...before, { turn: turn.key, ...touched }].slice(-mostTurnsKept),
        recent: withRecent(read.saved.recent, { by: on.me.id, at: turn.at }, read.items),
      };
    },
  );
  if (outcome.kind === "changed") {
    const touched = outcome.read.saved.touched?.findLast((one) => one.turn === turn.key);
    return { kind: "edited", before: outcome.before, read: outcome.read, touched };
  }
  const { why } = outcome;
  const number = /^no item (?<number>.+)$/.exec(why)?.groups?.number;
  if (number === undefined && why !== "no-such-item")
    return {
      kind: "refused",
      answer: agendaRefused(target, { kind: why as Exclude<typeof why, `no item ${string}` | "no-such-item"> }),
    };
  if (number === undefined) return { kind: "refused", answer: agendaRefused(target, { kind: "gone" }) };
  const read = await services.readAgenda(on.committee, meeting, turn.at);
  return { kind: "refused", answer: agendaRefused(target, { kind: "no-such-item", number, read }) };
}

/** An edit of one item by its id. */
export function change(id: AgendaItemId, what: ItemChange): (read: ReadAgenda) => Edited | Refused {
  return (read) => {
    const place = placeOnAgenda(read.items, read.firstNumber, id);
    if (place === undefined) return "gone";
    const edited = editItem({ items: read.items, left: read.saved.left }, id, what);
    if (typeof edited === "string") return edited;
    if (what.change === "move") return { ...edited, touched: { item: id, from: place.number } };
    if (what.change !== "take-off") return { ...edited, touched: { item: id } };
    const { number, item, sub } = place;
    const { part } = item;
    const off = { number, part, ...(part === "open" && { title: (sub?.item ?? item).title }) };
    return { ...edited, touched: { item: id, off } };
  };
}

/** The id of what a turn puts on an agenda: its repeat puts the same. */
export function newItemId({ key, tenant }: Pick<Turn, "key" | "tenant">): AgendaItemId {
  return `ag_${createHash("sha256")
    .update(JSON.stringify([tenant, key]))
    .digest("hex")
    .slice(0, 20)}`;
}

/** What is true now of the item that a turn changed. */
export function editedAnswer(
  { on }: OnAgenda,
  { read, touched }: Pick<Extract<EditedAgenda, { kind: "edited" }>, "read" | "touched">,
  news: ItemNews,
  more: { among?: readonly Member[]; said?: Line; takeOff?: boolean } = {},
): Answer {
  const view = { board: on.board, reader: on.reader, read };
  const place = touched && placeOnAgenda(read.items, read.firstNumber, touched.item);
  if (place === undefined) return { say: presentItemOff({ ...view, off: touched?.off }), settles: true };
  return { say: presentItemChanged({ ...view, place, news, ...more }), settles: true };
}

/** An item as it is put on an agenda by hand. */
export function addedItem(
  id: AgendaItemId,
  by: Member["id"],
  facts: Pick<AgendaItem, "title"> & Partial<Pick<AgendaItem, "kind" | "lead" | "minutes" | "papers" | "part">>,
): AgendaItem {
  return { part: "open", ...facts, id, from: { kind: "added", by }, subItems: [] };
}
