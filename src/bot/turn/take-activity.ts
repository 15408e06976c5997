import { ActivityTypes, type TurnContext } from "botbuilder";
import { type PlaceNewsDeps, takeConversationUpdate, takeInstallation } from "./take-place-news.js";

type Deps = {
  takeMessage: (context: TurnContext) => Promise<void>;
  takePress: (context: TurnContext) => Promise<void>;
  takeFileConsent: (context: TurnContext) => Promise<void>;
  takeComposeExtension: (context: TurnContext) => Promise<void>;
} & PlaceNewsDeps;

/** Every activity that comes in, by its kind; one that we don't know is no fault. */
export function takeActivity(deps: Deps): (context: TurnContext) => Promise<void> {
  const installation = takeInstallation(deps);
  const conversationUpdate = takeConversationUpdate(deps);
  return async (context) => {
    const { type, name } = context.activity;
    if (type === ActivityTypes.Message) return deps.takeMessage(context);
    if (type === ActivityTypes.Invoke && name === "adaptiveCard/action") return deps.takePress(context);
    if (type === ActivityTypes.Invoke && name === "fileConsent/invoke") return deps.takeFileConsent(context);
    if (type === ActivityTypes.Invoke && name?.startsWith("composeExtension/"))
      return deps.takeComposeExtension(context);
    if (type === ActivityTypes.InstallationUpdate) return installation(context);
    if (type === ActivityTypes.ConversationUpdate) return conversationUpdate(context);
  };
}
