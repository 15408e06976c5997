/** Words that say nothing of what an action is about. */
const small = new Set(
  "a an and any are as at be by for from has have in into is it its of on or our out that the their them then this to up was were will with would agreed asked action".split(
    " ",
  ),
);

/** The words that say what an action is about, each by its beginning, so that "circulated" and "circulate" are one. */
export function tellingWords(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, 1_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 1 && !small.has(word)).map((word) => word.slice(0, 6)));
}

/** So much of the shorter text's words the other has, from 0 to 1. */
export function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  if (few.size === 0) return 0;
  let both = 0;
  for (const word of few) if (many.has(word)) both += 1;
  return both / few.size;
}
