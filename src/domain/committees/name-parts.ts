/** A name taken apart, in small letters, without titles. */
export type NameParts = {
  /** First name first; hyphened names are one word. */
  words: readonly string[];
  /** The same with hyphened names taken apart. */
  split: readonly string[];
};

const titles = new Set(
  "mr mrs ms miss mx dr prof professor cllr councillor sir dame lord lady rev revd reverend father canon".split(" "),
);

/** Takes apart a name as a directory writes it: "Jones, Sarah (Police)" is Sarah Jones. */
export function namePartsOf(name: string): NameParts {
  const plain = name.replace(/\([^()]*\)|\[[^[\]]*\]/g, " ");
  const [before = "", after = "", ...more] = plain.split(",");
  const turned =
    more.length === 0 && after.trim() !== "" && !before.trim().includes(" ") ? `${after} ${before}` : plain;
  const words = nameWords(turned);
  return { words, split: words.flatMap((word) => word.split("-")) };
}

/** The words of a name: without accents, titles and marks, in small letters. */
export function nameWords(name: string): readonly string[] {
  const words = name
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/['’‘`´]/g, "")
    .replace(/[‐‑–]/g, "-")
    .replace(/[^\p{Letter}\p{Number}-]+/gu, " ")
    .split(" ")
    .map((word) => word.replace(/^-+|-+$/g, ""))
    .filter((word) => word !== "");
  const untitled = words.filter((word) => !titles.has(word));
  return untitled.length === 0 ? words : untitled;
}

/** The first letters of words, as capitals. */
export function initialsOf(words: readonly string[]): string {
  return words
    .map((word) => word[0] ?? "")
    .join("")
    .toUpperCase();
}
