import type { AgendaItem } from "../../../domain/agendas/agenda.js";
import {
  agendaNumber,
  findNumbered,
  type NumberedItem,
  placeOnAgenda,
} from "../../../domain/agendas/agenda-numbers.js";
import { withItem } from "../../../domain/agendas/build-agenda.js";
import { changedUnder } from "../../../domain/agendas/changed-under.js";
import { type ItemChange, swapped } from "../../../domain/agendas/edit-agenda.js";
import type { MoveTo } from "../../../domain/agendas/move-item.js";
import { settleLead } from "../../../domain/agendas/settle-lead.js";
import type { MemberId } from "../../../domain/ids.js";
import type { ReadAgenda } from "../../../services/agendas/read-agenda.js";
import type { Services } from "../../../services/services.js";
import type { Meetings } from "../../../store/meetings.js";
import { presentAgendaRefused } from "../../cards/agendas/present-agenda-refused.js";
import { presentEditAgenda } from "../../cards/agendas/present-edit-agenda.js";
import { presentAgendaItem } from "../../cards/agendas/present-item-carried.js";
import type { ItemNews } from "../../cards/agendas/present-item-changed.js";
import { presentAddForm } from "../../cards/agendas/present-item-form.js";
import { presentItemsAdded } from "../../cards/agendas/present-items-added.js";
import { plain } from "../../cards/runs.js";
import { nameLine } from "../../cards/typed-text.js";
import { agendaEditWords } from "../../cards/words/agenda-edit.js";
import type { AgendaCommand, SaidChange, SaidMove } from "../../commands/agenda-command.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { meetingAsked } from "../meetings/meeting-asked.js";
import { noSuchMeeting } from "../meetings/no-such-meeting.js";
import { theBoard } from "../on-board.js";
import { addItem, newItem } from "./add-item.js";
import { change, editAgenda, editedAnswer } from "./edit-item.js";
import { agendaMeant, type OnAgenda } from "./on-agenda.js";

type Deps = {
  services: Pick<Services, "changeAgenda" | "readAgenda">;
  meetings: Pick<Meetings, "from" | "latest" | "find">;
};
type Said<Kind extends AgendaCommand["kind"]> = Extract<AgendaCommand, { kind: Kind }>;

/** Changing an agenda in words. */
export function handleEditAgenda(deps: Deps) {
  return {
    async add(turn: MessageTurn, said: Said<"add-item">): Promise<Answer> {
      const found = await agendaMeant(deps, theBoard(turn, "meetings"), said.meeting);
      if (found.kind === "answer") return found.answer;
      if (said.item !== undefined) return addItem(deps, turn, found.on, { ...said, item: said.item });
      const { on, meeting } = found.on;
      return { say: presentAddForm({ board: on.board, meeting, drawn: turn.at.getTime() }) };
    },

    /** All of them or none, so that they stand together. */
    async addSeveral(turn: MessageTurn, { items: said }: Said<"add-items">): Promise<Answer> {
      const found = await agendaMeant(deps, theBoard(turn, "meetings"));
      if (found.kind === "answer") return found.answer;
      const { on } = found.on;
      const added = said.map((one, at) => newItem({ ...turn, key: `${turn.key}/${at}` }, on.me, one, on.roster).item);
      const edited = await editAgenda(deps, turn, found.on, ({ items }) => ({
        items: added.reduce(withItem, items),
        touched: { item: (added[0] as AgendaItem).id },
      }));
      if (edited.kind === "refused") return edited.answer;
      const { items, firstNumber } = edited.read;
      const places = added.flatMap(({ id }) => placeOnAgenda(items, firstNumber, id) ?? []);
      return {
        say: presentItemsAdded({ board: on.board, reader: on.reader, read: edited.read, places }),
        settles: true,
      };
    },

    /** What is known of one item, to whoever may look. */
    async show(turn: MessageTurn, { of, meeting: ref }: Said<"agenda-item">): Promise<Answer> {
      const found = theBoard(turn, "look");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const meeting = await meetingAsked(deps.meetings, on, ref);
      if (meeting === undefined) return noSuchMeeting(deps.meetings, on, ref);
      const read = await deps.services.readAgenda(on.committee, meeting, turn.at);
      const meant = findNumbered(read.items, read.firstNumber, of);
      const place = meant && placeOnAgenda(read.items, read.firstNumber, (meant.sub?.item ?? meant.item).id);
      const { board, reader } = on;
      if (place === undefined)
        return { say: presentAgendaRefused({ board, meeting, kind: "no-such-item", number: of, read }) };
      return { say: presentAgendaItem({ board, reader, read, place }) };
    },

    async change(turn: MessageTurn, { of, what, meeting: ref }: Said<"change-agenda-item">): Promise<Answer> {
      const found = await agendaMeant(deps, theBoard(turn, "meetings"), ref);
      if (found.kind === "answer") return found.answer;
      const target = found.on;
      const lead = what.change === "lead" ? settleLead(what.lead, target.on.roster) : undefined;
      const other: { by?: MemberId; item?: AgendaItem["id"] } = {};
      const edited = await editAgenda(deps, turn, target, (read) => {
        const meant = findNumbered(read.items, read.firstNumber, of);
        if (meant === undefined) return `no item ${of}`;
        const id = (meant.sub?.item ?? meant.item).id;
        const by = changedUnder(read.saved, read.items, meant.index, { me: target.on.me.id, at: turn.at });
        if (by !== undefined) {
          Object.assign(other, { by, item: id });
          return "gone";
        }
        if (what.change === "swap") {
          const other = findNumbered(read.items, read.firstNumber, what.other);
          if (other === undefined) return `no item ${what.other}`;
          if (meant.sub !== undefined || other.sub !== undefined) return "elsewhere";
          const items = swapped(read.items, id, other.item.id);
          return typeof items === "string" ? items : { items, touched: { item: id } };
        }
        const settled = toChange(what, read, lead?.lead);
        return typeof settled === "string" ? settled : change(id, settled)(read);
      });
      if (other.by !== undefined && other.item !== undefined) return askAgain(deps, turn, target, other.by, other.item);
      if (edited.kind === "refused") return edited.answer;
      return editedAnswer(target, edited, newsOf(of, what), lead && { among: lead.among });
    },

    async open(turn: MessageTurn, { meeting: ref }: Said<"edit-agenda">): Promise<Answer> {
      const found = await agendaMeant(deps, theBoard(turn, "meetings"), ref);
      if (found.kind === "answer") return found.answer;
      const { on, meeting } = found.on;
      const read = await deps.services.readAgenda(on.committee, meeting, turn.at);
      return { say: presentEditAgenda({ board: on.board, reader: on.reader, read, page: 1 }) };
    },
  };
}

/** Somebody made a number mean another item while it was typed: the item it means now, with its buttons. */
async function askAgain(
  { services }: Deps,
  turn: Pick<MessageTurn, "at">,
  target: OnAgenda,
  by: MemberId,
  item: AgendaItem["id"],
): Promise<Answer> {
  const { on, meeting } = target;
  const read = await services.readAgenda(on.committee, meeting, turn.at);
  const said = [plain(nameLine(on.board.nameOf(by))), plain(agendaEditWords.changedUnder)];
  const touched = { item };
  return editedAnswer(target, { read, touched }, { kind: "now" }, { said, takeOff: true });
}

function toChange(
  what: Exclude<SaidChange, { change: "swap" }>,
  read: ReadAgenda,
  lead: AgendaItem["lead"],
): ItemChange | `no item ${string}` {
  switch (what.change) {
    case "move": {
      const to = toMove(what.to, read);
      return typeof to === "string" ? to : { change: "move", to };
    }
    case "lead":
      return { change: "lead", ...(lead !== undefined && { lead }) };
    case "kind":
    case "title":
    case "minutes":
    case "papers":
    case "part":
    case "take-off":
      return what;
  }
}

function toMove(to: SaidMove, { items, firstNumber }: ReadAgenda): MoveTo | `no item ${string}` {
  switch (to.to) {
    case "before":
    case "after": {
      const other = findNumbered(items, firstNumber, to.other);
      return other === undefined ? `no item ${to.other}` : { to: to.to, other: (other.sub?.item ?? other.item).id };
    }
    case "number": {
      const other: NumberedItem | undefined = findNumbered(items, firstNumber, to.number);
      if (other === undefined) return `no item ${to.number}`;
      return { to: "at", at: other.sub?.index ?? other.index };
    }
    case "start":
    case "end":
    case "up":
    case "down":
      return { to: to.to };
  }
}

/** `of`: the number that was said, as cards write it. */
function newsOf(of: string, what: SaidChange): ItemNews {
  const number = of
    .replace(/^(\d+)([a-z])$/, "$1($2)")
    .replace(/^(\d+)\.(\d+)$/, (_, item: string, nth: string) => agendaNumber(Number(item), 0, Number(nth) - 1));
  switch (what.change) {
    case "move":
      return { kind: "moved", before: number };
    case "swap":
      return { kind: "swapped", other: number };
    case "kind":
      return { kind: "takes", takes: what.takes };
    case "title":
    case "lead":
      return { kind: what.change };
    case "minutes":
      return { kind: "minutes", minutes: what.minutes };
    case "papers":
      return { kind: "papers", toCome: what.papers.kind === "to-come" };
    case "part":
      return { kind: "part", part: what.part };
    case "take-off":
      return { kind: "there" };
  }
}
