import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Agenda, type AgendaKind, agendaKinds } from "../../../src/domain/agendas/agenda.js";
import { buildAgenda, unsavedAgenda, withItem } from "../../../src/domain/agendas/build-agenda.js";
import { usualStandingItems } from "../../../src/domain/agendas/standing-items.js";
import type { ProgrammeItem } from "../../../src/domain/programme/programme-item.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";
import { anAgenda, anAgendaItem } from "../../builders/an-agenda.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const untouched = unsavedAgenda(board, "mt_march");

const built = (saved: Agenda, programme: readonly ProgrammeItem[], settled = false) =>
  buildAgenda({ saved, standing: usualStandingItems, programme, settled });
const titles = (items: ReturnType<typeof built>) => items.map(({ title }) => title);

const prevent = aProgrammeItem({ id: "pi_1", title: "Prevent duty update", takes: "discussion" });
const budget = aProgrammeItem({ id: "pi_2", title: "Budget", takes: "decision" });

describe("an agenda that nobody has touched", () => {
  test("is the standing items, with the programme's own between those at the beginning and those at the end", () => {
    expect(titles(built(untouched, [prevent, budget]))).toEqual([
      "Exclusion of the press and public",
      "Apologies for absence",
      "Declarations of interest",
      "Minutes of the previous meeting",
      "Matters arising",
      "Budget",
      "Prevent duty update",
      "Work programme",
      "Any other business",
      "Date of the next meeting",
    ]);
  });

  test("gives an item the same id however often it is built", () => {
    expect(built(untouched, [prevent])).toEqual(built(untouched, [prevent]));
  });
});

describe("a saved agenda", () => {
  const saved = anAgenda({ revision: 3 });

  test("keeps its own items, and takes in what the programme holds for its meeting since", () => {
    expect(titles(built(saved, [prevent]))).toEqual(["Prevent duty update", "Training budget for the coming year"]);
  });

  test("loses what the programme moved to another meeting", () => {
    const both = anAgenda({ revision: 3, items: built(saved, [prevent]) });
    expect(titles(built(both, []))).toEqual(["Training budget for the coming year"]);
  });

  test("does not take in again what was taken off it by hand", () => {
    expect(titles(built({ ...saved, left: ["pi_1"] }, [prevent]))).toEqual(["Training budget for the coming year"]);
  });

  test("stays as it was once its meeting has ended, whatever the programme holds since", () => {
    const both = anAgenda({ revision: 3, items: built(saved, [prevent]) });
    expect(titles(built(both, [budget], true))).toEqual(titles(both.items));
  });

  test("may be saved without any item, and then has none", () => {
    expect(built(anAgenda({ revision: 1, items: [] }), [])).toEqual([]);
  });
});

describe("where an item is put", () => {
  const kind = fc.constantFrom<AgendaKind | undefined>(...agendaKinds, undefined);

  test("decisions before discussions before information, in the order in which they came, between the standing items", () => {
    fc.assert(
      fc.property(fc.array(kind, { maxLength: 20 }), (kinds) => {
        const own = kinds.map((one, index) =>
          anAgendaItem({ id: `ag_${index}`, title: String(index), ...(one !== undefined && { kind: one }) }),
        );
        const items = own.reduce(withItem, built(untouched, []));
        expect(items.slice(0, 5).every(({ from }) => from.kind === "standing")).toBe(true);
        expect(items.slice(-3).every(({ from }) => from.kind === "standing")).toBe(true);
        const rank = (of: AgendaKind | undefined) => (of === undefined ? 3 : agendaKinds.indexOf(of));
        const between = items.slice(5, -3).map((item) => [rank(item.kind), Number(item.title)] as const);
        expect(between).toEqual([...between].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
        expect(between).toHaveLength(kinds.length);
      }),
    );
  });
});
