/** Behind these a full stop ends no sentence. */
const shortened =
  /(?:^|[\s(])(?:[ap]\.?m|cllrs?|dr|e\.g|i\.e|hon|mr|mrs|ms|mx|no|nos|p|para|pp|prof|rev|revd|ref|sec|st|v|viz|vs|\p{L})\.$/iu;
const longest = 20_000;

/** A paragraph by its sentences: "at 1.30 p.m. in …" and "Cllr. Oak" end none. */
export function sentences(text: string): readonly string[] {
  const found: string[] = [];
  let before = "";
  for (const piece of text.slice(0, longest).split(/(?<=[.!?]["'”’)]?)\s+(?=["'“‘(]?[\p{Lu}\d])/u)) {
    before = before === "" ? piece : `${before} ${piece}`;
    if (shortened.test(before.slice(-12))) continue;
    found.push(before);
    before = "";
  }
  return before === "" ? found : [...found, before];
}
