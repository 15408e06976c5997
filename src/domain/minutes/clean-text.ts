const ligatures: Readonly<Record<string, string>> = {
  "\uFB00": "ff",
  "\uFB01": "fi",
  "\uFB02": "fl",
  "\uFB03": "ffi",
  "\uFB04": "ffl",
  "\uFB05": "ft",
  "\uFB06": "st",
};

/**
 * A text without what nobody sees: line ends are "\n", other spaces are plain ones, letters printed as one sign are letters again, and
 * control characters, soft hyphens and marks without width are gone. Tabs and form feeds stay.
 */
export function cleanText(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(/[\r\v\u0085\u2028\u2029]/g, "\n")
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, " ")
    .replace(/[\p{Cf}\p{Cs}\uFFFE\uFFFF]|(?![\n\t\f])\p{Cc}/gu, "")
    .replace(/[\uFB00-\uFB06]/g, (one) => ligatures[one] ?? one)
    .replaceAll("\u2011", "-");
}

/** One line of it: every stretch of white space is one space. */
export function spacedOnce(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
