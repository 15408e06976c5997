import { withNames } from "../../turn/heard.js";
import type { Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { holdsAnotherDeed } from "./another-deed.js";

/** Longer messages give no day and no owner: they are notes or minutes. */
export const longestReason = 600;

/** The reason stands after what is wanted: in brackets, after "because" or a dash; or else after a comma, which may also part two names. "14:30" and "2–4" hold no break. */
const forms = [
  /^(?<said>.{2,100}?),?(?:\s*(?!(?<=\d)[:–—]\d)[:;–—]\s*|\s+-\s+|\s*\((?=[^()]+\)$)|\s+(?=because|since|as (?:the|we|i|it|she|he|they|there)\b|due to\b|so that\b|while\b))(?<why>.{3,})$/isu,
  /^(?<said>.{2,100}?)\s*,\s*(?<why>.{3,})$/isu,
];
/** With these it is not wanted at all, or not so; after a comma also with "not". */
const takenBack = /^(?:n['’]t|but|except|unless|if|or|and (?:\d|a\d))\b/i;

/** Before what is plainly a reason. */
const because = /^(?:because|since|as|due to|so that|while)\b/i;

type Reasoned = { said: string; why: string };

/** What is wanted and why, taken apart in each way that makes sense; none where no reason was given or it is taken back in it. */
export function withReason(
  text: string,
  { mentions }: Pick<Spoken, "mentions">,
  setting: Setting,
): readonly Reasoned[] {
  return forms.flatMap((form) => {
    const { said, why: typed = "" } = form.exec(text)?.groups ?? {};
    const why = withNames(typed, mentions)
      .replace(/^because(?: of)? /i, "")
      .replace(/^([^(]*)\)$/, "$1")
      .trim();
    if (
      said === undefined ||
      takenBack.test(why) ||
      holdsAnotherDeed(why, because.test(typed) ? "because" : "other", { mentions }, setting) ||
      (form === forms[1] && /^not\b/i.test(why))
    )
      return [];
    if (!/[\p{L}\p{N}]/u.test(why)) return [];
    return [{ said: said.trim(), why }];
  });
}
