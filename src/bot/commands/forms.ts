/** The named parts of a form; what did not occur is undefined. */
export type Groups = Readonly<Record<string, string | undefined>>;

/**
 * Reads a text against several forms, each of which must be the whole of it; in any capitals, and a point stands for line ends too. Gives the
 * parts of each form that fits, in order. Forms are tried one by one, as they name their parts alike.
 */
export function formsOf(...forms: readonly string[]): (text: string) => Generator<Groups> {
  const compiled = forms.map((form) => new RegExp(`^(?:${form})$`, "isu"));
  return function* (text) {
    for (const form of compiled) {
      const found = form.exec(text);
      if (found !== null) yield found.groups ?? {};
    }
  };
}

/** The parts of the first form that fits. */
export function firstOf(forms: ReturnType<typeof formsOf>, text: string): Groups | undefined {
  const { value, done } = forms(text).next();
  return done === true ? undefined : value;
}
