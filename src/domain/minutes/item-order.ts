/** So many numbers may be left out between two items. */
const mostLeftOut = 5;

/** Whether an item may have this number after the last one: "5" or "4.2" after "4.1", "31" after "30". Any number may be the first. */
export function follows(number: string, last: string | undefined): boolean {
  if (last === undefined) return true;
  const [here, before] = [partsOf(number), partsOf(last)];
  const [top = 0, ...inner] = here;
  const [topBefore = 0] = before;
  if (number.includes("/") || last.includes("/")) return number !== last;
  if (top > topBefore) return top - topBefore <= mostLeftOut;
  if (top < topBefore || inner.length === 0) return false;
  return isLater(here, before);
}

function isLater(here: readonly number[], before: readonly number[]): boolean {
  for (const [at, part] of here.entries()) {
    const other = before[at] ?? 0;
    if (part !== other) return part > other;
  }
  return false;
}

function partsOf(number: string): readonly number[] {
  return number
    .replace(/^\p{Lu}{1,4}[./-]?/u, "")
    .split(/[./]/)
    .map((part) => Number.parseInt(part, 10) || 0);
}
