/** A line and what stands apart at its end. */
export type LineEnd = { before: string; end: string };

/** How much of a line can stand apart at its end. */
const longestEnd = 120;

/** What stands in brackets at the end. */
export function lastBracket(line: string): LineEnd | undefined {
  const from = Math.max(line.lastIndexOf("("), line.lastIndexOf("["));
  const inner = /^[([]([^()[\]]{1,120})[)\]]$/.exec(from < 1 ? "" : line.slice(from, from + longestEnd + 4))?.[1];
  const isEnd = from + (inner?.length ?? 0) + 2 === line.length;
  return inner === undefined || !isEnd ? undefined : { before: line.slice(0, from), end: inner };
}

/** The last part after a dash that stands free. By hand, so that a line of dashes costs no more than its length. */
export function lastDash(line: string): LineEnd | undefined {
  for (let at = line.length - 1; at >= 0 && line.length - at < longestEnd; at -= 1) {
    const sign = line.charAt(at);
    if (sign !== "-" && sign !== "–" && sign !== "—") continue;
    const free = at === 0 || /\s/.test(line.charAt(at - 1)) || sign !== "-";
    if (free || /\s/.test(line.charAt(at + 1))) return { before: line.slice(0, at), end: line.slice(at + 1) };
  }
  return undefined;
}

/** Without white space and marks of punctuation at the end. By hand, for the same reason. */
export function withoutMarks(words: string): string {
  let end = words.length;
  while (end > 0 && /[\s.,;:!–—-]/.test(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end);
}

/** With single spaces, and none at the ends. */
export function spacedOnce(words: string): string {
  return words.replace(/\s{2,}|[^\S ]/g, " ").trim();
}
