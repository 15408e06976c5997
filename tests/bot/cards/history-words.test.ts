import { expect, it } from "vitest";
import { didLine, historyLine } from "../../../src/bot/cards/actions/history-words.js";
import type { HistoryLine } from "../../../src/domain/actions/action-item.js";
import { aWorld, now } from "./a-world.js";

const { board, owners } = aWorld();
const line = (what: HistoryLine["what"]): HistoryLine => ({ at: now, by: "m_ines", what });
const words = (runs: readonly { text: string }[]) => runs.map(({ text }) => text).join("");

it("of a history says to whom an action was given, and whose it was before", () => {
  const given = line({ kind: "edited", owners: owners("m_joe"), to: owners("m_sarah", "m_joel") });
  expect(words(historyLine(given, board))).toBe(
    "Thu 5 March given to Sarah Kent and Joe Larkin, before: Joe Finch · Ines Barrow",
  );
  expect(words(didLine(given, board))).toBe("Ines Barrow gave it to Sarah Kent and Joe Larkin at 10:42.");
});

it("says as much of a line that did not keep to whom", () => {
  const given = line({ kind: "edited", owners: owners("m_joe") });
  expect(words(historyLine(given, board))).toContain("given to somebody else, before: Joe Finch");
  expect(words(didLine(given, board))).toContain("gave it to somebody else at");
});
