import { isJob } from "../is-agency.js";
import type { Member } from "../member.js";
import { listHeading } from "./list-heading.js";
import { isFullName, isTitled, listedName } from "./listed-name.js";
import { roleMarker } from "./role-marker.js";
import { withoutStops } from "./tidy-lines.js";

/** A line of more pieces than this names more people than a board has: what is behind them stays one. */
const mostPieces = 300;

const titleOfSeveral: ReadonlyMap<string, string> = new Map([
  ["councillors", "Councillor"],
  ["cllrs", "Cllr"],
  ["drs", "Dr"],
  ["messrs", "Mr"],
  ["professors", "Professor"],
]);

/**
 * One text for each person of "Cllr Ash (in the Chair); Councillors Oak, Elm and Fir": the title of several goes to each. `inline`: it
 * stands behind a heading, where several people are usual. A text of one person comes back as it is.
 */
export function splitRun(text: string, inline: boolean, roster: readonly Member[]): readonly string[] {
  return /[,&]| and /.test(text) || severalTitle(text) !== undefined ? splitAtCommas(text, inline, roster) : [text];
}

/** The stretches between semicolons, where each of them names people or has a heading. */
export function splitStretches(text: string, roster: readonly Member[]): readonly string[] {
  if (!text.includes(";")) return [text];
  const chunks = outsideBrackets(text, /; ?/y).map(withoutStops).filter(isSaid);
  const isEveryOneNamed = chunks
    .slice(0, mostPieces)
    .every(
      (chunk) =>
        severalTitle(chunk) !== undefined ||
        listHeading(chunk) !== undefined ||
        namesSomebody(chunk, roster) ||
        isSurnameFirst.test(chunk),
    );
  return isEveryOneNamed ? chunks : [text];
}

const isSurnameFirst = /^\p{Lu}[\p{L}'’-]+, ?\p{Lu}\p{L}+(?: \([^()]*\))?$/u;

function splitAtCommas(chunk: string, inline: boolean, roster: readonly Member[]): readonly string[] {
  const pieces = outsideBrackets(chunk, /, and |, ?| and | & /y)
    .map(withoutStops)
    .filter(isSaid)
    .map(withSurname);
  const parts = distributed(pieces);
  const titled = parts.filter(({ text, isTold }) => isTold || isTitled(nameOf(text)));
  // What is told behind a dash or a tab is told of one person.
  const isDescribed = /\t| [-–—]+ /.test(chunk);
  if (isDescribed && !inline && titled.length < 2) return [chunk];
  const starts = parts.map((part) => part.isTold || isTitled(nameOf(part.text)) || namesSomebody(part.text, roster));
  const all = starts.every(Boolean);
  const ended = / (?:and|&) /.test(chunk);
  // Among first names one may have two words: "Jim, Sheila, Big Phil".
  const isOfFirstNames = inline && isSingle(nameOf(parts[0]?.text ?? ""), roster);
  const single = parts.every(
    ({ text }, at) => isSingle(nameOf(text), roster) || isTitled(text) || (isOfFirstNames && starts[at]),
  );
  if (single && (inline ? pieces.length > 2 || ended : pieces.length > 2 && ended))
    return parts.map(({ text }) => text);
  const isRun =
    (starts[0] === true || (inline && titled.length > 1)) &&
    parts.length > 1 &&
    (titled.length > 1 || (all && (inline || parts.length > 2 || ended)) || inline);
  if (!isRun) return parts.length === 1 ? parts.map(({ text }) => text) : [chunk];
  const people: string[] = [];
  for (const [at, { text, isTold }] of parts.entries()) {
    const begins = starts[at] === true && (all || inline || isTold || isTitled(nameOf(text)));
    if (begins || people.length === 0) people.push(text);
    else people.push(`${people.pop()}, ${text}`);
  }
  return people;
}

/** "Mr" before "Mrs Oak" is Mr Oak. */
function withSurname(piece: string, at: number, pieces: readonly string[]): string {
  const next = nameOf(pieces[at + 1] ?? "");
  return isTitled(`${piece} Oak`) && !piece.includes(" ") && isTitled(next)
    ? `${piece} ${next.slice(next.lastIndexOf(" ") + 1)}`
    : piece;
}

type Told = { text: string; isTold: boolean };

function distributed(pieces: readonly string[]): readonly Told[] {
  let title: string | undefined;
  return pieces.map((piece) => {
    const several = severalTitle(piece);
    if (several !== undefined) {
      title = several;
      return { text: `${title} ${piece.slice(piece.indexOf(" ") + 1)}`, isTold: true };
    }
    if (isTitled(nameOf(piece)) || /^the /i.test(piece)) title = undefined;
    const isTold = title !== undefined && /^\p{Lu}/u.test(piece) && roleMarker(piece) === undefined && !isJob(piece);
    return { text: isTold ? `${title} ${piece}` : piece, isTold };
  });
}

function severalTitle(text: string): string | undefined {
  return titleOfSeveral.get(/^(\p{L}+)\.? \p{Lu}/u.exec(text)?.[1]?.toLowerCase() ?? "");
}

function namesSomebody(text: string, roster: readonly Member[]): boolean {
  const inner = /\(([^()]*)\)/.exec(text)?.[1] ?? "";
  const name = nameOf(text).split(/,| -+ | ?[–—] ?|: |\t/, 1)[0] ?? "";
  return isFullName(name, roster) || (isTitled(inner) && isFullName(inner, roster));
}

function isSingle(name: string, roster: readonly Member[]): boolean {
  return /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(name) && listedName(name, false, roster) !== undefined && !isJob(name);
}

function nameOf(text: string): string {
  return text.replace(/ ?[([].*$/, "");
}

function isSaid(text: string): boolean {
  return text !== "";
}

/** Split where `at` (sticky) fits and no bracket is open. */
function outsideBrackets(text: string, at: RegExp): readonly string[] {
  const pieces: string[] = [];
  let [from, depth] = [0, 0];
  for (let place = 0; place < text.length && pieces.length < mostPieces; place += 1) {
    const letter = text.charAt(place);
    if (letter === "(" || letter === "[") depth += 1;
    if (letter === ")" || letter === "]") depth = Math.max(0, depth - 1);
    if (depth > 0 || !/[,; ]/.test(letter)) continue;
    at.lastIndex = place;
    const found = at.exec(text)?.[0];
    if (found === undefined) continue;
    pieces.push(text.slice(from, place));
    from = place + found.length;
    place = from - 1;
  }
  return [...pieces, text.slice(from)];
}
