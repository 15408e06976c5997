import type { Command } from "../../../src/bot/commands/command.js";
import type { SaidOwner } from "../../../src/domain/actions/said-action.js";
import type { DueReading } from "../../../src/domain/days/read-due.js";

/** A command in one line, so that a bank of phrases can be read down the page: "log Sarah; Circulate the plan; 2026-03-05". */
export function inShort(command: Command): string {
  switch (command.kind) {
    case "log": {
      const { owners, task, due, boardReference } = command.action;
      return `log ${[
        owners.map(ownerInShort).join(" + ") || "nobody",
        task,
        ...(due === undefined ? [] : [dueInShort(due)]),
        ...(boardReference === undefined ? [] : [`board reference ${boardReference}`]),
      ].join("; ")}`;
    }
    case "set-up":
      return parts("set up", command.name);
    case "done":
      return parts("done", itemInShort(command.item), command.note);
    case "redate":
      return parts("redate", itemInShort(command.item), dueInShort(command.due), command.why);
    case "show":
      return `show ${itemInShort(command.item)}`;
    case "show-reference":
      return `reference ${command.reference}`;
    case "list":
      return command.list;
    case "meeting":
      return parts("meeting", dueInShort(command.on), command.startsAt, command.place);
    case "move-meeting":
      return parts(
        "move meeting",
        monthInShort(command.month),
        command.which,
        dueInShort(command.to),
        command.startsAt,
      );
    case "cancel-meeting":
      return parts("cancel meeting", monthInShort(command.month), command.which);
    case "incomplete":
      return `incomplete ${command.row}: ${command.missing}`;
    case "not-understood":
      return command.nearest.length === 0 ? "offer nothing" : `offer ${command.nearest.join(" | ")}`;
    case "agenda":
    case "next-meeting":
    case "status":
    case "undo":
    case "help":
    case "greeting":
    case "thanks":
    case "nothing-said":
      return command.kind;
  }
}

function parts(name: string, ...said: readonly (string | undefined)[]): string {
  const given = said.filter((part) => part !== undefined);
  return given.length === 0 ? name : `${name} ${given.join("; ")}`;
}

function itemInShort({ number, code }: { number: number; code?: string }): string {
  return code === undefined ? `A${number}` : `${code} A${number}`;
}

function monthInShort(month: number | undefined): string | undefined {
  return month === undefined ? undefined : `month ${month}`;
}

function ownerInShort(owner: SaidOwner): string {
  switch (owner.kind) {
    case "typed":
      return owner.text;
    case "mention":
      return `@${owner.text}`;
    case "me":
      return "me";
    case "everybody":
      return "everybody";
  }
}

function dueInShort(due: DueReading): string {
  switch (due.kind) {
    case "day":
      return due.on;
    case "past":
      return `past ${due.on}`;
    case "ambiguous":
      return `either ${due.readings.join(" ")}`;
    case "next-meeting":
    case "papers-deadline":
    case "ongoing":
    case "vague":
    case "impossible":
    case "unreadable":
      return due.kind;
  }
}
