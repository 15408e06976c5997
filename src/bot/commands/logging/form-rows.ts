/** "Owner: Sarah" as its label and what stands behind it. */
const labelled = /^(?<label>\p{L}[\p{L} ]{1,24}?)\s*[:–—]\s*(?<said>\S.*)$/su;

/**
 * Lines that each begin with what they say ("Action: …", "Owner: …", "Due: …") as the rows of a table under those labels; a label
 * that comes again begins the next row. Undefined where a line has no label.
 */
export function formRows(lines: readonly string[]): readonly (readonly string[])[] | undefined {
  if (lines.length < 2) return undefined;
  const rows: (readonly string[])[] = [];
  let labels: string[] = [];
  let said: string[] = [];
  for (const line of lines) {
    const found = labelled.exec(line)?.groups;
    if (found?.label === undefined || found.said === undefined) return undefined;
    if (labels.includes(found.label.toLowerCase())) {
      rows.push(labels, said);
      [labels, said] = [[], []];
    }
    labels.push(found.label.toLowerCase());
    said.push(found.said);
  }
  return [...rows, labels, said];
}
