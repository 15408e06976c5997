import { type Activity, ActivityTypes, CloudAdapter, type InvokeResponse, type TurnContext } from "botbuilder";
import type { BoardAuthentication } from "./board-authentication.js";
import { isNotAuthenticated } from "./board-authentication.js";
import { answerCardAction, answerInvoke, isInvokeAnswered } from "./invoke-answer.js";
import { teamsApplication } from "./teams-application.js";

/** The HTTP answer to an activity. */
export type TurnAnswer = { status: number; body?: unknown };

export type TurnTaker = {
  /**
   * Takes one turn with an activity that the gate has let in, and waits for its end.
   * @param authorization the request's header, "" for none
   * @throws whatever `onActivity` throws, of a message; an invoke is answered all the same
   */
  takeTurn(authorization: string, activity: Partial<Activity>): Promise<TurnAnswer>;
};

type Parts = {
  authentication: BoardAuthentication;
  onActivity(context: TurnContext): Promise<void>;
  /** Told of what onActivity throws, before the turn is answered. */
  onFault(error: unknown, context: TurnContext): void;
};

const NOT_ANSWERED = "Sorry, that did not work just now. Try again in a minute.";

/** Joins the SDK's adapter and application to our one way in, `onActivity`. */
export function turnTaker({ authentication, onActivity, onFault }: Parts): TurnTaker {
  const adapter = new DoorAdapter(authentication);
  adapter.onTurnError = async (context, error) => {
    onFault(error, context);
    // A message ends in 500, so that Teams brings it again; for a press somebody is waiting now.
    if (context.activity.type !== ActivityTypes.Invoke) throw error;
    answerUnanswered(context);
  };
  const application = teamsApplication(async (context) => {
    await onActivity(context);
    if (context.activity.type === ActivityTypes.Invoke) answerUnanswered(context);
  });
  const logic = async (context: TurnContext): Promise<void> => {
    await application.run(context);
  };
  return {
    async takeTurn(authorization, activity) {
      try {
        const answer = await adapter.take(authorization, activity as Activity, logic);
        return answer ? { status: answer.status, body: answer.body } : { status: 200 };
      } catch (error) {
        if (isNotAuthenticated(error)) return { status: 401 };
        throw error;
      }
    },
  };
}

/** The SDK answers an invoke that nobody answered with 501, which clients show as an error of their own making. */
function answerUnanswered(context: TurnContext): void {
  if (isInvokeAnswered(context)) return;
  if (context.activity.name === "adaptiveCard/action") {
    answerCardAction(context, { kind: "error", code: "NotAnswered", text: NOT_ANSWERED });
  } else answerInvoke(context, 200);
}

/**
 * The SDK's adapter without its HTTP door: that one prints faults to the console and sends their text to the caller. The
 * gate has checked the body, and `http.ts` writes the answer.
 */
class DoorAdapter extends CloudAdapter {
  take(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}
