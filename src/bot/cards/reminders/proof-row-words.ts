import type { Member } from "../../../domain/committees/member.js";
import { dayWords, timeWords } from "../../../domain/days/day-words.js";
import { dayAt } from "../../../domain/days/zone.js";
import type { NoticeProof, ProofSaying } from "../../../domain/reminders/proof-rows.js";
import type { Board } from "../board.js";
import { type Line, small, smallAlarm, smallStrong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { reachReasons } from "../words/committees.js";
import { listed } from "../words/counted.js";
import {
  aheadWords,
  outcomeWords,
  proofWords,
  refusedWords,
  sayingWords,
  skipWords,
  teamsRefused,
} from "../words/proof.js";

/** "Mon 2 March, 09:00" by the clock on the board's wall. */
export function momentWords(at: Date, { committee, today }: Pick<Board, "committee" | "today">): string {
  return `${dayWords(dayAt(at, committee.zone), today)}, ${timeWords(at, committee.zone)}`;
}

/** "overdue with a request", "7 days ahead, nudge", "escalation to chair". `to`: whom it went to; absent: the home, or nobody who is known. */
export function saidWords({ says }: Pick<NoticeProof, "says">, to: Pick<Member, "role"> | undefined): string {
  const stages = says.filter(({ stage }) => stage !== "request").map((saying) => sayingOf(saying, to));
  return stages.join(", ") + (stages.length < says.length ? sayingWords.request : "");
}

function sayingOf(saying: ProofSaying, to: Pick<Member, "role"> | undefined): string {
  if (saying.stage === "ahead") return aheadWords(saying.daysAhead);
  const words = sayingWords[saying.stage];
  const asRunner = saying.stage === "escalation" || saying.stage === "pass-on";
  return asRunner && (to?.role === "chair" || to?.role === "clerk") ? `${words} to ${to.role}` : words;
}

/** What became of it, and what else is to be known of that: "**unknown: Teams gave no answer** · may have come twice". */
export function outcomeRuns(row: NoticeProof, board: Board): Line {
  const { nameOf } = board;
  return [
    outcomeRun(row, board),
    ...(row.twin ? [small(proofWords.twin)] : []),
    ...(row.insteadOf.length > 0
      ? [small(proofWords.inPlaceOf + listed(row.insteadOf.map((member) => nameLine(nameOf(member)))))]
      : []),
    ...(row.counted ? [small(proofWords.counted)] : []),
  ];
}

function outcomeRun({ outcome }: NoticeProof, board: Board): Line[number] {
  switch (outcome.kind) {
    case "accepted":
      return small(outcomeWords.accepted);
    case "unknown":
      return smallAlarm(outcomeWords.unknown);
    case "not-sent":
      return smallAlarm(outcomeWords.notSent + reasonWords(outcome.reason));
    case "again":
      return smallStrong(outcomeWords.again(momentWords(outcome.at, board)));
    case "on-its-way":
      return small(outcomeWords.onItsWay);
    case "skipped":
      return small(outcomeWords.skipped + skipWords[outcome.reason]);
  }
}

/** Why something was not sent: about its reader where we know, else what Teams called it. */
export function reasonWords(reason: string): string {
  const known: Readonly<Record<string, string>> = { ...reachReasons, ...refusedWords };
  return Object.hasOwn(known, reason) ? (known[reason] ?? reason) : teamsRefused(reason.replace(/[^\w. -]/g, ""));
}
