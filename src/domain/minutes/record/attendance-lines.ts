import { listHeading } from "../../committees/attendance/list-heading.js";
import { columnsOf } from "../../committees/attendance/list-table.js";
import { isFullName } from "../../committees/attendance/listed-name.js";
import { isJob } from "../../committees/is-agency.js";
import type { Member } from "../../committees/member.js";
import type { Block, Row } from "../paper.js";
import type { Section } from "../section.js";
import { asListed } from "./attendance-words.js";
import { isOfCame } from "./front-of-paper.js";
import { sentences } from "./sentences.js";

/** A line of an attendance list, as a pasted list would have it: cells stand between tabs. */
export type AttendanceLine = {
  text: string;
  /** As it stands there, where the words by which lists are read are others. */
  typed?: string;
  block: Pick<Block, "page">;
};

const ofAttendance = /\b(?:apolog\p{L}*|attendance|attendees|present|absen\p{L}*|welcome)\b/iu;
const onlyAttendance =
  /^(?:(?:to receive |receive |record of |list of )?(?:apolog\p{L}*|attendance|attendees|members present|present)(?: for absence)?(?:,? (?:and|&|\/) (?:\p{L}+ ?){1,4})?)$/iu;
const prose = /\b(?:was|were|had|has|have|noted|welcomed|opened|thanked|the meeting|quorate|declared|resolved)\b/i;
/** Minutes begin behind an attendance list with one of these. */
const isOver =
  /^(?:agenda item\b|(?:contents|topics|table of contents)$|(?:\*\*)?agenda\b|item\b ?\d|resolved\b|action\b|declarations? of\b|minutes of the (?:previous|last)\b)/i;
const ofBusiness =
  /\b(?:reports?|updates?|minutes|matters|finances?|correspondence|declarations?|planning|actions|motions?|policies|accounts|budget|elections?|any other business|aob|next meeting)$/i;
/** Nobody in particular. */
const ofPublic =
  /(?:,| and| &|;){0,3} (?:(?:\d{1,3}|no|one|two|three|four|five|six|seven|eight|nine|ten|several|some|a number of) )?(?:members?|residents?|representatives?) of (?:the )?(?:public|press)(?: and (?:of )?the (?:press|public))?(?: (?:were|was) (?:also )?(?:present|in attendance))?/giu;
const longestLine = 4_000;
const mostLines = 400;
const mostOfMembership = 12;

/** The lines of a section that may say who came, and who sent apologies; none where it is about something else. */
export function attendanceLines(section: Section, roster: readonly Member[]): readonly AttendanceLine[] {
  const title = section.heading?.title ?? "";
  if (section.kind === "attendance") return ofList(title, section, roster);
  if (section.kind === "head" || section.kind === "other") return ofHead(section, roster);
  return section.kind === "item" && ofAttendance.test(title) ? ofItem(title, section) : [];
}

function ofList(title: string, { blocks }: Section, roster: readonly Member[]): readonly AttendanceLine[] {
  const head = asListed(`${title}:`, roster);
  const lines: AttendanceLine[] = listHeading(head) === undefined ? [] : [{ text: head, block: {} }];
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== "table" && isOver.test(block.text)) break;
    if (namesAny(lines) && block.kind !== "table" && isTitle(block, blocks[at + 1])) break;
    // An item that was not told from the list ends it, once anything stands in the list.
    const isNumbered = block.kind === "line" && /^\(?\d/.test(block.list?.marker ?? "") && isShouted(block.text);
    if (isNumbered && lines.length > 1) break;
    const texts = block.kind === "table" ? linesOfTable(block.rows, roster) : [block.text];
    for (const text of texts)
      if (text.length <= longestLine && lines.length < mostLines) lines.push(lineOf(plain(text), roster, block));
  }
  return lines;
}

/** More than a heading stands there. */
function namesAny([first, second]: readonly AttendanceLine[]): boolean {
  return second !== undefined || (first !== undefined && listHeading(first.text)?.rest !== "");
}

function lineOf(typed: string, roster: readonly Member[], block: Block): AttendanceLine {
  const text = asListed(typed, roster);
  return { text, ...(text !== typed && { typed }), block };
}

/** "Water" above a sentence is no surname, and "Treasurer's report" nobody. */
function isTitle({ text }: Exclude<Block, { kind: "table" }>, next: Block | undefined): boolean {
  if (text.length > 60 || /[,:;\t()]/.test(text) || listHeading(text) !== undefined) return false;
  const isAboveProse =
    next !== undefined && next.kind !== "table" && /[.!?]$/.test(next.text) && next.text.split(" ", 4).length > 3;
  return ofBusiness.test(text) || (isAboveProse && !text.includes(" ") && listHeading(next.text) === undefined);
}

/** In a head tables of who came, in an agenda who its members are: from the line that says so as long as lines name people. */
function ofHead({ kind, blocks }: Section, roster: readonly Member[]): readonly AttendanceLine[] {
  const at = blocks.findIndex((block) =>
    block.kind === "table" ? kind === "head" && isOfCame(block.rows) : isMembership(block.text),
  );
  if (at < 0) return [];
  const named = blocks.slice(at, at + mostOfMembership);
  const end = named.findIndex((block, after) => after > 0 && endsMembership(block));
  return ofList("", { kind: "attendance", blocks: end < 0 ? named : named.slice(0, end) }, roster);
}

/** The next item of an agenda, or who signed it. */
function endsMembership(block: Block): boolean {
  if (block.kind === "table") return false;
  const isItem = block.kind === "line" && block.list?.marker !== undefined;
  return isItem || isOver.test(block.text) || (isShouted(block.text) && listHeading(block.text) === undefined);
}

function isMembership(text: string): boolean {
  return (
    text.length <= 2_000 && /\bmembership\b/i.test(text.slice(0, 100)) && listHeading(text)?.section.came === "listed"
  );
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
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
function plain(words: string): string {
  const text = words.replace(ofPublic, "");
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
  return rows.flatMap((row) => {
    const cells = row.map(({ text }) => text.trim());
    const { said, head } = headBelow(cells);
    return [...linesOfRow(said, roster), ...(head === undefined ? [] : [head])];
  });
}

/** "IN ATTENDANCE:" at the end of the last cell stands over the next rows. */
function headBelow(cells: readonly string[]): { said: readonly string[]; head?: string } {
  const last = cells.at(-1) ?? "";
  const at = last.lastIndexOf("\n");
  const head = last.slice(at + 1);
  if (at < 0 || listHeading(head)?.rest !== "" || !/:$|^\P{Ll}+$/u.test(head)) return { said: cells };
  return { said: [...cells.slice(0, -1), last.slice(0, at)], head };
}

/** "Mo Oak (MO) | Harbour Buses", "Mo Oak | Head of Buses": only the first is somebody. */
function isOfOne([first = "", ...others]: readonly string[], roster: readonly Member[]): boolean {
  const isMarked = /\(\p{Lu}{2,4}\)$/u.test(first) && others.every((text) => !/[(\n]/.test(text));
  return (
    others.length > 0 &&
    !first.includes("\n") &&
    (isMarked || others.every((text) => isJob(text) && !isFullName(text.replace(/ ?\(.*$/su, ""), roster)))
  );
}

function linesOfRow(cells: readonly string[], roster: readonly Member[]): readonly string[] {
  const said = cells.filter((text) => text !== "");
  const [head = "", ...others] = said;
  if (others.length > 0 && listHeading(`${head}:`)?.rest === "" && others.every((text) => text.length > 1)) {
    if (isOfOne(others, roster)) return [`${head.replace(/:$/, "")}:`, others.join("\t")];
    const lines = others.flatMap((text) => text.split("\n"));
    // "Chair | Ann Ash" is one line, "Present | …" a list.
    return lines.length === 1 ? [`${head.replace(/:$/, "")}: ${lines[0]}`] : [`${head.replace(/:$/, "")}:`, ...lines];
  }
  if (
    said.length > 1 &&
    !isOfOne(said, roster) &&
    said.every((text) => isFullName(text.replace(/ ?\(.*$/su, ""), roster))
  )
    return said;
  const all = cells.map((text) => text.split("\n"));
  const most = Math.max(0, ...all.map((lines) => lines.length));
  const isEven = most > 1 && all.every((lines) => lines.length === most || lines.join("") === "");
  if (isEven) return Array.from({ length: most }, (_, at) => all.map((lines) => lines[at] ?? "").join("\t"));
  return said.length === 1 ? (said[0] ?? "").split("\n") : [all.map((lines) => lines.join(", ")).join("\t")];
}
