import { readOwners } from "../../actions/read-owners.js";
import type { Row } from "../paper.js";
import type { PaperContext } from "../section.js";
import type { Meaning } from "./table-columns.js";

/** What an agenda wants of an item, and what stands where nothing is to be done. */
const noTask =
  /^(?:(?:to|for) )?(?:(?:be )?noted?|information|info|decision|decide|discussion|discuss|approval|approve|ratification|consideration|consider|endorse|assurance|comment|verbal|none|nil|no (?:further )?actions?(?: (?:required|needed|arising|necessary|to be taken))?|n\/a|action)(?:(?: and |[ ,/&]+)(?:(?:to|for) )?(?:noted?|information|decision|decide|discussion|discuss|approval|approve|endorse|assurance|comment))*$/i;

/** Whether words in the place of a task ask nothing of anybody: "To note", "For approval", "No action". */
export function isNoTask(words: string): boolean {
  return noTask.test(words.slice(0, 80).replace(/[.\s]+$/, ""));
}

/**
 * Whether a column headed "Action" holds no tasks: who acts, beside the words of the minutes, which are notes in a margin; or what an agenda wants
 * of its items.
 */
export function holdsNoTasks(meanings: readonly Meaning[], body: readonly Row[], context: PaperContext): boolean {
  const place = meanings.indexOf("task");
  const said = body.map((row) => row[place]?.text ?? "").filter((text) => text !== "");
  const isMost = (is: (text: string) => boolean) => said.length > 0 && said.filter(is).length * 2 > said.length;
  if (isMost(isNoTask)) return true;
  if (meanings.includes("owner") || meanings.includes("owner-due")) return false;
  const isOwner = (text: string) =>
    text.length <= 60 && readOwners(text.replace(/\s*[-–—]?\s*actions? ?\d*$/i, ""), context) !== undefined;
  return isMost(isOwner);
}
