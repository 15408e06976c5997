import { expect, test } from "vitest";
import { fitsTeams } from "../../../src/bot/cards/card-size.js";
import { presentCheck } from "../../../src/bot/cards/minutes/present-check.js";
import { importGroups } from "../../../src/bot/verbs/import-verbs.js";
import type { Proposal } from "../../../src/domain/minutes/proposal.js";
import { aMember } from "../../builders/a-member.js";
import { anImport, aProposal } from "../../builders/an-import.js";
import type { CardElement } from "../../fakes/teams/activity.js";
import { buttons } from "../../fakes/teams/card-buttons.js";
import { cardText } from "../../fakes/teams/card-text.js";
import { aWorld } from "./a-world.js";

const long = "漢".repeat(4000);
const { board } = aWorld();
const people = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    aMember({ id: `m_${"x".repeat(20)}${at}`, name: `${long.slice(0, 58)}${at}` }),
  );

function rows(count: number): readonly Proposal[] {
  return Array.from({ length: count }, (_, at): Proposal => {
    const row = at + 1;
    const evidence = { words: long, page: 99, item: { number: "10.10", title: long } };
    const doubts = [
      { kind: "differs", said: long, and: long },
      { kind: "weekday", said: long, on: "2014-12-05" as never },
    ] as const;
    const action = aProposal().what;
    if (action.kind !== "action") throw new Error("not an action");
    switch (at % 8) {
      case 0:
        return {
          row,
          what: { ...action, task: long, owners: [{ kind: "asked", typed: `${row}${long}`, offered: [] }] },
          evidence,
          doubts,
          ticked: true,
        };
      case 1:
        return {
          row,
          what: { ...action, task: long, due: { kind: "asked", typed: long, why: "ambiguous", offered: [] } },
          ...{ evidence, doubts, ticked: true },
        };
      case 2:
        return { row, what: { ...action, task: long, reference: long }, evidence, doubts, ticked: true };
      case 3:
        return { row, what: { ...action, task: long }, evidence, doubts, ticked: false };
      case 4:
        return { row, what: { kind: "decision", text: long }, evidence, doubts, ticked: true };
      case 5:
        return { row, what: { kind: "attendance", who: long, as: "present" }, evidence, doubts: [], ticked: true };
      case 6:
        return { row, what: { kind: "term", term: long, meaning: long }, evidence, doubts, ticked: true };
      default:
        return { row, what: { kind: "person", person: { name: long, agency: long } }, evidence, doubts, ticked: true };
    }
  });
}

const read = anImport({
  file: long,
  proposals: rows(120),
  unread: Array.from({ length: 50 }, () => ({ words: long, page: 3 })),
});

test.each([3, 40, 120])(
  "no page of the longest paper with the longest words is too large, on a board of %s",
  (count) => {
    const view = { import: read, roster: people(count), board, page: 1 };
    let page = 1;
    let card: CardElement;
    do {
      const { card: drawn } = presentCheck({ ...view, page });
      expect(fitsTeams(drawn), `page ${page}`).toBe(true);
      card = drawn as unknown as CardElement;
      page += 1;
    } while (buttons(card).includes("More") && page < 300);
    expect(page).toBeGreaterThan(3);
    for (const row of [1, 2, 3, 4, 113, 116])
      expect(fitsTeams(presentCheck({ ...view, row }).card), `row ${row}`).toBe(true);
    for (const of of importGroups)
      expect(fitsTeams(presentCheck({ ...view, group: { of, page: 1 } }).card), of).toBe(true);
  },
);

test("nine actions, thirty attenders and sixteen terms are one page", () => {
  const what = aProposal().what;
  const proposals = Array.from({ length: 55 }, (_, at): Proposal => {
    const row = at + 1;
    if (at < 9) return aProposal({ row, what });
    if (at < 39)
      return aProposal({
        row,
        what: { kind: "attendance", who: `Person ${at}`, as: at < 30 ? "present" : "apologies" },
      });
    return aProposal({ row, what: { kind: "term", term: `T${at}`, meaning: "what it means" } });
  });
  const card = presentCheck({ import: anImport({ proposals }), roster: people(3), board, page: 1 })
    .card as unknown as CardElement;
  expect(buttons(card)).toEqual(["Accept", "Throw away"]);
  expect(cardText(card)).toContain("Attendance 21 present, 9 apologies / all ticked");
  expect(cardText(card)).toContain("Glossary 16 abbreviations / all ticked");
});
