import { readCommand } from "../src/bot/commands/read-command.js";
import type { Member } from "../src/domain/committees/member.js";
import { day } from "../src/domain/days/day.js";

/** What understanding one message costs, in milliseconds. */
export type ParseCost = { what: string; messages: number; p50: number; p99: number; worst: number };

const today = day("2026-03-04");
const names =
  "Sarah Jones,Warren Carter,Jason Hartley,Kirsty Bright,Christine Moore,Robin Wells,Rachel Winter,Brian Reed,Mark Hall,Will Young";
const roster: readonly Member[] = Array.from({ length: 40 }, (_, n) => ({
  id: `m_${n}` as const,
  tenant: "bench",
  committee: "c_bench",
  name: `${names.split(",")[n % 10] ?? ""}${n < 10 ? "" : `son ${n}`}`,
  ...(n % 3 === 0 && { agency: "South Yorkshire Police", roleTitle: "Service Manager" }),
  role: n === 0 ? ("clerk" as const) : ("member" as const),
}));

/** Said of boards' work, in no sense: what makes every reader look. */
const words =
  "action: log done due move cancel the meeting set up 12 A12 3, 4 and 7 5 March Friday by to and all me Sarah Warren SJ RW Police circulate plan is not will with ask Thanks ? . – ( ) what when please next agenda \n \t 10am overdue for since give Jason in replacement of at risk because note update".split(
    " ",
  );
const leads = [
  "",
  "action: ",
  "Sarah to ring ",
  "done 12 ",
  "12 due ",
  "give 12 to ",
  "update 12: ",
  "overdue for ",
  "add ",
];

/** Texts of one piece said over and over, each hard for some reader. */
const pieces = [
  "a",
  " \t",
  "- – ",
  "(",
  "()",
  "a: ",
  "Sarah and ",
  "Sarah to ",
  "Sarah to circulate the plan\n",
  "12, ",
  "1-2 ",
  "by 5 March ",
  "👍🏽",
  "please ",
  "\"'",
  "the plan to be ",
  "Bank Holiday Monday ",
  "1\tSarah Jones\tTo circulate the plan\tOn-going\n",
];

/** Understands so many messages of 4,000 signs, and texts of 100,000 made of every hard piece. */
export function measureParsing(messages: number): readonly ParseCost[] {
  const long = Array.from({ length: messages }, (_, n) => sentence(n, 4000));
  const longest = leads.flatMap((lead) => pieces.map((piece) => (lead + piece.repeat(100_000)).slice(0, 100_000)));
  // Once through before it is measured, as a bot that has run for a minute.
  for (const text of long.slice(0, 200)) cost(text);
  return [summed("4,000 signs", long.map(cost)), summed("100,000 signs", longest.map(cost))];
}

function cost(text: string): number {
  const begun = performance.now();
  readCommand({ text, mentions: [] }, { today, personal: false, roster });
  return performance.now() - begun;
}

function sentence(seed: number, length: number): string {
  let state = seed * 2_654_435_761 + 1;
  let text = leads[seed % leads.length] ?? "";
  while (text.length < length) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    text += `${words[state % words.length] ?? ""} `;
  }
  return text.slice(0, length);
}

function summed(what: string, times: readonly number[]): ParseCost {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { what, messages: times.length, p50: at(0.5), p99: at(0.99), worst: sorted.at(-1) ?? Number.NaN };
}
