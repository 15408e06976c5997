import { setTimeout as sleep } from "node:timers/promises";
import type { TurnContext } from "botbuilder";
import type { FileRule } from "../bot/connector/one-drive.js";
import { putFile } from "../bot/connector/put-file.js";
import type { composeHandlers } from "../bot/handlers/compose-handlers.js";
import type { PostMessage } from "../bot/post-message.js";
import { takeActivity } from "../bot/turn/take-activity.js";
import { takeComposeExtension } from "../bot/turn/take-compose-extension.js";
import { takeFileConsent } from "../bot/turn/take-file-consent.js";
import { takeMessage } from "../bot/turn/take-message.js";
import type { PlaceNewsDeps } from "../bot/turn/take-place-news.js";
import { takePress } from "../bot/turn/take-press.js";
import { watchForms } from "../bot/turn/watch-forms.js";
import type { Services } from "../services/services.js";
import type { ServedForms } from "../store/served-forms.js";
import { systemClock } from "./clock.js";
import type { Log } from "./log.js";
import type { Waits } from "./waits.js";

type Parts = {
  /** What every kind of turn needs. */
  turn: Omit<Parameters<typeof takeMessage>[0], "answer" | "wait">;
  handlers: Pick<ReturnType<typeof composeHandlers>, "answerMessage" | "answerPress" | "renderFile" | "readChosen">;
  places: PlaceNewsDeps;
  findStandings: Services["findStandings"];
  forms: ServedForms;
  post: PostMessage;
  mayPut: FileRule;
  waits: Pick<Waits, "connectorLimitMs" | "formHoldMs">;
  log: Pick<Log, "error">;
};

/** Who takes what Teams sends, by its kind: messages, presses, files that were asked for, entries of a message's menu, news of places. */
export function composeActivities(parts: Parts): (context: TurnContext) => Promise<void> {
  const { turn, handlers, waits, log, post } = parts;
  const watchForm = watchForms({
    forms: parts.forms,
    holdMs: waits.formHoldMs,
    clock: turn.clock,
    system: systemClock,
    onFault: (error) => log.error("a form in a card could not be noted", { error }),
  });
  return takeActivity({
    takeMessage: takeMessage({ ...turn, answer: handlers.answerMessage, wait: sleep }),
    takePress: takePress({ ...turn, answer: handlers.answerPress, watchForm }),
    takeFileConsent: takeFileConsent({
      ...turn,
      renderFile: handlers.renderFile,
      putFile: putFile({ mayPut: parts.mayPut, limitMs: waits.connectorLimitMs }),
      post,
    }),
    takeComposeExtension: takeComposeExtension({
      ...turn,
      findStandings: parts.findStandings,
      onMessage: { readActions: handlers.readChosen },
    }),
    ...parts.places,
  });
}
