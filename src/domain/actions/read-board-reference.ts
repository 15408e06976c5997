const atEnd =
  /(?:\s?[-–—]\s?|\s[([]\s?)(?:(?:board )?action|(?:board )?ref(?:erence)?|minute)(?: (?:no\.?|number|point|item|ref(?:erence)?))?\s?[:#]?\s?(\d{1,4}[a-z]?(?:[./]\d{1,4})?)[)\]]?[\s.]{0,3}$/i;

/** How much of a line's end can hold a board reference. */
const tailLength = 60;

/**
 * Takes the board's own number off the end of a line: "WC to arrange meetings – action 1". Only after a dash or in brackets: "complete
 * action 1" is a task.
 */
export function takeBoardReference(line: string): { rest: string; reference?: string } {
  const from = Math.max(0, line.length - tailLength);
  const found = atEnd.exec(line.slice(from));
  if (found?.[1] === undefined) return { rest: line };
  return { rest: line.slice(0, from + found.index).trimEnd(), reference: found[1] };
}
