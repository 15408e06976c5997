import type { Command } from "../../commands/command.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import type { Handlers } from "../handlers.js";

type LookCommand = Extract<
  Command,
  { kind: "list" | "show" | "history" | "show-reference" | "drafts" | "briefing" | "proof" | "health" }
>;

/** Answers whoever looks at actions, and at what was told of them: nothing changes by it. */
export function answerLooks(
  { look, drafts, briefing, proof, health }: Pick<Handlers, "look" | "drafts" | "briefing" | "proof" | "health">,
  turn: MessageTurn,
  command: LookCommand,
): Promise<Answer> | Answer {
  switch (command.kind) {
    case "list":
      return look.list(turn, command);
    case "show":
      return look.show(turn, command.item);
    case "history":
      return look.history(turn, command.item);
    case "show-reference":
      return look.showReference(turn, command.reference, command.on);
    case "drafts":
      return drafts.list(turn);
    case "briefing":
      return briefing(turn);
    case "proof":
      return proof.said(turn, command);
    case "health":
      return health(turn);
  }
}
