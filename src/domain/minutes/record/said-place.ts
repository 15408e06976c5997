const longestPlace = 100;
/** What a place may be called in small letters. */
const rooms =
  "(?:(?:school|church|main|staff|small|large|community|village|parish|works|town|site|upper|lower|council|conference|meeting|committee|class|training|common) )?(?:auditorium|board ?room|cabin|caf[eé]|canteen|chapel|church|club ?house|gym(?:nasium)?|hall|hut|kitchen|library|lounge|marquee|office|pavilion|pub|school|shed|studio|theatre|vestry|workshop|(?:meeting|staff|committee|class|common|conference|training|function)[ -]?room)\\b";
const opened = new RegExp(
  `(?:^|[\\s,;(–—-])(?:(?:to be )?held (?:at|in|on|via)|(?:venue|location|place|where)\\s?:|at|in|via|on(?= (?:ms |microsoft )?(?:teams|zoom)\\b)|by(?= (?:ms |microsoft )?(?:teams|zoom|video|telephone)\\b))\\s+(?<place>(?:the\\s)?(?:[\\p{Lu}\\d]|${rooms}).*)$`,
  "su",
);
const inSmall = new RegExp(`^(?:the )?${rooms}$`, "i");
/** A place and nothing else: "Wharf House", "12 Quay Lane". */
const isWhole = /^(?:\p{Lu}[\p{L}'’.-]*|\d{1,4}[a-z]?)(?: (?:\p{Lu}[\p{L}'’.-]*|\d{1,4}|of|the|and|on)){0,4}$/u;
/** What stands behind a day or an hour and is no place. */
const noPlace =
  /^\d{4}\b|\byear\b|^(?:all|and|apologies|at|by|chair|commencing|date|each|from|members|minutes|next|no|on|papers|please|public|starting|the meeting|the next|there|time|to|with|will|would|was|were)\b|\b(?:was|were|will|would|should|shall|has|have|had|is|are|be|asked|agreed|noted|reported|advised|thanked|closed|welcomed)\b/i;
/** Where a place ends: at a full stop before another sentence, and before words of something else. */
const ends =
  /\.(?=\s+\p{Lu}\p{Ll}|\s*$)|;|\s(?:commencing|starting|to start|to discuss|when|where|and (?:the|that|would|will)|for (?:the|a)|followed by|preceded by|unless|if)\b|\s[–—-]\s(?=\p{Ll})/u;

/** The place in what is left of a line once its days and hours are taken out: behind "at", "in" or "Venue:", or between commas. Undefined: none. */
export function saidPlace(left: string): string | undefined {
  return placeBehind(left) ?? placeBetween(left);
}

/** The place behind "at", "in" or "Venue:" alone. */
export function placeBehind(left: string): string | undefined {
  const behind = opened.exec(spaced(left))?.groups?.place;
  return behind === undefined ? undefined : asPlace(behind);
}

function placeBetween(left: string): string | undefined {
  const parts = left
    .slice(0, 1_000)
    .split(/([,;|\t()]|\s[–—-]+\s|\s{2,})/)
    .map((part, at) => (at % 2 === 0 ? asPlace(spaced(part)) : part));
  const first = parts.findIndex((part, at) => at % 2 === 0 && part !== undefined && isNamed(part));
  if (first < 0) return undefined;
  let place = parts[first] ?? "";
  // "Room 3, Wharf House" is one place.
  for (let at = first + 2; at < parts.length && parts[at - 1] === ","; at += 2) {
    const more = parts[at];
    if (more === undefined || !isWhole.test(more) || place.length + more.length > longestPlace) break;
    place = `${place}, ${more}`;
  }
  return place;
}

function isNamed(part: string): boolean {
  return /^(?:\p{Lu}|\d+ \p{Lu})/u.test(part) || inSmall.test(part);
}

function spaced(text: string): string {
  return text.slice(0, 1_000).replace(/\s+/g, " ").trim();
}

function asPlace(words: string): string | undefined {
  const end = ends.exec(words)?.index ?? words.length;
  const place = trimmed(words.slice(0, end).replace(/\s(?:on|at|in|from|and)\s*$/i, "")).replace(
    /^(?:the|in|at)\s/,
    "",
  );
  const isPlace = /\p{L}{3}/u.test(place) && place.length <= longestPlace && !noPlace.test(place);
  return isPlace ? place : undefined;
}

const marks = new Set(" ,;:.()[]–—-|");

/** Without marks at its ends; a bracket that opens in it may close it. */
function trimmed(words: string): string {
  let [from, to] = [0, words.length];
  while (from < to && marks.has(words.charAt(from))) from += 1;
  while (to > from && marks.has(words.charAt(to - 1))) to -= 1;
  const inner = words.slice(from, to);
  return inner.includes("(") && !inner.includes(")") && words.charAt(to) === ")" ? `${inner})` : inner;
}
