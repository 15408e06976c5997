import type { Said } from "../turn/heard.js";
import type { MessageTurn } from "../turn/turn.js";

const afterCode =
  /^(?:#?a?\d|(?:what['’]?s? (?:is )?)?(?:outstanding|overdue|mine|due|status|agenda|drafts|briefing|members|programme|awaiting|requests)\b)/i;

/**
 * In a personal chat a committee's code may stand first ("LSCB outstanding", "LSCB: action: …"): then the rest is said to that
 * committee alone. In small letters, which may be a word, only before a number or a word for a list. Anywhere else, or with no such code, the turn stays as it is.
 */
export function byItsCode(turn: MessageTurn, said: Said): { turn: MessageTurn; said: Said } {
  const [, code, rest] = /^(\p{L}[\p{L}\d]{1,5})(?:\s*[:,]\s*|\s+)(\S.*)$/su.exec(said.text) ?? [];
  if (turn.place.kind !== "personal" || turn.standings.length < 2 || code === undefined || rest === undefined)
    return { turn, said };
  const standing = turn.standings.find(({ committee }) => committee.code === code.toUpperCase());
  const isCode = code === code.toUpperCase() || afterCode.test(rest);
  if (standing === undefined || !isCode) return { turn, said };
  return { turn: { ...turn, standings: [standing] }, said: { ...said, text: rest } };
}
