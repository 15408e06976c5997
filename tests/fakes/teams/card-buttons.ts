import { type CardElement, elementsIn, isElement } from "./activity.js";
import { linesOf, rowText } from "./card-text.js";

/** Something on a card that a person can press: a button, or a whole row. */
export interface Button {
  /** Undefined for a row, whose own words are its name. */
  readonly title: string | undefined;
  readonly tooltip: string | undefined;
  /** The words of the row that is pressed, or in which (or under which, when it is open) the button stands. */
  readonly row: string | undefined;
  /** Whether it stands under "…". */
  readonly secondary: boolean;
  readonly action: CardElement;
}

/** A button's title; a row's tooltip or words of it ("A12"); an expression that one of them meets; or any condition. */
export type ButtonMatcher = string | RegExp | ((button: Button) => boolean);

/** The titles of a card's buttons in order, those under "…" included; rows that can be pressed have none. */
export const buttons = (card: CardElement): string[] =>
  pressables(card).flatMap(({ title }) => (title === undefined ? [] : [title]));

/** All that can be pressed, in reading order. */
export function pressables(card: CardElement): Button[] {
  return [...inside(elementsIn(card.body), undefined), ...actions(card.actions, undefined)];
}

/** The one button that is meant. Throws, naming what there is, when none or several are. */
export function findButton(card: CardElement, which: ButtonMatcher): Button {
  const all = pressables(card);
  const found = matching(all, which);
  const [button] = found;
  if (button !== undefined && found.length === 1) return button;
  const names = all.map(({ title, tooltip, row }) => [title ?? tooltip, row].filter(Boolean).join(" in ")).join("; ");
  throw new Error(`${found.length} buttons match ${String(which)}. The card has: ${names || "no buttons"}.`);
}

function matching(all: readonly Button[], which: ButtonMatcher): Button[] {
  if (typeof which === "function") return all.filter(which);
  if (typeof which !== "string") {
    return all.filter(({ title, tooltip, row }) => which.test(title ?? `${tooltip ?? ""} ${row ?? ""}`));
  }
  const named = all.filter(({ title, tooltip }) => title === which || tooltip === which);
  return named.length > 0 ? named : all.filter(({ title, row }) => title === undefined && holdsWords(row ?? "", which));
}

/** Whole words only, so that "A1" does not press the row of A12. */
function holdsWords(text: string, words: string): boolean {
  const at = text.indexOf(words);
  if (at < 0) return false;
  const around = [text[at - 1], text[at + words.length]];
  return (
    !around.some((sign) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)) || holdsWords(text.slice(at + 1), words)
  );
}

/** `row`: the words of the row in which the elements stand; a container lends its buttons the words of its first row. */
function inside(elements: readonly CardElement[], row: string | undefined): Button[] {
  return elements.flatMap((element) => {
    const whole = isElement(element.selectAction) ? [button(element.selectAction, words(element))] : [];
    return [...whole, ...within(element, row)];
  });
}

function within(element: CardElement, row: string | undefined): Button[] {
  const items = elementsIn(element.items);
  switch (element.type) {
    case "ActionSet":
      return actions(element.actions, row);
    case "ColumnSet":
      return inside(elementsIn(element.columns), rowText(element));
    case "Column":
      return inside(items, row);
    case "Container": {
      const open = items.find(({ type }) => type === "ColumnSet") ?? items[0];
      return inside(items, open === undefined ? row : words(open));
    }
    default:
      return [];
  }
}

const words = (element: CardElement): string => linesOf(element).join(" / ");

const actions = (list: unknown, row: string | undefined): Button[] =>
  elementsIn(list).map((action) => button(action, row));

function button(action: CardElement, row: string | undefined): Button {
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  const secondary = action.mode === "secondary";
  return { title: text(action.title), tooltip: text(action.tooltip), row, secondary, action };
}
