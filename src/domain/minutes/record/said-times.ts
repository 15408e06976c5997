import { readWallTime, wallTimeWords } from "../../days/wall-time.js";

/** The hours that stand in a text, on a clock of 24 hours, and where. */
export type SaidTimes = { from: number; to: number; startsAt: string; endsAt?: string };

const half = "\\s?[ap]\\.?\\s?m\\b\\.?";
const noon = "(?:12\\s)?(?:noon|midday)";
const clock = `(?:\\d{1,2}(?:[:.]\\d\\d)?${half}|\\d{1,2}[:.]\\d\\d(?![.:]?\\d)(?:\\s?hrs?\\b)?|\\d{4}\\s?h(?:ou)?rs?\\b|${noon}\\b)`;
const upTo = "\\s?(?:-|–|—|to|until|till|and ending at|finishing at|ending at)\\s?";
/** "At 7", where nothing follows that it could count: "at 7 High Street". */
const alone = "(?<=\\b(?:at|from|@)\\s)\\d{1,2}(?=\\s?o['’]?clock|\\s?[,;.)]\\s|[.)]?$|\\s(?:in|at|on)\\s)";
const hours = new RegExp(
  `(?<![\\d:./£$-])(?<start>${clock}|${alone}|\\d{1,2}(?=${upTo}${clock}))(?:${upTo}(?<end>${clock}|\\d{1,2}(?![\\d:./\\p{L}%])))?`,
  "giu",
);
const longest = 4_000;

/** The hours in a text, in its order. Dates are to be taken out of it before. Without "am" and "pm" boards meet from eight to seven. */
export function saidTimes(text: string): readonly SaidTimes[] {
  if (text.length > longest || !/\d|noon|midday/i.test(text)) return [];
  return [...text.matchAll(hours)].flatMap((match) => {
    const { start = "", end } = match.groups ?? {};
    const startsAt = timeOf(start, end);
    if (startsAt === undefined) return [];
    const plain = end === undefined ? undefined : timeOf(end, undefined);
    const endsAt =
      plain !== undefined && plain > startsAt ? plain : end === undefined ? undefined : laterHalf(end, startsAt);
    return [
      { from: match.index, to: match.index + match[0].length, startsAt, ...(endsAt !== undefined && { endsAt }) },
    ];
  });
}

/** "1 – 4pm" begins at 13:00, and so does "at 1". */
function timeOf(said: string, end: string | undefined): string | undefined {
  const bare = said
    .toLowerCase()
    .replace(/\s/g, "")
    .replace(/(?<=[ap])\.?m\.?$/, "m")
    .replace(/h(?:ou)?rs?$/, "");
  if (/noon$|midday$/.test(bare)) return "12:00";
  const hour = Number(/^\d{1,2}/.exec(bare)?.[0]);
  const ofEnd = /(?<half>[ap])\.?\s?m\.?$/i.exec(end ?? "")?.groups?.half?.toLowerCase();
  const isMarked = /m$/.test(bare) || /^0/.test(bare) || /^\d{4}$/.test(bare);
  const isBeforeEnd = hour % 12 < Number(/^\d{1,2}/.exec(end ?? "")?.[0]) % 12;
  const meant = isMarked
    ? ""
    : ofEnd === "p" && isBeforeEnd
      ? "pm"
      : ofEnd === undefined && hour >= 1 && hour <= 7
        ? "pm"
        : "";
  const time = readWallTime(`${bare}${hour > 12 ? "" : meant}`);
  return time && wallTimeWords(time);
}

/** "10am to 1" ends at 13:00. */
function laterHalf(end: string, startsAt: string): string | undefined {
  if (/m\.?$/i.test(end)) return undefined;
  const time = readWallTime(`${end.trim()}pm`);
  const said = time && wallTimeWords(time);
  return said !== undefined && said > startsAt ? said : undefined;
}
