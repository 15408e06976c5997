import { describe, expect, it } from "vitest";
import type { AgendaKind } from "../../../src/domain/agendas/agenda.js";
import { sectionsOf } from "../../../src/domain/agendas/agenda-sections.js";
import { anAgendaItem } from "../../builders/an-agenda.js";

const standing = (place: "begin" | "end", kind?: AgendaKind) =>
  anAgendaItem({ from: { kind: "standing", standing: "own-x", place }, ...(kind && { kind }) });
const own = (kind?: AgendaKind) => anAgendaItem(kind === undefined ? {} : { kind });
const begin = standing("begin");
const end = standing("end");
const heads = (...items: Parameters<typeof sectionsOf>[0]) =>
  sectionsOf(items).map(({ head, saysKind }) => (saysKind ? `${head}, says it` : head));

describe("the heads of an agenda", () => {
  it.each([
    ["what stands on each agenda by its place", [begin, end], ["begin", "end"]],
    [
      "the meeting's own items by what the board is to do",
      [begin, own("decision"), own("discussion"), own("information"), end],
      ["begin", "decision", "discussion", "information", "end"],
    ],
    ["own items of which nobody said", [begin, own(), own(), end], ["begin", "other", "other", "end"]],
    [
      "the minutes among what they stand in, where they alone are for decision",
      [begin, standing("begin", "decision"), begin, own("discussion")],
      ["begin", "begin, says it", "begin", "discussion"],
    ],
    [
      "the minutes with the decisions, where those follow",
      [begin, standing("begin", "decision"), own("decision"), end],
      ["begin", "decision", "decision", "end"],
    ],
    [
      "two standing items of one kind under it",
      [own("decision"), standing("end", "discussion"), standing("end", "discussion")],
      ["decision", "discussion", "discussion"],
    ],
    [
      "a standing item where it was put",
      [own("decision"), begin, own("decision"), begin],
      ["decision", "other", "decision", "end"],
    ],
  ] as const)("puts %s", (_what, items, expected) => {
    expect(heads(...items)).toEqual(expected);
  });
});
