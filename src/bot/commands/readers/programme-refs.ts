import { withNames } from "../../turn/heard.js";
import type { Spoken } from "../spoken.js";
import type { Groups } from "./forms.js";

/** The work programme by any of its names, as a part of a form. */
export const theProgramme =
  "(?:the |our )?(?:work(?:ing)? ?)?(?:programme|program)|(?:the |our )?(?:forward|work|scrutiny) plan";

const one =
  "(?:(?:work )?programme )?(?:items? )?p ?-?\\d{1,6}|(?:the )?(?:work )?programme items? (?:no\\.? |number |#)?p?\\d{1,6}";
/** One or several of its items, as a part of a form: "P7", "LSCB P3 and P5", "programme item 7". */
export const someProgrammeItems = `(?:(?<code>(?!(?:item|show|move|drop|see|view|open|put|make|what|the|is|plan|rename|call|defer|park|push|take|bring|put|drop|keep|hold|carry|close|undo|done|add)\\b)[a-z][a-z0-9]{1,4}) )?(?<these>(?:${one})(?:(?:, ?(?:and )?| and | & )(?:p ?)?\\d{1,6}){0,19})`;

/** The items that the groups of a form name. */
export function whichOf({ these = "", code }: Groups): { numbers: readonly number[]; code?: string } | undefined {
  const numbers = [...new Set([...these.matchAll(/\d{1,6}/g)].map(([digits]) => Number(digits)))].filter((n) => n > 0);
  if (numbers.length === 0) return undefined;
  return { numbers, ...(code !== undefined && { code: code.toUpperCase() }) };
}

/** What was said in one line, as it can be said again. */
export function typedOf({ text, mentions }: Spoken): string {
  return withNames(text, mentions);
}
