import type { ActionItem } from "../../../domain/actions/action-item.js";
import { dueOn } from "../../../domain/actions/action-item.js";
import { bragOf } from "../../../domain/actions/brag.js";
import { daysBetween } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { PlanCounts } from "../../../domain/plans/plan-counts.js";
import { type FactsBoard, isMismatch } from "../actions/item-facts.js";
import { endedName, wallOf } from "../actions/item-lines.js";
import type { Board } from "../board.js";
import { type Line, small, smallAlarm, smallStrong } from "../runs.js";
import { nameLine, typedLine } from "../typed-text.js";
import { bragNames, ratingNames } from "../words/actions.js";
import { planWords as words } from "../words/plans.js";
import { ratingWords } from "../words/story.js";

/** "7 actions: 2 blue, 1 red, 3 amber, 1 green". What there is none of is not said. */
export function countsLine(counts: PlanCounts): Line {
  if (counts.all === 0) return [small(words.noActions)];
  const said = (["blue", "red", "amber", "green", "awaiting", "dayless"] as const).flatMap((one) =>
    counts[one] === 0 ? [] : [words[one](counts[one])],
  );
  return [small(`${words.actions(counts.all)}: ${said.join(", ")}`)];
}

/** "**Red by its date.**" Empty where it has no colour. */
export function colourLine(item: ActionItem, board: FactsBoard): Line {
  const colour = colourWords(item, board);
  return colour === "" ? [] : [smallStrong(colour)];
}

/** "**Red by its date.** **Rated on track, 12 days late.** Evidence “…” Nkechi Obi, Tue 3 March". For who may read the item. `signs`: of the evidence. */
export function standingLine(item: ActionItem, board: Board, signs: number): Line {
  const colour = colourWords(item, board);
  const on = dueOn(item.due);
  const late = isMismatch(item, board) && item.rating !== undefined && on !== undefined;
  return [
    ...colourLine(item, board),
    ...(late
      ? [smallAlarm(` ${ratingWords.late(ratingNames[item.rating?.kind ?? "on-track"], daysBetween(on, board.today))}`)]
      : []),
    ...evidenceRuns(item, board, { signs, joined: colour !== "" || late }),
  ];
}

function colourWords(item: ActionItem, board: FactsBoard): string {
  const brag = bragOf(item, board.today);
  if (brag === undefined) return "";
  return brag === "blue" ? ratingWords.blue(endedName(item, board)) : `${ratingWords.byDate(bragNames[brag])}.`;
}

/** The latest note is the evidence. */
function evidenceRuns(
  { latestNote }: ActionItem,
  board: Board,
  { signs, joined }: { signs: number; joined: boolean },
): Line {
  if (latestNote === undefined || signs === 0) return [];
  const said = `“${typedLine(latestNote.text, signs)}”`;
  const day = dayWords(wallOf(latestNote.at, board).on, board.today);
  return [small(`${joined ? " " : ""}${words.evidence} ${said} ${nameLine(board.nameOf(latestNote.by))}, ${day}`)];
}
