import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { brokenRules } from "./card-rules.js";
import { sampleCards } from "./sample-cards.js";

const golden = new URL("../../golden/cards/", import.meta.url);
const samples = Object.entries(sampleCards());

describe("every card", () => {
  it.each(samples)("%s keeps the rules of cards and is understood by Teams' own parser", (_name, rendered) => {
    expect(brokenRules(rendered)).toEqual([]);
  });

  // `UPDATE_GOLDEN=1 npx vitest run tests/bot/cards` writes them anew; the difference is then read in the commit.
  it.each(samples)("%s reads as it was last agreed", (name, rendered) => {
    const file = new URL(`${name}.json`, golden);
    const text = `${JSON.stringify(rendered, null, 1)}\n`;
    if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(file, text);
    expect(existsSync(file), `${name}.json has not been agreed yet`).toBe(true);
    expect(text).toBe(readFileSync(file, "utf8"));
  });

  it("has an agreed output and nothing agreed is left without a card", () => {
    const agreed = readdirSync(golden).map((file) => file.replace(/\.json$/, ""));
    expect(agreed.sort()).toEqual(samples.map(([name]) => name).sort());
  });
});
