import type { Rating } from "../../../domain/actions/action-item.js";
import type { Row } from "../rows/row.js";
import { addedWords } from "./added-words.js";
import { formsOf } from "./forms.js";
import { aBreak, itemRefs, someItems } from "./item-refs.js";

/** The words of each rating; the first is the one that we say. */
const spoken: Readonly<Record<Rating["kind"], string>> = {
  "on-track": "on[ -]track|on target|on course|on schedule",
  "at-risk": "at[ -]risk",
  "off-track": "off[ -]track|off target|off course",
};
const kinds = ["on-track", "at-risk", "off-track"] as const;

/** Any rating, as a part of a form; its group is `rated`. */
export const aRating = `(?<rated>${kinds.map((kind) => spoken[kind]).join("|")})`;

/** Which rating the words of `aRating` stand for. */
export function ratingOf(said: string): Rating["kind"] | undefined {
  return kinds.find((kind) => new RegExp(`^(?:${spoken[kind]})$`, "i").test(said));
}

const rest = "(?<rest>(?![\\p{L}\\p{N}]).*)";
const forms = formsOf(
  `(?:rate|mark|set|flag|call|put)(?: down)? ${someItems}(?:${aBreak}| )(?:as |to |is |are |down as )?(?:now |still |back )?${aRating}${rest}`,
  `${someItems}(?:${aBreak}| |(?=['’]s ))(?:(?:is|are|['’]s)(?: now| still| back| currently| all| both)? |now |still |back |rated )?${aRating}${rest}`,
);

/** "12 at risk because the data is late". */
export const readRating: Row["read"] = ({ text, mentions }, setting) => {
  for (const groups of forms(text)) {
    const items = itemRefs(groups);
    const rating = ratingOf(groups.rated ?? "");
    const why = addedWords(groups.rest ?? "", { mentions }, setting, { mayDeny: true });
    if (items === undefined || rating === undefined || why === false) continue;
    return { kind: "change", items, deed: "rate", rating, ...(why === undefined ? {} : { why }) };
  }
  return undefined;
};
