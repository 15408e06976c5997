import type { Command, Deed, ListWords, MeetingRef } from "../../../src/bot/commands/command.js";
import type { SaidAction, SaidOwner } from "../../../src/domain/actions/said-action.js";
import type { DueReading } from "../../../src/domain/days/read-due.js";

/** A command in one line, so that a bank of phrases can be read down the page: "log Sarah; Circulate the plan; 2026-03-05". */
export function inShort(command: Command): string {
  switch (command.kind) {
    case "log":
      return actionInShort(command.action);
    case "log-several": {
      const unread = command.unread === 0 ? "" : `, ${command.unread} unread`;
      return `several${unread}: ${command.actions.map(actionInShort).join(" / ")}`;
    }
    case "change":
      return joined(
        `${command.deed} ${command.items === undefined ? "here" : itemsInShort(command.items)}`,
        ...deedInShort(command),
      );
    case "hand-over":
      return `hand over ${ownerInShort(command.from)} to ${ownerInShort(command.to)}`;
    case "set-up":
      return command.name === undefined ? "set up" : `set up ${command.name}`;
    case "history":
      return command.item === undefined ? "history here" : `history ${itemInShort(command.item)}`;
    case "show":
      return `${command.kind} ${itemInShort(command.item)}`;
    case "undo":
      return command.item === undefined ? "undo" : `undo ${itemInShort(command.item)}`;
    case "show-reference":
      return joined(`reference ${command.reference}`, command.on);
    case "list":
      return listInShort(command);
    case "meeting":
      return `meeting ${joined(dueInShort(command.on), command.startsAt, command.place)}`;
    case "move-meeting":
      return `move meeting ${joined(monthInShort(command.month), command.which, dueInShort(command.to), command.startsAt)}`;
    case "cancel-meeting":
      return `cancel meeting ${joined(monthInShort(command.month), command.which)}`.trim();
    case "add-member": {
      const { name, initials, roleTitle, agency, role } = command.line;
      return joined(`add ${name}`, initials, roleTitle, agency, role);
    }
    case "sign-off":
      return `sign-off ${command.on ? "on" : "off"}`;
    case "incomplete":
      return `incomplete ${command.row}: ${command.missing}`;
    case "not-understood":
      return command.nearest.length === 0 ? "offer nothing" : `offer ${command.nearest.join(" | ")}`;
    case "agenda":
    case "next-meeting":
    case "status":
    case "drafts":
    case "briefing":
    case "help":
    case "greeting":
    case "thanks":
    case "aside":
    case "nothing-said":
    case "too-long":
      return command.kind;
  }
}

function actionInShort({ owners, task, due, boardReference, agendaItem, part, discharged }: SaidAction): string {
  return joined(
    `log ${owners.map(ownerInShort).join(" + ") || "nobody"}`,
    task,
    due && dueInShort(due),
    boardReference && `board reference ${boardReference}`,
    agendaItem && `item ${agendaItem}`,
    part && `${part} part`,
    discharged && `discharged ${discharged}`,
  );
}

function deedInShort(deed: Deed): readonly (string | undefined)[] {
  switch (deed.deed) {
    case "done":
    case "close":
      return [deed.note];
    case "discharge":
      return [deed.on && `on ${deed.on}`, deed.note];
    case "withdraw":
      return [deed.reason];
    case "reopen":
    case "decline":
      return [deed.why];
    case "note":
      return [deed.text];
    case "reword":
      return [deed.task];
    case "rate":
      return [deed.rating, deed.why];
    case "redate":
      return [dueInShort(deed.due), deed.why];
    case "shift":
      return [`${deed.by.count} ${deed.by.unit}`, deed.why];
    case "give":
      return [deed.to.map(ownerInShort).join(" + "), deed.why];
    case "part":
      return [deed.to];
    case "refer":
      return [
        deed.boardReference && `board reference ${deed.boardReference}`,
        deed.meeting && meetingInShort(deed.meeting),
        deed.agendaItem && `item ${deed.agendaItem}`,
      ];
    case "grant":
      return [];
  }
}

function listInShort({ list, whose, since, due, rated }: ListWords): string {
  const name = whose && (whose.kind === "me" ? "me" : whose.kind === "mention" ? `@${whose.text}` : whose.text);
  return joined(
    list,
    name && `for ${name}`,
    since && `since ${meetingInShort(since)}`,
    due?.from && `from ${due.from}`,
    due?.before && `before ${due.before}`,
    rated,
  );
}

function joined(...said: readonly (string | undefined)[]): string {
  return said.filter((part) => part !== undefined).join("; ");
}

function itemInShort({ number, code }: { number: number; code?: string }): string {
  return itemsInShort({ numbers: [number], ...(code === undefined ? {} : { code }) });
}

function itemsInShort({ numbers, code }: { numbers: readonly number[]; code?: string }): string {
  return `${code === undefined ? "" : `${code} `}${numbers.map((number) => `A${number}`).join(", ")}`;
}

function monthInShort(month: number | undefined): string | undefined {
  return month === undefined ? undefined : `month ${month}`;
}

function meetingInShort(ref: MeetingRef): string {
  return ref.kind === "month" ? `month ${ref.month}` : ref.kind === "day" ? `day ${ref.on}` : ref.kind;
}

function ownerInShort(owner: SaidOwner): string {
  switch (owner.kind) {
    case "typed":
      return owner.inPlaceOf === undefined ? owner.text : `${owner.text} (for ${owner.inPlaceOf})`;
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
