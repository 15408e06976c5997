import type { SaidOwner } from "../../../domain/actions/said-action.js";
import { wallTimeWords } from "../../../domain/days/wall-time.js";
import type { PersonalCommand, Wish } from "../personal-command.js";
import { nameOf } from "./text-of-change.js";

/** What somebody says of themself or another as the shortest text that says it. */
export function personalText(command: PersonalCommand): string {
  switch (command.kind) {
    case "wish":
      return wishText(command);
    case "away": {
      const when = `${`away ${command.when}`.trimEnd()}${command.long === true ? ", more than a year" : ""}`;
      return command.whose.kind === "me" ? when : `${nameOf(command.whose)} is ${when}`;
    }
    case "back":
      return command.whose.kind === "me" ? "I'm back" : `${nameOf(command.whose)} is back`;
    case "deputy":
      return deputyText(command.whose, command.deputy);
  }
}

function wishText(wish: Wish): string {
  switch (wish.wish) {
    case "time":
      if (wish.at === undefined) return "remind me at the usual time";
      return `remind me at ${wallTimeWords(wish.at)}${wish.zone === undefined ? "" : ` ${wish.zone} time`}`;
    case "zone":
      return `my time zone is ${wish.zone ?? "the board's"}`;
    case "ahead":
      return wish.on ? "remind me ahead again" : "don't remind me ahead";
    case "quiet":
      return "stop reminding me";
    case "show":
      return "my settings";
  }
}

function deputyText(whose: SaidOwner, deputy: SaidOwner | undefined): string {
  const isMine = whose.kind === "me";
  if (deputy === undefined) return isMine ? "remove my deputy" : `no deputy for ${nameOf(whose)}`;
  if (deputy.kind === "me") return `I am deputy for ${nameOf(whose)}`;
  return isMine ? `${nameOf(deputy)} is my deputy` : `${nameOf(deputy)} is deputy for ${nameOf(whose)}`;
}
