import { withNames } from "../../turn/heard.js";
import type { Row, Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { addedWords } from "./added-words.js";
import { holdsAnotherDeed } from "./another-deed.js";
import { firstOf, formsOf } from "./forms.js";
import { aBreak, itemRefs, someItems } from "./item-refs.js";
import { longestReason } from "./reason.js";
import { readKnownPerson } from "./whom.js";

const verbs = "(?:nudge|prod|poke|chase(?: up)?)";
const owners = "(?:the )?(?:owners?|lead)";
/** What follows is a note of its own, behind a mark. */
const rest = "(?<rest>(?![\\p{L}\\p{N}]).*)";

const forms = formsOf(
  `${verbs}(?: ${owners} (?:of|about|on|for))?(?: on| about)? ${someItems}(?: up| again)?${rest}`,
  `(?:remind|ask) ${owners} (?:of|about|on) ${someItems}(?: again)?${rest}`,
  `${someItems}(?:${aBreak}| )nudge(?: it| them)?${rest}`,
  `(?:send|give)(?: ${owners})? a(?:nother)? (?:reminder|nudge)(?: to ${owners})? (?:about|of|for|on) ${someItems}${rest}`,
);
const namedForms = formsOf(
  `(?:${verbs}|remind) (?<who>.{1,60}?)(?: again)? (?:about|of|on|for|re) ${someItems}${rest}`,
  `(?:send|give) (?<who>.{1,60}?) a(?:nother)? (?:reminder|nudge) (?:about|of|for|on) ${someItems}${rest}`,
  `(?:send|give) a(?:nother)? (?:reminder|nudge) to (?<who>.{1,60}?) (?:about|of|for|on) ${someItems}${rest}`,
);
const bareForms = formsOf(`nudge (?:it|this|that|them|${owners})${rest}`, `chase (?:it|this|that)(?: up)?${rest}`);

/** "Nudge 12: the papers go out Thursday", "remind Sarah about 12". */
export const readNudge: Row["read"] = (spoken, setting) => {
  const { text } = spoken;
  if (text.length > longestReason) return undefined;
  for (const groups of forms(text)) {
    const items = itemRefs(groups);
    const note = noteOf(groups.rest ?? "", spoken, setting);
    if (items !== undefined && note !== false) return { kind: "change", items, deed: "nudge", ...told(note) };
  }
  for (const groups of namedForms(text)) {
    const items = itemRefs(groups);
    const whom = readKnownPerson(groups.who ?? "", spoken, setting);
    const note = noteOf(groups.rest ?? "", spoken, setting);
    if (items === undefined || whom === undefined || note === false) continue;
    return { kind: "change", items, deed: "nudge", ...told(note), whom };
  }
  const here = firstOf(bareForms, text);
  const note = here && noteOf(here.rest ?? "", spoken, setting);
  if (here !== undefined && note !== false) return { kind: "change", deed: "nudge", ...told(note) };
  return isNumberless(text, spoken, setting) ? { kind: "incomplete", row: "nudge", missing: "number" } : undefined;
};

/** "Nudge", "nudge Sarah", "nudge everyone": about what is not said. */
function isNumberless(text: string, spoken: Spoken, setting: Setting): boolean {
  const who = /^nudge(?: (?<who>.{1,60}))?$/i.exec(text)?.groups;
  if (who === undefined) return /^nudge$/i.test(text);
  const said = who.who;
  if (said === undefined || /^(?:everyone|everybody|them all|all(?: of them| owners)?|the owners)$/i.test(said))
    return true;
  return readKnownPerson(said, spoken, setting) !== undefined;
}

const marked = /^\s*(?::|[–—]|-\s)\s*(?<said>.+)$/su;

/** What its owners are to be told with it; whatever stands behind a colon, also a question. False: something else is being said. */
function noteOf(typed: string, spoken: Spoken, setting: Setting): string | undefined | false {
  const said = marked.exec(typed)?.groups?.said;
  const note =
    said === undefined
      ? addedWords(typed, spoken, setting, { mayDeny: true, to: "done" })
      : freely(said, spoken, setting);
  return typeof note === "string" && spoken.question ? `${note}?` : note;
}

function freely(said: string, spoken: Spoken, setting: Setting): string | undefined | false {
  if (holdsAnotherDeed(said, "done", spoken, setting)) return false;
  const words = withNames(said, spoken.mentions).trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : undefined;
}

function told(note: string | undefined): { note?: string } {
  return note === undefined ? {} : { note };
}
