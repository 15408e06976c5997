import type { Plainness } from "../finding.js";
import type { Block, Row } from "../paper.js";
import { titledPart } from "../part-titles.js";
import type { Section } from "../section.js";
import { bodyWord, isGeneric, isSameBody } from "./same-body.js";
import { sentences } from "./sentences.js";

/** Words that name a meeting to come, or belong to one. */
export type MeetingLine = {
  text: string;
  /** All that stands there, for whoever asks where it was read. */
  words: string;
  block: Pick<Block, "page">;
  plainness: Plainness;
  /** So short that hours and a place in it are the meeting's. */
  isShort: boolean;
  /** It says so of all the meetings before it. */
  isOfAll: boolean;
};

const ofNext =
  /\b(?:next|future|forthcoming|upcoming|subsequent) (?:[\p{L}-]+ ){0,4}?(?:meetings?|sessions?)\b|\bdates? (?:and times? )?(?:of|for) (?:the |our |your )?(?:[\p{L}-]+ ){0,3}?(?:meetings?|diar(?:y|ies))\b|\bmeeting dates\b|\b(?:schedule|calendar|programme) of meetings\b|\bmeetings? (?:schedule|calendar)\b|\bto meet (?:again|next)\b|^donm\b|^next time$/iu;
const saysNext =
  /\b(?:[Tt]he |[Oo]ur |[Ii]ts )?(?:[Nn]ext|NEXT) (?:(?:(?![Mm]eeting|MEETING|session)[\p{L}-]+ ){0,5}?(?:[Mm]eeting|MEETING|session|[Mm]tg)[sS]?\b|(?:\p{Lu}{2,5}|[Bb]oard|[Cc]ommittee)(?= ?[:–—-]))(?<of> of (?:the |this |our )?(?<body>(?:(?:\p{Lu}[\p{L}'’&-]*|of|and|for|the) ?){1,12}))?(?:[^.]{0,160}?(?:\b(?:will|would|shall|is|are|was|to|be|take|takes|taking|held|scheduled|arranged|set|on)\b|[:–—-])|(?=,? (?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{L}*,? )?(?:the )?\d{1,2}))/u;
/** What a date there is of that is no meeting. */
const otherwise =
  /\b(?:deadline|papers? (?:to|for|due|by|will|should)|reports? (?:to|due|by)|agenda items? (?:to|by|should|for)|items for (?:the|inclusion)|no later than|circulat\p{L}*|submitt\p{L}*|rsvp|signed|signature|approved|previous|last meeting|minutes of)\b|^\s*(?:action|by)\b/iu;
const cancelled = /\b(?:cancel\p{L}*|postponed|moved from|instead of|not (?:be )?(?:held|meet))\b/iu;
const longestShort = 140;

/** The lines that may name a meeting to come, of this body. */
export function meetingLines(section: Section, body: string | undefined): readonly MeetingLine[] {
  const title = section.heading?.title ?? "";
  return ofNext.test(title) && !otherwise.test(title) && section.kind === "item"
    ? underHeading(title, section, body)
    : saidElsewhere(title, section, body);
}

/** Under "Date of the next meeting" every date is one, except where its line names another body or another matter. */
function underHeading(title: string, section: Section, body: string | undefined): readonly MeetingLine[] {
  const [first] = section.blocks;
  const end = section.blocks.findIndex((block) => block.kind !== "table" && isOther(block.text));
  const own = end < 0 ? section : { ...section, blocks: section.blocks.slice(0, end) };
  const head = { text: title, block: { ...(first?.page !== undefined && { page: first.page }) } };
  return [head, ...rows(own)].flatMap(({ text, block }) =>
    sentences(text)
      .filter((one) => !otherwise.test(one) && !cancelled.test(one) && isOurs(one, body))
      .map((one) => ({ ...lineOf(one, text, block), plainness: "plain" as const })),
  );
}

/** "Actions agreed at this meeting" is no part of it. */
function isOther(text: string): boolean {
  return (
    text.length <= 80 && (/^(?:actions?|distribution|circulation)\b/i.test(text) || titledPart(text) === "appendix")
  );
}

/** "Finance Committee: 12 May" among the dates of the governors is another body's. */
function isOurs(text: string, body: string | undefined): boolean {
  const label = /^(?<label>[\p{L}][\p{L} '’&-]{2,60}?)\s?(?:[:–—]|\s-\s|,)/u.exec(text)?.groups?.label;
  if (label !== undefined && bodyWord.test(label) && !ofNext.test(label) && !isSameBody(label, body)) return false;
  const of =
    /\bmeetings? of (?:the |this |our )?(?<body>(?:\p{Lu}[\p{L}'’&-]*|of|and|for|the)(?: (?:\p{Lu}[\p{L}'’&-]*|of|and|for|the)){0,12})/u.exec(
      text,
    )?.groups?.body;
  return of === undefined || !bodyWord.test(of) || isSameBody(of, body);
}

/** In another item only "the next meeting" names one, and under a heading that names another body it is that one's. */
function saidElsewhere(title: string, section: Section, body: string | undefined): readonly MeetingLine[] {
  const isOfOther = bodyWord.test(title) && (body === undefined ? !isGeneric(title) : !isSameBody(title, body));
  return rows(section).flatMap(({ text, block }) => {
    if (!/\bnext\b/i.test(text)) return [];
    return sentences(text).flatMap((one) => {
      const said = saysNext.exec(one);
      const named = said?.groups?.body?.trim();
      const isNamed = named !== undefined && bodyWord.test(named) && isSameBody(named, body);
      if (said === null || otherwise.test(one) || cancelled.test(one)) return [];
      if (named !== undefined && bodyWord.test(named) ? !isNamed : isOfOther) return [];
      const isFirst = said.index < 5 || isNamed;
      const plainness = isFirst ? ("plain" as const) : ("likely" as const);
      return [{ ...lineOf(one.slice(said.index), text, block), plainness }];
    });
  });
}

function lineOf(text: string, words: string, block: Pick<Block, "page">): Omit<MeetingLine, "plainness"> {
  return { text, words, block, isShort: text.length <= longestShort, isOfAll: /\b(?:all|each|every)\b/i.test(text) };
}

/** The lines of a section, and the rows of its tables as one line each. */
function rows({ blocks }: Section): readonly { text: string; block: Block }[] {
  return blocks.flatMap<{ text: string; block: Block }>((block) =>
    block.kind !== "table" ? [{ text: block.text, block }] : block.rows.map((row) => ({ text: inOneLine(row), block })),
  );
}

function inOneLine(row: Row): string {
  const texts = row.map(({ text }) => text.replaceAll("\n", ", ").trim());
  return texts.filter((text) => text !== "").join(", ");
}
