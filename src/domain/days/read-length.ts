/** The longest that anything on an agenda takes, in minutes. */
export const mostMinutes = 600;

const before = /^(?:takes?|about|around|approx(?:\.|imately)?|c\.|for) /;
const counts = ["one", "two", "three", "four", "five", "six"];
const minute = "(?:m|mins?\\.?|minutes?|['’])";
const inHours = new RegExp(
  `^(?<hours>\\d|an?|${counts.join("|")})(?:(?<half>[.:,]5| and a half))? ?(?:h|hrs?\\.?|hours?)(?:(?<andHalf> and a half)| ?,? ?(?:and )?(?<rest>[0-5]?\\d)(?: ?${minute})?)?$`,
);
const inMinutes = new RegExp(`^(?<minutes>\\d{1,3}) ?${minute}$`);

/** "15 min", "half an hour", "1 h 30", "two hours": minutes, from 1 to 600. A number by itself is none. */
export function readLength(text: string): number | undefined {
  const said = text.trim().toLowerCase().replace(before, "");
  if (/^(?:half an hour|a half hour|a half an hour)$/.test(said)) return 30;
  if (/^(?:a )?quarter of an hour$/.test(said)) return 15;
  if (/^three[- ]quarters of an hour$/.test(said)) return 45;
  const found = (inHours.exec(said) ?? inMinutes.exec(said))?.groups;
  if (found === undefined) return undefined;
  const { hours, half, andHalf, rest = "0", minutes = "0" } = found;
  const whole = hours === undefined ? Number(minutes) : 60 * countOf(hours) + Number(rest);
  const all = whole + (half === undefined && andHalf === undefined ? 0 : 30);
  return all >= 1 && all <= mostMinutes ? all : undefined;
}

function countOf(word: string): number {
  return /^an?$/.test(word) ? 1 : /^\d$/.test(word) ? Number(word) : counts.indexOf(word) + 1;
}
