import type { Setting } from "../../../domain/actions/decide.js";
import type { Occasion } from "../../../services/actions/change-item.js";
import type { Turn } from "../../turn/turn.js";
import type { AsMember } from "../on-board.js";

/** Who changes something in a turn, when, and under which key its effects are found again. */
export function occasion(turn: Pick<Turn, "at" | "key" | "again">, on: AsMember): Occasion {
  return { by: on.me, at: turn.at, turnKey: turn.key, again: turn.again };
}

/** The same, with what of the committee bears on a change of an action. */
export function settingOf(
  turn: Pick<Turn, "at" | "key" | "again">,
  on: AsMember,
): Occasion & Omit<Setting, "by" | "at"> {
  const { today, committee, calendar, roster } = on;
  return { ...occasion(turn, on), today, committee, calendar, roster };
}
