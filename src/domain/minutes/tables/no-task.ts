import { readOwners } from "../../actions/read-owners.js";
import type { Row } from "../paper.js";
import type { PaperContext } from "../section.js";
import type { Meaning } from "./table-columns.js";

const wish =
  "(?:be )?(?:noted?|information|info|decision|decide|discussion|discuss|approval|approve|ratification|consideration|consider|endorse|assurance|comment|verbal)";
/** What an agenda wants of an item. */
const purpose = new RegExp(`^(?:(?:to|for) )?${wish}(?:(?: and |[ ,/&]+)(?:(?:to|for) )?${wish})*$`, "i");
const nothing =
  /^(?:none|nil|n\/a|no (?:further )?actions?(?: (?:required|needed|arising|necessary|to be taken|identified))?)$/i;

/** Whether words in the place of a task ask nothing of anybody: "To note", "For approval", "No action". */
export function isNoTask(words: string): boolean {
  return isPurpose(words) || nothing.test(plain(words));
}

function isPurpose(words: string): boolean {
  return purpose.test(plain(words));
}

function plain(words: string): string {
  return words.slice(0, 80).replace(/[.\s]+$/, "");
}

/**
 * Whether a column headed "Action" holds no tasks: who acts, beside the words of the minutes, which are notes in a margin; or what an agenda wants
 * of its items.
 */
export function holdsNoTasks(meanings: readonly Meaning[], body: readonly Row[], context: PaperContext): boolean {
  const place = meanings.indexOf("task");
  const said = body.map((row) => row[place]?.text ?? "").filter((text) => text !== "");
  const isMost = (is: (text: string) => boolean) => said.length > 0 && said.filter(is).length * 2 > said.length;
  if (isMost(isPurpose)) return true;
  if (meanings.includes("owner") || meanings.includes("owner-due")) return false;
  const isOwner = (text: string) =>
    text.length <= 60 && readOwners(text.replace(/\s*[-–—]?\s*actions? ?\d*$/i, ""), context) !== undefined;
  return isMost(isOwner);
}
