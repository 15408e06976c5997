import { day } from "../../../../src/domain/days/day.js";
import type { Finding } from "../../../../src/domain/minutes/finding.js";
import type { Block, Cell } from "../../../../src/domain/minutes/paper.js";
import type { PaperContext, Section } from "../../../../src/domain/minutes/section.js";
import { readTable } from "../../../../src/domain/minutes/tables/read-table.js";
import type { TableReading } from "../../../../src/domain/minutes/tables/table-reading.js";
import { aMember } from "../../../builders/a-member.js";

type Table = Extract<Block, { kind: "table" }>;

const people = ["Warren Carter", "Kirsty Bright", "Steve Ashdown", "Paul Greenwood", "Jason Hartley", "Pete Horne"];

/** Read as on the day of the board's meeting, 4 December 2014, by people whom the roster names. */
export const context: PaperContext = {
  roster: people.map((name, index) => aMember({ id: `m_${index}`, name })),
  mentions: [],
  today: day("2014-12-04"),
  meetingOn: day("2014-12-04"),
  readOn: day("2014-12-05"),
};

/** A table written with a line for each row and bars between cells: " // " is a new line in a cell, "^" a cell that is merged with that above. */
export function aTable(text: string): Table {
  const rows = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("|").map((cell) => aCell(cell.trim())));
  return { kind: "table", rows };
}

function aCell(text: string): Cell {
  return text === "^" ? { text: "", spanned: true } : { text: text.replaceAll(" // ", "\n") };
}

/** The table in a section of its own, with lines before it. */
export function readIn(
  table: Table,
  { before = [], ...section }: Partial<Section> & { before?: readonly string[] } = {},
  known: PaperContext = context,
): TableReading | undefined {
  const lines = before.map((text): Block => ({ kind: "line", text }));
  return readTable(table, { kind: "appendix", blocks: [...lines, table], ...section }, known);
}

/** Each finding in one line: what is said of an action stands apart by semicolons. */
export function inShort(reading: TableReading | undefined): readonly string[] | undefined {
  return reading?.findings.map(shortly);
}

export function shortly({ what, plainness }: Finding): string {
  const mark = plainness === "plain" ? "" : "? ";
  switch (what.kind) {
    case "action": {
      const owners = what.owners.map((owner) => ("text" in owner ? owner.text : owner.kind)).join(" + ");
      const { due, state } = what;
      const parts = [
        `${what.reference === undefined ? "" : `${what.reference} `}${owners === "" ? "nobody" : owners}`,
        what.task,
        due === undefined ? "" : `due ${due.kind === "day" || due.kind === "past" ? due.on : due.kind}`,
        `${state.kind}${"on" in state ? ` ${state.on}` : ""}${"reason" in state ? `: ${state.reason}` : ""}`,
        what.raisedOn === undefined ? "" : `raised ${what.raisedOn}`,
        what.objective === undefined ? "" : `under ${what.objective}`,
        ...what.updates.map(({ text, on }) => `“${text}”${on === undefined ? "" : ` ${on}`}`),
      ];
      return mark + parts.filter((part) => part !== "").join("; ");
    }
    case "decision":
      return `${mark}decided: ${what.text}`;
    case "objective":
      return `${mark}objective ${what.number}: ${what.text}`;
    case "term":
      return `${mark}${what.term} is ${what.meaning}`;
    case "attender":
      return mark + [what.person.name, what.person.roleTitle, what.person.agency].filter(Boolean).join("; ");
    case "meeting":
      return `${mark}meeting ${what.on}`;
  }
}
