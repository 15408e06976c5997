/** When a decision says that the matter comes back. */
export type FollowUpReading =
  /** Every so many months. */
  | { kind: "every"; months: number }
  /** Once, so many months later. */
  | { kind: "in"; months: number }
  /** "To a future meeting". */
  | { kind: "some-day" };

const counts = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const count = `(?<count>\\d{1,2}|an?|${counts.join("|")})`;
const every = [
  new RegExp(`\\b(?:every|each) (?:(?:${count})[ -])?(?<unit>month|quarter|year)s?\\b`, "i"),
  new RegExp(`\\b${count}[ -](?<unit>month|year)ly\\b`, "i"),
  /\b(?:on an? )?(?<unit>month|quarter|year|annual)ly\b(?! (?:report|meeting|review|plan)s? (?:be|is|was|for)\b)/i,
  /\b(?<unit>annual) (?:basis|update|review)\b|\b(?<half>half[ -]yearly|bi-?annual(?:ly)?|twice a year)\b/i,
];
const once = [
  new RegExp(`\\b(?:in|within|after) (?:a further )?${count} (?<unit>month|year)s?(?:['’]? time)?\\b`, "i"),
  new RegExp(`\\b${count}[ -](?<unit>month|year)s?['’]? time\\b`, "i"),
];
const someDay = /\b(?:to|at|for|by) (?:a|some) (?:future|later|subsequent|forthcoming) meeting\b/i;

/** Reads "six monthly", "report back in six months", "to a future meeting". Undefined: nothing is said of it. */
export function readFollowUp(text: string): FollowUpReading | undefined {
  for (const form of every) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return { kind: "every", months: groups.half === undefined ? monthsOf(groups) : 6 };
  }
  for (const form of once) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return { kind: "in", months: monthsOf(groups) };
  }
  return someDay.test(text) ? { kind: "some-day" } : undefined;
}

function monthsOf({ count: typed, unit }: Record<string, string | undefined>): number {
  const word = typed?.toLowerCase();
  const number = word === undefined || /^an?$/.test(word) ? 1 : counts.indexOf(word) + 1 || Number(word);
  const of = { month: 1, quarter: 3, year: 12, annual: 12 }[unit?.toLowerCase() ?? "month"] ?? 1;
  return Math.max(1, number) * of;
}
