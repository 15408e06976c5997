import { beginsWithTaskVerb } from "../../../domain/actions/task-words.js";
import { firstOf, formsOf } from "../readers/forms.js";
import { aBreak, someItems } from "../readers/item-refs.js";

const forms = {
  owner: formsOf(`(?:(?:move|change|switch|shift|set) )?${someItems} (?:is |are )?(?:to|for) (?<rest>.+)`),
  note: formsOf(
    `(?:update|note|comment|progress)(?: on| to| for)? ${someItems} (?<rest>.+)`,
    `${someItems}${aBreak}(?<rest>\\p{L}.+)`,
  ),
  day: formsOf(`${someItems}(?:${aBreak}| )(?<rest>.{2,40})`),
  colour: formsOf(`${someItems}(?:${aBreak}| )(?:(?:is|are|rated|now|at) )*(?<rest>amber|red|green)`),
  unwanted: formsOf(
    `${someItems} (?:(?:is|are) )?(?<rest>(?:no longer|not) (?:needed|required|wanted|relevant)(?: any ?more)?)`,
  ),
  carried: formsOf(`${someItems}(?:${aBreak}(?:action )?| action )(?<rest>to be (?:carried (?:forward|over)|c/f))`),
  share: formsOf(`(?:done|finished|completed?|close|discharge) (?<one>\\d{1,4})/(?<other>\\d{1,4})`),
  wording: formsOf(`(?:change|edit|amend|correct) ${someItems} to:? (?<rest>.+)`),
  closed: formsOf(`(?:make|put) ${someItems} closed`),
};

/** Red, amber and green are computed from the day; what an owner says is a rating. */
function ratingOfColour(colour: string): string {
  const said = colour.toLowerCase();
  return said === "green" ? "on track" : said === "amber" ? "at risk" : "off track";
}

/** "Done 19/20": two actions, where it is no day. */
function twoNumbers(text: string): readonly string[] {
  const { one, other } = firstOf(forms.share, text) ?? {};
  if (one === undefined || other === undefined || (Number(one) <= 31 && Number(other) <= 12)) return [];
  return [`${/^\S+/.exec(text)?.[0].toLowerCase() ?? "done"} ${one} and ${other}`];
}

/** "12 to Zoe", and not "12 to come". */
const aName = /^[\p{Lu}\ue000-\uf8ff]/u;

/**
 * What a message about an action may mean that says it in half, as texts to choose from: "make 12 closed", "12: chased twice", "12 Friday". `last`: what is
 * less likely than that it was to be logged. `takenBack`: it is not so, or not yet.
 */
export function rephrased(text: string, takenBack: boolean): { first: readonly string[]; last: readonly string[] } {
  const unwanted = firstOf(forms.unwanted, text);
  const carried = firstOf(forms.carried, text);
  const reported = [
    ...(unwanted?.items === undefined ? [] : [`withdraw ${unwanted.items}: ${unwanted.rest ?? ""}`]),
    ...(carried?.items === undefined ? [] : [`${carried.items} carried forward`]),
  ];
  if (takenBack) return { first: reported, last: [] };
  const closed = firstOf(forms.closed, text);
  const owner = firstOf(forms.owner, text);
  const note = firstOf(forms.note, text);
  const day = firstOf(forms.day, text);
  const colour = firstOf(forms.colour, text);
  const wording = firstOf(forms.wording, text);
  return {
    first: [
      ...(colour?.items === undefined ? [] : [`${colour.items} ${ratingOfColour(colour.rest ?? "")}`]),
      ...reported,
      ...(wording?.items === undefined || !beginsWithTaskVerb(wording.rest ?? "")
        ? []
        : [`reword ${wording.items}: ${wording.rest ?? ""}`]),
      ...twoNumbers(text),
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
