import { listHeading } from "../../committees/attendance/list-heading.js";
import { columnsOf } from "../../committees/attendance/list-table.js";
import { isFullName } from "../../committees/attendance/listed-name.js";
import { withoutBullet } from "../../committees/attendance/tidy-lines.js";
import type { Block, Row } from "../paper.js";
import type { Section } from "../section.js";
import { asListed } from "./attendance-words.js";

/** What stands further behind is no head. */
const mostSections = 10;
const mostPieces = 80;
const mostBefore = 24;
/** A line of a head is no longer, and neither is a name in a list. */
const longestLine = 300;
const longestName = 160;
const shortestProse = 80;

const ofFront: ReadonlySet<Section["kind"]> = new Set(["head", "attendance", "item"]);

/** A block with the section that it stands in. `isTitle`: it is that section's heading. */
type Piece = { block: Block; section: Section; isTitle: boolean };

/**
 * A paper with its head and its attendance as such, however it is titled: titles over one another are all of the head, and who came is told
 * from the first line or table that says so ("Sederunt: …", a table with "Present" beside names) up to the first of the business.
 */
export function withFront(sections: readonly Section[]): readonly Section[] {
  const business = sections.findIndex(({ kind, heading }) => !ofFront.has(kind) || heading?.number !== undefined);
  const leading = sections.slice(0, Math.min(mostSections, business < 0 ? sections.length : business));
  const pieces = leading.flatMap(piecesOf);
  const found = pieces.slice(0, mostPieces).findIndex((_, at) => beginsAttendance(pieces, at));
  const from = withChair(pieces, found);
  const before = pieces.slice(0, from);
  if (
    found < 0 ||
    !before.every(isOfHead) ||
    before.filter(({ section }) => section.kind === "item").length > mostBefore
  )
    return sections;
  const behind = pieces.findIndex((_, at) => at > found && !goesOn(pieces, at));
  const end = behind < 0 ? pieces.length : behind;
  const head = before.map(({ block }) => block);
  return [
    ...(head.length > 0 ? [{ kind: "head" as const, blocks: head }] : []),
    { kind: "attendance", blocks: pieces.slice(from, end).map(({ block }) => block) },
    ...leftOf(pieces.slice(end)),
    ...sections.slice(leading.length),
  ];
}

function piecesOf(section: Section): readonly Piece[] {
  const { heading, blocks } = section;
  const page = blocks[0]?.page;
  const text = [heading?.number, heading?.title].filter(Boolean).join(" ");
  const title: readonly Piece[] =
    text === ""
      ? []
      : [{ block: { kind: "heading", level: 2, text, ...(page !== undefined && { page }) }, section, isTitle: true }];
  return [...title, ...blocks.map((block) => ({ block, section, isTitle: false }))];
}

function beginsAttendance(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (piece === undefined) return false;
  if (piece.section.kind === "attendance") return true;
  if (piece.block.kind === "table") return isOfCame(piece.block.rows);
  const heading = headingOf(piece.block.text);
  if (heading === undefined) return false;
  const { came, apologies } = heading.section;
  const says = came === "present" || came === "absent" || apologies === true;
  return says && (heading.rest !== "" || (pieces[at + 1] !== undefined && isName(pieces[at + 1])));
}

function headingOf(text: string): ReturnType<typeof listHeading> {
  return text.length > 2_000 ? undefined : listHeading(asListed(withoutBullet(text), []));
}

/** A table with a row or a column of those who came. */
export function isOfCame(rows: readonly Row[]): boolean {
  const columns = columnsOf((rows[0] ?? []).map(({ text }) => text.trim()).join("\t"));
  if (columns?.some((column) => column === "attended" || column === "apologies" || column === "absent")) return true;
  return rows.slice(0, 12).some((row) => {
    const [head = ""] = row.map(({ text }) => text.trim());
    const { section } = headingOf(`${head.replace(/:$/, "")}:`) ?? {};
    return row.length > 1 && head.length <= 60 && (section?.apologies !== undefined || section?.came === "present");
  });
}

function isOfNames(rows: readonly Row[]): boolean {
  const some = rows.slice(0, 12);
  return some.filter(([first]) => isFullName((first?.text ?? "").replace(/ ?\(.*$/, ""), [])).length * 2 >= some.length;
}

/** "Chair: Ann Ash" right before "Present: …" came too. */
function withChair(pieces: readonly Piece[], found: number): number {
  let from = found;
  while (from > 0) {
    const block = pieces[from - 1]?.block;
    const heading = block?.kind === "line" ? headingOf(block.text) : undefined;
    const { role } = heading?.section ?? {};
    if (heading?.ofLine !== true || (role !== "chair" && role !== "clerk")) break;
    from -= 1;
  }
  return from;
}

function isOfHead({ block, section }: Piece): boolean {
  if (section.kind === "head") return true;
  return block.kind === "table" ? block.rows.length <= 12 : block.text.length <= longestLine;
}

/** Whether the attendance goes on: a list of people, or a line that says who is in it. */
function goesOn(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (piece === undefined) return false;
  const { block, section, isTitle } = piece;
  if (section.kind === "attendance" && !isTitle) return true;
  if (block.kind === "table") return isOfCame(block.rows) || isOfNames(block.rows);
  if (headingOf(block.text) !== undefined) return true;
  return block.kind === "line" && isName(piece) && !isOverProse(block.text, pieces[at + 1]?.block);
}

/** "Parking" above what was said of it. */
function isOverProse(text: string, next: Block | undefined): boolean {
  if (next?.kind !== "line" || /[,:;\t]/.test(text) || isFullName(text, [])) return false;
  return next.text.length > shortestProse && /[.!?]$/.test(next.text);
}

function isName(piece: Piece | undefined): boolean {
  if (piece === undefined) return false;
  const { block } = piece;
  return (
    block.kind === "table" ||
    (block.text.length <= longestName && !/[.!?]$|\b(?:was|were|opened|noted)\b/.test(block.text))
  );
}

/** What stands behind the attendance: the rest of the section in which it ended, and those after it. */
function leftOf(pieces: readonly Piece[]): readonly Section[] {
  const left: { kind: Section["kind"]; heading?: NonNullable<Section["heading"]>; blocks: Block[] }[] = [];
  let last: Section | undefined;
  for (const { block, section, isTitle } of pieces) {
    const open = left.at(-1);
    if (isTitle) left.push({ ...section, blocks: [] });
    else if (block.kind === "heading" && section.kind !== "item")
      left.push({ kind: "item", heading: { title: block.text }, blocks: [] });
    else if (open === undefined || (section !== last && open.blocks.length > 0))
      left.push({ kind: "item", blocks: [block] });
    else open.blocks.push(block);
    last = section;
  }
  return left;
}
