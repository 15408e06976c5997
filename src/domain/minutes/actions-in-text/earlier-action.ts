import { readOwners } from "../../actions/read-owners.js";
import type { Day } from "../../days/day.js";
import { monthOf, monthWords } from "../../days/due-text.js";
import type { ActionFound } from "../finding.js";
import type { PaperContext } from "../section.js";
import { datesIn } from "../tables/dates-in.js";
import { readStandingCell, stateOf } from "../tables/standing-cell.js";
import { standingIn } from "../tables/standing-words.js";
import { actionEntry } from "./action-entry.js";

/** When the actions were raised of which a part speaks, and whether it looks back at all. */
export type LookingBack = { isBack: boolean; raisedOn?: Day };

const numberList = "(?<numbers>\\d{1,4}[a-z]?(?:(?:, ?| and | & |, and )\\d{1,4}[a-z]?){0,20})";
const from =
  "(?:from|of|at|in|raised (?:at|on|in)|agreed (?:at|on))(?: the)?(?: (?:meeting|minutes|board) (?:of|on|in|held on))?";
const form = new RegExp(
  `^(?:minute )?actions?(?: (?:no\\.?|number|point|item)s?)? ?${numberList}(?: ?\\((?<title>[^()]{2,60})\\))?(?:,? ${from} (?<when>[^:–—]{3,40}?)(?: (?:meeting|board|minutes))?)?(?: (?:for|on|by|owner) (?<who>[^:–—]{2,60}?))?(?<sign>\\s?[:–—]\\s?| - |,? (?=(?:was|were|is|are|has|have|had|can|could|remains?|now|completed?|closed|discharged|done|ongoing|on-going)\\b))(?<said>.+)$`,
  "isu",
);

/**
 * Reads a line that speaks of an action of another meeting: "Action 1 from the June meeting: a letter was sent", "Actions 3 and 4 were
 * discharged", in minutes that look back also "Action 12: completed". One for each number.
 */
export function earlierActions(
  text: string,
  back: LookingBack,
  context: PaperContext,
): readonly ActionFound[] | undefined {
  if (!/^(?:minute )?action/i.test(text) || text.length > 4000) return undefined;
  const { numbers, when, who, said: words = "", title } = form.exec(text)?.groups ?? {};
  if (numbers === undefined) return undefined;
  const date = when === undefined ? {} : whenOf(when, context);
  const standing = readStandingCell(
    [words.replace(/^(?:was|were|is|are|has been|have been|can be|to be|remains?|now) /i, "")],
    context,
  );
  const state = standing.state ?? stateIn(words);
  const isOther = when !== undefined && date !== undefined;
  const isBack = back.isBack && (state !== undefined || who !== undefined || !isOwner(words, context));
  if (!isOther && !isBack && (when !== undefined || state === undefined)) return undefined;
  const entry = who === undefined ? actionEntry(words, context) : undefined;
  const said = entry?.kind === "action" && entry.read.owners.length > 0 ? entry.read : undefined;
  const owners = who === undefined ? (said?.owners ?? []) : (readOwners(who, context)?.owners ?? []);
  const isUpdate = said === undefined && (standing.updates.length > 0 || state === undefined);
  const isDated = date?.on !== undefined || date?.month !== undefined;
  const raised = isDated || back.raisedOn === undefined ? date : { on: back.raisedOn };
  return numbers.split(/, ?and |, ?| and | & /i).map(
    (reference): ActionFound => ({
      kind: "action",
      task: title ?? said?.task ?? words.slice(0, 300),
      owners,
      reference,
      earlier: { reference, ...raised },
      state: state ?? { kind: "open" },
      updates: isUpdate ? (standing.updates.length > 0 ? standing.updates : [{ text: words }]) : [],
    }),
  );
}

/** "Action 4: JH" names whose it is, and is no word of an earlier one. */
function isOwner(words: string, context: PaperContext): boolean {
  return readOwners(words.replace(/[\s.]+$/, ""), context) !== undefined;
}

function whenOf(when: string, { today }: PaperContext): { on?: Day; month?: number } | undefined {
  const on = datesIn(when, today)[0]?.on;
  if (on !== undefined) return { on };
  const month = new RegExp(`\\b(?<month>${monthWords})\\b`, "i").exec(when)?.groups?.month;
  if (month !== undefined) return { month: monthOf(month.toLowerCase()) };
  return /\b(?:last|previous)\b/i.test(when) ? {} : undefined;
}

function stateIn(words: string): ActionFound["state"] | undefined {
  const kind = standingIn(
    words.replace(/^(?:was|were|is|are|has been|have been|had been|can be|to be|remains?|now)(?: now| be)? /i, ""),
  );
  return kind === undefined || kind === "open" ? undefined : stateOf(kind, undefined);
}
