/** Words that begin no person's name, though somebody typed them with a capital. */
const noFirstNames = new Set(
  `a action actions adult agency agenda all an and another any anybody anyone apologies assistant attendance at authority board budget business cabinet chair
  chief child children church clerk college committee community council date dates day decision decisions department deputy director
  district each everybody everyone executive extra finance fire for from group guest guests head health her him his hospital in independent
  it item items lay lead lots me meeting meetings member members minutes more my myself name names national new next nobody note notes of
  officer old on one or other our owner owners panel paper papers partner people person plan plans police principal programme public report
  reports risk role roles safeguarding school secretary senior service services some somebody someone something staff strategic team that the
  their them these they this those three to training treasurer trust two under university us vice voluntary we with you your
  ccg nhs monday tuesday wednesday thursday friday saturday january february march july september october november december`.split(
    /\s+/,
  ),
);
/** Small words that no name holds. */
const noNameWords = new Set(
  "a an and any are as at be by for from in is it my no not on or our please the this to was with".split(" "),
);
const particles =
  /^(?:af|al|ap|ben|bin|da|das|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|of|st|ter|ten|van|von|y|zu)$/;
const title =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|cllr|councillor|sir|dame|lord|lady|rev|revd|reverend|father|canon|sgt|sergeant|insp|inspector|supt|superintendent|pc)\.? )+/i;

/** Longer texts and longer lists of words are no names. */
const longestName = 60;
const mostWords = 5;

/**
 * The name of a person as it is to be written; undefined for what is no plausible name. `small`: small letters throughout are
 * a name too, as phones type ("sue cassin"), and are given capitals.
 */
export function plausibleName(text: string, small: boolean): string | undefined {
  const name = text.trim();
  const titled = title.exec(`${name} `)?.[0].trim() ?? "";
  const words = name.slice(titled.length).trim().split(" ");
  const [first = ""] = words;
  if (name.length > longestName || words.length > mostWords || noFirstNames.has(first.toLowerCase())) return undefined;
  if (words.some((word) => noNameWords.has(word.toLowerCase())) || !words.some((word) => /\p{L}{2}/u.test(word)))
    return undefined;
  if (words.every(isNameWord) && words.some((word) => /^\P{Ll}/u.test(word))) {
    // "CCG" alone is an agency, and "J." nobody.
    return words.length > 1 || titled !== "" || /\p{Ll}/u.test(first) ? name : undefined;
  }
  const isSmall = name === name.toLowerCase() && (small || titled !== "") && (words.length > 1 || titled !== "");
  return isSmall && words.length < 4 && words.every(isSmallWord) ? capitalised(name) : undefined;
}

function isNameWord(word: string): boolean {
  return particles.test(word) || /^(?:\p{Lu}|[‘’']?[dlo]?['’]\p{Lu})[\p{L}\p{Mark}'’‘ʼ.‐‑-]*$/u.test(word);
}

function isSmallWord(word: string): boolean {
  return /^\p{Ll}[\p{L}\p{Mark}'’‘ʼ‐‑-]+$/u.test(word) && !noFirstNames.has(word);
}

function capitalised(name: string): string {
  return name
    .split(" ")
    .map((word) =>
      particles.test(word) ? word : word.replace(/^\p{Ll}|(?<=[-‐‑]|^[o]['’])\p{Ll}/gu, (first) => first.toUpperCase()),
    )
    .join(" ");
}
