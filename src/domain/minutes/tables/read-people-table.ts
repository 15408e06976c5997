import { plausibleName } from "../../committees/plausible-name.js";
import type { ListedPerson } from "../../committees/roster-list.js";
import type { AttenderFound, Finding } from "../finding.js";
import type { Block } from "../paper.js";
import type { Section } from "../section.js";
import { cellLines, joinedLines } from "./cell-text.js";
import { plainHead } from "./column-heads.js";
import { evidenceOf } from "./evidence-of.js";

type Table = Extract<Block, { kind: "table" }>;
type Told = "name" | "roleTitle" | "agency" | "initials" | "attendance";

const heads: readonly (readonly [Told, RegExp])[] = [
  [
    "name",
    /^(?:(?:full |lead |member |officer )?names?|(?:board |committee |group )?members?|lead officers?|attendees?|who)$/,
  ],
  ["initials", /^(?:initials?|abbreviation|known as)$/],
  [
    "roleTitle",
    /^(?:(?:job |role )?titles?|(?:job )?roles?|position|post|designation|capacity|role\/title|title\/role|job)$/,
  ],
  [
    "agency",
    /^(?:agency|agencies|organi[sz]ation|employer|partner|representing|service|directorate|department|company|body|agency\/organi[sz]ation|organi[sz]ation\/agency)$/,
  ],
  [
    "attendance",
    /^(?:(?:present|attended|attendance|apologies|in attendance|absent)(?:\/.*)?|status|(?:meetings? )?attended|\d{1,2}[ /.].*)$/,
  ],
];

/** Whether a table lists people: a column of names, and one of roles, agencies, initials or of who was there. */
export function isPeopleTable({ rows }: Table): boolean {
  const columns = peopleColumns(rows[0]?.map(({ text }) => text) ?? []);
  return columns.includes("name") && columns.some((column) => column !== undefined && column !== "name");
}

/** The people whom a list of officers names. Undefined: it says who was there, or names nobody. */
export function readPeopleTable(table: Table, section: Section): readonly Finding<AttenderFound>[] | undefined {
  const [head, ...body] = table.rows.map((row) => row.map((cell) => joinedLines(cellLines(cell))));
  const columns = peopleColumns(head ?? []);
  if (columns.includes("attendance")) return undefined;
  const findings = body.flatMap((row): readonly Finding<AttenderFound>[] => {
    const of = (told: Told) => row[columns.indexOf(told)] ?? "";
    const name = plausibleName(of("name"), false);
    if (name === undefined) return [];
    const told = (["roleTitle", "agency", "initials"] as const).flatMap((key) =>
      of(key) === "" ? [] : [[key, of(key)] as const],
    );
    const person: ListedPerson = { name, ...Object.fromEntries(told) };
    const evidence = evidenceOf(row.filter((cell) => cell !== "").join(" – "), table.page, section);
    return [{ what: { kind: "attender", person }, evidence, plainness: "likely", contradictions: [] }];
  });
  return findings.length === 0 ? undefined : findings;
}

function peopleColumns(head: readonly string[]): readonly (Told | undefined)[] {
  return head.map((cell) => (cell.length > 40 ? undefined : heads.find(([, form]) => form.test(plainHead(cell)))?.[0]));
}
