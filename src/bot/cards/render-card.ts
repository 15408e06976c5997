import { readFileSync } from "node:fs";
import type { CardData, Element, PartData } from "./card-data.js";
import { compileTemplate, type Expand } from "./expand-template.js";
import type { Card } from "./rendered.js";

/** The folder of templates; `src` and `dist` both lie one level below the project's root. */
const folder = new URL("../../../cards/", import.meta.url);

/** Every card's template. A name of `CardData` that is missing here, or the other way round, does not compile. */
const cards = templates<keyof CardData>("", {
  action: true,
  agenda: true,
  asked: true,
  call: true,
  form: true,
  list: true,
  message: true,
  morning: true,
  "set-up": true,
  status: true,
  story: true,
});

/** What cards are put together from. */
const parts = templates<keyof PartData>("parts/", {
  buttons: true,
  choice: true,
  choices: true,
  "optional-day": true,
  "day-input": true,
  heading: true,
  line: true,
  link: true,
  mentions: true,
  "members-input": true,
  "number-input": true,
  "optional-choice": true,
  "optional-line": true,
  "optional-text": true,
  row: true,
  "row-answered": true,
  "row-frozen": true,
  "row-open": true,
  "short-text": true,
  "text-input": true,
  ticks: true,
  toggle: true,
});

/** The only way from finished words to a card. */
export function renderCard<Name extends keyof CardData>(name: Name, data: CardData[Name]): Card {
  return cards[name](data) as Card;
}

/** A piece of a card, for the places that a card's template leaves open. */
export function part<Name extends keyof PartData>(name: Name, data: PartData[Name]): Element {
  return parts[name](data) as Element;
}

/** Reads and checks templates; a broken one is found when the process starts and not when its card is wanted. */
function templates<Name extends string>(under: string, names: Record<Name, true>): Record<Name, Expand> {
  const read = (name: string): [string, Expand] => [
    name,
    compileTemplate(JSON.parse(readFileSync(new URL(`${under}${name}.json`, folder), "utf8")), `${under}${name}`),
  ];
  return Object.fromEntries(Object.keys(names).map(read)) as Record<Name, Expand>;
}
