import type { Block } from "./paper.js";

/**
 * The head of an item. `style`: how it stands out, so that later heads of the same paper can be told from entries of lists; "bare": by a
 * number without a sign, so that only its place in the order makes it one.
 */
export type ItemHeading = {
  number?: string;
  title: string;
  style: "heading" | "bold" | "capitals" | "plain" | "bare";
  /** How many blocks it takes: 2 where the title stands below its number. */
  takes: 1 | 2;
};

const longestTitle = 240;
const longestPlainTitle = 130;
const numbered =
  /^(?<word>(?:agenda )?item|minute)? ?(?:no\.? )?(?<number>\d{1,4}(?:[./]\d{1,4}){0,3}[a-z]?)(?<sign>[.):]| [-–—]|:-)? ?(?<title>.*)$/isu;
/** "S.04", "FGB 12", "C/26/7": a body's own letters before the number, told only of what stands out as a title. */
const letteredNumber = /^(?<number>\p{Lu}{1,4}[./-]?(?:\d{1,4})(?:[./-]\d{1,4}){0,2})[.):]?\s+(?<title>\p{Lu}.*)$/su;
/** The same where nothing stands out: "QC26/21 Mortality". A planning application has a longer number. */
const plainLettered =
  /^(?<number>\p{Lu}{2,5}[./-]?\d{1,4}(?:\/\d{1,3}){1,2}|\p{Lu}{2,5}\/\d{1,3})[.):]?\s+(?<title>\p{Lu}.{2,80})$/su;
/** What is left of a line after its number and is none of a title. */
const noTitle = /^(?:[Tt]hat|THAT|[Rr]esolved|RESOLVED|[Aa]ction|ACTION)\b|^\p{Ll}|^(?:\d|%|[AP]M\b)/u;

/** "7.1 Wednesday 29 April 2026" says when. */
const ofDay = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? (?:the )?\d/i;

/** What a sentence has and a title has not. */
const inSentence =
  /[.;!?] \p{Lu}|\b(?:was|were|has|have|had|will|would|should|is|are|agreed|reported|noted|advised|confirmed|asked|said|stated|explained|thanked|presented|undertook)\b|^(?:\p{Lu}{2,4}|All)(?:[/,&] ?\p{Lu}{2,4})* to\b/u;

/** Reads a block as the head of an item, by its form alone; whether it is one its place in the paper decides. */
export function itemHeading(block: Block, after: Block | undefined): ItemHeading | undefined {
  if (block.kind === "table") return undefined;
  const style = styleOf(block);
  const { marker } = (block.kind === "line" && block.list) || {};
  if (block.kind === "line" && block.list !== undefined && marker === undefined) return undefined;
  const found = marker === undefined ? numbered.exec(block.text) : numbered.exec(`${marker} ${block.text}`);
  const { word, number, sign, title = "" } = found?.groups ?? {};
  const lettered = (style === "plain" ? plainLettered : letteredNumber).exec(block.text)?.groups;
  if (lettered?.number !== undefined && lettered.title !== undefined && isTitle(lettered.title, style))
    return { number: lettered.number, title: lettered.title, style, takes: 1 };
  if (number === undefined) return style === "plain" ? undefined : untitled(block.text, style);
  if (title === "" && sign !== ")") return fromNextLine(number, style, sign !== undefined || word !== undefined, after);
  if (!isTitle(title, style)) return undefined;
  const isMarked = sign !== undefined || word !== undefined || /[./]/.test(number) || style !== "plain";
  if (isMarked) return { number, title, style, takes: 1 };
  return /^\d{1,2}$/.test(number) && title.length <= 80 ? { number, title, style: "bare", takes: 1 } : undefined;
}

/** "30." or "9" alone on a line, with the title on the next. */
function fromNextLine(
  number: string,
  style: ItemHeading["style"],
  isMarked: boolean,
  after: Block | undefined,
): ItemHeading | undefined {
  if (after === undefined || after.kind === "table" || (after.kind === "line" && after.list !== undefined))
    return undefined;
  const title = after.text;
  const isPlain = title.length <= (isMarked ? longestTitle : 80) && /^["“‘']?\p{Lu}/u.test(title);
  if (!isPlain || /^(?:minutes|action)s?:/i.test(title)) return undefined;
  return { number, title, style: style === "plain" ? styleOf(after) : style, takes: 2 };
}

function untitled(text: string, style: ItemHeading["style"]): ItemHeading | undefined {
  const isShort = text.length <= (style === "heading" ? longestTitle : 100);
  const isWhole = style === "heading" || !/[.,;]$/.test(text);
  return isShort && isWhole && /\p{L}{2}/u.test(text) ? { title: text, style, takes: 1 } : undefined;
}

function isTitle(title: string, style: ItemHeading["style"]): boolean {
  if (noTitle.test(title) || !/\p{L}{2}/u.test(title)) return false;
  if (style !== "plain") return title.length <= longestTitle;
  if (inSentence.test(title) || ofDay.test(title)) return false;
  return title.length <= longestPlainTitle && !/[.;,]$/.test(title.replace(/\b(?:etc|p\.?m|a\.?m)\.$/i, ""));
}

function styleOf(block: Exclude<Block, { kind: "table" }>): ItemHeading["style"] {
  if (block.kind === "heading") return "heading";
  if (block.bold) return "bold";
  return isShouted(block.text) ? "capitals" : "plain";
}

/** "MINUTES OF THE PREVIOUS MEETING"; initials and abbreviations alone are too short to be it. */
function isShouted(text: string): boolean {
  const letters = text.slice(0, longestTitle).match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase());
  return letters.length >= 6 && capitals.length >= letters.length * 0.85 && /\p{L}{4}/u.test(text);
}
