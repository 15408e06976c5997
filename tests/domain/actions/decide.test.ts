import { describe, expect, test } from "vitest";
import type { ActionItem, ActionState, Owners } from "../../../src/domain/actions/action-item.js";
import {
  carryDue,
  type Decision,
  decideDone,
  decideEdit,
  decideMove,
  decideUndo,
} from "../../../src/domain/actions/decide.js";
import { day } from "../../../src/domain/days/day.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const at = new Date("2026-03-04T10:00:00Z");
const minutesLater = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const today = day("2026-03-04");

const people = {
  clerk: aMember({ id: "m_clerk", role: "clerk" }),
  chair: aMember({ id: "m_chair", role: "chair" }),
  owner: aMember(),
  adviser: aMember({ id: "m_adviser", role: "adviser" }),
  member: aMember({ id: "m_jo" }),
  "clerk who has left": aMember({ id: "m_clerk", role: "clerk", leftAt: at }),
};
type Who = keyof typeof people;

const states: Record<ActionState["kind"], ActionState> = {
  open: { kind: "open" },
  done: { kind: "done", at, by: "m_sarah" },
  discharged: { kind: "discharged", at, by: "m_sarah" },
  withdrawn: { kind: "withdrawn", at, by: "m_clerk", reason: "logged in error" },
};

const deeds = {
  done: (item: ActionItem, who: Who) =>
    decideDone(item, { by: people[who], at, signOff: false, mustAnswer: ["m_sarah", "m_jo"] }),
  move: (item: ActionItem, who: Who) =>
    decideMove(item, { by: people[who], at, today, to: { kind: "day", on: day("2026-03-20") } }),
  edit: (item: ActionItem, who: Who) =>
    decideEdit(item, { by: people[who], at, task: "send round the plan", owners: item.owners }),
};
type Deed = keyof typeof deeds;

const outcome = (decision: Decision) => (decision.kind === "change" ? "change" : decision.refusal.kind);

describe("who may do what to an open action", () => {
  test.each<[Deed, Who, string]>([
    ["done", "clerk", "change"],
    ["done", "chair", "change"],
    ["done", "owner", "change"],
    ["done", "adviser", "not-owner"],
    ["done", "member", "not-owner"],
    ["done", "clerk who has left", "not-owner"],
    ["move", "clerk", "change"],
    ["move", "chair", "change"],
    ["move", "owner", "not-clerk"],
    ["move", "adviser", "not-clerk"],
    ["move", "member", "not-clerk"],
    ["edit", "clerk", "change"],
    ["edit", "chair", "change"],
    ["edit", "owner", "not-clerk"],
    ["edit", "adviser", "not-clerk"],
    ["edit", "member", "not-clerk"],
  ])("%s by the %s: %s", (deed, who, expected) => {
    const item = anOpenItem({ loggedBy: "m_somebody" });
    expect(outcome(deeds[deed](item, who))).toBe(expected);
  });

  test.each<Deed>(["move", "edit"])("%s is open for ten minutes to whoever logged it, and no longer", (deed) => {
    const logged = (minutesAgo: number) => anOpenItem({ loggedBy: "m_jo", loggedAt: minutesLater(-minutesAgo) });
    expect(outcome(deeds[deed](logged(10), "member"))).toBe("change");
    expect(outcome(deeds[deed](logged(10.1), "member"))).toBe("not-clerk");
  });
});

describe.each(["done", "discharged", "withdrawn"] as const)("an action that is %s", (state) => {
  test.each<Deed>(["done", "move", "edit"])("takes no %s, whoever asks", (deed) => {
    const item = anOpenItem({ state: states[state] });
    for (const who of Object.keys(people) as Who[]) {
      expect(deeds[deed](item, who)).toEqual({ kind: "refused", refusal: { kind: "not-open", state: states[state] } });
    }
  });
});

describe("done", () => {
  test.each([
    [true, "done"],
    [false, "discharged"],
  ] as const)("with sign-off %s it becomes %s, with the note that was given", (signOff, kind) => {
    const decision = decideDone(anOpenItem(), { by: people.owner, at, signOff, mustAnswer: [], note: "posted" });
    const state = { kind, at, by: "m_sarah", note: "posted" };
    expect(decision).toMatchObject({
      change: { set: { state }, history: { by: "m_sarah", what: { kind: "done", note: "posted" } } },
    });
  });
});

describe("an action of everybody", () => {
  const owners = (...answered: ("m_sarah" | "m_jo")[]): Owners => ({ kind: "everybody", assignedAt: at, answered });
  const done = (item: ActionItem, who: Who, mustAnswer: readonly ("m_sarah" | "m_jo")[] = ["m_sarah", "m_jo"]) =>
    decideDone(item, { by: people[who], at, signOff: false, mustAnswer });

  test("stays open after one answer, which is kept", () => {
    expect(done(anOpenItem({ owners: owners() }), "owner")).toMatchObject({
      change: { set: { owners: owners("m_sarah") }, undoable: { before: { owners: owners() } } },
    });
  });

  test("is closed by the last who answers", () => {
    const last = done(anOpenItem({ owners: owners("m_sarah") }), "member");
    expect(last).toMatchObject({ change: { set: { state: { kind: "discharged", by: "m_jo" } } } });
  });

  test("is closed by the clerk for all", () => {
    const closed = done(anOpenItem({ owners: owners() }), "clerk");
    expect(closed).toMatchObject({ change: { set: { state: { kind: "discharged", by: "m_clerk" } } } });
  });

  test("takes one answer from each: a second changes nothing", () => {
    expect(outcome(done(anOpenItem({ owners: owners("m_sarah") }), "owner"))).toBe("no-change");
  });

  test("does not wait for whoever need not answer", () => {
    expect(done(anOpenItem({ owners: owners() }), "owner", ["m_sarah"])).toMatchObject({
      change: { set: { state: { kind: "discharged" } } },
    });
  });
});

describe("another day", () => {
  const move = (item: ActionItem, to: ActionItem["due"], why?: string) =>
    decideMove(item, { by: people.clerk, at, today, to, ...(why === undefined ? {} : { why }) });
  const twentieth = { kind: "day", on: day("2026-03-20") } as const;

  test("keeps the day before as a slip, with the reason", () => {
    const item = anOpenItem();
    const slip = { from: item.due, to: twentieth, at, by: "m_clerk", why: "snow" };
    expect(move(item, twentieth, "snow")).toMatchObject({ change: { set: { due: twentieth }, slip } });
  });

  test("is no slip where no day was said before", () => {
    const decision = move(anOpenItem({ due: { kind: "unset" } }), twentieth);
    expect(decision.kind === "change" && "slip" in decision.change).toBe(false);
  });

  test("may be today but no day that has passed", () => {
    expect(outcome(move(anOpenItem(), { kind: "day", on: today }))).toBe("change");
    expect(move(anOpenItem(), { kind: "day", on: day("2026-03-03") })).toEqual({
      kind: "refused",
      refusal: { kind: "day-passed", on: "2026-03-03" },
    });
  });

  test("that is the day it has already changes nothing", () => {
    expect(outcome(move(anOpenItem(), { kind: "day", on: day("2026-03-06"), typed: "Friday" }))).toBe("no-change");
    expect(outcome(move(anOpenItem({ dueOn: null }), { kind: "none" }))).toBe("no-change");
  });
});

describe("a correction", () => {
  const edit = (task: string, owners: Owners) => decideEdit(anOpenItem(), { by: people.clerk, at, task, owners });
  const jo: Owners = { kind: "named", owners: [{ member: "m_jo", assignedAt: at }] };

  test("of nothing changes nothing", () => {
    expect(outcome(edit("circulate the plan", anOpenItem().owners))).toBe("no-change");
  });

  test("of the wording leaves the owners as they are, and since when", () => {
    const sameAgain: Owners = { kind: "named", owners: [{ member: "m_sarah", assignedAt: at }] };
    const decision = edit("send round the plan", sameAgain);
    expect(decision.kind === "change" && decision.change.set).toEqual({ task: "send round the plan" });
    expect(decision).toMatchObject({
      change: { history: { what: { kind: "edited", task: "circulate the plan" } } },
    });
  });

  test("of the owners keeps who owned it before", () => {
    const decision = edit("circulate the plan", jo);
    expect(decision.kind === "change" && decision.change.set).toEqual({ owners: jo });
    expect(decision).toMatchObject({ change: { undoable: { before: { owners: anOpenItem().owners } } } });
  });
});

describe("undo", () => {
  const changed = (over: Partial<ActionItem> = {}) =>
    anOpenItem({ undoable: { by: "m_sarah", at, before: { task: "as it was" } }, ...over });
  const undo = (item: ActionItem, who: Who, minutes = 1) =>
    decideUndo(item, { by: people[who], at: minutesLater(minutes) });

  test("is for who made the last change, the clerk's own included", () => {
    expect(outcome(undo(changed(), "owner"))).toBe("change");
    expect(outcome(undo(changed(), "clerk"))).toBe("nothing-to-undo");
    expect(outcome(undo(anOpenItem(), "owner"))).toBe("nothing-to-undo");
  });

  test("is open for ten minutes and no longer", () => {
    expect(outcome(undo(changed(), "owner", 10))).toBe("change");
    expect(outcome(undo(changed(), "owner", 10.1))).toBe("undo-too-late");
  });

  test("of what was just logged withdraws it, as logged in error", () => {
    const logged = changed({ undoable: { by: "m_sarah", at, before: "logged" } });
    expect(undo(logged, "owner")).toMatchObject({
      change: {
        set: { state: { kind: "withdrawn", by: "m_sarah", reason: "logged in error" } },
        history: { what: { kind: "withdrawn", reason: "logged in error" } },
      },
    });
  });

  test("can't itself be undone", () => {
    const decision = undo(changed(), "owner");
    expect(decision.kind === "change" && "undoable" in decision.change).toBe(false);
  });
});

describe("a day that goes with the meeting", () => {
  const saidOn = day("2026-03-02");
  const hanging = (over: Partial<ActionItem> = {}) =>
    anOpenItem({ due: { kind: "next-meeting", saidOn, on: day("2026-03-12") }, ...over });

  test("follows it, and is kept as the meeting's slip", () => {
    const change = carryDue(hanging(), day("2026-03-19"), at);
    expect(change).toMatchObject({
      set: { due: { kind: "next-meeting", saidOn, on: "2026-03-19" } },
      slip: { by: "meeting" },
    });
  });

  test("is gone while no meeting is planned", () => {
    expect(carryDue(hanging(), undefined, at)?.set).toEqual({ due: { kind: "next-meeting", saidOn } });
  });

  test("does not slip when the first meeting is planned", () => {
    const waiting = anOpenItem({ due: { kind: "next-meeting", saidOn } });
    expect(carryDue(waiting, day("2026-03-12"), at)).not.toHaveProperty("slip");
  });

  test.each([
    ["a day of its own", anOpenItem()],
    ["that day already", hanging({ due: { kind: "next-meeting", saidOn, on: day("2026-03-19") } })],
    ["been discharged", hanging({ state: states.discharged })],
    ["been withdrawn", hanging({ state: states.withdrawn })],
  ])("stays where the action has %s", (_what, item) => {
    expect(carryDue(item, day("2026-03-19"), at)).toBeUndefined();
  });

  test("can't be undone by who chose it once a meeting has moved it, while a rewording still can", () => {
    const byClerk = { by: "m_clerk", at } as const;
    const chosen = hanging({ undoable: { ...byClerk, before: { due: { kind: "none" } } } });
    const reworded = hanging({ undoable: { ...byClerk, before: { task: "as it was" } } });
    expect(carryDue(chosen, day("2026-03-19"), at)).not.toHaveProperty("undoable");
    expect(carryDue(reworded, day("2026-03-19"), at)?.undoable).toEqual(reworded.undoable);
  });
});
