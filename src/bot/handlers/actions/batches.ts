import type { BatchId } from "../../../domain/ids.js";
import type { Services } from "../../../services/services.js";
import type { Drafts } from "../../../store/drafts.js";
import type { Meetings } from "../../../store/meetings.js";
import type { People } from "../../../store/people.js";
import { presentAccepted, presentBatch, presentBatchThrownAway } from "../../cards/actions/present-batch.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Command } from "../../commands/command.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, theBoard } from "../on-board.js";
import { type AgreedDeps, agreedHere } from "./agreed-here.js";
import { longestTask } from "./log.js";
import { occasion } from "./occasion.js";
import { mentionedMembers } from "./to-wanted.js";

type Deps = AgreedDeps & {
  services: Pick<Services, "draftSeveral" | "acceptBatch" | "throwAwayBatch" | "afterChange">;
  drafts: Pick<Drafts, "ofBatch">;
  meetings: Pick<Meetings, "from">;
  people: Pick<People, "findByChannelIds">;
};

/** Several actions logged by one message: kept as drafts, shown for checking, logged by one press (product.md § 3.1). */
export function handleBatches(deps: Deps) {
  const { services, drafts, meetings, people } = deps;
  const batchCard = async (on: AsMember, id: BatchId): Promise<Answer> => {
    const waiting = (await drafts.ofBatch(on.scope, id)).filter(({ state }) => state.kind === "waiting");
    if (waiting.length === 0) return { say: presentRefusal({ kind: "stale-press" }) };
    return { say: presentBatch({ batch: id, drafts: waiting, board: on.board, reader: on.reader, unread: 0 }) };
  };

  return {
    /** Keeps them as drafts and shows them for checking. */
    async log(turn: MessageTurn, { actions, unread }: Extract<Command, { kind: "log-several" }>): Promise<Answer> {
      const found = theBoard(turn, "log");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      if (actions.some(({ task }) => task.length > longestTask))
        return { say: presentRefusal({ kind: "too-long", limit: longestTask }) };
      const owners = actions.flatMap((action) => action.owners);
      const known = {
        roster: on.roster,
        me: on.me,
        mentioned: await mentionedMembers({ people }, turn, owners, on),
        today: on.today,
        working: on.calendar,
        ...(await agreedHere(deps, turn, on)),
      };
      const kept = await services.draftSeveral(
        { scope: on.scope, today: on.today, ...occasion(turn, on) },
        actions,
        known,
      );
      const batch = kept[0]?.batch?.id;
      if (batch === undefined) return { say: presentRefusal({ kind: "nothing-said" }) };
      return { say: presentBatch({ batch, drafts: kept, board: on.board, reader: on.reader, unread }) };
    },

    async accept(turn: PressTurn, { batch, committee }: VerbData<"batch.accept">): Promise<Answer> {
      const found = boardOfPress(turn, "log", committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const planned = await meetings.from(on.scope, on.today);
      const accepted = await services.acceptBatch(on.scope, batch as BatchId, {
        by: on.me,
        at: turn.at,
        turnKey: turn.key,
        roster: on.roster,
        today: on.today,
        working: on.calendar,
        meetings: planned,
      });
      const { items: logged, left, fresh } = accepted;
      const say = presentAccepted({ items: logged, left, board: on.board, reader: on.reader });
      if (fresh.length === 0) return { say };
      return {
        say,
        afterwards: () => services.afterChange(...fresh.map((item) => ({ item, by: on.me.id, at: turn.at }))),
      };
    },

    async throwAway(turn: PressTurn, { batch, committee }: VerbData<"batch.throw">): Promise<Answer> {
      const found = boardOfPress(turn, "log", committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      // What somebody accepted before stays: the card says so.
      const { thrown, logged } = await services.throwAwayBatch(on.scope, batch as BatchId);
      return { say: presentBatchThrownAway({ thrown: thrown.length, logged, board: on.board }) };
    },

    async show(turn: PressTurn, { batch, committee }: VerbData<"batch.show">): Promise<Answer> {
      const found = boardOfPress(turn, "log", committee);
      return found.kind === "answer" ? found.answer : batchCard(found.on, batch as BatchId);
    },
  };
}
