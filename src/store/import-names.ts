import type { MinutesImport, Proposed } from "../domain/minutes/proposal.js";

/** The names of people that an import holds by themselves: as somebody to be added, as who was there, as an owner to be asked about. */
export function importNames({ proposals }: Pick<MinutesImport, "proposals">): readonly string[] {
  return [...new Set(proposals.flatMap(({ what }) => namesIn(what)))];
}

function namesIn(what: Proposed): readonly string[] {
  switch (what.kind) {
    case "person":
      return [what.person.name, ...(what.person.representing === undefined ? [] : [what.person.representing])];
    case "attendance":
      return [what.who, ...(what.deputy === undefined ? [] : [what.deputy])].filter((who) => !who.startsWith("m_"));
    case "action":
    case "update":
      return (what.owners ?? []).flatMap((owner) =>
        owner.kind === "asked" && owner.typed !== "" ? [owner.typed] : [],
      );
    case "decision":
    case "meeting":
    case "objective":
    case "term":
      return [];
  }
}
