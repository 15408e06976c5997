import { counted, listed } from "./counted.js";

/** Words of what came of a paper that was accepted, taken back or thrown away. Nothing here was typed. */

/** "A12 to A20", "A3, A5 and A9". */
export function span(letter: "A" | "D", numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((one, other) => one - other);
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return listed(
    runs.flatMap(([from, to]) =>
      to > from + 1
        ? [`${letter}${from} to ${letter}${to}`]
        : [...new Set([from, to])].map((number) => `${letter}${number}`),
    ),
  );
}

const many = counted;

export const importedWords = {
  logged: (numbers: string) => `Logged: ${numbers}.`,
  changed: (numbers: string) => `Updated: ${numbers}.`,
  decided: (count: number, numbers: string) => `${many(count, "decision", "decisions")} recorded: ${numbers}.`,
  planned: (days: readonly string[]) =>
    days.length === 1 ? `Next meeting: ${days[0]}.` : `Meetings planned: ${listed(days)}.`,
  attendance: (count: number) => `Who was there is recorded: ${many(count, "person", "people")}.`,
  added: (count: number) => `${many(count, "person", "people")} put on the roster.`,
  objectives: (count: number) => `${many(count, "objective", "objectives")} in the plan.`,
  defined: (count: number) => `${many(count, "abbreviation", "abbreviations")} in the glossary.`,
  passed: (count: number) =>
    `${many(count, "row", "rows")} changed nothing: ${count === 1 ? "it was" : "they were"} on record already, or changed meanwhile.`,
  left: (count: number) => `${many(count, "row", "rows")} left to answer.`,
  unticked: (count: number) => `${many(count, "row", "rows")} not ticked and left out.`,
  told: "Owners are told.",
  accepting: (done: number, of: number) =>
    of === 0 ? "This message says when it is done." : `${done} of ${of} rows. This message says when it is done.`,
  byOther: (name: string) => `${name} accepted it.`,
  thrownByOther: (name: string) => `${name} threw it away.`,
  nothingTicked: "Nothing that is ticked can be taken yet.",
  undoAsk: (actions: number) =>
    `All that it put on record is taken back${actions === 0 ? "" : `: ${many(actions, "action", "actions")} become withdrawn, or what they were before`}. What somebody changed since stays.`,
  undone: "What it had put on record is taken back.",
  kept: (numbers: string, count: number) =>
    `${numbers} ${count === 1 ? "was" : "were"} changed since and ${count === 1 ? "stays" : "stay"}: withdraw what is not wanted.`,
  keptOthers: (count: number) =>
    `${many(count, "other thing", "other things")} changed since ${count === 1 ? "stays" : "stay"}.`,
  thrownAway: "Nothing of it was put on record.",
  gone: "It was thrown away, or 30 days have passed. Send the paper once more if it is still wanted.",
  answerThem: "Answer them",
  list: "Press one to open it. What waits is kept for 30 days.",
  none: "Attach minutes here or paste them, and I show you what I find.",
  states: {
    checking: "waits to be checked",
    accepting: "is being put on record",
    accepted: "on record",
    undoing: "is being taken back",
    undone: "taken back",
    "thrown-away": "thrown away",
  },
  readOn: (day: string) => `read ${day}`,
  waiting: (count: number) => `${many(count, "paper waits", "papers wait")} to be checked: say “imports”.`,
} as const;
