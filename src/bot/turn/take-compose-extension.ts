import type { TurnContext } from "botbuilder";
import { z } from "zod";
import type { Clock, NewId } from "../../services/ports.js";
import type { Services } from "../../services/services.js";
import type { HandledTurns } from "../../store/handled-turns.js";
import { apologyWords } from "../cards/words/import-coming.js";
import { answerInvoke } from "../connector/invoke-answer.js";
import type { Afterwards } from "./afterwards.js";
import type { claimTurn } from "./claim-turn.js";
import { hear } from "./heard.js";
import { referenceOf } from "./reference.js";
import { toTurn } from "./to-turn.js";
import type { Turn } from "./turn.js";

/** The message in whose menu an entry of ours was chosen: its words, with their form where Teams tells it. */
export type ChosenMessage = { html: string } | { text: string };

/** What a dialog says at once, and what is done after it. */
export type DialogAnswer = { say: string; afterwards?: () => Promise<void> };

type Deps = {
  claim: ReturnType<typeof claimTurn>;
  handled: Pick<HandledTurns, "settle">;
  knowSender: Services["knowSender"];
  findStandings: Services["findStandings"];
  clock: Clock;
  newId: NewId;
  afterwards: Pick<Afterwards, "keep">;
  onFault: (error: unknown, reference?: string) => void;
  /** What the entries in a message's menu do, by the id that the manifest gives each. */
  onMessage: Readonly<Record<string, (turn: Turn, message: ChosenMessage) => Promise<DialogAnswer>>>;
};

const shape = z.object({
  commandId: z.string(),
  messagePayload: z.object({
    body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
  }),
});

/**
 * What Teams asks a message extension. It comes from wherever a message stands, also from chats that we are not in: so who asks is looked up
 * without taking the place for their own chat with us, and what they run is theirs wherever they are. A command that we don't know is no fault.
 */
export function takeComposeExtension(deps: Deps): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const { activity } = context;
    if (activity.name !== "composeExtension/fetchTask") return;
    const read = shape.safeParse(activity.value);
    const command = read.success && Object.hasOwn(deps.onMessage, read.data.commandId) ? read.data : undefined;
    const answer = command && deps.onMessage[command.commandId];
    if (command === undefined || answer === undefined) return;
    const heard = hear(activity);
    const scope = { tenant: heard.tenant };
    const key = `extension/${heard.from.channelId ?? heard.from.entraId}/${activity.id ?? deps.newId("x_")}`;
    const say = (text: string) => answerInvoke(context, 200, { task: { type: "message", value: text } });
    try {
      const claimed = await deps.claim(scope, key);
      claimed.end();
      const isRepeat = claimed.claim === "done" || claimed.claim === "held";
      const at = deps.clock.now();
      const place = {
        ...heard.place,
        kind: heard.place.kind === "personal" ? "group-chat" : heard.place.kind,
      } as const;
      const sender = await deps.knowSender(heard.tenant, heard.from, place, at);
      const standings = sender.standings.length > 0 ? sender.standings : await deps.findStandings(sender.person);
      const turn = toTurn({ ...heard, place }, { ...sender, standings }, { key, again: claimed.claim === "again", at });
      const { contentType, content } = command.messagePayload.body ?? {};
      const words = content ?? "";
      const { say: text, afterwards } = await answer(turn, contentType === "text" ? { text: words } : { html: words });
      if (afterwards !== undefined && !isRepeat) deps.afterwards.keep(activity, afterwards);
      await deps.handled.settle(scope, key);
      say(text);
    } catch (error) {
      const reference = referenceOf(deps.newId);
      deps.onFault(error, reference);
      say(apologyWords(reference));
    }
  };
}
