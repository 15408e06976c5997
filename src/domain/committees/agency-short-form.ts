/**
 * True for "CCG", "Harbour CCG" or "HCCG" where the other is Harbour Clinical Commissioning Group: letters stand for words that follow
 * one another, and all else is the same. Words alone that both have are not enough. Both in small letters, without marks.
 * `capitals`: the short form was written in capitals, so that it may also be the last word of a name: "CCG" of "Harbour CCG".
 */
export function isShortForm(short: readonly string[], capitals: boolean, long: readonly string[]): boolean {
  if (short.length >= long.length || short.length === 0) return false;
  const [only = "", ...others] = short;
  if (others.length === 0 && only.length > 2) {
    if (lettersOf(long).endsWith(only)) return true;
    return capitals && long.at(-1) === only;
  }
  return short.some((letters, at) => {
    const rest = short.slice(at + 1);
    const end = long.length - rest.length;
    const stood = long.slice(at, end);
    if (letters.length < 3 || stood.length !== letters.length || lettersOf(stood) !== letters) return false;
    return isSame(short.slice(0, at), long.slice(0, at)) && isSame(rest, long.slice(end));
  });
}

function lettersOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join("");
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((word, at) => word === others[at]);
}
