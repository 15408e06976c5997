import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import type { CardElement } from "../../fakes/teams/activity.js";
import { brokenRules, elementsOf } from "./card-rules.js";
import { sampleCards } from "./sample-cards.js";

/** Stands in every piece of typed text, so that a card can be searched for where it came to stand. */
const marker = "QZX";

const hostile = [
  ["markdown", "**bold** _it_ ~no~ `code` # head"],
  ["links and images", "[press](javascript:alert(1)) ![x](http://127.0.0.1/x.png)"],
  ["mentions and HTML", "<at>Matters Arising</at> <script>alert(1)</script> &lt;b&gt;"],
  ["marks that turn writing round", "\u202etxet desrever\u202c \u2066isolated"],
  ["line breaks and control signs", "line\none\r\ntwo\u2028three\u0000\u0007"],
  ["placeholders of templates", "${task} {{task}} $data $when ${$root}"],
  ["pieces of JSON", '"}],"type":"AdaptiveCard" \\ \\u0000'],
  ["emoji, flags and piled accents", "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚"],
  ["4,000 letters", "x".repeat(4000)],
  ["4,000 signs of three bytes", "漢".repeat(4000)],
  ["2,000 emoji", "😀".repeat(2000)],
  ["4,000 quotes", '"\\'.repeat(2000)],
] as const;

describe("typed text stays in its lines, and no card breaks a rule", () => {
  it.each(hostile)("with %s", (_what, words) => {
    expectKept(`${marker}${words}`);
  });

  it("that has no visible sign", () => {
    const cards = Object.entries(sampleCards(() => "\u200b\u0000 "));
    expect(cards.flatMap(([name, rendered]) => brokenRules(rendered).map((fault) => `${name}: ${fault}`))).toEqual([]);
  });

  it("whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (words) => expectKept(marker + words)),
      {
        numRuns: 10,
      },
    );
  });
});

function expectKept(typed: string): void {
  const cards = Object.entries(sampleCards(() => typed.slice(0, 4000)));
  const faults = cards.flatMap(([name, rendered]) =>
    faultsOf(name, rendered, typed).map((fault) => `${name}: ${fault}`),
  );
  expect(faults).toEqual([]);
}

/** A request comes in a personal chat and names who asks: the one thing typed that a summary may hold. */
const namesItsAsker = /^request/;

function faultsOf(name: string, rendered: Rendered, typed: string): readonly string[] {
  return [
    ...brokenRules(rendered, [typed]),
    ...(rendered.summary.includes(marker) && !namesItsAsker.test(name) ? ["typed text in the summary"] : []),
    ...elementsOf(rendered).flatMap(outOfPlace),
  ];
}

const mention = /<at>[^<>]*<\/at>/g;

/** Typed text belongs to runs, to the values of inputs, and to the titles of buttons and choices. */
function outOfPlace(element: CardElement): readonly string[] {
  const ours = [
    "label",
    "placeholder",
    "errorMessage",
    "tooltip",
    "id",
    ...(element.type === "TextBlock" ? ["text"] : []),
  ];
  // Of a mention the name is somebody's: the rules of cards say what may be in it.
  const misplaced = ours.filter((key) =>
    String(element[key] ?? "")
      .replace(mention, "")
      .includes(marker),
  );
  const inData = JSON.stringify(element.data ?? {}).includes(marker) && !mayCarryText(element.verb);
  return [...misplaced.map((key) => `typed text as ${key}`), ...(inData ? ["typed text in a button's data"] : [])];
}

/** What somebody wrote comes back with the press that says it again; so does the name that a board is offered. */
function mayCarryText(verb: unknown): boolean {
  return verb === "say" || verb === "items.accept" || verb === "set-up.start";
}
