import type { Block, Cell, Row } from "./paper.js";
import { type Column, columnNamed } from "./tables/column-heads.js";

type Part = "number" | "title" | "text" | "decision" | "action" | "owner" | "due" | "other";
type Columns = { parts: readonly Part[]; from: number };

/** What stands above the columns of minutes that are laid out as a table. */
const heads: readonly (readonly [Part, RegExp])[] = [
  ["number", /^(?:no|num|number|#|ref|(?:agenda )?item (?:no|number|ref)|minute (?:no|number|ref))$/],
  ["title", /^(?:(?:agenda )?(?:item|topic|subject|heading|title)s?)$/],
  [
    "text",
    /^(?:minutes?|(?:summary of |key |main )?(?:discussions?|points|issues|matters|notes|proceedings|business)(?: (?:and|\/|&) (?:decisions?|actions?|agreements?|outcomes?))?(?: (?:raised|discussed|made|points))?|details? of discussions?|narrative|record|comments)$/,
  ],
  ["decision", /^(?:decisions?|outcomes?|resolutions?)(?: (?:made|taken|agreed))?$/],
  [
    "action",
    /^(?:actions?(?: ?\(?s\)?)?(?: (?:points?|required|agreed|arising|needed))?(?: (?:and|\/|&) (?:leads?|owners?|who|by whom))?|follow[- ]up)$/,
  ],
  [
    "owner",
    /^(?:(?:action |actioned |for action )?(?:by|owners?|by whom|lead|who|responsible|responsibility|person responsible)|for action)$/,
  ],
  ["due", /^(?:by when|when|due(?: date| by)?|deadline|timescale|date)$/],
];
const longestHead = 40;
/** Notes in the margin are this short, and prose beside them is longer. */
const longestNote = 90;
const shortestProse = 120;

/**
 * Minutes that are laid out as a table, a row for each item and a column for their actions, as lines: headings, paragraphs, and "Action: …" for
 * what stands in the margin. Any other block, logs and plans among them, comes back as it is.
 */
export function openLayoutTable(block: Block): readonly Block[] {
  if (block.kind !== "table") return [block];
  const columns = headed(block.rows) ?? unheaded(block.rows);
  if (columns === undefined) return [block];
  const page = block.page === undefined ? {} : { page: block.page };
  return block.rows
    .slice(columns.from)
    .flatMap((row) => (columnsIn(row) === undefined ? linesOf(row, columns.parts) : []))
    .map((line) => ({ ...line, ...page }));
}

function headed(rows: readonly Row[]): Columns | undefined {
  for (const [at, row] of rows.slice(0, 3).entries()) {
    const parts = columnsIn(row);
    if (parts !== undefined) return { parts, from: at + 1 };
  }
  return undefined;
}

/** Minutes have a column for what was said and one for whoever acts on it; a log has none for what was said. */
function columnsIn(row: Row): readonly Part[] | undefined {
  const parts = row.map(({ text }): Part => {
    const said = text
      .slice(0, longestHead)
      .toLowerCase()
      .replace(/[\s.:*]+$/, "");
    return heads.find(([, form]) => form.test(said))?.[0] ?? "other";
  });
  if (isOfLog(row)) return undefined;
  const holds = (part: Part) => parts.includes(part);
  if (!holds("text") && holds("decision") && (holds("action") || holds("owner")))
    return parts.map((part) => (part === "decision" ? "text" : part));
  if (holds("text") && (holds("action") || holds("owner"))) return parts;
  const isItem = holds("title") && parts.filter((part) => part !== "title" && part !== "number").length === 1;
  return isItem && holds("action") ? parts.map((part) => (part === "title" ? "text" : part)) : undefined;
}

const ofLogs: readonly Column[] = ["status", "rating", "closed-on", "raised", "revised"];

/** "Ref", "Minute", "Action", "Status": what became of an action is told by a log, where "Minute" is only a number. */
function isOfLog(row: Row): boolean {
  const columns = row.map(({ text }) => columnNamed(text.trim()));
  const isAfterDue = columns.includes("due") && columns.lastIndexOf("priority") > columns.indexOf("due");
  return (
    (columns.includes("task") || columns.includes("details")) &&
    (isAfterDue || columns.some((column) => column !== undefined && ofLogs.includes(column)))
  );
}

/** Without heads: prose on the left, and on the right nothing or a short note. */
function unheaded(rows: readonly Row[]): Columns | undefined {
  const width = rows[0]?.length ?? 0;
  if (width < 2 || width > 3 || rows.length > 2_000) return undefined;
  const [last, text] = [width - 1, width - 2];
  const notes = rows.map((row) => row[last]?.text ?? "");
  const isMargin = notes.every((note) => note.split("\n").every((line) => line.length <= longestNote));
  const isProse = rows.some((row) => (row[text]?.text.length ?? 0) >= shortestProse);
  const isSparse = notes.some((note) => /\p{Lu}/u.test(note)) && notes.every((note) => note === "" || isNote(note));
  if (!isMargin || !isProse || !isSparse) return undefined;
  return { parts: width === 3 ? ["number", "text", "action"] : ["text", "action"], from: 0 };
}

/** Initials, "All", "SJ – 5 March", "Action", "Action 3". */
function isNote(note: string): boolean {
  return note
    .split("\n")
    .every((line) =>
      /^(?:actions?\b.{0,30}|all|\p{Lu}{2,4}(?:\s?[/,&+]\s?\p{Lu}{2,4})*(?:\s?[–(,-].{0,30}| to .{0,40})?)?$/iu.test(
        line.trim(),
      ),
    );
}

function linesOf(row: Row, parts: readonly Part[]): readonly Block[] {
  const cellsOf = (part: Part) => row.filter((cell, at) => parts[at] === part && cell.text.trim() !== "");
  const [number] = cellsOf("number").flatMap(lines);
  const titles = cellsOf("title").flatMap(lines);
  const texts = [...cellsOf("text"), ...cellsOf("other")].flatMap(lines);
  const isTitle =
    number !== undefined &&
    titles.length === 0 &&
    texts[0] !== undefined &&
    texts[0].length < 120 &&
    !/[.;]$/.test(texts[0]);
  const title = titles.length > 0 ? titles.join(" ") : isTitle ? texts[0] : undefined;
  const heading: Block[] =
    title === undefined && number === undefined
      ? []
      : [{ kind: "heading", level: 2, text: [number, title].filter(Boolean).join(" ") }];
  const body = isTitle ? texts.slice(1) : texts;
  const decided = cellsOf("decision").flatMap(lines).filter(isDecided);
  return [...heading, ...body.map(lineOf), ...decided.map(decisionOf), ...notesOf(row, parts)];
}

function isDecided(line: string): boolean {
  return /\p{L}/u.test(line) && !/^(?:none|nil|n\/?a|noted|not applicable)\.?$/i.test(line);
}

function decisionOf(line: string): Block {
  return { kind: "line", text: /^(?:decision|resolved|agreed)\b/i.test(line) ? line : `Decision: ${line}` };
}

/** What stands in the margin: each line of the actions with the owner and the day beside it. */
function notesOf(row: Row, parts: readonly Part[]): readonly Block[] {
  const of = (part: Part) => row.filter((_, at) => parts[at] === part).flatMap(lines);
  const [actions, owners, dues] = [of("action"), of("owner"), of("due")];
  if (actions.length === 0 && owners.length === 0) return [];
  const beside = (said: readonly string[], at: number) =>
    (said.length === actions.length ? said[at] : said.join(" ")) ?? "";
  const whole = actions.length > 0 ? actions : [""];
  return whole.map((action, at) => {
    const said = [
      action,
      actions.length > 0 ? beside(owners, at) : owners.join(", "),
      actions.length > 0 ? beside(dues, at) : dues.join(" "),
    ];
    const text = said.filter((one) => one !== "").join(" – ");
    return { kind: "line", text: /^actions?\b/i.test(text) ? text : `Action: ${text}` };
  });
}

function lineOf(text: string): Block {
  const marked = /^(?<marker>(?:\(?[a-z]|\(?\d{1,2}|\(?[ivx]{1,4})[.)]|[-•·–▪*])\s+(?<said>.+)$/su.exec(text)?.groups;
  if (marked?.marker === undefined || marked.said === undefined) return { kind: "line", text };
  const isBullet = /^[-•·–▪*]$/u.test(marked.marker);
  return { kind: "line", text: marked.said, list: { depth: 0, ...(!isBullet && { marker: marked.marker }) } };
}

function lines({ text }: Cell): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
