import type { AgendaItem } from "../../../domain/agendas/agenda.js";
import { findNumbered, placeOnAgenda } from "../../../domain/agendas/agenda-numbers.js";
import { withItem } from "../../../domain/agendas/build-agenda.js";
import type { AgendaItemId } from "../../../domain/ids.js";
import { hasEnded, type Meeting } from "../../../domain/meetings/meeting.js";
import type { Services } from "../../../services/services.js";
import type { Meetings } from "../../../store/meetings.js";
import { presentItemCarried, presentNotCarried } from "../../cards/agendas/present-item-carried.js";
import type { AgendaCommand } from "../../commands/agenda-command.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { meetingAsked } from "../meetings/meeting-asked.js";
import { noSuchMeeting } from "../meetings/no-such-meeting.js";
import { theBoard } from "../on-board.js";
import { itemAnswer, objectionTo, type ProgrammeDeps } from "../programme/programme-board.js";
import { change, editAgenda } from "./edit-item.js";
import { agendaMeant, agendaRefused, type OnAgenda } from "./on-agenda.js";

type Deps = ProgrammeDeps & {
  services: Pick<Services, "changeAgenda" | "readAgenda" | "moveProgrammeItems">;
  meetings: Pick<Meetings, "from" | "latest" | "find" | "nextPlanned">;
};
type Carry = Extract<AgendaCommand, { kind: "carry-item" }>;

/** An item of the coming agenda that goes to another meeting. */
export function handleCarrying(deps: Deps) {
  const { services, meetings } = deps;
  return async (turn: MessageTurn, { of, to, why }: Carry): Promise<Answer> => {
    const found = await agendaMeant(deps, theBoard(turn, "meetings"));
    if (found.kind === "answer") return found.answer;
    const source = found.on;
    const { on, meeting } = source;
    const goal = await (to.kind === "next"
      ? meetings.nextPlanned(on.scope, meeting.on)
      : meetingAsked(meetings, on, to));
    if (goal === undefined && to.kind === "next")
      return { say: presentNotCarried({ board: on.board, why: "no-meeting" }) };
    if (goal === undefined) return noSuchMeeting(meetings, on, to);
    if (goal.id === meeting.id) return { say: presentNotCarried({ board: on.board, why: "there-already" }) };
    const target: OnAgenda = { on, meeting: goal };
    if (hasEnded(goal) || goal.state.kind === "cancelled")
      return agendaRefused(target, { kind: hasEnded(goal) ? "ended" : "cancelled" });
    const [read, there] = await Promise.all([
      services.readAgenda(on.committee, meeting, turn.at),
      services.readAgenda(on.committee, goal, turn.at),
    ]);
    // A turn that was cut off between the two agendas goes on with the item that it had put on the other.
    const begun = [...(there.saved.touched ?? []), ...(read.saved.touched ?? [])].find(
      (one) => one.turn === turn.key,
    )?.item;
    const meant =
      begun === undefined
        ? findNumbered(read.items, read.firstNumber, of)
        : (placeOnAgenda(read.items, read.firstNumber, begun) ?? placeOnAgenda(there.items, there.firstNumber, begun));
    if (meant === undefined) return agendaRefused(source, { kind: "no-such-item", number: of, read });
    if (meant.sub !== undefined) return agendaRefused(source, { kind: "elsewhere" });
    const { item } = meant;
    if (item.from.kind === "standing") return { say: presentNotCarried({ board: on.board, why: "standing" }) };
    return item.from.kind === "programme" ? moveIt(item.from.item) : carry(item);

    async function moveIt(id: Extract<AgendaItem["from"], { kind: "programme" }>["item"]): Promise<Answer> {
      const said = { by: on.me.id, at: turn.at, turnKey: turn.key, today: on.today, ...(why !== undefined && { why }) };
      const place = { kind: "meeting", meeting: (goal as Meeting).id } as const;
      const [outcome] = await services.moveProgrammeItems(on.scope, [{ id }], place, said);
      if (outcome === undefined || (outcome.kind === "refused" && outcome.why === "no-such-item"))
        return agendaRefused(source, { kind: "gone" });
      if (outcome.kind === "changed") return itemAnswer(deps, on, outcome.item, turn.at, { news: "moved" });
      return itemAnswer(deps, on, outcome.item, turn.at, { objection: objectionTo[outcome.why] });
    }

    /** First onto the other agenda, then off this one: cut off between them it is on both, and on none never. */
    async function carry(item: AgendaItem): Promise<Answer> {
      const added = await editAgenda(deps, turn, target, ({ items }) => ({
        items: items.some(({ id }) => id === item.id) ? items : withItem(items, item),
        touched: { item: item.id },
      }));
      if (added.kind === "refused") return added.answer;
      if (placeOnAgenda(read.items, read.firstNumber, item.id) !== undefined) {
        const off = await editAgenda(deps, turn, source, change(item.id, { change: "take-off" }));
        if (off.kind === "refused") return off.answer;
      }
      return told(item.id, added.read.saved.meeting === target.meeting.id ? added.read : there);
    }

    function told(id: AgendaItemId, now: typeof there): Answer {
      const place = placeOnAgenda(now.items, now.firstNumber, id);
      if (place === undefined) return agendaRefused(target, { kind: "gone" });
      return {
        say: presentItemCarried({ board: on.board, reader: on.reader, read: now, place, was: of }),
        settles: true,
      };
    }
  };
}
