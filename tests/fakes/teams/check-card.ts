import { type Activity, type CardElement, elementsIn, isElement, isJson, type Json } from "./activity.js";
import { everyElement } from "./card-text.js";

/** What a card rests on besides itself. */
export interface CardSetting {
  /** The activity that carried it; absent for the answer to a press, which has no summary. */
  readonly activity?: Activity;
  /** Texts that people typed: a `${` of theirs is theirs, and no sign of a template left unexpanded. */
  readonly typed?: readonly string[];
}

const most = { bytes: 25 * 1024, buttons: 6, inSight: 4, summary: 100, viewers: 60 };

const allowed = new Set([
  ...[
    "AdaptiveCard",
    "TextBlock",
    "RichTextBlock",
    "TextRun",
    "Container",
    "ColumnSet",
    "Column",
    "ActionSet",
    "Image",
  ],
  ...["Input.Text", "Input.Date", "Input.Time", "Input.Number", "Input.Toggle", "Input.ChoiceSet"],
  ...["Action.Execute", "Action.OpenUrl"],
]);
const colours = new Set<unknown>([undefined, "Default", "Attention", "Accent"]);
const sizes = new Set<unknown>([undefined, "Default", "Small", "Large"]);
const weights = new Set<unknown>([undefined, "Default", "Bolder"]);

/** Signs that a TextBlock, a label or a choice would read as markdown: emphasis, links, code, HTML, headings, lists. */
const markdown = /[*_~`[\]<>]|^\s*(?:#|[-+]\s|\d+[.)]\s)/m;

/** The breaches of the rules that every card of ours keeps, each told in words; an empty list when there are none. */
export function checkCard(card: CardElement, { activity, typed = [] }: CardSetting = {}): string[] {
  const elements = [...everyElement(card)];
  const entities = entitiesOf(card);
  return [
    ...wholeCard(card, typed),
    ...entities.flatMap((entity) => mention(entity, elements)),
    ...elements.flatMap(anyElement),
    ...elements.flatMap((element) => text(element, entities)),
    ...elements.flatMap((element) =>
      actionSet(
        element,
        elements.some(({ isRequired }) => isRequired === true),
      ),
    ),
    ...elements.flatMap(pressable),
    ...inputs(elements.filter(({ type }) => type.startsWith("Input."))),
    ...(activity === undefined ? [] : carrier(activity)),
  ];
}

function wholeCard(card: CardElement, typed: readonly string[]): string[] {
  const json = JSON.stringify(card);
  const bytes = Buffer.byteLength(json);
  const [title] = elementsIn(card.body);
  const userIds = isJson(card.refresh) && Array.isArray(card.refresh.userIds) ? card.refresh.userIds.length : 0;
  const begins = title?.type === "TextBlock" && title.style === "heading" && title.size === "Large";
  return when([
    [card.version !== "1.5", `version is ${String(card.version)}, not 1.5`],
    [bytes > most.bytes, `${bytes} bytes, more than ${most.bytes}`],
    [!begins, "does not begin with its title: a Large heading"],
    [card.actions !== undefined, "buttons stand outside the body; they belong in an ActionSet"],
    [userIds > most.viewers, `refreshes for ${userIds} people, more than ${most.viewers}`],
    ...unexpanded(json, typed).map((sign): [boolean, string] => [true, `not expanded: ${sign}`]),
  ]);
}

function unexpanded(json: string, typed: readonly string[]): string[] {
  const placeholders = json.match(/\$\{[^}"]*\}?/g) ?? [];
  const keys = json.match(/"\$(?:when|data|root|index)":/g) ?? [];
  // What was typed may have been cut in the middle of one.
  const isTyped = (sign: string) => typed.some((words) => words.includes(sign.replace(/….*$/s, "")));
  return [...placeholders.filter((sign) => !isTyped(sign)), ...keys];
}

function anyElement(element: CardElement): string[] {
  const { type, color, size, weight, fallback } = element;
  return when([
    [!allowed.has(type), `${type} is not among the elements we use`],
    [!colours.has(color), `${type} has the colour ${String(color)}`],
    [!sizes.has(size), `${type} has the size ${String(size)}`],
    [!weights.has(weight), `${type} has the weight ${String(weight)}`],
    [fallback !== undefined && type.startsWith("Action."), `${type} has a fallback, a second way through the code`],
    [type === "Image" && !element.altText, "Image has no altText"],
  ]);
}

/** What Teams would read as mentions: the card says so of each text. */
function entitiesOf({ msteams }: CardElement): readonly Json[] {
  return isJson(msteams) && Array.isArray(msteams.entities) ? msteams.entities.filter(isJson) : [];
}

/** A name without a sign that could be markup, on the card once, with an id to find them by. */
function mention(entity: Json, elements: readonly CardElement[]): string[] {
  const { type, text: words, mentioned } = entity;
  const { id, name } = isJson(mentioned) ? mentioned : {};
  const places = elements.flatMap((element) =>
    element.type === "TextBlock" ? [String(element.text).split(String(words)).length - 1] : [],
  );
  return when([
    [type !== "mention" || typeof id !== "string" || id === "", `nobody is mentioned by "${String(words)}"`],
    [!/^<at>[\p{L}\p{N}][\p{L}\p{M}\p{N} '.-]*<\/at>$/u.test(String(words)), `"${String(words)}" is no mention`],
    [words !== `<at>${String(name)}</at>`, `"${String(words)}" mentions ${String(name)}`],
    [places.reduce((sum, count) => sum + count, 0) !== 1, `"${String(words)}" does not stand on the card once`],
  ]);
}

function text(element: CardElement, entities: readonly Json[]): string[] {
  const whole = String(element.text ?? "");
  const words =
    element.type === "TextBlock" ? entities.reduce((rest, { text: at }) => rest.replace(String(at), ""), whole) : whole;
  if (element.type === "TextRun") return when([[/[\r\n]/.test(words), `line break in the TextRun "${words}"`]]);
  if (element.type !== "TextBlock") return [];
  return when([
    [element.wrap !== true, `TextBlock "${words}" does not wrap`],
    [markdown.test(words), `markdown in the TextBlock "${words}"`],
  ]);
}

function actionSet(element: CardElement, requires: boolean): string[] {
  if (element.type !== "ActionSet") return [];
  const actions = elementsIn(element.actions);
  const inSight = actions.filter(({ mode }) => mode !== "secondary").length;
  const senders = requires ? actions.slice(1).filter(({ associatedInputs }) => associatedInputs !== "none") : [];
  return when([
    [actions.length > most.buttons, `${actions.length} buttons in a set, more than ${most.buttons}`],
    [inSight > most.inSight, `${inSight} buttons in sight, more than ${most.inSight}`],
    ...senders.map(({ title }): [boolean, string] => [true, `"${String(title)}" would be held up by a required input`]),
    ...actions.flatMap(({ title }): [boolean, string][] => [
      [typeof title !== "string" || title === "", "button without a title"],
      [markdown.test(String(title)), `markdown in the button "${String(title)}"`],
    ]),
  ]);
}

function pressable(element: CardElement): string[] {
  const row = isElement(element.selectAction) ? element.selectAction : undefined;
  return when([
    [element.type === "Action.Execute" && !element.verb, `"${String(element.title ?? element.tooltip)}" has no verb`],
    [element.type.startsWith("Action.") && element.style !== undefined, "a button has a style, which Teams ignores"],
    [row?.title !== undefined, `the row "${String(row?.title)}" has a title in place of its words`],
    [row !== undefined && !row.tooltip, "a row that can be pressed has no tooltip"],
  ]);
}

function inputs(all: readonly CardElement[]): string[] {
  return all.flatMap((input, index) => {
    const { type, id } = input;
    const label = type === "Input.Toggle" ? input.title : input.label;
    const titles = Array.isArray(input.choices) ? input.choices.filter(isJson).map(({ title }) => String(title)) : [];
    const checked = input.isRequired === true || input.min !== undefined || input.max !== undefined || input.regex;
    return when([
      [!id, `${type} has no id`],
      [all.findIndex((other) => other.id === id) !== index, `the input id ${String(id)} is used twice`],
      [typeof label !== "string" || label === "", `${type} ${String(id)} has no label`],
      [Boolean(checked) && !input.errorMessage, `"${String(label)}" has no errorMessage`],
      [type === "Input.Text" && input.maxLength === undefined, `"${String(label)}" has no maxLength`],
      ...[String(label), ...titles].map((words): [boolean, string] => [markdown.test(words), `markdown in "${words}"`]),
    ]);
  });
}

function carrier({ summary, text: beside }: Activity): string[] {
  return when([
    [!summary, "the activity has no summary"],
    [(summary?.length ?? 0) > most.summary, `a summary of ${summary?.length} signs, more than ${most.summary}`],
    [Boolean(beside), "text beside a card becomes a second message"],
  ]);
}

const when = (cases: readonly (readonly [boolean, string])[]): string[] =>
  cases.filter(([broken]) => broken).map(([, sentence]) => sentence);
