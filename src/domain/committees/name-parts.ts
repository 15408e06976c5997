/** A name taken apart, in small letters, without titles. */
export type NameParts = {
  /** First name first; hyphened names are one word. */
  words: readonly string[];
  /** The same with hyphened names taken apart. */
  split: readonly string[];
  /** Those in a form in which their order does not matter. */
  whole: string;
  /** Those, and neighbours among them written as one: "vanderberg". */
  joined: ReadonlySet<string>;
  /** The initials that boards make of it, as capitals. Empty for a name of one word. */
  initials: ReadonlySet<string>;
};

const titles = wordSet(
  "mr mrs ms miss mx dr prof professor cllr cllrs councillor councillors revd alderman baroness superintendent supt",
);
/** Titles that are surnames too: they are titles only before a name. */
const titlesBefore = wordSet(
  "sir dame lord lady rev reverend father canon bishop dean baron judge inspector insp sergeant sgt constable pc",
);
const afterNames = wordSet("obe mbe cbe bem jp kc qc phd");
/** Small words of surnames: "van der Berg", "El-Rashid". */
export const particles = wordSet("van von der den de du da dos del della di la le el al bin ap st ter ten");
/** The same without those that are first names too. */
const surnameBegins = wordSet("van von der den de du da dos la le el ap st mc mac o");

const letters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

/** Takes apart a name as a directory writes it: "Jones, Sarah (Police)" is Sarah Jones. */
export function namePartsOf(name: string): NameParts {
  const plain = name.replace(/\([^()]*\)|\[[^[\]]*\]/g, " ");
  const [before = "", after = "", ...more] = plain.split(",");
  const isTurned = more.length === 0 && after.trim() !== "" && isSurname(before.trim());
  const written = untitled(isTurned ? `${after} ${before}` : plain);
  const words = written.map((word) => word.toLowerCase());
  const split = words.flatMap((word) => word.split("-"));
  return { words, split, whole: wholeOf(split), joined: runs(split), initials: initialsFor(written, words, split) };
}

/** The words of a name: without accents, titles and marks, in small letters. */
export function nameWords(name: string): readonly string[] {
  return untitled(name).map((word) => word.toLowerCase());
}

/** Letters without accents, and a name's apostrophes left out: "Siân O’Neill" is Sian ONeill. Capitals stay. */
export function plainLetters(text: string): string {
  return isPlain.test(text) ? text : withoutAccents(text);
}

/** Most words have neither accents nor apostrophes. */
const isPlain = /^[\x20-&(-_a-~]*$/;

function withoutAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(/['’‘`´ʼ′‛＇]/g, "")
    .replace(/[ßæœøłđðþıÆŒØŁĐÐÞ]/g, (letter) => {
      const plain = letters[letter.toLowerCase()] ?? letter;
      return letter === letter.toLowerCase() ? plain : plain.toUpperCase();
    });
}

/** Words in a form in which their order does not matter. */
export function wholeOf(words: readonly string[]): string {
  return [...words].sort().join(" ");
}

/** The first letters of words, as capitals. */
export function initialsOf(words: readonly string[]): string {
  let letters = "";
  for (const word of words) letters += word.charAt(0);
  return letters.toUpperCase();
}

function isSurname(text: string): boolean {
  const [first = "", ...more] = text.toLowerCase().split(/[ -]+/);
  return first !== "" && (!text.includes(" ") || (more.length < 4 && surnameBegins.has(first)));
}

/** Titles go where a name is left without them: "Lord" alone is somebody's surname. */
function untitled(name: string): readonly string[] {
  const words = (
    plainLetters(name)
      .replace(/[‐‑‒–—−]/g, "-")
      .match(/[\p{Letter}\p{Number}-]+/gu) ?? []
  )
    .map((word) => (word.includes("-") ? word.replace(/^-+|-+$/g, "") : word))
    .filter((word) => word !== "");
  const is = (set: ReadonlySet<string>, word: string | undefined) => set.has(word?.toLowerCase() ?? "");
  const kept = words.filter((word) => !is(titles, word));
  while (kept.length > 1 && is(titlesBefore, kept[0])) kept.shift();
  while (kept.length > 2 && is(afterNames, kept.at(-1))) kept.pop();
  return kept.length === 0 ? words : kept;
}

/** One or more neighbours as one word. Names have few words: what follows the eighth is left. */
function runs(split: readonly string[]): ReadonlySet<string> {
  const few = split.slice(0, 8);
  const joined = new Set<string>();
  for (const from of few.keys()) {
    let run = "";
    for (const word of few.slice(from)) {
      run += word;
      joined.add(run);
    }
  }
  return joined;
}

/** Ann Mary McEwan-Bell may be AMM, AMMB, AMMEB, AM or AB, also where Mc stands apart; Anna van der Berg is AB, AV and AVDB. */
function initialsFor(
  written: readonly string[],
  words: readonly string[],
  split: readonly string[],
): ReadonlySet<string> {
  const [first = "", second = ""] = words;
  if (words.length < 2) return new Set();
  const humps = written.map((word) => (word === word.toUpperCase() ? word.slice(0, 1) : word.replace(/\P{Lu}/gu, "")));
  const closed = split.filter((_, at) => !/^(?:mc|mac|o)$/.test(split[at - 1] ?? ""));
  const withoutParticles = split.filter((word) => !particles.has(word));
  const ways = [
    initialsOf(words),
    initialsOf(split),
    humps.join(""),
    initialsOf(closed),
    initialsOf(withoutParticles),
    initialsOf([first, words.at(-1) ?? ""]),
    initialsOf([first, split.at(-1) ?? ""]),
  ];
  if (particles.has(second)) ways.push(initialsOf([first, second]));
  return new Set(ways.filter((way) => way.length > 1));
}
