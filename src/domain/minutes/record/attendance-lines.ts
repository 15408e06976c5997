import { listHeading } from "../../committees/attendance/list-heading.js";
import { columnsOf } from "../../committees/attendance/list-table.js";
import { isFullName } from "../../committees/attendance/listed-name.js";
import type { Member } from "../../committees/member.js";
import type { Block, Row } from "../paper.js";
import type { Section } from "../section.js";
import { sentences } from "./sentences.js";

/** A line of an attendance list, as a pasted list would have it: cells stand between tabs. */
export type AttendanceLine = { text: string; block: Pick<Block, "page"> };

const ofAttendance = /\b(?:apolog\p{L}*|attendance|attendees|present|absen\p{L}*|welcome)\b/iu;
const onlyAttendance =
  /^(?:(?:to receive |receive |record of |list of )?(?:apolog\p{L}*|attendance|attendees|members present|present)(?: for absence)?(?:,? (?:and|&|\/) (?:\p{L}+ ?){1,4})?)$/iu;
const prose = /\b(?:was|were|had|has|have|noted|welcomed|opened|thanked|the meeting|quorate|declared|resolved)\b/i;
/** Minutes begin behind an attendance list with one of these. */
const isOver =
  /^(?:agenda item\b|(?:\*\*)?agenda\b|item\b ?\d|resolved\b|action\b|declarations? of\b|minutes of the (?:previous|last)\b)/i;
const longestLine = 4_000;
const mostLines = 400;

/** The lines of a section that may say who came, and who sent apologies; none where it is about something else. */
export function attendanceLines(section: Section, roster: readonly Member[]): readonly AttendanceLine[] {
  const title = section.heading?.title ?? "";
  if (section.kind === "attendance") return ofList(title, section, roster);
  return section.kind === "item" && ofAttendance.test(title) ? ofItem(title, section) : [];
}

function ofList(title: string, { blocks }: Section, roster: readonly Member[]): readonly AttendanceLine[] {
  const lines: AttendanceLine[] = listHeading(`${title}:`) === undefined ? [] : [{ text: `${title}:`, block: {} }];
  for (const block of blocks) {
    if (block.kind !== "table" && isOver.test(block.text)) break;
    // An item that was not told from the list ends it, once anything stands in the list.
    const isNumbered = block.kind === "line" && /^\(?\d/.test(block.list?.marker ?? "") && isShouted(block.text);
    if (isNumbered && lines.length > 1) break;
    const texts = block.kind === "table" ? linesOfTable(block.rows, roster) : [block.text];
    for (const text of texts)
      if (text.length <= longestLine && lines.length < mostLines) lines.push({ text: plain(text), block });
  }
  return lines;
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{4}/u.test(text);
}

/** Under "Welcome and apologies" only what says so; under "Apologies" lines of names too. */
function ofItem(title: string, { blocks }: Section): readonly AttendanceLine[] {
  const isOnly = onlyAttendance.test(title.replace(/[\s.:]{1,4}$/, ""));
  const lines: AttendanceLine[] = [];
  for (const block of blocks) {
    if (block.kind === "table") continue;
    for (const sentence of sentences(block.text)) {
      const text = plain(sentence);
      const heading = listHeading(text);
      const isSaid = heading !== undefined && (heading.section.apologies || heading.section.came !== undefined);
      if (!isSaid && !(isOnly && !prose.test(text) && text.length <= 300)) continue;
      if (!isSaid && lines.length === 0) lines.push({ text: `${title.replace(/[\s.:]{1,4}$/, "")}:`, block });
      lines.push({ text, block });
    }
  }
  return lines;
}

/** "Ann Ash had sent her apologies" and "apologies had been received on behalf of Ann Ash" as a list has them. */
function plain(text: string): string {
  if (!/apolog/i.test(text)) return text;
  const sent =
    /^(?<names>.{3,200}?),? (?:had |has |have |having )?(?:sent|gave|given|tendered|submitted|offered) (?:in )?(?:(?:his|her|their|his\/her) )?apologies\b.{0,60}$/iu.exec(
      text,
    )?.groups?.names;
  const of = /^(?:the )?apologies (?:of|for absence of) (?<names>.{3,300}?) (?:were|was|had) .{0,60}$/iu.exec(text)
    ?.groups?.names;
  const names = sent ?? of;
  if (names !== undefined && !/apolog/i.test(names)) return `Apologies: ${names}`;
  return text
    .replace(
      /^(?:there were|(?:the )?\p{L}+ (?:reported|noted|advised|announced|confirmed)(?: that)?) (?=apologies)/iu,
      "",
    )
    .replace(/\b(received|accepted|noted|given|tendered|sent) (?:on behalf of|for) /i, "$1 from ")
    .replace(
      /(\bfrom [^.]{3,300}?)(?: and)?,? (?:were|was|had been|have been) (?:received|accepted|noted|approved).{0,60}$/i,
      "$1",
    );
}

/** A table of people as lines of tabs. Where its cells are headings, or hold names alone, each is a list of its own. */
function linesOfTable(rows: readonly Row[], roster: readonly Member[]): readonly string[] {
  const [first = []] = rows;
  const heads = first.map(({ text }) => text.trim());
  const isOfHeads = heads.length > 1 && heads.every((text) => listHeading(`${text}:`)?.rest === "");
  if (isOfHeads && columnsOf(heads.join("\t")) === undefined)
    return heads.flatMap((head, at) => [
      `${head}:`,
      ...rows.slice(1).flatMap((row) => (row[at]?.text ?? "").split("\n")),
    ]);
  return rows.flatMap((row) =>
    linesOfRow(
      row.map(({ text }) => text.trim()),
      roster,
    ),
  );
}

function linesOfRow(cells: readonly string[], roster: readonly Member[]): readonly string[] {
  const said = cells.filter((text) => text !== "");
  const [head = "", ...others] = said;
  if (others.length > 0 && listHeading(`${head}:`)?.rest === "" && others.every((text) => text.length > 1)) {
    const lines = others.flatMap((text) => text.split("\n"));
    // "Chair | Ann Ash" is one line, "Present | …" a list.
    return lines.length === 1 ? [`${head.replace(/:$/, "")}: ${lines[0]}`] : [`${head.replace(/:$/, "")}:`, ...lines];
  }
  if (said.length > 1 && said.every((text) => isFullName(text, roster))) return said;
  const all = cells.map((text) => text.split("\n"));
  const most = Math.max(0, ...all.map((lines) => lines.length));
  const isEven = most > 1 && all.every((lines) => lines.length === most || lines.join("") === "");
  if (isEven) return Array.from({ length: most }, (_, at) => all.map((lines) => lines[at] ?? "").join("\t"));
  return said.length === 1 ? (said[0] ?? "").split("\n") : [all.map((lines) => lines.join(", ")).join("\t")];
}
