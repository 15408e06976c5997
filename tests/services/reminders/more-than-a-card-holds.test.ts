import { expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { theUsualBoard } from "./a-board.js";

it("what is overdue for long beyond the fifty of a morning comes the next morning, not after theirs are done", async () => {
  const board = await theUsualBoard("2026-03-02T10:00:00Z");
  for (let number = 1; number <= 60; number++) {
    const item = anOpenItem({ id: `ai_${number}`, number, dueOn: day("2026-01-05") });
    await board.store.items.insert(item, `turn-${number}`, loggedLine(item));
  }
  const escalated = () =>
    board
      .notices("kirsty")
      .map(({ day: on, lines }) => [on, lines.filter(({ stage }) => stage === "escalation").length]);
  await board.moveTo("2026-03-05T12:00:00Z");
  expect(escalated()).toEqual([
    ["2026-03-03", 50],
    ["2026-03-04", 10],
  ]);
});
