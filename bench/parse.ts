import { readCommand } from "../src/bot/commands/read-command.js";
import type { Member } from "../src/domain/committees/member.js";
import { day } from "../src/domain/days/day.js";
import { pastedMessages, repeatedMessages, senselessMessages } from "./long-messages.js";

/** What understanding one message costs, in milliseconds. */
export type ParseCost = { what: string; messages: number; p50: number; p99: number; worst: number };

const today = day("2026-03-04");
const names =
  "Sarah Jones,Warren Carter,Jason Hartley,Kirsty Bright,Christine Moore,Robin Wells,Rachel Winter,Brian Reed,Mark Hall,Will Young";

/** Understands so many messages of 4,000 signs of either sort, and texts of 100,000. */
export function measureParsing(messages: number): readonly ParseCost[] {
  const sets: readonly (readonly [string, readonly string[]])[] = [
    ["4,000 signs as boards paste them", pastedMessages(messages, 4000)],
    ["4,000 signs of boards' words in no sense", senselessMessages(messages, 4000)],
    ["4,000 signs of one piece repeated", repeatedMessages(4000)],
    ["100,000 signs as boards paste them", pastedMessages(160, 100_000)],
    ["100,000 signs of one piece repeated", repeatedMessages(100_000)],
  ];
  // Once through before it is measured, as a bot that has run for a minute.
  for (const [, texts] of sets) for (const text of texts.slice(0, 200)) cost(text);
  return sets.map(([what, texts]) => summed(what, texts.map(cost)));
}

function cost(text: string): number {
  const roster = freshRoster();
  const begun = performance.now();
  readCommand({ text, mentions: [] }, { today, personal: false, roster });
  return performance.now() - begun;
}

/** Forty people, new with each message as the bot reads them from the store: nothing that was kept beside them counts. */
function freshRoster(): readonly Member[] {
  return Array.from({ length: 40 }, (_, n) => ({
    id: `m_${n}` as const,
    tenant: "bench",
    committee: "c_bench",
    name: `${names.split(",")[n % 10] ?? ""}${n < 10 ? "" : `son ${n}`}`,
    ...(n % 3 === 0 && { agency: "South Yorkshire Police", roleTitle: "Service Manager" }),
    role: n === 0 ? ("clerk" as const) : ("member" as const),
  }));
}

function summed(what: string, times: readonly number[]): ParseCost {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { what, messages: times.length, p50: at(0.5), p99: at(0.99), worst: sorted.at(-1) ?? Number.NaN };
}
