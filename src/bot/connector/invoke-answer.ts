import { ActivityTypes, INVOKE_RESPONSE_KEY, type TurnContext } from "botbuilder";

/** What a press on a card comes to, in the body of its HTTP answer. */
export type CardActionAnswer =
  /** The card is drawn anew for whoever pressed. */
  | { kind: "card"; card: object }
  /** A short line that fades. */
  | { kind: "message"; text: string }
  /** Shown as a failure by the client. `code` is for logs, `text` for people. */
  | { kind: "error"; code: string; text: string };

/**
 * Answers a press. The SDK's own helper is not used: after one card with a refresh it goes on to update the message for
 * everybody.
 */
export function answerCardAction(context: TurnContext, answer: CardActionAnswer): void {
  answerInvoke(context, 200, cardActionBody(answer));
}

/** Answers any other invoke; without a body it closes a dialog. */
export function answerInvoke(context: TurnContext, status: number, body?: object): void {
  context.turnState.set(INVOKE_RESPONSE_KEY, { type: ActivityTypes.InvokeResponse, value: { status, body } });
}

/** Whether this turn has been answered, so that a net need not. */
export const isInvokeAnswered = (context: TurnContext): boolean => context.turnState.has(INVOKE_RESPONSE_KEY);

function cardActionBody(answer: CardActionAnswer): object {
  switch (answer.kind) {
    case "card":
      return { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: answer.card };
    case "message":
      return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: answer.text };
    case "error":
      return {
        statusCode: 500,
        type: "application/vnd.microsoft.error",
        value: { code: answer.code, message: answer.text },
      };
  }
}
