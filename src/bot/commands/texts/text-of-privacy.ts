import type { PrivacyCommand } from "../privacy-command.js";

/** What is said of what is held as the shortest text that says it. */
export function privacyText(command: PrivacyCommand): string {
  switch (command.kind) {
    case "held":
      return `what do you hold about ${command.other ?? "me"}`;
    case "forget-me":
      return "forget me";
    case "retention":
      return "retention";
    case "keep":
      return command.typed;
  }
}
