import { Application } from "@microsoft/teams-ai/lib/Application.js";
import { TurnState } from "@microsoft/teams-ai/lib/TurnState.js";
import type { TurnContext } from "botbuilder";

/** Nothing is kept between turns by the SDK: what we remember is in our own store, and its keys want ids that may be absent. */
class NoTurnState extends TurnState {
  protected override onComputeStorageKeys(): Promise<Record<string, string>> {
    return Promise.resolve({ conversation: "", user: "" });
  }
}

/**
 * The teams-ai application: one route for everything, as what was said is for our own grammar to read. Its typing timer,
 * mention stripping and long-running messages are off, as each of them fails in ways that a person would see.
 */
export function teamsApplication(onActivity: (context: TurnContext) => Promise<void>): Application {
  const application = new Application({
    startTypingTimer: false,
    removeRecipientMention: false,
    longRunningMessages: false,
    turnStateFactory: () => new NoTurnState(),
  });
  const everything = () => Promise.resolve(true);
  return application.addRoute(everything, onActivity, true).addRoute(everything, onActivity);
}
