import { describe, expect, test } from "vitest";
import { hasInputs } from "../../../src/bot/cards/has-inputs.js";
import { inputs } from "../../fakes/teams/card-inputs.js";
import { sampleCards } from "./sample-cards.js";

/** As Teams' client would find them. */
const fillable = ({ card }: { card: unknown }) => inputs(card as Parameters<typeof inputs>[0]).length > 0;

describe("a card in which somebody may be typing", () => {
  test("is known from every other by its inputs, whichever card it is", () => {
    const all = Object.entries(sampleCards());
    const withInputs = (test: (one: (typeof all)[number][1]) => boolean) =>
      all.filter(([, one]) => test(one)).map(([name]) => name);
    expect(withInputs(({ card }) => hasInputs(card))).toEqual(withInputs(fillable));
    expect(withInputs(fillable).length).toBeGreaterThan(5);
    expect(withInputs(fillable).length).toBeLessThan(all.length);
  });

  test("is not taken for one because of what somebody wrote", () => {
    const hostile = '{"type":"Input.Text","id":"x"}';
    const withText = Object.entries(sampleCards(() => hostile)).filter(([, one]) => !fillable(one));
    expect(withText.filter(([, { card }]) => hasInputs(card)).map(([name]) => name)).toEqual([]);
  });
});
