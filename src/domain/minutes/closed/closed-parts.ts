import type { Block } from "../paper.js";
import type { Section } from "../section.js";
import { closedLine, closedTitle, isClosedPaper, isOpenedAgain, saysItemClosed } from "./closed-words.js";
import { type Exclusion, exclusionIn, isDecision, isExclusionTitle, saysNone } from "./exclusion.js";

/** So many lines of a head are looked at, and of an item. */
const headLines = 10;
const firstLines = 2;

/** What is closed at a place of a paper. */
type Walk = {
  /** All that follows. */
  rest: boolean;
  /** An item with what is beneath it; its number as printed. */
  item?: { number?: string };
  /** Items that a resolution named. */
  named: readonly string[];
  /** The next item is closed, whichever it is. */
  next: boolean;
};

/**
 * The parts of one paper with those marked that the public may not read: an item that says so, what stands under "Part two" or the like, what a
 * resolution excluded the public for, a paper whose head says so. In doubt it is closed. A section of which only the end is closed comes as
 * two. A log behind a closed part is marked as `behindClosed`: what of it the open part says too is open.
 */
export function withClosedParts(sections: readonly Section[]): readonly Section[] {
  const head = sections[0]?.kind === "head" ? sections[0].blocks.slice(0, headLines) : [];
  if (head.some((block) => block.kind !== "table" && isClosedPaper(block.text)))
    return sections.map((section) => ({ ...section, closed: true }));
  // What a resolution names may stand in front of it, too.
  const first = walkThrough(sections, []);
  return first.named.length === 0 ? first.parts : walkThrough(sections, first.named).parts;
}

function walkThrough(sections: readonly Section[], named: readonly string[]) {
  const walk: Walk = { rest: false, named, next: false };
  const numbers = sections.flatMap(({ heading }) => heading?.number ?? []);
  const parts = sections.flatMap((section) => partsOf(section, numbers, walk));
  return { parts, named: walk.named };
}

function partsOf(section: Section, numbers: readonly string[], walk: Walk): readonly Section[] {
  const { heading, blocks } = section;
  const title = heading?.title ?? "";
  enter(section, walk);
  const isExclusion = isExclusionTitle(title);
  const own = ownClosing(section);
  if (own === "rest") walk.rest = true;
  if (own === "item") walk.item = heading?.number === undefined ? {} : { number: heading.number };
  const titled = own === undefined ? exclusionIn(withoutBrackets(title)) : undefined;
  if (titled !== undefined && typeof titled === "object") exclude(titled.passed, section, numbers, walk);
  let asked = titled === "asked";
  let isSettled = titled !== undefined && titled !== "asked";
  let isClosed = walk.rest || walk.item !== undefined;
  const found: { closed: boolean; blocks: Block[] }[] = [];
  const put = (block: Block) => {
    const last = found.at(-1);
    if (last?.closed === isClosed) last.blocks.push(block);
    else found.push({ closed: isClosed, blocks: [block] });
  };
  const close = (from: number) => {
    if (isClosed) return;
    isClosed = true;
    // "Resolved:" in front of its clauses goes with them.
    const before = blocks[from - 1];
    if (before?.kind === "line" && /^.{0,80}(?:resol|agreed|decision).{0,60}[:–—-]\W*$/i.test(before.text))
      found.at(-1)?.blocks.pop();
    else return;
    put(before);
  };
  for (const [at, block] of blocks.entries()) {
    const text = textOf(block);
    if (isClosed && isOpenedAgain(text)) {
      walk.rest = false;
      delete walk.item;
      isClosed = false;
    } else {
      const line = block.kind === "table" ? undefined : closedLine(numberedText(block));
      const said = line === undefined ? exclusionIn(text) : undefined;
      if (typeof said === "object") {
        isSettled = true;
        const { kind } = exclude(said.passed, section, numbers, walk);
        if (kind !== "items" || walk.rest) close(at);
      } else if (said === "asked") asked = true;
      else if (said === "none") isSettled = true;
      else if (asked && !isSettled && isDecision(text)) {
        isSettled = true;
        walk.rest = true;
        close(at);
      }
      const isOverNext = line !== undefined && at > 0 && at === blocks.length - 1;
      if ((line === "rest" || isOverNext) && !saysNone(textOf(blocks[at + 1]))) {
        walk.rest = true;
        close(at);
      } else if (line === "item" || (at < firstLines && heading !== undefined && saysItemClosed(text))) {
        if (at < firstLines && heading !== undefined)
          walk.item = heading.number === undefined ? {} : { number: heading.number };
        close(at);
      }
    }
    put(block);
  }
  if (isExclusion && !isSettled && !asked && !blocks.some((block) => saysNone(textOf(block)))) walk.rest = true;
  return found.length === 0
    ? [marked(section, isClosed, walk)]
    : found.map((part) => marked({ ...section, blocks: part.blocks }, part.closed, walk));
}

/** What a new section ends of what was closed, and begins of what was to be. */
function enter(section: Section, walk: Walk): void {
  const { kind, heading } = section;
  if (heading !== undefined && isOpenedAgain(heading.title)) walk.rest = false;
  if (walk.item !== undefined && !(kind === "item" && isBeneath(heading?.number, walk.item.number))) delete walk.item;
  if (walk.next && kind === "item") {
    walk.next = false;
    if (heading?.number === undefined) walk.rest = true;
    else walk.item = { number: heading.number };
  }
  const { number } = heading ?? {};
  if (number !== undefined && walk.item === undefined && walk.named.some((one) => isOf(number, one)))
    walk.item = { number };
}

/** What is numbered under an item, or stands under it without a number. */
function isBeneath(number: string | undefined, item: string | undefined): boolean {
  if (item === undefined) return false;
  return number === undefined || (number !== item && isOf(number, item));
}

/** "47" is minute 47, and "47.2", "47/24", "47a" are of it. */
function isOf(number: string, item: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/^0+(?=\d)/, "")
      .replace(/\.$/, "");
  const [one, other] = [plain(number), plain(item)];
  return one === other || (one.startsWith(other) && /^(?:[./]|[a-z]$)/.test(one.slice(other.length)));
}

/** What the words of a heading close, unless there is said to be nothing under it. */
function ownClosing({ kind, heading, blocks }: Section): "item" | "rest" | undefined {
  if (heading === undefined || isExclusionTitle(withoutBrackets(heading.title))) return undefined;
  const closing = closedTitle(heading.title, heading.number !== undefined);
  // "Closed items" over rows of a log are those that are done.
  const isState = /^\W*closed\b/i.test(heading.title) && (kind === "appendix" || blocks[0]?.kind === "table");
  if (isState && !/\bclosed (?:session|part|business|agenda|minutes|meeting|section)\b/i.test(heading.title))
    return undefined;
  if (closing === "rest" && blocks.slice(0, firstLines).some((block) => saysNone(textOf(block)))) return undefined;
  return closing;
}

/** Takes a resolution that the public is excluded. Where not all that it names is there, it is all that follows. */
function exclude(exclusion: Exclusion, section: Section, all: readonly string[], walk: Walk): Exclusion {
  switch (exclusion.kind) {
    case "rest":
      walk.rest = true;
      break;
    case "next":
      walk.next = true;
      break;
    case "this":
      walk.item = section.heading?.number === undefined ? {} : { number: section.heading.number };
      break;
    case "items": {
      const { numbers } = exclusion;
      const present = section.heading?.number;
      if (present !== undefined && numbers.length === 1 && isOf(present, numbers[0] ?? "")) {
        walk.item = { number: present };
        return { kind: "this" };
      }
      if (numbers.every((number) => all.some((one) => isOf(one, number)))) walk.named = [...walk.named, ...numbers];
      else walk.rest = true;
    }
  }
  return exclusion;
}

function marked(section: Section, isClosed: boolean, walk: Walk): Section {
  if (!isClosed) return section;
  const isBehind = section.kind === "appendix" && walk.item === undefined && ownClosing(section) === undefined;
  return { ...section, closed: true, ...(isBehind && { behindClosed: true as const }) };
}

function withoutBrackets(title: string): string {
  return title.replace(/[([][^()[\]]*[)\]]/g, " ");
}

/** A line with its number, which may be that of an item which was not cut as one. */
function numberedText(block: Exclude<Block, { kind: "table" }>): string {
  const marker = block.kind === "line" ? block.list?.marker : undefined;
  return marker !== undefined && /^\d/.test(marker) ? `${marker} ${block.text}` : block.text;
}

function textOf(block: Block | undefined): string {
  if (block === undefined) return "";
  if (block.kind !== "table") return block.text;
  return block.rows
    .slice(0, 3)
    .flatMap((row) => row.map(({ text }) => text))
    .join(". ")
    .slice(0, 600);
}
