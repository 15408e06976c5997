import type { SaidOwner } from "../../../domain/actions/said-action.js";
import type { MembersCommand, SaidFact } from "../members-command.js";

/** What is said of members as the shortest text; undefined where no text says it, as none can mention anybody. */
export function membersText(command: MembersCommand): string | undefined {
  switch (command.kind) {
    case "members":
      return command.agency === undefined ? "members" : `members from ${command.agency}`;
    case "agencies":
    case "add-people":
      return command.kind === "agencies" ? "agencies" : "add people";
    case "who-is":
      return command.whom.kind === "me" ? "who am I" : `who is ${named(command.whom)}`;
    case "remove-member":
      return `remove ${named(command.whom)} from the board`;
    case "describe-member":
      return command.whom.kind === "me"
        ? `my ${factWords[command.fact]} is ${command.value}`
        : `${named(command.whom)}'s ${factWords[command.fact]} is ${command.value}`;
    case "name-agency":
      return command.asName
        ? `rename ${command.agency} to ${command.alias}`
        : `${command.alias} means ${command.agency}`;
    case "add-mentioned":
    case "link-member":
      return undefined;
  }
}

const factWords: Readonly<Record<SaidFact, string>> = {
  name: "name",
  initials: "initials",
  roleTitle: "title",
  agency: "agency",
};

function named(whom: SaidOwner): string {
  return whom.kind === "me" ? "me" : whom.text;
}
