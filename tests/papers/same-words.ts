/** Words as they are compared: in small letters, quotes and dashes alike, spaced once. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’“”"]/g, "'")
    .replace(/[‐-―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

export function hasWords(text: string, fragment: string): boolean {
  return plainWords(text).includes(plainWords(fragment));
}

/** Names as they are compared: without full stops, courtesies and spaces too many. */
export function plainName(name: string): string {
  return plainWords(name)
    .replaceAll(".", "")
    .replace(/^(?:mr|mrs|ms|miss|cllr|councillor) (?=\S)/, "");
}
