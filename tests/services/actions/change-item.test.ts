import { describe, expect, test } from "vitest";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { decide, type Wanted } from "../../../src/domain/actions/decide.js";
import { changeItem } from "../../../src/services/actions/change-item.js";
import { changeMinutes, mostChanges } from "../../../src/services/actions/spend-changes.js";
import { undoChange } from "../../../src/services/actions/undo-change.js";
import type { ActionItems } from "../../../src/store/action-items.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem } from "../../builders/an-open-item.js";
import { aBoard, aTurn, clerk, minutesLater, now, sarah, scope, setting } from "./a-board.js";

const done: Wanted = { deed: "done" };
const reword = (task: string): Wanted => ({ deed: "edit", task, owners: anOpenItem().owners });

async function board(items: readonly ActionItem[] = [anOpenItem()]) {
  const made = await aBoard({ items });
  const change =
    (actions: ActionItems = made.items) =>
    (turn: ReturnType<typeof aTurn>, wanted: Wanted, madeFor?: number) =>
      changeItem({ items: actions, spendChanges: made.spendChanges })(scope, {
        ...turn,
        ...setting,
        item: "ai_1",
        wanted,
        ...(madeFor === undefined ? {} : { madeFor }),
      });
  return { ...made, change };
}

/** Items that somebody else changes so many times, each just before the next change is saved. */
function overtaken(items: ActionItems, times: number): ActionItems {
  let left = times;
  return {
    ...items,
    async change(of, id, revision, change) {
      if (left > 0) {
        const words = reword(`worded anew, ${left--} to go`);
        const decision = decide(anOpenItem({ revision }), words, { by: clerk, at: now, ...setting });
        if (decision.kind === "change") await items.change(of, id, revision, decision.change);
      }
      return items.change(of, id, revision, change);
    },
  };
}

describe("a change", () => {
  test("is saved with its line of history, and tells what was there before", async () => {
    const { items, change } = await board();
    const changed = await change()(aTurn(sarah), done);
    expect(changed).toMatchObject({ kind: "changed", before: { state: { kind: "open" } }, item: { revision: 2 } });
    expect((await items.history(scope, "ai_1", 10)).map(({ what }) => what.kind)).toEqual(["done", "logged"]);
  });

  test("made by sixty people at one moment is saved for each of them", async () => {
    const owners = { kind: "everybody", assignedAt: now, answered: [] } as const;
    const { items, change } = await board([anOpenItem({ owners })]);
    const sixty = Array.from({ length: 60 }, (_, at) => aMember({ id: `m_${at}`, name: `Member ${at}` }));
    const all = await Promise.all(sixty.map((member) => change()(aTurn(member), { deed: "note", text: member.name })));
    expect(all.map(({ kind }) => kind)).toEqual(sixty.map(() => "changed"));
    expect(await items.history(scope, "ai_1", 100)).toHaveLength(61);
  });

  test("that is refused leaves everything as it was", async () => {
    const { items, change } = await board();
    const same = await change()(aTurn(clerk), reword("circulate the plan"));
    expect(same).toMatchObject({ kind: "refused", refusal: { kind: "no-change" } });
    expect(await items.find(scope, "ai_1")).toEqual(anOpenItem());
  });

  test("of an action that another board has finds nothing", async () => {
    const { items, spendChanges } = await board();
    const elsewhere = { ...scope, committee: "c_other" } as const;
    const request = { ...aTurn(sarah), ...setting, item: "ai_1", wanted: done } as const;
    expect(await changeItem({ items, spendChanges })(elsewhere, request)).toEqual({ kind: "unknown-item" });
  });
});

describe("where somebody else was quicker", () => {
  test("it is decided again on what they left", async () => {
    const { items, change } = await board();
    expect(await change(overtaken(items, 1))(aTurn(sarah), done)).toMatchObject({
      kind: "changed",
      before: { task: "worded anew, 1 to go" },
      item: { task: "worded anew, 1 to go", state: { kind: "discharged" } },
    });
  });

  test("of two who say done together one does it and the other hears that it is done", async () => {
    const { change } = await board();
    const both = await Promise.all([
      change()(aTurn(sarah, { turnKey: "one" }), done),
      change()(aTurn(sarah, { turnKey: "other" }), done),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["changed", "refused"]);
    expect(both.find(({ kind }) => kind === "refused")).toMatchObject({ refusal: { kind: "not-open" } });
  });

  test("it is given up after a hundred times, and nothing of ours is saved", async () => {
    const { items, change } = await board();
    expect(await change(overtaken(items, 150))(aTurn(sarah), done)).toMatchObject({
      kind: "changed-meanwhile",
      item: { state: { kind: "open" }, revision: 101 },
    });
  });

  test("a form that was filled in for what was there before saves nothing", async () => {
    const { change } = await board([anOpenItem({ revision: 3 })]);
    expect(await change()(aTurn(clerk), reword("burn the plan"), 2)).toMatchObject({
      kind: "changed-meanwhile",
      item: { task: "circulate the plan" },
    });
    expect(await change()(aTurn(clerk), reword("send the plan"), 3)).toMatchObject({
      kind: "changed",
      item: { task: "send the plan" },
    });
  });
});

describe("a turn that runs again", () => {
  test("finds its own change and makes no other", async () => {
    const { change } = await board();
    await change()(aTurn(sarah), done);
    expect(await change()(aTurn(sarah, { again: true }), done)).toMatchObject({
      kind: "changed",
      before: { state: { kind: "open" } },
      item: { state: { kind: "discharged" }, revision: 2 },
    });
  });

  test("makes its change where it was cut off before it could", async () => {
    const { change } = await board();
    expect(await change()(aTurn(sarah, { again: true }), done)).toMatchObject({
      kind: "changed",
      item: { state: { kind: "discharged" } },
    });
  });
});

describe("one person's changes", () => {
  const note = (n: number): Wanted => ({ deed: "note", text: `note ${n}` });

  test("are a hundred in ten minutes at most; then no more until the ten minutes are over", async () => {
    const { change, items } = await board();
    for (let n = 0; n < mostChanges; n += 1) {
      expect(await change()(aTurn(sarah, { turnKey: `note ${n}` }), note(n))).toMatchObject({ kind: "changed" });
    }
    const until = minutesLater(changeMinutes);
    expect(await change()(aTurn(sarah, { at: minutesLater(9), turnKey: "more" }), note(100))).toEqual({
      kind: "too-many-changes",
      until,
    });
    expect((await items.find(scope, "ai_1"))?.latestNote?.text).toBe("note 99");
    expect(await change()(aTurn(sarah, { at: until, turnKey: "later" }), note(101))).toMatchObject({ kind: "changed" });
  });

  test("can be taken back even when there are as many as one may make", async () => {
    const { change, items, store } = await board();
    for (let n = 0; n < mostChanges; n += 1) await change()(aTurn(sarah, { turnKey: `note ${n}` }), note(n));
    const undone = await undoChange({ items, meetings: store.meetings })(scope, aTurn(sarah, { turnKey: "undo" }));
    expect(undone).toMatchObject([{ kind: "changed", item: { latestNote: { text: "note 98" } } }]);
  });

  test("are not counted where nothing was changed, nor against anybody else", async () => {
    const { change } = await board();
    for (let n = 0; n <= mostChanges; n += 1)
      await change()(aTurn(clerk, { turnKey: `${n}` }), reword("circulate the plan"));
    expect(await change()(aTurn(clerk, { turnKey: "last" }), note(1))).toMatchObject({ kind: "changed" });
    expect(await change()(aTurn(sarah, { turnKey: "hers" }), note(2))).toMatchObject({ kind: "changed" });
  });
});

test("an action that everybody owes waits for members, chair and advisers, not for observers or leavers", async () => {
  const owners = { kind: "everybody", assignedAt: now, answered: [] } as const;
  const { items, spendChanges } = await aBoard({ items: [anOpenItem({ owners })] });
  const adviser = aMember({ id: "m_adviser", role: "adviser" });
  const here = [
    sarah,
    adviser,
    aMember({ id: "m_observer", role: "observer" }),
    aMember({ id: "m_left", leftAt: now }),
  ];
  const say = (by: typeof sarah) =>
    changeItem({ items, spendChanges })(scope, {
      ...aTurn(by, { turnKey: by.id }),
      ...setting,
      item: "ai_1",
      wanted: done,
      roster: here,
    });
  expect(await say(sarah)).toMatchObject({ item: { state: { kind: "open" }, owners: { answered: ["m_sarah"] } } });
  expect(await say(adviser)).toMatchObject({ item: { state: { kind: "discharged", by: "m_adviser" } } });
});
