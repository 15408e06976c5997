import { createHash } from "node:crypto";
import type { TurnContext } from "botbuilder";
import type { Clock, NewId } from "../../services/ports.js";
import type { Services } from "../../services/services.js";
import type { HandledTurns, SentCard } from "../../store/handled-turns.js";
import type { TenantScope } from "../../store/scopes.js";
import { presentRefusal } from "../cards/talk/present-refusal.js";
import { presentApology } from "../cards/talk/present-talk.js";
import { answerCardAction } from "../connector/invoke-answer.js";
import { mostQuestions } from "../verbs/import-verbs.js";
import { isChanging, type Press, readPress } from "../verbs.js";
import type { Afterwards } from "./afterwards.js";
import type { ClaimedTurn, claimTurn } from "./claim-turn.js";
import { type Heard, hear } from "./heard.js";
import { referenceOf } from "./reference.js";
import { toTurn } from "./to-turn.js";
import type { Answer, PressTurn } from "./turn.js";
import type { WatchForm } from "./watch-forms.js";

type Deps = {
  claim: ReturnType<typeof claimTurn>;
  handled: Pick<HandledTurns, "settle">;
  knowSender: Services["knowSender"];
  clock: Clock;
  newId: NewId;
  answer: (turn: PressTurn, press: Press) => Promise<Answer>;
  afterwards: Pick<Afterwards, "keep">;
  watchForm: WatchForm;
  onFault: (error: unknown, reference?: string) => void;
};

/**
 * One press on a card, answered by a card in its place. A press that may change something is claimed under what was pressed, by
 * whom, where, and the revision printed in it, as Teams repeats a slow press under a new activity id.
 */
export function takePress(deps: Deps): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const { activity } = context;
    const { action } = (activity.value ?? {}) as { action?: { verb?: unknown; data?: unknown } };
    const press = readPress(action?.verb, action?.data);
    if (press === undefined) return say(context, presentRefusal({ kind: "stale-press" }));
    const heard = hear(activity);
    const scope = { tenant: heard.tenant };
    const message = activity.replyToId ?? "";
    const key = keyOf(press, heard, message);
    const at = deps.clock.now();
    let claimed: ClaimedTurn | undefined;
    try {
      claimed = isChanging(press.verb) ? await deps.claim(scope, key) : undefined;
      const sender = await deps.knowSender(heard.tenant, heard.from, heard.place, at);
      const turn: PressTurn = {
        ...toTurn(heard, sender, { key, again: claimed?.claim === "again", at }),
        repeated: claimed?.claim === "done" || claimed?.claim === "held",
        message,
      };
      const stands = { conversation: heard.conversation, serviceUrl: heard.place.serviceUrl, activityId: message };
      const card = message === "" ? undefined : stands;
      const watched = card && deps.watchForm({ tenant: heard.tenant, person: sender.person.id }, card);
      const answer = await deps.answer(turn, press);
      const formGone = await watched?.answered(answer.say, at);
      const { afterwards } = answer;
      // The form goes first, so that what follows a change may draw this card too.
      if (formGone !== undefined || afterwards !== undefined)
        deps.afterwards.keep(activity, async () => {
          await formGone?.();
          await afterwards?.(card);
        });
      say(context, answer.say);
      if (turn.repeated || claimed === undefined) return;
      await note(deps, claimed, scope, key, answer, card);
    } catch (error) {
      const reference = referenceOf(deps.newId);
      deps.onFault(error, reference);
      await claimed?.release().catch(deps.onFault);
      say(context, presentApology({ reference }));
    } finally {
      claimed?.end();
    }
  };
}

/** The person has their answer: that the press could not be noted is for the log. A repeat finds its effects. */
async function note(
  { handled, onFault }: Pick<Deps, "handled" | "onFault">,
  claimed: ClaimedTurn,
  scope: TenantScope,
  key: string,
  { afterwards, keeps, settles, beyond }: Answer,
  card: SentCard | undefined,
): Promise<void> {
  try {
    // A form that was sent back may be sent again with other words: only a press that changed something is done with.
    if (afterwards === undefined && keeps === undefined && settles !== true) await claimed.release();
    else await handled.settle(scope, key, keeps && card && { ...card, item: keeps }, beyond);
  } catch (error) {
    onFault(error);
  }
}

function say(context: TurnContext, said: Answer["say"]): void {
  answerCardAction(
    context,
    typeof said === "string" ? { kind: "message", text: said } : { kind: "card", card: said.card },
  );
}

/**
 * Conversation, card message, person, verb and what the button names, its printed revision among it; not what was typed into a form.
 * Keys are kept for weeks, and data may hold names and words: of what the button names only the hash is kept, whatever its verb.
 */
function keyOf(press: Press, heard: Heard, message: string): string {
  const named = Object.entries(press.data)
    .filter(([name]) => !inputs.has(name) && !(press.verb === "item.note" && name === "text"))
    .map(([name, value]) => JSON.stringify([name, value]))
    .sort();
  const what = createHash("sha256").update(named.join()).digest("base64url");
  const presser = heard.from.channelId ?? heard.from.entraId;
  return ["press", heard.conversation, message, presser, press.verb, what].join("/");
}

/** Names of the cards' inputs, which Teams merges into a button's data. */
const inputs: ReadonlySet<string> = new Set([
  "on",
  "task",
  "owner",
  "picked",
  "members",
  "why",
  "rating",
  "until",
  "note",
  "typedCode",
  "rows",
  "offices",
  "unstated",
  "title",
  "forWhat",
  "leader",
  "minutes",
  "pages",
  "link",
  "toCome",
  "isClosed",
  "begins",
  "ends",
  "when",
  "ticks",
  ...Array.from({ length: mostQuestions }, (_, at) => `ask${at}`),
  ...Array.from({ length: 8 }, (_, at) => `who${at}`),
]);
