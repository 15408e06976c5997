import type { TurnContext } from "botbuilder";
import type { Clock, NewId } from "../../services/ports.js";
import type { Services } from "../../services/services.js";
import type { HandledTurns } from "../../store/handled-turns.js";
import { presentRefusal } from "../cards/talk/present-refusal.js";
import { presentApology } from "../cards/talk/present-talk.js";
import { answerCardAction } from "../connector/invoke-answer.js";
import { isChanging, type Press, readPress } from "../verbs.js";
import type { Afterwards } from "./afterwards.js";
import type { claimTurn } from "./claim-turn.js";
import { type Heard, hear } from "./heard.js";
import { referenceOf } from "./take-message.js";
import type { Answer, PressTurn } from "./turn.js";

type Deps = {
  claim: ReturnType<typeof claimTurn>;
  handled: Pick<HandledTurns, "settle" | "release">;
  knowSender: Services["knowSender"];
  clock: Clock;
  newId: NewId;
  holder: string;
  answer: (turn: PressTurn, press: Press) => Promise<Answer>;
  afterwards: Pick<Afterwards, "keep">;
  onFault: (error: unknown, reference: string) => void;
};

/**
 * One press on a card, answered by a card in its place. A press that changes something is claimed under what was pressed, by
 * whom, where, and the revision printed in it (product.md § 5), as Teams repeats a slow press under a new activity id.
 */
export function takePress(deps: Deps): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const { activity } = context;
    const { action } = (activity.value ?? {}) as { action?: { verb?: unknown; data?: unknown } };
    const press = readPress(action?.verb, action?.data);
    if (press === undefined) return say(context, presentRefusal({ kind: "stale-press" }));
    const heard = hear(activity);
    const scope = { tenant: heard.tenant };
    const key = keyOf(press, heard, activity.replyToId ?? "");
    const at = deps.clock.now();
    try {
      const claim = isChanging(press.verb) ? await deps.claim(scope, key) : "looking";
      const sender = await deps.knowSender(heard.tenant, heard.from, heard.place, at);
      const turn: PressTurn = {
        key,
        again: claim === "again",
        repeated: claim === "done" || claim === "held",
        tenant: heard.tenant,
        at,
        ...sender,
        place: heard.place,
        ...(heard.placeName === undefined ? {} : { placeName: heard.placeName }),
        bot: heard.bot,
        message: activity.replyToId ?? "",
      };
      const answer = await deps.answer(turn, press);
      const here = { conversation: heard.conversation, serviceUrl: heard.place.serviceUrl, activityId: turn.message };
      if (claim === "mine" || claim === "again") {
        await deps.handled.settle(
          scope,
          key,
          answer.keeps === undefined || turn.message === "" ? undefined : { ...here, item: answer.keeps },
        );
      }
      say(context, answer.say);
      deps.afterwards.keep(
        activity,
        (answer.afterwards ?? []).map((work) => () => work(turn.message === "" ? undefined : here)),
      );
    } catch (error) {
      const reference = referenceOf(deps.newId);
      deps.onFault(error, reference);
      say(context, presentApology({ reference }));
      if (isChanging(press.verb))
        await deps.handled.release(scope, key, deps.holder).catch((lost) => deps.onFault(lost, reference));
    }
  };
}

function say(context: TurnContext, said: Answer["say"]): void {
  answerCardAction(
    context,
    typeof said === "string" ? { kind: "message", text: said } : { kind: "card", card: said.card },
  );
}

/** Conversation, card message, person, verb and what the button names, its printed revision among it; not what was typed into a form. */
function keyOf(press: Press, heard: Heard, message: string): string {
  const named = Object.entries(press.data)
    .filter(([name]) => !inputs.has(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  return ["press", heard.conversation, message, heard.from.channelId ?? heard.from.entraId, press.verb, ...named].join(
    "/",
  );
}

/** Names of the cards' inputs, which Teams merges into a button's data. */
const inputs: ReadonlySet<string> = new Set(["on", "task", "owner", "picked", "members", "name"]);
