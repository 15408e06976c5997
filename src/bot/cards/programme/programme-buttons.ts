import type { ProgrammeItem } from "../../../domain/programme/programme-item.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import { titles } from "../words/titles.js";

/** The work programme from its beginning; for any card. */
export function programmeButton({ committee }: Pick<Board, "committee">): Button {
  return button(titles.programme, "programme.show", { committee: committee.id });
}

/** What chair and clerk may do with one item. `over`: the meeting that it was for is over, and nobody said what became of it. */
export function programmeItemButtons(
  item: ProgrammeItem,
  { over, withoutReason }: { over: boolean; withoutReason: boolean },
): readonly Button[] {
  if (item.state.kind !== "live") return [];
  const of = { committee: item.committee, item: item.id };
  const shown = { ...of, revision: item.revision };
  return [
    ...(withoutReason ? [button(titles.sayWhy, "programme.why.ask", of)] : []),
    ...(over
      ? [button(titles.taken, "programme.taken", shown), button(titles.toNextMeeting, "programme.on", shown)]
      : []),
    button(titles.move, "programme.move.ask", of),
    ...(over ? [] : [button(titles.edit, "programme.edit.ask", of)]),
    button(titles.drop, "programme.drop.ask", of),
  ];
}
