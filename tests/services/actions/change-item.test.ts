import { describe, expect, test } from "vitest";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { decide, type Wanted } from "../../../src/domain/actions/decide.js";
import { day } from "../../../src/domain/days/day.js";
import { changeItem } from "../../../src/services/actions/change-item.js";
import { changeMinutes, mostChanges } from "../../../src/services/actions/spend-changes.js";
import { undoChange } from "../../../src/services/actions/undo-change.js";
import type { ActionItems } from "../../../src/store/action-items.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem } from "../../builders/an-open-item.js";
import { aBoard, aTurn, clerk, minutesLater, now, sarah, scope, setting, today } from "./a-board.js";
import { cutOffEverywhere } from "./cut-off.js";

const clerk2 = aMember({ id: "m_clerk2", person: "p_clerk2", name: "Jo Bell", role: "clerk" });
const done: Wanted = { deed: "done" };
const reword = (task: string): Wanted => ({ deed: "edit", task, owners: anOpenItem().owners });

async function board(items: readonly ActionItem[] = [anOpenItem()]) {
  const made = await aBoard({ items });
  const change =
    (actions: Partial<ActionItems> = {}, over: Partial<typeof setting> = {}) =>
    (turn: ReturnType<typeof aTurn>, wanted: Wanted, madeFor?: number) =>
      changeItem({
        items: { ...made.items, ...actions },
        meetings: made.store.meetings,
        spendChanges: made.spendChanges,
      })(scope, {
        ...turn,
        ...setting,
        ...over,
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
    const all = await Promise.all(
      sixty.map((member) => change()(aTurn(member, { turnKey: member.id }), { deed: "note", text: member.name })),
    );
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
    const { items, store, spendChanges } = await board();
    const elsewhere = { ...scope, committee: "c_other" } as const;
    const request = { ...aTurn(sarah), ...setting, item: "ai_1", wanted: done } as const;
    expect(await changeItem({ items, meetings: store.meetings, spendChanges })(elsewhere, request)).toEqual({
      kind: "unknown-item",
    });
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
  const chased: Wanted = { deed: "note", text: "chased" };
  const notes = async (items: ActionItems) =>
    (await items.history(scope, "ai_1", 200)).flatMap(({ what }) => (what.kind === "noted" ? [what.text] : []));

  test("finds its own change and makes no other", async () => {
    const { change } = await board();
    await change()(aTurn(sarah), done);
    expect(await change()(aTurn(sarah, { again: true }), done)).toMatchObject({
      kind: "changed",
      before: { state: { kind: "open" } },
      item: { state: { kind: "discharged" }, revision: 2 },
    });
  });

  test("finds it whoever has changed the action since, and knows it for its own before it is decided anew", async () => {
    const { change, items } = await board();
    await change()(aTurn(sarah), chased);
    await change()(aTurn(clerk, { turnKey: "the clerk's", at: minutesLater(1) }), { deed: "withdraw", reason: "over" });
    expect(await change()(aTurn(sarah, { again: true, at: minutesLater(2) }), chased)).toMatchObject({
      kind: "changed",
      item: { state: { kind: "withdrawn" }, revision: 3 },
    });
    expect(await notes(items)).toEqual(["chased"]);
  });

  test("finds it also where its own person has changed the action since, or taken it back", async () => {
    const { change, items, store } = await board();
    await change()(aTurn(sarah), chased);
    await change()(aTurn(sarah, { turnKey: "next", at: minutesLater(1) }), { deed: "note", text: "and again" });
    await change()(aTurn(sarah, { again: true, at: minutesLater(2) }), chased);
    expect(await notes(items)).toEqual(["and again", "chased"]);
    await undoChange({ items, meetings: store.meetings })(
      scope,
      aTurn(sarah, { turnKey: "undo", at: minutesLater(3) }),
    );
    await change()(aTurn(sarah, { turnKey: "next", again: true, at: minutesLater(4) }), {
      deed: "note",
      text: "and again",
    });
    expect(await notes(items)).toEqual(["and again", "chased"]);
    expect((await items.find(scope, "ai_1"))?.latestNote?.text).toBe("chased");
  });

  test("finds it after as many others as may press at one moment", async () => {
    const owners = { kind: "everybody", assignedAt: now, answered: [] } as const;
    const { change, items } = await board([anOpenItem({ owners })]);
    const sixty = Array.from({ length: 60 }, (_, at) => aMember({ id: `m_${at}` }));
    await change()(aTurn(sarah), chased);
    for (const member of sixty)
      await change()(aTurn(member, { turnKey: member.id }), { deed: "note", text: member.id });
    await change()(aTurn(sarah, { again: true }), chased);
    expect((await notes(items)).filter((text) => text === "chased")).toHaveLength(1);
  });

  test("makes its change where it was cut off before it could", async () => {
    const { change } = await board();
    expect(await change()(aTurn(sarah, { again: true }), done)).toMatchObject({
      kind: "changed",
      item: { state: { kind: "discharged" } },
    });
  });

  test("beside its first run makes one change, and both are answered with it", async () => {
    const { change, items } = await board();
    const both = await Promise.all([change()(aTurn(sarah), chased), change()(aTurn(sarah, { again: true }), chased)]);
    expect(both).toMatchObject([{ kind: "changed" }, { kind: "changed" }]);
    expect(await notes(items)).toEqual(["chased"]);
  });

  test("is one change wherever it was cut off, also where somebody else has changed the action before it runs again", async () => {
    const cuts = await cutOffEverywhere(
      () => board([anOpenItem({ dueOn: day("2026-03-10") })]),
      async (made, store, again) => {
        const deps = { items: store.actionItems, meetings: store.meetings, spendChanges: made.spendChanges };
        const note = { ...setting, item: "ai_1", wanted: chased } as const;
        if (again) await changeItem(deps)(scope, { ...note, ...aTurn(clerk, { turnKey: "the clerk's" }) });
        const wanted: Wanted = { deed: "shift", by: { unit: "week", count: 2 }, typed: "a fortnight" };
        await changeItem(deps)(scope, { ...note, ...aTurn(clerk2, { again }), wanted });
      },
      async ({ items }, where) => {
        expect((await items.find(scope, "ai_1"))?.due, where).toMatchObject({ on: "2026-03-24" });
        expect(await items.history(scope, "ai_1", 10), where).toHaveLength(3);
      },
    );
    expect(cuts).toBeGreaterThan(3);
  });
});

describe("an action that comes back to a meeting", () => {
  const onTwelfth = { kind: "next-meeting", saidOn: today, on: day("2026-03-12") } as const;
  const nineteenth = async (store: Awaited<ReturnType<typeof board>>["store"]) => {
    await store.meetings.insert(aMeeting({ on: day("2026-03-19") }), "plan");
  };

  test("is granted the day that the meeting has by now, and has slipped once", async () => {
    const { change, store } = await board();
    await change()(aTurn(sarah, { turnKey: "ask" }), { deed: "move", to: onTwelfth });
    await nineteenth(store);
    expect(await change()(aTurn(clerk, { turnKey: "grant" }), { deed: "grant" })).toMatchObject({
      kind: "changed",
      item: { due: { kind: "next-meeting", on: "2026-03-19" }, slips: [{ to: { on: "2026-03-19" } }] },
    });
  });

  test("is granted no day where the meeting was cancelled, even once its day has passed", async () => {
    const { change } = await board();
    await change()(aTurn(sarah, { turnKey: "ask" }), { deed: "move", to: onTwelfth });
    const later = aTurn(clerk, { turnKey: "grant", at: minutesLater(60 * 24 * 12) });
    const granted = await change({}, { today: day("2026-03-16") })(later, { deed: "grant" });
    expect(granted).toMatchObject({ kind: "changed" });
    expect(granted.kind === "changed" && granted.item.due).toEqual({ kind: "next-meeting", saidOn: today });
  });

  test("follows it when it is opened again", async () => {
    const state = { kind: "withdrawn", at: now, by: "m_clerk", reason: "superseded" } as const;
    const { change, store, items } = await board([anOpenItem({ due: onTwelfth, state })]);
    await nineteenth(store);
    expect(await change()(aTurn(clerk), { deed: "reopen" })).toMatchObject({
      kind: "changed",
      item: { state: { kind: "open" }, due: { on: "2026-03-19" } },
    });
    expect(await items.find(scope, "ai_1")).toMatchObject({ due: { on: "2026-03-19" } });
  });

  test("follows it wherever the turn was cut off", async () => {
    const state = { kind: "withdrawn", at: now, by: "m_clerk", reason: "superseded" } as const;
    await cutOffEverywhere(
      async () => {
        const made = await board([anOpenItem({ due: onTwelfth, state })]);
        await nineteenth(made.store);
        return made;
      },
      (made, store, again) =>
        changeItem({ items: store.actionItems, meetings: store.meetings, spendChanges: made.spendChanges })(scope, {
          ...aTurn(clerk, { again }),
          ...setting,
          item: "ai_1",
          wanted: { deed: "reopen" },
        }),
      async ({ items }, where) => {
        expect(await items.find(scope, "ai_1"), where).toMatchObject({
          state: { kind: "open" },
          due: { on: "2026-03-19" },
        });
        expect(await items.history(scope, "ai_1", 10), where).toHaveLength(3);
      },
    );
  });

  test("follows it also where somebody else changes the action at that moment", async () => {
    const state = { kind: "withdrawn", at: now, by: "m_clerk", reason: "superseded" } as const;
    const { change, store, items } = await board([anOpenItem({ due: onTwelfth, state })]);
    await nineteenth(store);
    let calls = 0;
    const busy: ActionItems = {
      ...items,
      async change(of, id, revision, made) {
        if (++calls === 2) await change()(aTurn(clerk2, { turnKey: "between" }), { deed: "note", text: "mine" });
        return items.change(of, id, revision, made);
      },
    };
    await change(busy)(aTurn(clerk), { deed: "reopen" });
    expect(await items.find(scope, "ai_1")).toMatchObject({ due: { on: "2026-03-19" }, latestNote: { text: "mine" } });
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
  const { items, store, spendChanges } = await aBoard({ items: [anOpenItem({ owners })] });
  const adviser = aMember({ id: "m_adviser", role: "adviser" });
  const here = [
    sarah,
    adviser,
    aMember({ id: "m_observer", role: "observer" }),
    aMember({ id: "m_left", leftAt: now }),
  ];
  const say = (by: typeof sarah) =>
    changeItem({ items, meetings: store.meetings, spendChanges })(scope, {
      ...aTurn(by, { turnKey: by.id }),
      ...setting,
      item: "ai_1",
      wanted: done,
      roster: here,
    });
  expect(await say(sarah)).toMatchObject({ item: { state: { kind: "open" }, owners: { answered: ["m_sarah"] } } });
  expect(await say(adviser)).toMatchObject({ item: { state: { kind: "discharged", by: "m_adviser" } } });
});
