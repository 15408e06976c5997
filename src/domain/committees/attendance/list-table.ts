import type { Member } from "../member.js";
import { isApologies } from "./listed-asides.js";
import type { TakenPerson } from "./merge-listed.js";
import { readListedPerson } from "./read-listed-person.js";

/** What a column of a table tells. */
type Column =
  | "name"
  | "first"
  | "last"
  | "title"
  | "role"
  | "about"
  | "agency"
  | "initials"
  | "attended"
  | "apologies"
  | "absent";

export type Columns = readonly (Column | undefined)[];

const columns: ReadonlyMap<string, Column> = new Map(
  Object.entries({
    name: "name|names|full name|member name|name of member|attendee|attendees|person|member|members|who|invitee|participant",
    first: "first name|forename|given name",
    last: "surname|last name|family name",
    title: "title|job title|position|post|job|designation|role title|job role",
    role: "role|board role|capacity|membership|role on board|role on the board|type",
    about:
      "role agency|role and agency|role organisation|role and organisation|title and organisation|title organisation|position organisation|role title agency",
    agency:
      "agency|organisation|organization|representing|company|employer|department|body|service|partner agency|school|organisation represented|partner",
    initials: "initials|initial|init",
    attended:
      "attended|attendance|present|status|attended apologies|present apologies|in attendance|response|here|was here|was there",
    apologies: "apologies|apols|apologies sent",
    absent: "absent|did not attend",
  }).flatMap(([column, names]) => names.split("|").map((name): [string, Column] => [name, column as Column])),
);

/** The columns that a line names; undefined where it is no heading of a table of people. */
export function columnsOf(line: string): Columns | undefined {
  const cells = cellsOf(line);
  if (cells.length < 2 || cells.some((cell) => cell.length > 40)) return undefined;
  const first = cells.findIndex((cell) => !ofNoUse.test(cell));
  const found = cells.map((cell, at) => columnOf(cell, at > first));
  const has = (column: Column) => found.includes(column);
  const isNamed = has("name") || (has("first") && has("last"));
  const known = found.filter((column) => column !== undefined).length;
  const others = cells.filter((cell, at) => found[at] === undefined && !ofNoUse.test(cell)).length;
  return isNamed && known > 1 && others < known ? found : undefined;
}

const ofNoUse =
  /^(?:|#|no\.?|number|e-?mail.*|phone.*|tel.*|contact.*|signature|signed|notes?|comments?|deputy|date.*)$/i;

function columnOf(cell: string, later: boolean): Column | undefined {
  const name = cell
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
  // Further on it is what somebody is.
  return later && /^(?:member|person|attendee|participant|invitee)s?$/.test(name) ? undefined : columns.get(name);
}

/** True for "| --- | --- |". */
export function isRule(line: string): boolean {
  return /^[|\s:+=-]+$/.test(line);
}

/** The cells of a row, between tabs or upright strokes. */
export function cellsOf(line: string): readonly string[] {
  if (line.includes("|")) {
    const cells = line.split("|").map((cell) => cell.trim());
    const from = cells[0] === "" ? 1 : 0;
    return cells.slice(from, cells.at(-1) === "" ? -1 : undefined);
  }
  return line.includes("\t") ? line.split("\t").map((cell) => cell.trim()) : [line];
}

/** Reads a row of a table with these columns. Undefined: nobody is named in it. */
export function readRow(
  cells: readonly string[],
  named: Columns,
  roster: readonly Member[],
): readonly TakenPerson[] | undefined {
  const cell = (column: Column) => cells[named.indexOf(column)] ?? "";
  const isPrefix = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|cllr|councillor|rev|revd|sir|dame)\.?$/i.test(
    cell("title"),
  );
  const whole = named.includes("name") ? cell("name") : `${cell("first")} ${cell("last")}`.trim();
  const name = isPrefix ? `${cell("title")} ${whole}` : whole;
  const about = [isPrefix ? "" : cell("title"), cell("role"), cell("about")].filter((text) => /\p{L}/u.test(text));
  const read = readListedPerson([name, ...about].join("\t"), roster);
  const person = read?.at(-1);
  if (read === undefined || person === undefined) return undefined;
  const agency = /\p{L}/u.test(cell("agency")) ? cell("agency").replace(/^the /i, "") : undefined;
  // An agency among the titles is one too where it has a column of its own.
  const titles = [person.roleTitle, agency === undefined ? undefined : person.agency].filter(
    (text) => text !== undefined,
  );
  const initials = /^\p{L}[\p{L}\d.]{1,5}$/u.test(cell("initials")) ? cell("initials").replace(/\./g, "") : undefined;
  const came = cameBy(cell("attended"), cell("absent"));
  const told: TakenPerson = {
    ...person,
    ...(initials !== undefined && { initials }),
    ...(titles.length > 0 && { roleTitle: titles.join(", ") }),
    ...(agency !== undefined && { agency }),
    ...(sentApologies(cell("attended"), cell("apologies")) && { apologies: true as const }),
    ...(came !== undefined && { came }),
  };
  return [...read.slice(0, -1), told];
}

const ticked = /^(?:y|yes|x|p|1|true|present|attended|in person|online|remote|teams|[✓✔☑√☒])$/iu;

function cameBy(attended: string, absent: string): "present" | "absent" | undefined {
  if (ticked.test(attended)) return "present";
  return /^(?:n|no|absent|not present|did not attend|dna|0|false|[✗✘×])$/iu.test(attended) || ticked.test(absent)
    ? "absent"
    : undefined;
}

function sentApologies(attended: string, apologies: string): boolean {
  if (/^(?:a|ap|no,? ?(?:[-–] ?)?apologies)\.?$/i.test(attended) || isApologies(attended)) return true;
  return /^(?:y|yes|x|1|true|[✓✔☑√☒])$/iu.test(apologies) || isApologies(apologies) || /^ap?$/i.test(apologies);
}
