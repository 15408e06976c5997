import type { Button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, quiet } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { listed } from "../words/counted.js";
import { privateWords } from "../words/homes.js";

/** A title of ours and a sentence or two: `line` may hold names. `place`: which board it is of, where the sentences don't say. */
export function toldOf(
  title: string,
  line: Line,
  { place, more = [], buttons = [] }: { place?: Line; more?: readonly Element[]; buttons?: readonly Button[] } = {},
): Rendered {
  const body = [...(place === undefined ? [] : [textLine(place, "None")]), textLine(line), ...more];
  return { card: renderCard("message", { title, body, foot: [], buttons: buttonSet(buttons) }), summary: title };
}

/** So many names are read; the others are counted. */
const namesRead = 10;

/** A label, the names that it is of, and what to say to that. Nothing where there is nobody. */
export function namesLine(label: string, names: readonly string[], advice?: string): readonly Element[] {
  if (names.length === 0) return [];
  const first = names.slice(0, namesRead).map(nameLine);
  const more = names.length - first.length;
  const read = more === 0 ? listed(first) : first.join(", ") + privateWords.andMore(more);
  return [textLine([quiet(`${label}: `), plain(read), ...(advice === undefined ? [] : [plain(`. ${advice}`)])])];
}
