import type { Activity } from "botbuilder";
import type { Rendered } from "../cards/rendered.js";

/** A card as Teams takes it. No text beside it: text and card in one activity become two messages, and no usable id comes back. */
export function toMessage(say: Rendered | string): Partial<Activity> {
  if (typeof say === "string") return { type: "message", text: say, textFormat: "plain" };
  return {
    type: "message",
    summary: say.summary,
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: say.card }],
  };
}
