/** No abbreviation is longer, and no meaning. */
const longestTerm = 15;
const longestMeaning = 160;

/** Whether a text is an abbreviation by its form: "CDOP", "R&D", "MoU", "S.17", "WT 2015". */
export function isAbbreviation(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return (
    text.length >= 2 &&
    text.length <= longestTerm &&
    capitals >= 2 &&
    /^\p{Lu}[\p{L}\p{N}&./’' -]*$/u.test(text) &&
    !/\p{Ll}{3}/u.test(text)
  );
}

/** Whether the letters of an abbreviation begin, in order, words or parts of words of its meaning. */
export function fits(term: string, meaning: string): boolean {
  const letters = [...term.replace(/[^\p{Lu}]/gu, "").toLowerCase()];
  const words = meaning
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  if (letters.length < 2 || words.length < 2 || meaning.length > longestMeaning) return false;
  // Each letter is the first of a later word, or goes on in the word of the letter before it ("PRU", "MASH", "Ofsted").
  let place = -1;
  let inside = 0;
  let begun = 0;
  for (const letter of letters) {
    const next = words.findIndex((word, at) => at > place && word.startsWith(letter));
    if (next !== -1) {
      place = next;
      inside = 1;
      begun += 1;
      continue;
    }
    const found = place < 0 ? -1 : (words[place] ?? "").indexOf(letter, inside);
    if (found === -1) return false;
    inside = found + 1;
  }
  return begun * 2 >= letters.length && begun >= 2;
}

/** A term and its meaning without the marks around them; undefined where they can be none. */
export function termOf(term: string, meaning: string): { kind: "term"; term: string; meaning: string } | undefined {
  const [short, long] = [
    term
      .trim()
      .replace(/^[(“"]|[)”":=–-]+$/g, "")
      .trim(),
    meaning
      .trim()
      .replace(/^[:=–—-]\s*|[.;,]$/g, "")
      .trim(),
  ];
  if (short === "" || long === "" || short.length > 40 || long.length > 400 || !/\p{L}/u.test(short)) return undefined;
  return { kind: "term", term: short, meaning: long };
}

/** A heading over abbreviations. */
export function isGlossaryTitle(title: string): boolean {
  return /\b(?:glossary|abbreviations?|acronyms?|jargon(?: buster)?|terms used|list of terms)\b/i.test(
    title.slice(0, 120),
  );
}
