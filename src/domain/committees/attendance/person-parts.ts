import { withoutStops } from "./tidy-lines.js";

/** A part of what a list says of one person. */
export type PersonPart = {
  /** What stood before it; nothing before the name. */
  mark: "" | "," | "-" | "(" | "tab";
  text: string;
};

const between = /(\t|\||[,;] ?| -+ ?(?=\p{L})| [–—]+ ?|[–—]+ |—|: )/u;

/**
 * Takes apart "Ann Ash (Chair) – Head Teacher, Hill School": at commas, dashes and tabs, and at brackets behind the name. Later brackets
 * belong to what they stand behind, unless they are `asides`.
 */
export function personParts(text: string, isAside: (inner: string) => boolean): readonly PersonPart[] {
  const parts: PersonPart[] = [];
  let goesOn = false;
  for (const [at, piece] of text.split(/(\([^()]*\)|\[[^[\]]*\])/).entries()) {
    if (at % 2 === 0) {
      addPlain(piece, parts, goesOn);
      goesOn = false;
      continue;
    }
    const inner = piece.slice(1, -1).trim();
    const last = parts.at(-1);
    if (parts.filter(({ mark }) => mark !== "(").length > 1 && last !== undefined && !isAside(inner)) {
      parts[parts.length - 1] = { ...last, text: `${last.text} (${inner})` };
      goesOn = true;
    } else if (withoutStops(inner) !== "") parts.push({ mark: "(", text: withoutStops(inner) });
  }
  return parts;
}

function addPlain(piece: string, parts: PersonPart[], goesOn: boolean): void {
  const texts = piece.split(between);
  for (const [at, written] of texts.entries()) {
    const text = withoutStops(written);
    if (at % 2 === 1 || text === "") continue;
    const last = parts.at(-1);
    if (at === 0 && goesOn && last !== undefined) parts[parts.length - 1] = { ...last, text: `${last.text} ${text}` };
    else parts.push({ mark: parts.length === 0 ? "" : markOf(texts[at - 1]), text });
  }
}

function markOf(between: string | undefined): PersonPart["mark"] {
  if (between === undefined || /[,;]/.test(between)) return ",";
  return /[\t|]/.test(between) ? "tab" : "-";
}
