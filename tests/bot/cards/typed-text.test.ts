import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cut, nameLine, plainLine, plainTitle, taskLine } from "../../../src/bot/cards/typed-text.js";

describe("what somebody typed", () => {
  it.each([
    ["becomes one line", "ring\nthe\t council \r\n today", "ring the council today"],
    ["loses marks that turn the direction of writing", "pay \u202e001\u202c pounds\u2066", "pay 001 pounds"],
    ["loses control and invisible signs", "a\u0000b\u0007c\u200bd\ufeff", "abcd"],
    [
      "keeps markdown, markup and emoji as they are",
      "**now** <at>Bot</at> [x](http://y) 👩‍👧",
      "**now** <at>Bot</at> [x](http://y) 👩‍👧",
    ],
    ["keeps the flag of Scotland", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"],
    ["loses half of a sign that was cut", "a\ud83d", "a"],
    ["has one space where something unseen stood between two", "a \u200b b", "a b"],
  ])("%s", (_what, typed, shown) => {
    expect(plainLine(typed)).toBe(shown);
  });

  it("is one line of visible signs whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const line = plainLine(typed);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/u);
        expect(plainLine(line)).toBe(line);
      }),
    );
  });

  it("is cut between signs and says so", () => {
    expect(cut("abcdef", 4)).toBe("abc…");
    expect(cut("abcd", 4)).toBe("abcd");
    expect(taskLine("x".repeat(141))).toBe(`${"x".repeat(139)}…`);
    expect(taskLine("😀".repeat(71))).toBe(`${"😀".repeat(69)}…`);
    expect(nameLine("x".repeat(200))).toHaveLength(60);
  });

  it("has nothing that Teams would read as markdown in a title", () => {
    expect(plainTitle("[Ann](http://x) *Lee* `_~<b>#")).toBe("(Ann)(http://x) Lee b");
  });
});
