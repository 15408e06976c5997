import { firstOf, formsOf } from "./forms.js";
import { aBreak, someItems } from "./item-refs.js";

const forms = {
  owner: formsOf(`(?:(?:move|change|switch|shift|set) )?${someItems} (?:is |are )?(?:to|for) (?<rest>.+)`),
  note: formsOf(
    `(?:update|note|comment|progress)(?: on| to| for)? ${someItems} (?<rest>.+)`,
    `${someItems}${aBreak}(?<rest>\\p{L}.+)`,
  ),
  day: formsOf(`${someItems} (?<rest>.{2,40})`),
  closed: formsOf(`(?:make|put) ${someItems} closed`),
};

/** "12 to Zoe", and not "12 to come". */
const aName = /^[\p{Lu}\ue000-\uf8ff]/u;

/**
 * What a message about an action may mean that says it in half, as texts to choose from: "make 12 closed", "12: chased twice", "12 Friday". `last`: what is
 * less likely than that it was to be logged.
 */
export function rephrased(text: string): { first: readonly string[]; last: readonly string[] } {
  const closed = firstOf(forms.closed, text);
  const owner = firstOf(forms.owner, text);
  const note = firstOf(forms.note, text);
  const day = firstOf(forms.day, text);
  return {
    first: [
      ...(closed?.items === undefined ? [] : [`close ${closed.items}`, `make ${closed.items} closed part`]),
      ...(owner?.items === undefined || !aName.test(owner.rest ?? "")
        ? []
        : [`give ${owner.items} to ${owner.rest ?? ""}`]),
    ],
    last: [
      ...(note?.items === undefined ? [] : [`update ${note.items}: ${note.rest ?? ""}`]),
      ...(day?.items === undefined ? [] : [`${day.items} due ${day.rest ?? ""}`]),
    ],
  };
}
