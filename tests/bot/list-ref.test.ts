import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAt } from "../../src/bot/cards/at.js";
import { readList, writeList } from "../../src/bot/list-ref.js";
import { readPress } from "../../src/bot/verbs.js";
import { agencyKey } from "../../src/domain/committees/agency.js";
import type { ItemList } from "../../src/services/actions/list-items.js";

const pressed = (list: string) => readPress("list.show", { list, page: 1 });

describe("a list in a button", () => {
  test.each([
    ["an agency in letters that take six signs when escaped", "Η Υπηρεσία Προστασίας Παιδιών και Ενηλίκων"],
    ["an agency as long as any may be", "Board for the ".repeat(8).slice(0, 120)],
    ["an agency with marks", "Kids' (Trust) & Co. ~100 %!"],
  ])("of %s is asked for again", (_what, agency) => {
    const list: ItemList = { kind: "overdue", agency: agencyKey(agency) };
    const ref = writeList(list);
    expect(pressed(ref)).toMatchObject({ data: { list: ref } });
    expect(readList(ref)).toEqual(list);
    expect(readAt(`list:${ref}:3`)).toEqual({ kind: "list", list: ref, page: 3 });
    expect(readPress("item.open", { item: "ai_1", at: `list:${ref}:3`, revision: 1, committee: "c_1" })).toBeDefined();
  });

  test("reads back as what was written, whatever the agency", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }), (typed) => {
        const agency = agencyKey(typed);
        fc.pre(agency !== "" && agency.length <= 120);
        const ref = writeList({ kind: "outstanding", agency });
        expect(pressed(ref)).toBeDefined();
        expect(readList(ref)).toEqual({ kind: "outstanding", agency });
      }),
    );
  });

  test.each([
    "outstanding;agency=a;agency=b",
    "outstanding;owner=x",
    "overdue;due=soon",
    "outstanding;agency=%E0%A4%A",
  ])("%s is none", (ref) => {
    expect(readList(ref)).toBeUndefined();
  });
});
