import type { Said } from "../turn/heard.js";
import type { MessageTurn } from "../turn/turn.js";

/**
 * In a personal chat a committee's code may stand first ("LSCB outstanding", "LSCB: action: …"): then the rest is said to that
 * committee alone. Anywhere else, or with no such code, the turn stays as it is.
 */
export function byItsCode(turn: MessageTurn, said: Said): { turn: MessageTurn; said: Said } {
  const [, code, rest] = /^(\p{Lu}[\p{Lu}\d]{1,5})(?:\s*[:,]\s*|\s+)(\S.*)$/su.exec(said.text) ?? [];
  if (turn.place.kind !== "personal" || turn.standings.length < 2 || code === undefined || rest === undefined)
    return { turn, said };
  const standing = turn.standings.find(({ committee }) => committee.code === code);
  if (standing === undefined) return { turn, said };
  return { turn: { ...turn, standings: [standing] }, said: { ...said, text: rest } };
}
