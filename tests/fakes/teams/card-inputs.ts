import { type CardElement, isJson, type Json } from "./activity.js";
import { everyElement } from "./card-text.js";

export interface Input {
  readonly id: string;
  readonly type: string;
  /** What a person reads beside it; of a toggle its title. */
  readonly label: string;
  /** What it holds before anybody types; undefined when empty. */
  readonly value: string | undefined;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly required: boolean;
  readonly errorMessage: string | undefined;
  readonly min: string | undefined;
  readonly max: string | undefined;
}

/** The inputs of a card in reading order. */
export function inputs(card: CardElement): Input[] {
  return [...everyElement(card)].filter(({ type }) => type.startsWith("Input.")).map(toInput);
}

/** What a person fills in: by the input's label or id; a choice by its title or value. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/**
 * What the client sends of the inputs when this action is pressed: each as filled in, else as it stood, the empty ones
 * left out. Throws the input's own error message where a client would show it and send nothing.
 */
export function answersFor(card: CardElement, action: CardElement, filled: Filled): Json {
  const all = inputs(card);
  const stranger = Object.keys(filled).find((name) => !all.some(({ id, label }) => id === name || label === name));
  if (stranger !== undefined) {
    throw new Error(
      `The card has no input "${stranger}", only: ${all.map(({ label }) => label).join("; ") || "none"}.`,
    );
  }
  if (action.associatedInputs === "none") return {};
  const answers: Record<string, string> = {};
  for (const input of all) {
    const given = filled[input.id] ?? filled[input.label];
    const value = given === undefined ? input.value : chosen(input, given);
    if (wrong(input, value)) throw new Error(input.errorMessage ?? `"${input.label}" is not filled in rightly.`);
    if (value !== undefined && value !== "") answers[input.id] = value;
  }
  return answers;
}

function chosen(input: Input, given: string | readonly string[]): string {
  const values = typeof given === "string" ? [given] : given;
  if (input.type !== "Input.ChoiceSet") return values.join(",");
  return values
    .map((wanted) => {
      const choice = input.choices.find(({ title, value }) => title === wanted || value === wanted);
      if (choice !== undefined) return choice.value;
      throw new Error(`"${input.label}" offers no "${wanted}", only: ${input.choices.map((c) => c.title).join("; ")}.`);
    })
    .join(",");
}

function wrong({ required, type, min, max }: Input, value: string | undefined): boolean {
  if (value === undefined || value === "") return required;
  if (type === "Input.Number") return Number(value) < Number(min ?? value) || Number(value) > Number(max ?? value);
  return (type === "Input.Date" || type === "Input.Time") && (value < (min ?? value) || value > (max ?? value));
}

function toInput(element: CardElement): Input {
  const text = (value: unknown) => (value === undefined ? undefined : String(value));
  const choices = Array.isArray(element.choices) ? element.choices.filter(isJson) : [];
  return {
    id: String(element.id ?? ""),
    type: element.type,
    label: String(element.label ?? element.title ?? ""),
    value: text(element.value) ?? (element.type === "Input.Toggle" ? String(element.valueOff ?? "false") : undefined),
    choices: choices.map(({ title, value }) => ({ title: String(title), value: String(value) })),
    required: element.isRequired === true,
    errorMessage: text(element.errorMessage),
    min: text(element.min),
    max: text(element.max),
  };
}
