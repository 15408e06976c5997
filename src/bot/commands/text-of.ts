import type { Day } from "../../domain/days/day.js";
import type { Command, ItemRef } from "./command.js";

/** A command as the shortest text that says it; undefined where no text does. Reading it again gives the same command. */
export function textOf(command: Command): string | undefined {
  switch (command.kind) {
    case "set-up":
      return command.name === undefined ? "set up" : `set up ${command.name}`;
    case "log":
      return /\b(?:action|log|agreed)\b/i.test(command.action.typed)
        ? command.action.typed
        : `action: ${command.action.typed}`;
    case "done":
      return command.note === undefined
        ? `done ${nameOf(command.item)}`
        : `done ${nameOf(command.item)}: ${command.note}`;
    case "redate":
      return `${nameOf(command.item)} due ${command.typed}${command.why === undefined ? "" : ` because ${command.why}`}`;
    case "list":
      return command.list === "week" ? "due this week" : command.list;
    case "show":
      return `show ${nameOf(command.item)}`;
    case "show-reference":
      return `board reference ${command.reference}`;
    case "meeting":
      return `meeting ${command.typed}`;
    case "move-meeting":
      return `move the ${monthOf(command.month)}meeting${dayOf(command.which)} to ${command.typed}`;
    case "cancel-meeting":
      return `cancel the ${monthOf(command.month)}meeting${dayOf(command.which)}`;
    case "agenda":
      return "agenda";
    case "next-meeting":
      return "next meeting";
    case "status":
      return "status";
    case "undo":
      return "undo";
    case "help":
      return "help";
    case "greeting":
      return "hello";
    case "thanks":
      return "thanks";
    case "nothing-said":
    case "incomplete":
    case "not-understood":
      return undefined;
  }
}

function nameOf({ number, code }: ItemRef): string {
  return code === undefined ? String(number) : `${code} A${number}`;
}

const months = "January February March April May June July August September October November December".split(" ");

function monthOf(month: number | undefined): string {
  return month === undefined ? "" : `${months[month - 1] ?? ""} `;
}

function dayOf(on: Day | undefined): string {
  return on === undefined ? "" : ` on ${on}`;
}
