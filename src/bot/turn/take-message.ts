import type { TurnContext } from "botbuilder";
import type { Clock, NewId } from "../../services/ports.js";
import type { Services } from "../../services/services.js";
import type { HandledTurns, SentCard } from "../../store/handled-turns.js";
import { presentApology } from "../cards/talk/present-talk.js";
import { isConnectorFault } from "../connector/connector-client.js";
import { attachedTo } from "../files-in/attached.js";
import type { Afterwards } from "./afterwards.js";
import type { ClaimedTurn, claimTurn } from "./claim-turn.js";
import { type Heard, hear, hearWords, type Said, withNames } from "./heard.js";
import { referenceOf } from "./reference.js";
import { toMessage } from "./to-message.js";
import { toTurn } from "./to-turn.js";
import type { Answer, MessageTurn } from "./turn.js";

type Deps = {
  claim: ReturnType<typeof claimTurn>;
  handled: Pick<HandledTurns, "settle">;
  knowSender: Services["knowSender"];
  clock: Clock;
  newId: NewId;
  answer: (turn: MessageTurn, said: Said) => Promise<Answer>;
  afterwards: Pick<Afterwards, "keep">;
  /** Writes a fault to the log, under the reference that the person is given if there is one. */
  onFault: (error: unknown, reference?: string) => void;
  wait: (ms: number) => Promise<void>;
};

/** How long a throttled reply may wait within its turn: Teams repeats a message after 15 seconds. */
const longestReplyWaitMs = 4_000;
const usualReplyWaitMs = 500;

/**
 * One message: claimed once, understood, answered in its conversation. A repeat of a turn that ended is dropped; one of a turn
 * that was cut off runs again and finds its own effects.
 */
export function takeMessage(deps: Deps): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const { activity } = context;
    const heard = hear(activity);
    const scope = { tenant: heard.tenant };
    const key = `message/${heard.conversation}/${activity.id ?? deps.newId("m_")}`;
    const at = deps.clock.now();
    let claimed: ClaimedTurn | undefined;
    try {
      claimed = await deps.claim(scope, key);
      if (claimed.claim === "done" || claimed.claim === "held") return;
      const sender = await deps.knowSender(heard.tenant, heard.from, heard.place, at);
      const said = hearWords(activity);
      const attached = attachedTo(activity);
      const turn: MessageTurn = {
        ...toTurn(heard, sender, { key, again: claimed.claim === "again", at }),
        typed: withNames(said.text, said.mentions),
        mentions: said.mentions,
        ...(attached !== undefined && { attached }),
      };
      const answer = await deps.answer(turn, said);
      const reply = await post(deps, context, heard, answer.say);
      const { afterwards } = answer;
      if (afterwards !== undefined) deps.afterwards.keep(activity, () => afterwards(reply));
      const kept = reply && { ...reply, ...(answer.keeps && { item: answer.keeps }) };
      await settle(deps, scope, key, kept, answer.beyond);
    } catch (error) {
      const reference = referenceOf(deps.newId);
      deps.onFault(error, reference);
      await claimed?.release().catch(deps.onFault);
      // The reply itself did not get through: an apology won't either. Teams hears of it and brings the message again.
      if (isConnectorFault(error)) throw error;
      await post(deps, context, heard, presentApology({ reference }));
    } finally {
      claimed?.end();
    }
  };
}

/** The person has their answer: that it could not be noted is for the log. A repeat finds the effects and answers again. */
async function settle(deps: Deps, ...noted: Parameters<HandledTurns["settle"]>): Promise<void> {
  try {
    await deps.handled.settle(...noted);
  } catch (error) {
    deps.onFault(error);
  }
}

/** Posts a reply. Where Teams refuses it for good there is nobody to tell, and the turn ends well. */
async function post(
  deps: Pick<Deps, "wait" | "onFault">,
  context: TurnContext,
  heard: Heard,
  say: Answer["say"],
): Promise<SentCard | undefined> {
  let waited = 0;
  for (;;) {
    try {
      const sent = await context.sendActivity(toMessage(say));
      if (sent?.id === undefined || sent.id === "") return undefined;
      return { conversation: heard.conversation, serviceUrl: heard.place.serviceUrl, activityId: sent.id };
    } catch (error) {
      if (!isConnectorFault(error)) throw error;
      const { outcome } = error;
      if (outcome.kind === "unreachable") {
        deps.onFault(error);
        return undefined;
      }
      const waitMs = outcome.kind === "retry" ? (outcome.afterMs ?? usualReplyWaitMs) : undefined;
      if (waitMs === undefined || waited + waitMs > longestReplyWaitMs) throw error;
      waited += Math.max(waitMs, usualReplyWaitMs);
      await deps.wait(waitMs);
    }
  }
}
