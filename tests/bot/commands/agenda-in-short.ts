import type { AgendaCommand, SaidChange } from "../../../src/bot/commands/agenda-command.js";
import type { MeetingRef } from "../../../src/bot/commands/command.js";
import type { ItemPapers } from "../../../src/domain/agendas/agenda.js";

/** What a message about agendas comes to, in short: "add item Budget; for decision; Tom Ashdown; 15 min; pages 10-23". */
export function agendaInShort(command: AgendaCommand, meetingInShort: (ref: MeetingRef) => string): string {
  const of = "meeting" in command && command.meeting !== undefined ? meetingInShort(command.meeting) : undefined;
  switch (command.kind) {
    case "add-item": {
      const { item, under, number } = command;
      const where = under === undefined ? number && `at ${number}` : `under ${under}${number ? ` at ${number}` : ""}`;
      return joined(
        item === undefined ? "add item form" : `add item ${item.title}`,
        item?.takes && `for ${item.takes}`,
        item?.lead,
        item?.minutes && `${item.minutes} min`,
        item?.papers && papersInShort(item.papers),
        item?.part,
        where,
        of,
      );
    }
    case "add-items":
      return joined(
        "add items",
        ...command.items.map(({ title, takes, part }) =>
          [title, takes && `for ${takes}`, part].filter(Boolean).join(", "),
        ),
      );
    case "agenda-item":
      return joined(`agenda item ${command.of}`, of);
    case "carry-item":
      return joined(`carry item ${command.of}`, meetingInShort(command.to), command.why && `why: ${command.why}`);
    case "change-agenda-item":
      return joined(`item ${command.of} ${changeInShort(command.what)}`, of);
    case "edit-agenda":
      return joined("edit agenda", of);
    case "suggest-item": {
      const { item } = command;
      if (item === undefined) return "suggest form";
      return joined(`suggest ${item.title}`, item.takes && `for ${item.takes}`, item.part, of);
    }
    case "suggestions":
      return "suggestions";
    case "accept-suggestion":
      return joined(`accept S${command.number}`, command.takes && `for ${command.takes}`, of);
    case "decline-suggestion":
      return joined(`decline S${command.number}`, command.why);
    case "standing-items":
      return command.form ? "standing items form" : "standing items";
    case "add-standing-item": {
      const { item, at } = command;
      const where = "place" in at ? at.place : `${at.is} ${at.beside}`;
      return joined(
        `add standing ${item.title}`,
        item.takes && `for ${item.takes}`,
        item.minutes && `${item.minutes} min`,
        where,
      );
    }
    case "remove-standing-item":
      return `remove standing ${command.title}`;
    case "usual-standing-items":
      return "usual standing items";
    case "number-items":
      return command.first === undefined ? "number from 1 each" : `number on from ${command.first}`;
  }
}

function changeInShort(what: SaidChange): string {
  switch (what.change) {
    case "move": {
      const { to } = what;
      return `moves ${to.to === "number" ? `to ${to.number}` : "other" in to ? `${to.to} ${to.other}` : to.to}`;
    }
    case "swap":
      return `swaps with ${what.other}`;
    case "kind":
      return `for ${what.takes}`;
    case "title":
      return `called ${what.title}`;
    case "lead":
      return `led by ${what.lead}`;
    case "minutes":
      return `${what.minutes} min`;
    case "papers":
      return papersInShort(what.papers);
    case "part":
      return what.part;
    case "take-off":
      return "off";
  }
}

function papersInShort(papers: ItemPapers): string {
  return papers.kind === "to-come"
    ? "paper to come"
    : [papers.pages && `pages ${papers.pages}`, papers.link].filter(Boolean).join(" ");
}

function joined(...said: readonly (string | number | undefined)[]): string {
  return said.filter((part) => part !== undefined && part !== "").join("; ");
}
