import { type Activity, type CardElement, elementsIn, isElement } from "./activity.js";

const cardType = "application/vnd.microsoft.card.adaptive";

/** The Adaptive Card of an activity, or of anything that carries one as its activity; undefined where there is none. */
export function cardOf(source: Activity | { readonly activity: Activity }): CardElement | undefined {
  const { attachments } = activityOf(source);
  const content = attachments?.find((attachment) => attachment.contentType === cardType)?.content;
  return isElement(content) ? content : undefined;
}

/** The text of the activity feed and the chat list; undefined where the bot gave none. */
export const summaryOf = (source: Activity | { readonly activity: Activity }): string | undefined =>
  activityOf(source).summary;

function activityOf(source: Activity | { readonly activity: Activity }): Activity {
  return "activity" in source && isElement(source.activity) ? (source.activity as Activity) : (source as Activity);
}

/**
 * The words of a card in reading order, one line for each text, row and input, without the titles of its buttons. White
 * space of any kind is one blank; the lines of a row are joined by " / " and its sign for opening or closing is left out.
 */
export const cardText = (card: CardElement): string => elementsIn(card.body).flatMap(linesOf).join("\n");

/** The words of one element, line by line. */
export function linesOf(element: CardElement): string[] {
  if (element.isVisible === false) return [];
  switch (element.type) {
    case "TextBlock":
      return line(element.text);
    case "RichTextBlock":
      return line(runs(element.inlines));
    case "Container":
    case "Column":
      return elementsIn(element.items).flatMap(linesOf);
    case "ColumnSet":
      return line(rowText(element));
    case "Image":
      return line(element.altText);
    default:
      return element.type.startsWith("Input.") ? line(inputText(element)) : [];
  }
}

export interface Row {
  readonly text: string;
  readonly pressable: boolean;
  /** What a screen reader adds, "Open A31"; undefined where the row can't be pressed. */
  readonly tooltip: string | undefined;
}

/** The rows of a card: each set of columns, wherever it stands. */
export function rows(card: CardElement): Row[] {
  return [...everyElement(card)].flatMap((element) => {
    if (element.type !== "ColumnSet") return [];
    const action = isElement(element.selectAction) ? element.selectAction : undefined;
    const tooltip = typeof action?.tooltip === "string" ? action.tooltip : undefined;
    return [{ text: rowText(element), pressable: action !== undefined, tooltip }];
  });
}

/** The words of a row in one line. */
export function rowText(columnSet: CardElement): string {
  const lines = elementsIn(columnSet.columns).flatMap(linesOf);
  return lines.filter((words) => !/^[›×]$/.test(words)).join(" / ");
}

/** A card and everything in it, actions included, in reading order. What stands in an action's data is no element. */
export function* everyElement(element: CardElement): Generator<CardElement> {
  yield element;
  for (const property of ["body", "columns", "items", "inlines", "actions", "selectAction", "inlineAction", "card"]) {
    const value = element[property];
    for (const inner of isElement(value) ? [value] : elementsIn(value)) yield* everyElement(inner);
  }
}

function line(text: unknown): string[] {
  if (typeof text !== "string") return [];
  const words = text.replace(/\s+/g, " ").trim();
  return words === "" ? [] : [words];
}

function runs(inlines: unknown): string {
  if (!Array.isArray(inlines)) return "";
  return inlines.map((run: unknown) => (isElement(run) ? run.text : run)).join("");
}

function inputText(input: CardElement): string {
  const name = typeof input.label === "string" ? input.label : String(input.title ?? "");
  const choices = Array.isArray(input.choices) ? input.choices.map((choice: { title?: unknown }) => choice.title) : [];
  const rest = input.type === "Input.ChoiceSet" ? choices.join(", ") : input.type === "Input.Toggle" ? "" : input.value;
  if (rest === undefined || rest === "") return name;
  return `${name}${/[.?:]$/.test(name) ? "" : ":"} ${String(rest)}`;
}
