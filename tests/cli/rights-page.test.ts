import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rightsPage } from "../../src/cli/rights-page.js";

describe("the page of rights", () => {
  test("says what is in force; `npm run rights` writes it anew", () => {
    expect(readFileSync(join(import.meta.dirname, "../../docs/rights.md"), "utf8")).toBe(rightsPage());
  });

  test("lets nobody but chair and clerk change the roster", () => {
    const row = rightsPage()
      .split("\n")
      .find((line) => line.startsWith("| members, roles"));
    expect(
      row
        ?.split("|")
        .slice(2, 9)
        .map((cell) => cell.trim()),
    ).toEqual(["yes", "yes", "", "", "", "", ""]);
  });

  test("shows a closed action in a shared place to nobody, unless its home is private", () => {
    const rows = rightsPage().split("\n");
    expect(rows).toContain("| in a channel or group chat |  |  |  |  |  |  |");
    expect(rows).toContain("| in one's own chat | yes | yes | yes | own |  |  |");
    expect(rows).toContain("| in a home that its clerk declared private | yes | yes | yes | yes | yes | yes |");
  });
});
