import type { PaperContext } from "../section.js";
import type { MarkedAction } from "./marked-action.js";
import { namedOnly } from "./named-only.js";

/** So much of the end of a line can be a mark. */
const reach = 120;
const bracketed =
  /[\s.][([]\s?(?:new )?actions?(?: points?)?(?: by| for| on)?(?: ?(?:no\.?|#)? ?(?<number>\d{1,4}[a-z]?))?(?:\s?[:–—-]\s?|\s)?(?<who>[^()[\]]{0,80}?)[)\]]\.?$/iu;
const forward =
  /[\s.][([]\s?(?<who>[^()[\]]{2,60}?)(?: to action| ?[-–—:,] ?action)(?: (?<number>\d{1,4}[a-z]?))?(?<due>[^()[\]]{0,40})[)\]]\.?$/iu;
const plain =
  /(?<=[.;!?)]\s|\s[–—-]\s)(?:ACTIONS?|Actions?|AP)(?: (?:by|for))?(?: ?(?<number>\d{1,4}[a-z]?))?\s?[:–—-]?\s?(?<who>[^.:;()[\]]{0,60})\.?$/u;

/** Reads the mark at the end of a line whose words say what is to be done: "… (Action: SJ)", "… [ACTION: TW]", "… Action 4 JH". */
export function endMark(text: string, context: PaperContext): MarkedAction | undefined {
  const from = Math.max(0, text.length - reach);
  const tail = text.slice(from);
  if (!/action|\bAP\b/i.test(tail)) return undefined;
  for (const form of [bracketed, forward, plain]) {
    const found = form.exec(tail);
    const { who = "", number, due = "" } = found?.groups ?? {};
    if (found === null || (who === "" && number === undefined)) continue;
    const named = who === "" ? { owners: [] } : namedOnly(`${who}${due}`, context, form !== plain);
    if (named === undefined) continue;
    const { owners, ...rest } = named;
    const day = "due" in rest && rest.due !== undefined ? { due: rest.due, dueTyped: rest.dueTyped ?? "" } : {};
    const before = text.slice(0, from + found.index + 1).trim();
    return { owners, ...day, ...(number !== undefined && { number }), takes: 1, before };
  }
  return undefined;
}
