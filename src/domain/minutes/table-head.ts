/** What the columns of a board's tables are called. Compared without case and signs, as whole words. */
const headWords =
  /\b(actions?|agency|agreed|assigned|brag|by|category|closed|comments?|complete|completed|date|deadline|decisions?|description|details?|due|evidence|agenda|issue|item|job|lead|leads|log|measure|meeting|minute|name|no|notes?|nos|number|objectives?|officer|organi[sz]ation|outcomes?|owners?|page|person|post|priority|progress|raised|rag|rating|ref|reference|representing|required|responsible|responsibility|role|source|status|subject|tasks?|target|term|timescales?|timing|title|topic|updates?|version|what|when|who|whom)\b/i;

/** Whether a row names columns: short cells without sentences, of which most say what stands below. */
export function isHead(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== "");
  if (said.length < 2) return false;
  if (said.some((cell) => cell.length > 45 || /[.!?]\s+\p{Lu}|\d{2}/u.test(cell))) return false;
  const named = said.filter((cell) => headWords.test(cell) || /^(?:#|№|nº)$/i.test(cell));
  return named.length * 2 > said.length;
}

/** Whether words may be a further line of what a column is called. */
export function isHeadWord(text: string): boolean {
  return text.length <= 30 && !/\d|[.!?]$/.test(text) && headWords.test(text);
}

/** Whether both are the head of the same table, printed again on its next page. */
export function isSameRow(one: readonly string[], other: readonly string[]): boolean {
  const plain = (cells: readonly string[]) => cells.map((cell) => cell.toLowerCase().replace(/\s+/g, "")).join("\t");
  return plain(one) === plain(other);
}
