import { beforeEach, describe, expect, test } from "vitest";
import type { NoticeId } from "../../src/domain/reminders/notice.js";
import type { Drawing } from "../../src/store/served-forms.js";
import type { Store } from "../../src/store/store.js";
import type { MakeStore } from "./make-store.js";

const tenant = { tenant: "tenant-a" };
const priya = { ...tenant, person: "p_priya" as const };
const warren = { ...tenant, person: "p_warren" as const };
const card = { conversation: "19:home;messageid=1", serviceUrl: "http://127.0.0.1:4100/", activityId: "1" };
const item: Drawing = { kind: "item", committee: "c_estuary", item: "ai_1" };
const notice: Drawing = { kind: "notice", notice: "tenant-a/p_priya/2026-03-04/morning" as NoticeId };
const at = (minutes: number) => new Date(Date.UTC(2026, 2, 4, 9, 30 + minutes));
const today = new Date();

export function describeServedForms(name: string, makeStore: MakeStore): void {
  describe(`forms that stand in cards, ${name}`, () => {
    let forms: Store["servedForms"];
    beforeEach(async () => {
      forms = (await makeStore()).servedForms;
    });
    const due = (now: Date) => forms.claimDue("system", now, new Date(now.getTime() + 60_000));

    test("a card without a form is free, and nothing waits for it", async () => {
      expect(await forms.putOff(tenant, card, item, at(0))).toBe("free");
      expect(await forms.earliestDue("system")).toBeUndefined();
      expect(await due(at(60))).toBeUndefined();
    });

    test("a drawing waits until the form's time is over, and is found then with all that it needs", async () => {
      await forms.serve(priya, card, at(10), today);
      expect(await forms.putOff(tenant, card, item, at(2))).toBe("put-off");
      expect(await forms.earliestDue("system")).toEqual(at(10));
      expect(await due(at(9))).toBeUndefined();
      expect(await due(at(10))).toMatchObject({ ...tenant, card, drawing: item });
    });

    test("a form whose time is over holds nothing back", async () => {
      await forms.serve(priya, card, at(10), today);
      expect(await forms.putOff(tenant, card, item, at(10))).toBe("free");
    });

    test("only that card is held back: not another message, another conversation or another tenant's", async () => {
      await forms.serve(priya, card, at(10), today);
      const puttingOff = (scope: { tenant: string }, over: object) =>
        forms.putOff(scope, { ...card, ...over }, item, at(1));
      expect(await puttingOff(tenant, { activityId: "2" })).toBe("free");
      expect(await puttingOff(tenant, { conversation: "19:home;messageid=2" })).toBe("free");
      expect(await puttingOff({ tenant: "tenant-b" }, {})).toBe("free");
      expect(await puttingOff(tenant, { serviceUrl: "http://127.0.0.1:4200/" })).toBe("put-off");
    });

    test("of two people's forms the later holds the card, and a person's second form counts instead of the first", async () => {
      await forms.serve(priya, card, at(10), today);
      await forms.serve(warren, card, at(12), today);
      await forms.putOff(tenant, card, item, at(3));
      expect(await forms.earliestDue("system")).toEqual(at(12));
      await forms.serve(priya, card, at(15), today);
      await forms.putOff(tenant, card, item, at(6));
      expect(await forms.earliestDue("system")).toEqual(at(15));
    });

    test("two people who are served their first forms at once are both known", async () => {
      await Promise.all([forms.serve(priya, card, at(10), today), forms.serve(warren, card, at(10), today)]);
      expect(await Promise.all([forms.has(priya, card), forms.has(warren, card)])).toEqual([true, true]);
    });

    test("whoever leaves a form lets go of the card at once, unless somebody else is typing there", async () => {
      await forms.serve(priya, card, at(10), today);
      await forms.serve(warren, card, at(12), today);
      await forms.putOff(tenant, card, item, at(3));
      await forms.end(warren, card, at(4));
      expect(await forms.earliestDue("system")).toEqual(at(10));
      expect([await forms.has(priya, card), await forms.has(warren, card)]).toEqual([true, false]);
      await forms.end(priya, card, at(5));
      expect(await forms.earliestDue("system")).toEqual(at(5));
      expect(await forms.putOff(tenant, card, item, at(5))).toBe("free");
    });

    test("two people who leave at once both let go", async () => {
      await forms.serve(priya, card, at(10), today);
      await forms.serve(warren, card, at(12), today);
      await forms.putOff(tenant, card, item, at(3));
      await Promise.all([forms.end(priya, card, at(4)), forms.end(warren, card, at(4))]);
      expect(await forms.earliestDue("system")).toEqual(at(4));
    });

    test("leaving without having had a form changes nothing", async () => {
      await forms.serve(priya, card, at(10), today);
      await forms.putOff(tenant, card, item, at(3));
      await forms.end(warren, card, at(4));
      await forms.end(warren, { ...card, activityId: "2" }, at(4));
      expect(await forms.earliestDue("system")).toEqual(at(10));
      expect(await forms.has(warren, card)).toBe(false);
    });

    test("what is put off last is drawn, once, and the earliest card comes first", async () => {
      const other = { ...card, activityId: "2" };
      await forms.serve(priya, card, at(10), today);
      await forms.serve(priya, other, at(9), today);
      await forms.putOff(tenant, card, item, at(1));
      await forms.putOff(tenant, card, notice, at(2));
      await forms.putOff(tenant, other, item, at(2));
      const [first, second] = [await due(at(11)), await due(at(11))];
      expect([first, second]).toMatchObject([
        { card: other, drawing: item },
        { card, drawing: notice },
      ]);
      for (const claimed of [first, second]) if (claimed) await forms.settle("system", claimed);
      expect(await forms.earliestDue("system")).toBeUndefined();
    });

    test("a drawing that was claimed and never done is found again after its lease", async () => {
      await forms.serve(priya, card, at(10), today);
      await forms.putOff(tenant, card, item, at(1));
      expect(await due(at(10))).toBeDefined();
      expect(await due(at(10))).toBeUndefined();
      expect(await due(at(11))).toMatchObject({ card, drawing: item });
    });

    test("one that was put off anew while it was being done is still to be done", async () => {
      await forms.serve(priya, card, at(10), today);
      await forms.putOff(tenant, card, item, at(1));
      const claimed = await due(at(10));
      await forms.serve(warren, card, at(20), today);
      await forms.putOff(tenant, card, item, at(10));
      if (claimed) await forms.settle("system", claimed);
      expect(await forms.earliestDue("system")).toEqual(at(20));
    });
  });
}
