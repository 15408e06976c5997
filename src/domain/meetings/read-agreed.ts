const forms: readonly { form: RegExp; text: (words: string) => string }[] = [
  // "Agreed that Sarah would ring the school" tells of an undertaking.
  { form: /^(?:it was |we )?agreed(?: ?:[ -]*[-–—]?\s*| [-–—]\s+)(?<words>.+)$/isu, text: (words) => words },
  {
    form: /^(?:it was |we |the (?:board|committee|panel) )?agreed (?<words>that (?!.{1,60}\b(?:would|will|did)\b).+)$/isu,
    text: (words) => words,
  },
  {
    form: /^(?:(?:it was |we |the (?:board|committee|panel) )?noted (?=that )|noted ?: ?)(?<words>.+)$/isu,
    text: (words) => `to note ${words}`,
  },
  {
    form: /^(?:the (?:board|committee|panel) )noted (?<words>the .+)$/isu,
    text: (words) => `to note ${words}`,
  },
  {
    form: /^(?:the )?(?<words>minutes (?:of|from) (?:the|our) (?:last|previous) meeting)(?: (?:are|were|was|be))? (?:agreed|approved|confirmed|accepted)(?: as an? (?:correct|accurate|true) record)?$/isu,
    text: (words) => `the ${words} are approved`,
  },
];

/**
 * Reads what a board comes to in words that resolve something in a meeting and are common talk outside one: "agreed: the timetable stands",
 * "noted: the report". It comes back as a resolution says it. Undefined: it is nothing of the kind.
 */
export function readAgreed(text: string): string | undefined {
  for (const { form, text: resolved } of forms) {
    const words = form.exec(text)?.groups?.words?.trim();
    if (words !== undefined && /\p{L}{2}/u.test(words)) return resolved(words);
  }
  return undefined;
}
