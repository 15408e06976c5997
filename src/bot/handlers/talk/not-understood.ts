import { presentLogOffer } from "../../cards/talk/present-log-offer.js";
import { presentNotUnderstood } from "../../cards/talk/present-talk.js";
import type { Command } from "../../commands/command.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";

type Deps = {
  /** Understands a text as if it had been typed in this turn. */
  read: (turn: MessageTurn, text: string) => Command;
};

const keyword = /^(?:confidential )?action: /i;

/** What no row reads: an offer to log it where it reads like an action, else what is nearest. */
export function handleNotUnderstood({ read }: Deps) {
  const logged = (turn: MessageTurn, text: string) => {
    const command = read(turn, text);
    return command.kind === "log" ? command.action : undefined;
  };
  /** The same with the writer as its owner; undefined where that would say anything else too. */
  const asMine = (turn: MessageTurn, text: string, task: string): string | undefined => {
    const mine = text.replace(keyword, (action) => `${action}me: `);
    const action = logged(turn, mine);
    const isMine = action?.owners.length === 1 && action.owners[0]?.kind === "me";
    return isMine && action.task === task ? mine : undefined;
  };

  return (turn: MessageTurn, nearest: readonly string[]): Answer => {
    const [text, ...others] = nearest;
    const action = text !== undefined && keyword.test(text) ? logged(turn, text) : undefined;
    if (text === undefined || action === undefined || others.some((other) => keyword.test(other)))
      return { say: presentNotUnderstood({ typed: turn.typed, nearest }) };
    const mine = action.owners.length > 0 ? undefined : asMine(turn, text, action.task);
    return { say: presentLogOffer({ typed: turn.typed, text, others, ...(mine === undefined ? {} : { mine }) }) };
  };
}
