import { ownersFirst } from "../../../domain/actions/owners-first.js";
import type { LineSetting } from "../../../domain/actions/read-action-line.js";
import type { DueReading } from "../../../domain/days/due-reading.js";
import { findTrailingDue } from "../../../domain/days/find-due.js";
import { takeKeyword } from "./log-keyword.js";

/** One line of a message, without what stands before its words. */
export type LogLine = {
  words: string;
  /** A bullet or a number stood before it. */
  listed: boolean;
  /** A keyword stood before it. */
  led: boolean;
  /** It stands under a head that speaks of actions. */
  headed: boolean;
  /** The board's own number: "Action 2: Warren to book the hall". */
  reference?: string;
  /** The line or its head says that it is exempt. */
  part?: "closed";
};

/** The lines of a message that may hold an action each; what stands over them is left out. */
export type LogLines = {
  lines: readonly LogLine[];
  /** "All by Friday", said of all of them. */
  common?: { due: DueReading; typed: string };
};

const bullet = /^(?:[-*•·‣▪◦–—]\s*(?=\S)|\(?\d{1,3}[.)]\s*(?=\D)|\(?[a-h][.)]\s+|\d{1,3} – )/;
const numbered = /^action (?<number>\d{1,4}[a-z]?)(?:\s*[:.–—-]+\s*)(?=\S)/i;

/** Words that make the line they stand in, where it is a head, one of actions. */
const ofActions =
  /\b(?:actions?|to[- ]?dos?|next steps|follow[- ]ups?|matters arising|tasks|(?:log|add|record) (?:these|the following|this list))\b/i;
const bareHead =
  /^(?:the |our |new |agreed |outstanding |all )?(?:actions?(?: points?| items?| log| list)?|matters arising|next steps|to[- ]?do(?:s| list)?|follow[- ]ups?)(?: (?:from|of|at|raised|agreed|arising|on|ongoing|for|as|since)\b.{0,60})?$/i;
const longestHead = 110;

const allOfThem =
  /(?:^|[,;.–—-]\s?(?:and )?)(?:all|both|everything|each|all of (?:these|them|this|it)|(?:all )?these)(?: (?:to be (?:done|completed?)|are|is|done|needed))?$/i;

/** Takes a message's lines; of one line the numbered or marked parts of it. */
export function toLogLines(said: readonly string[], setting: LineSetting): LogLines {
  const [first = "", ...others] = said;
  const texts = others.length > 0 ? withoutBreaks(said, setting) : first === "" ? [] : parted(first);
  const common = commonDay(texts.at(-1) ?? "", setting);
  const kept = common === undefined ? texts : [...texts.slice(0, -1), ...(common.rest === "" ? [] : [common.rest])];
  const lines: LogLine[] = [];
  let head: { headed: boolean; part?: "closed" } = { headed: false };
  for (const text of kept) {
    const over = isUnfinished(text, setting) ? undefined : headOf(text);
    if (over !== undefined) head = over;
    else lines.push({ ...head, ...toLine(text) });
  }
  return { lines, ...(common === undefined ? {} : { common: { due: common.due, typed: common.typed } }) };
}

function toLine(text: string): Omit<LogLine, "headed"> {
  const marks = bullet.exec(text)?.[0] ?? "";
  const listed = marks !== "";
  const plain = text.slice(marks.length);
  const number = numbered.exec(plain);
  if (number?.groups?.number !== undefined)
    return { words: plain.slice(number[0].length), listed, led: true, reference: number.groups.number };
  const led = takeKeyword(plain);
  const part = led?.part === undefined ? {} : { part: led.part };
  return led === undefined || led.said === ""
    ? { words: plain, listed, led: false, ...part }
    : { words: led.said, listed, led: led.marked, ...part };
}

/** "Actions:", "Matters arising", "Here are the actions from today:", "Present:". */
function headOf(text: string): { headed: boolean; part?: "closed" } | undefined {
  if (text.length > longestHead) return undefined;
  const said = text.replace(/^#+\s+|^\*+|\*+$/g, "").replace(bullet, "");
  const plain = said.replace(/\s*[.:–—-]+$/, "");
  const exempt = / ?[([](?:closed part|exempt|confidential)[)\]]$/i.exec(plain);
  const words = exempt === null ? plain : plain.slice(0, exempt.index);
  const isBare = bareHead.test(words);
  if (!isBare && !/[:–—-]$/.test(said.trimEnd())) return undefined;
  return { headed: isBare || ofActions.test(words), ...(exempt === null ? {} : { part: "closed" }) };
}

/** "Actions: 1. Sarah to ring 2. Warren to write", "Actions: • Sarah to ring • Warren to write". */
function parted(text: string): readonly string[] {
  const marks = [...text.matchAll(/(?:^|(?<=\s))[•‣▪]\s/g)].map((mark) => mark.index);
  const numbers = [...text.matchAll(/(?:^|(?<=\s))\(?(\d{1,2})[.)]\s(?=\D)/g)];
  const run = numbers.findIndex((number, at) => Number(number[1]) !== at + 1);
  const starts = marks.length > 1 ? marks : (run < 0 ? numbers : numbers.slice(0, run)).map((number) => number.index);
  const before = text.slice(0, starts[0]).trim();
  if (starts.length < 2 || (before !== "" && headOf(before) === undefined)) return [text];
  return [...(before === "" ? [] : [before]), ...starts.map((from, at) => text.slice(from, starts[at + 1]).trim())];
}

/** With the lines put together again that were broken, or that hold nothing but the day of the line before. */
function withoutBreaks(said: readonly string[], setting: LineSetting): readonly string[] {
  const texts: string[] = [];
  let inList = false;
  /** "Sarah to send:" takes the entries after it. */
  let open = false;
  for (const text of said) {
    const last = texts.at(-1);
    const begins = bullet.test(text) || numbered.test(text) || takeKeyword(text)?.marked === true;
    const isEntry = open && bullet.test(text) && ownersFirst(text.replace(bullet, ""), setting) === undefined;
    const goesOn = last !== undefined && !begins && headOf(last) === undefined;
    const isBroken = goesOn && inList && /^\p{Ll}/u.test(text) && !/ (?:to|will) /i.test(text.slice(0, 60));
    if (last !== undefined && (isEntry || isBroken || (goesOn && isDay(text, setting))))
      texts[texts.length - 1] = `${last} ${text}`;
    else {
      texts.push(text);
      inList = begins;
      open = isUnfinished(text, setting);
    }
  }
  return texts;
}

/** "Sarah to send:" before a list of what she is to send is no head of actions. */
function isUnfinished(text: string, setting: LineSetting): boolean {
  if (!text.endsWith(":") || text.length > longestHead) return false;
  const first = ownersFirst(toLine(text).words.slice(0, -1), setting);
  return first?.sure === "known" && (first.manner === "to" || first.manner === "will");
}

const beginsAsDay =
  /^(?:by|due|before|until|till?|on|for|deadline|target|no later|asap|to(?:morrow|day)|tmrw|next|end|(?:mon|tue|wed|thu|fri|sat|sun)\p{L}{0,6}|on-?going|\d)/iu;

function isDay(text: string, setting: LineSetting): boolean {
  return text.length < 60 && beginsAsDay.test(text) && findTrailingDue(text, setting)?.rest === "";
}

/** The day that is plainly said of all: "All by Friday" as a line of its own, ", both by Friday" at the end of one. */
function commonDay(text: string, setting: LineSetting): { rest: string; due: DueReading; typed: string } | undefined {
  const end = text.slice(-100);
  if (!/\b(?:all|both|everything|each|these|them)\b/i.test(end)) return undefined;
  const found = findTrailingDue(text, setting);
  const said = found === undefined ? null : allOfThem.exec(found.rest);
  if (found === undefined || said === null) return undefined;
  return { rest: found.rest.slice(0, said.index).trim(), due: found.due, typed: found.phrase };
}
