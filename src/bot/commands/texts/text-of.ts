import type { Command, ItemRef } from "../command.js";
import { dayInText } from "../readers/day-text.js";
import { agendaText } from "./text-of-agenda.js";
import { agendaCardText } from "./text-of-agenda-card.js";
import { arisingText } from "./text-of-arising.js";
import { changeText, nameOf } from "./text-of-change.js";
import { importText } from "./text-of-import.js";
import { listText } from "./text-of-list.js";
import { logFileText } from "./text-of-log-file.js";
import { membersText } from "./text-of-members.js";
import { minutesText } from "./text-of-minutes.js";
import { personalText } from "./text-of-personal.js";
import { planText } from "./text-of-plan.js";
import { privacyText } from "./text-of-privacy.js";
import { roleText } from "./text-of-role.js";
import { sittingText } from "./text-of-sitting.js";

/** A command as the shortest text that says it; undefined where no text does. Reading it again gives the same command. */
export function textOf(command: Command): string | undefined {
  switch (command.kind) {
    case "set-up":
      return command.name === undefined ? "set up" : `set up ${command.name}`;
    case "log":
      return /\b(?:actions?|log|agreed)\b|^(?:to-? ?do|ap|task)\b/i.test(command.action.typed)
        ? command.action.typed
        : `action: ${command.action.typed}`;
    case "change":
      return changeText(command);
    case "hand-over":
      return `give all of ${command.from.kind === "me" ? "mine" : `${nameOf(command.from)}'s`} to ${nameOf(command.to)}`;
    case "list":
      return listText(command);
    case "proof":
      return proofText(command);
    case "health":
      return "reminders health";
    case "drafts":
      return "drafts";
    case "briefing":
      return "briefing";
    case "show":
      return `show ${itemText(command.item)}`;
    case "history":
      return command.item === undefined ? "history" : `history ${itemText(command.item)}`;
    case "show-reference":
      return command.on === undefined
        ? `board reference ${command.reference}`
        : `action ${command.reference} of ${dayInText(command.on)}`;
    case "meeting":
      return `meeting ${command.typed}`;
    case "move-meeting":
    case "cancel-meeting":
    case "several-meetings":
    case "adjourn-meeting":
    case "set-meeting":
    case "series":
    case "end-series":
    case "set-quorum":
    case "set-full-at":
      return command.typed;
    case "meetings":
      return "meetings";
    case "plan-meeting":
      return "plan a meeting";
    case "agenda":
      return agendaCardText(command.of);
    case "next-meeting":
      return "next meeting";
    case "status":
      return "status";
    case "undo":
      return command.item === undefined ? "undo" : `undo ${itemText(command.item)}`;
    case "add-member":
      return `add ${command.typed}`;
    case "roster-list":
      return command.reading === undefined ? "attendance list" : undefined;
    case "archive-board":
      return "archive this committee";
    case "restore-board":
      return "restore this committee";
    case "delete-board":
      return "delete this committee";
    case "move-home":
      return `move ${command.name ?? "the board"} here`;
    case "private-home":
      return command.on ? "make this home private" : "this home is not private";
    case "sign-off":
      return command.on ? "sign-off on" : "sign-off off";
    case "settings":
      return "settings";
    case "guide":
      return "guide me";
    case "board-history":
      return "board history";
    case "export":
      return "export";
    case "set":
      return command.typed;
    case "reset-reminders":
      return "reset reminders";
    case "wish":
    case "away":
    case "back":
    case "deputy":
      return personalText(command);
    case "matters-arising":
    case "send-papers":
      return arisingText(command);
    case "programme":
    case "programme-show":
    case "programme-add":
    case "programme-change":
      return command.typed;
    case "plan":
    case "plans":
    case "new-plan":
    case "objective":
    case "drop-objective":
    case "rename-plan":
    case "remove-plan":
    case "by-agency":
    case "glossary":
    case "what-is":
    case "define-term":
    case "remove-term":
      return planText(command);
    case "held":
    case "forget-me":
    case "retention":
    case "keep":
      return privacyText(command);
    case "role":
    case "hand-clerkship":
    case "take-over":
    case "ask-to-join":
    case "join-requests":
      return roleText(command);
    case "members":
    case "agencies":
    case "who-is":
    case "add-people":
    case "add-mentioned":
    case "remove-member":
    case "describe-member":
    case "name-agency":
    case "link-member":
      return membersText(command);
    case "log-file":
      return logFileText(command);
    case "calendar-file":
    case "end-meeting":
    case "minutes":
      return minutesText(command);
    case "import":
    case "imports":
    case "undo-import":
      return importText(command);
    case "add-item":
    case "add-items":
    case "agenda-item":
    case "carry-item":
    case "change-agenda-item":
    case "edit-agenda":
    case "suggest-item":
    case "suggestions":
    case "accept-suggestion":
    case "decline-suggestion":
    case "standing-items":
    case "add-standing-item":
    case "remove-standing-item":
    case "usual-standing-items":
    case "number-items":
      return agendaText(command);
    case "start-meeting":
    case "take-item":
    case "where-are-we":
    case "attendance":
    case "attend":
    case "declare":
    case "declare-several":
    case "no-declarations":
    case "agree":
    case "resolve":
    case "decisions":
    case "show-decision":
    case "follow-decision":
    case "strike-decision":
    case "correct-decision":
      return sittingText(command);
    case "help":
      return "help";
    case "greeting":
      return "hello";
    case "thanks":
      return "thanks";
    case "aside":
      return "never mind";
    case "log-several":
    case "nothing-said":
    case "incomplete":
    case "not-understood":
      return undefined;
  }
}

function proofText({ item, whose, csv }: Extract<Command, { kind: "proof" }>): string {
  const name = whose && (whose.kind === "me" ? "me" : whose.text);
  // Said the other way round, "for me" after a number would be taken for courtesy.
  const asked = name === undefined ? "proof" : `proof for ${name}`;
  const about = item === undefined ? "" : `${name === undefined ? " " : " about "}${itemText(item)}`;
  return asked + about + (csv === true ? " csv" : "");
}

function itemText({ number, code }: ItemRef): string {
  return code === undefined ? String(number) : `${code} A${number}`;
}
