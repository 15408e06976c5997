import type {
  ProgrammeCommand,
  ProgrammeDeed,
  SaidLead,
  SaidRecurrence,
} from "../../../src/bot/commands/programme-command.js";
import type { SaidPlace } from "../../../src/domain/programme/place-meant.js";

/** What is said of the work programme in one line: "P7 move to 2026-9; because the data is late". */
export function programmeInShort(command: ProgrammeCommand): string {
  switch (command.kind) {
    case "programme":
      return command.month === undefined ? "programme" : `programme for ${placeInShort(command.month)}`;
    case "programme-show":
      return `show ${refInShort([command.number], command.code)}`;
    case "programme-add": {
      const { takes, lead, minutes, part, recurs } = command.facts;
      const facts = [
        takes,
        lead && `led by ${leadInShort(lead)}`,
        minutes && `${minutes} min`,
        part,
        recurs && recursInShort(recurs),
      ];
      return [`plan ${command.title}`, placeInShort(command.to), ...facts.filter((fact) => fact !== undefined)].join(
        "; ",
      );
    }
    case "programme-change":
      return `${refInShort(command.numbers, command.code)} ${deedInShort(command)}`;
  }
}

function deedInShort(deed: ProgrammeDeed): string {
  switch (deed.deed) {
    case "move":
      return `to ${placeInShort(deed.to)}${deed.why === undefined ? "" : `; why: ${deed.why}`}`;
    case "drop":
      return `dropped${deed.why === undefined ? "" : `; why: ${deed.why}`}`;
    case "recur":
      return recursInShort(deed.recurs);
    case "taken":
      return "taken";
    case "recur-no-more":
      return "once";
    case "lead":
      return `led by ${leadInShort(deed.lead)}`;
    case "minutes":
      return `${deed.minutes} min`;
    case "takes":
      return `for ${deed.takes}`;
    case "rename":
      return `is called ${deed.title}`;
    case "part":
      return deed.part;
  }
}

function refInShort(numbers: readonly number[], code: string | undefined): string {
  return `${code === undefined ? "" : `${code} `}P${numbers.join(", P")}`;
}

function placeInShort(place: SaidPlace): string {
  switch (place.kind) {
    case "month":
      return `month ${place.month}${place.year === undefined ? "" : ` of ${place.year}`}`;
    case "day":
      return place.on;
    case "meeting":
      return place.meeting;
    case "next-meeting":
      return "next meeting";
    case "unscheduled":
      return place.until === undefined ? "unscheduled" : `unscheduled until ${place.until}`;
  }
}

function leadInShort(lead: SaidLead): string {
  return lead.kind === "me" ? "me" : lead.text;
}

function recursInShort({ everyMonths, anchor }: SaidRecurrence): string {
  return `every ${everyMonths} months${anchor === undefined ? "" : ` from ${anchor}`}`;
}
