import { mayNameItems } from "./item-refs.js";

/** The named parts of a form; what did not occur is undefined. */
export type Groups = Readonly<Record<string, string | undefined>>;

/**
 * Reads a text against several forms, each of which must be the whole of it; in any capitals, and a point stands for line ends too. Gives the
 * parts of each form that fits, in order. Forms are tried one by one, as they name their parts alike.
 */
export function formsOf(...forms: readonly string[]): (text: string) => Generator<Groups> {
  const compiled = forms.map((form) => ({
    form: new RegExp(`^(?:${form})$`, "isu"),
    ofItems: form.includes("(?<items>"),
  }));
  return function* (text) {
    // Most messages name no action, and are spared the forms that need one.
    const namesItems = mayNameItems(text);
    for (const { form, ofItems } of compiled) {
      const found = namesItems || !ofItems ? form.exec(text) : null;
      if (found !== null) yield found.groups ?? {};
    }
  };
}

/** The parts of the first form that fits. */
export function firstOf(forms: ReturnType<typeof formsOf>, text: string): Groups | undefined {
  const { value, done } = forms(text).next();
  return done === true ? undefined : value;
}
