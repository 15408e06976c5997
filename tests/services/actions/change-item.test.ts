import { describe, expect, test } from "vitest";
import { type Decision, decideDone, decideEdit } from "../../../src/domain/actions/decide.js";
import { changeItem } from "../../../src/services/actions/change-item.js";
import { markDone } from "../../../src/services/actions/mark-done.js";
import type { ActionItems } from "../../../src/store/action-items.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem } from "../../builders/an-open-item.js";
import { aBoard, aTurn, clerk, now, sarah, scope } from "./a-board.js";

const done: Parameters<typeof changeItem>[4] = (item) =>
  decideDone(item, { by: sarah, at: now, signOff: false, mustAnswer: [] });
const reword =
  (task: string) =>
  (item: Parameters<typeof done>[0]): Decision =>
    decideEdit(item, { by: clerk, at: now, task, owners: item.owners });

/** Items that somebody else changes so many times, each just before the next change is saved. */
function overtaken(items: ActionItems, times: number): ActionItems {
  let left = times;
  return {
    ...items,
    async change(of, id, revision, change) {
      if (left > 0) {
        const decision = reword(`worded anew, ${left--} to go`)(anOpenItem({ revision }));
        if (decision.kind === "change") await items.change(of, id, revision, decision.change);
      }
      return items.change(of, id, revision, change);
    },
  };
}

describe("a change", () => {
  test("is saved with its line of history, and tells what was there before", async () => {
    const { items } = await aBoard({ items: [anOpenItem()] });
    const changed = await changeItem({ items }, scope, "ai_1", aTurn(sarah), done);
    expect(changed).toMatchObject({ kind: "changed", before: { state: { kind: "open" } }, item: { revision: 2 } });
    expect((await items.history(scope, "ai_1", 10)).map(({ what }) => what.kind)).toEqual(["done", "logged"]);
  });

  test("that is refused leaves everything as it was", async () => {
    const { items } = await aBoard({ items: [anOpenItem()] });
    const same = await changeItem({ items }, scope, "ai_1", aTurn(clerk), reword("circulate the plan"));
    expect(same).toMatchObject({ kind: "refused", refusal: { kind: "no-change" } });
    expect(await items.find(scope, "ai_1")).toEqual(anOpenItem());
  });

  test("of an action that another board has finds nothing", async () => {
    const { items } = await aBoard({ items: [anOpenItem()] });
    const elsewhere = { ...scope, committee: "c_other" } as const;
    expect(await changeItem({ items }, elsewhere, "ai_1", aTurn(sarah), done)).toEqual({ kind: "unknown-item" });
  });
});

describe("where somebody else was quicker", () => {
  test("it is decided again on what they left", async () => {
    const { items } = await aBoard({ items: [anOpenItem()] });
    const changed = await changeItem({ items: overtaken(items, 1) }, scope, "ai_1", aTurn(sarah), done);
    expect(changed).toMatchObject({
      kind: "changed",
      before: { task: "worded anew, 1 to go" },
      item: { task: "worded anew, 1 to go", state: { kind: "discharged" } },
    });
  });

  test("of two who say done together one does it and the other hears that it is done", async () => {
    const { items } = await aBoard({ items: [anOpenItem()] });
    const both = await Promise.all([
      changeItem({ items }, scope, "ai_1", aTurn(sarah, { turnKey: "one" }), done),
      changeItem({ items }, scope, "ai_1", aTurn(sarah, { turnKey: "other" }), done),
    ]);
    expect(both.map(({ kind }) => kind)).toEqual(["changed", "refused"]);
    expect(both[1]).toMatchObject({ refusal: { kind: "not-open" } });
  });

  test("it is given up after five times, and nothing of ours is saved", async () => {
    const { items } = await aBoard({ items: [anOpenItem()] });
    const changed = await changeItem({ items: overtaken(items, 9) }, scope, "ai_1", aTurn(sarah), done);
    expect(changed).toMatchObject({ kind: "changed-meanwhile", item: { state: { kind: "open" }, revision: 6 } });
  });

  test("a form that was filled in for what was there before saves nothing", async () => {
    const { items } = await aBoard({ items: [anOpenItem({ revision: 3 })] });
    const late = await changeItem({ items }, scope, "ai_1", aTurn(clerk), reword("burn the plan"), 2);
    expect(late).toMatchObject({ kind: "changed-meanwhile", item: { task: "circulate the plan" } });
    const intime = await changeItem({ items }, scope, "ai_1", aTurn(clerk), reword("send the plan"), 3);
    expect(intime).toMatchObject({ kind: "changed", item: { task: "send the plan" } });
  });
});

describe("a turn that runs again", () => {
  test("finds its own change and makes no other", async () => {
    const { items } = await aBoard({ items: [anOpenItem()] });
    await changeItem({ items }, scope, "ai_1", aTurn(sarah), done);
    const again = await changeItem({ items }, scope, "ai_1", aTurn(sarah, { again: true }), done);
    expect(again).toMatchObject({
      kind: "changed",
      before: { state: { kind: "open" } },
      item: { state: { kind: "discharged" }, revision: 2 },
    });
  });

  test("makes its change where it was cut off before it could", async () => {
    const { items } = await aBoard({ items: [anOpenItem()] });
    const again = await changeItem({ items }, scope, "ai_1", aTurn(sarah, { again: true }), done);
    expect(again).toMatchObject({ kind: "changed", item: { state: { kind: "discharged" } } });
  });
});

test("an action that everybody owes waits for members, chair and advisers, not for observers or leavers", async () => {
  const owners = { kind: "everybody", assignedAt: now, answered: [] } as const;
  const { items } = await aBoard({ items: [anOpenItem({ owners })] });
  const adviser = aMember({ id: "m_adviser", role: "adviser" });
  const here = [
    sarah,
    adviser,
    aMember({ id: "m_observer", role: "observer" }),
    aMember({ id: "m_left", leftAt: now }),
  ];
  const say = (by: typeof sarah) =>
    markDone({ items })(scope, { ...aTurn(by, { turnKey: by.id }), item: "ai_1", signOff: false, roster: here });
  expect(await say(sarah)).toMatchObject({ item: { state: { kind: "open" }, owners: { answered: ["m_sarah"] } } });
  expect(await say(adviser)).toMatchObject({ item: { state: { kind: "discharged", by: "m_adviser" } } });
});
