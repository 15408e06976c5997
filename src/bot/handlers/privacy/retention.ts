import type { Committee } from "../../../domain/committees/committee.js";
import type { Retention } from "../../../domain/committees/retention.js";
import { decideRetention, retentionRules } from "../../../domain/committees/retention-change.js";
import type { Services } from "../../../services/services.js";
import {
  presentRetention,
  presentRetentionCheck,
  presentRetentionForm,
  presentRetentionRefused,
} from "../../cards/privacy/present-retention.js";
import type { PrivacyCommand } from "../../commands/privacy-command.js";
import type { Answer, MessageTurn, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { inOwnChat } from "../in-own-chat.js";
import { type AsMember, boardOfPress, byMe } from "../on-board.js";

type Deps = { services: Pick<Services, "whatIsOver" | "changeRetention"> };

/** For how long a board keeps things. Nothing is set before it was shown what that would remove. */
export function handleRetention({ services }: Deps) {
  const over = (turn: Turn, committee: Committee, retention: Retention) =>
    services.whatIsOver(committee, retention, turn.at);

  async function shown(turn: Turn, on: AsMember, committee: Committee, news?: "saved" | "no-change"): Promise<Answer> {
    const board = { ...on.board, committee };
    const going = await over(turn, committee, committee.retention);
    return { say: presentRetention({ board, over: going, ...(news !== undefined && { news }) }) };
  }

  /** What the wish would remove; as it is kept so already, only that. */
  async function checked(
    turn: Turn,
    on: AsMember,
    committee: Committee,
    retention: Retention,
    meanwhile = false,
  ): Promise<Answer> {
    if (retentionRules.every((rule) => retention[rule] === committee.retention[rule]))
      return shown(turn, on, committee, "no-change");
    const board = { ...on.board, committee };
    const going = await over(turn, committee, retention);
    return { say: presentRetentionCheck({ board, retention, over: going, meanwhile }) };
  }

  return {
    async show(turn: MessageTurn): Promise<Answer> {
      const found = inOwnChat(turn, "settings");
      return found.kind === "answer" ? found.answer : shown(turn, found.on, found.on.committee);
    },

    async pressShow(turn: PressTurn, { committee }: VerbData<"retention.show">): Promise<Answer> {
      const found = boardOfPress(turn, "settings", committee);
      return found.kind === "answer" ? found.answer : shown(turn, found.on, found.on.committee);
    },

    /** "Keep proof for 24 months": shown for checking. */
    async keep(turn: MessageTurn, { rule, value }: Extract<PrivacyCommand, { kind: "keep" }>): Promise<Answer> {
      const found = inOwnChat(turn, "settings");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const decision = decideRetention(on.committee.retention, { [rule]: value });
      if (decision.kind === "refused") return { say: presentRetentionRefused(on.board, decision.rules) };
      return checked(turn, on, on.committee, decision.retention);
    },

    ask(turn: PressTurn, { committee }: VerbData<"retention.ask">): Answer {
      const found = boardOfPress(turn, "settings", committee);
      return found.kind === "answer" ? found.answer : { say: presentRetentionForm(found.on.board) };
    },

    async check(turn: PressTurn, data: VerbData<"retention.check">): Promise<Answer> {
      const found = boardOfPress(turn, "settings", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const wish = Object.fromEntries(retentionRules.map((rule) => [rule, numberOf(data[rule])]));
      const decision = decideRetention(on.committee.retention, wish);
      if (decision.kind === "refused") return { say: presentRetentionForm(on.board, finite(wish), decision.rules) };
      return checked(turn, on, on.committee, decision.retention);
    },

    async save(turn: PressTurn, data: VerbData<"retention.save">): Promise<Answer> {
      const found = boardOfPress(turn, "settings", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const { closedYears, proofMonths, leaverDays, revision } = data;
      const retention = { closedYears, proofMonths, leaverDays };
      const saved = await services.changeRetention(on.scope, retention, { ...byMe(on, turn), revision });
      switch (saved.kind) {
        case "saved":
          return shown(turn, on, saved.committee, "saved");
        case "refused":
          return { say: presentRetentionForm({ ...on.board, committee: saved.committee }, {}, saved.rules) };
        case "changed-meanwhile":
          return checked(turn, on, saved.committee, retention, true);
      }
    },
  };
}

/** What was entered as a number; nothing, and what is none, can't be kept for so long. */
function numberOf(entered: unknown): number {
  const text = String(entered ?? "").trim();
  return text === "" ? Number.NaN : Number(text);
}

function finite(wish: Partial<Retention>): Partial<Retention> {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => Number.isFinite(value)));
}
