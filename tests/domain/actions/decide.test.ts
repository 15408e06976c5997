import { describe, expect, test } from "vitest";
import type { ActionItem, ItemRequest } from "../../../src/domain/actions/action-item.js";
import { decide, type Wanted } from "../../../src/domain/actions/decide.js";
import type { Decision } from "../../../src/domain/actions/decision.js";
import type { Owners } from "../../../src/domain/actions/owners.js";
import type { Member } from "../../../src/domain/committees/member.js";
import { day } from "../../../src/domain/days/day.js";
import { englandCalendar } from "../../../src/domain/days/working-days.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const at = new Date("2026-03-04T10:00:00Z");
const today = day("2026-03-04");
const clerk = aMember({ id: "m_clerk", role: "clerk" });
const sarah = aMember({ agency: "Police" });
const jo = aMember({ id: "m_jo", agency: "police" });
const ann = aMember({ id: "m_ann", agency: "Health" });
const observer = aMember({ id: "m_pat", role: "observer", agency: "Police" });
const roster = [clerk, sarah, jo, ann, observer];

const want = (item: ActionItem, by: Member, wanted: Wanted, signOff = false) =>
  decide(item, wanted, { by, at, today, committee: aCommittee({ signOff }), calendar: englandCalendar, roster });
const outcome = (decision: Decision) => (decision.kind === "change" ? "change" : decision.refusal.kind);
const setOf = (decision: Decision) => (decision.kind === "change" ? decision.change.set : undefined);
const named = (...members: Member[]): Owners => ({
  kind: "named",
  owners: members.map(({ id }) => ({ member: id, assignedAt: at })),
});

describe("done", () => {
  test.each([
    [true, "done"],
    [false, "discharged"],
  ] as const)("with sign-off %s it becomes %s, with the note that was given", (signOff, kind) => {
    expect(want(anOpenItem(), sarah, { deed: "done", note: "posted" }, signOff)).toMatchObject({
      change: {
        set: { state: { kind, at, by: "m_sarah", note: "posted" } },
        history: { by: "m_sarah", what: { kind: "done", note: "posted" } },
      },
    });
  });

  test("ends a request that nobody has answered", () => {
    const request: ItemRequest = { kind: "owner", to: "m_jo", by: "m_sarah", at };
    expect(setOf(want(anOpenItem({ request }), clerk, { deed: "done" }))).toMatchObject({ request: null });
  });

  test("“close” is done for its owner, and discharged for the clerk", () => {
    expect(setOf(want(anOpenItem(), sarah, { deed: "close" }, true))).toMatchObject({ state: { kind: "done" } });
    expect(setOf(want(anOpenItem(), clerk, { deed: "close" }, true))).toMatchObject({ state: { kind: "discharged" } });
  });
});

describe.each([
  ["everybody", { kind: "everybody" }, [clerk, sarah, jo, ann]],
  ["an agency", { kind: "agency", agency: "the Police" }, [sarah, jo]],
] as const)("an action of %s", (_whose, kind, owing) => {
  const owners = (...answered: Member[]): Owners => ({
    ...kind,
    assignedAt: at,
    answered: answered.map(({ id }) => id),
  });
  const done = (item: ActionItem, by: Member) => want(item, by, { deed: "done" });

  test("stays open after one answer, which is kept", () => {
    expect(done(anOpenItem({ owners: owners() }), sarah)).toMatchObject({
      change: { set: { owners: owners(sarah) }, undoable: { before: { owners: owners() } } },
    });
  });

  test("is closed by the last who answers, the observers not counted", () => {
    const others = owing.filter(({ id }) => id !== "m_jo");
    expect(done(anOpenItem({ owners: owners(...others) }), jo)).toMatchObject({
      change: { set: { state: { kind: "discharged", by: "m_jo" } } },
    });
  });

  test("is closed by the clerk for all", () => {
    expect(done(anOpenItem({ owners: owners() }), clerk)).toMatchObject({
      change: { set: { state: { kind: "discharged", by: "m_clerk" } } },
    });
  });

  test("takes one answer from each: a second changes nothing", () => {
    expect(outcome(done(anOpenItem({ owners: owners(sarah) }), sarah))).toBe("no-change");
  });
});

test("an agency's action is nothing to those of other agencies", () => {
  const owners: Owners = { kind: "agency", agency: "Police", assignedAt: at, answered: [] };
  expect(outcome(want(anOpenItem({ owners }), ann, { deed: "done" }))).toBe("not-owner");
});

describe("discharge, withdraw, reopen", () => {
  test("a discharge of an earlier day keeps that day; of today it needs none", () => {
    const on = day("2014-12-04");
    expect(setOf(want(anOpenItem(), clerk, { deed: "discharge", on }))).toMatchObject({ state: { on } });
    const now = setOf(want(anOpenItem(), clerk, { deed: "discharge", on: today }));
    expect(now?.state !== undefined && "on" in now.state).toBe(false);
  });

  test("a withdrawal says why", () => {
    expect(outcome(want(anOpenItem(), clerk, { deed: "withdraw" }))).toBe("withdrawal-needs-why");
    expect(setOf(want(anOpenItem(), clerk, { deed: "withdraw", reason: "superseded" }))).toMatchObject({
      state: { kind: "withdrawn", reason: "superseded" },
    });
  });

  test("what is opened again is owed anew, and the rating of before counts no more", () => {
    const earlier = new Date("2026-01-05T10:00:00Z");
    const item = anOpenItem({
      state: { kind: "discharged", at: earlier, by: "m_clerk" },
      owners: { kind: "everybody", assignedAt: earlier, answered: ["m_jo"] },
      rating: { kind: "at-risk", why: "late data", by: "m_sarah", at: earlier },
    });
    expect(setOf(want(item, clerk, { deed: "reopen" }))).toEqual({
      state: { kind: "open" },
      owners: { kind: "everybody", assignedAt: at, answered: [] },
      rating: null,
    });
  });
});

describe("another day", () => {
  const move = (item: ActionItem, to: ActionItem["due"], why?: string) =>
    want(item, clerk, { deed: "move", to, ...(why === undefined ? {} : { why }) });
  const twentieth = { kind: "day", on: day("2026-03-20") } as const;

  test("keeps the day before as a slip, with the reason, and when it was set", () => {
    const item = anOpenItem();
    const slip = { from: item.due, to: twentieth, at, by: "m_clerk", why: "snow" };
    expect(move(item, twentieth, "snow")).toMatchObject({ change: { set: { due: twentieth, dueSetAt: at }, slip } });
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

describe("what an owner asks for", () => {
  const to = { kind: "day", on: day("2026-04-30") } as const;
  const request: ItemRequest = { kind: "day", to, by: "m_sarah", at, why: "waiting for the auditor" };

  test("changes nothing but that it was asked", () => {
    const decision = want(anOpenItem(), sarah, { deed: "move", to, why: "waiting for the auditor" });
    expect(decision).toMatchObject({ change: { set: { request }, history: { what: { kind: "asked", request } } } });
    expect(Object.keys(setOf(decision) ?? {})).toEqual(["request"]);
  });

  test("takes the place of what was asked or declined before", () => {
    const declined = { asked: request, by: "m_clerk", at } as const;
    expect(setOf(want(anOpenItem({ declined }), sarah, { deed: "move", to }))).toMatchObject({ declined: null });
  });

  test("granted, it is the day, with the owner's reason on the slip", () => {
    expect(want(anOpenItem({ request }), clerk, { deed: "grant" })).toMatchObject({
      change: {
        set: { due: to, request: null },
        slip: { to, by: "m_clerk", why: "waiting for the auditor" },
        history: { what: { kind: "granted", asked: request, due: to } },
      },
    });
  });

  test("another day than was asked for answers it too", () => {
    const other = { kind: "day", on: day("2026-04-15") } as const;
    expect(want(anOpenItem({ request }), clerk, { deed: "move", to: other })).toMatchObject({
      change: { set: { due: other, request: null }, history: { what: { kind: "granted", due: other } } },
    });
  });

  test("declined, the action stays as it is, and why is kept for who asked", () => {
    const decision = want(anOpenItem({ request }), clerk, { deed: "decline", why: "the report is needed" });
    expect(setOf(decision)).toEqual({
      request: null,
      declined: { asked: request, by: "m_clerk", at, why: "the report is needed" },
    });
  });

  test("is answered once", () => {
    expect(outcome(want(anOpenItem(), clerk, { deed: "grant" }))).toBe("nothing-asked");
    expect(outcome(want(anOpenItem(), clerk, { deed: "decline" }))).toBe("nothing-asked");
  });

  test("a day that has passed since is not granted", () => {
    const past: ItemRequest = { ...request, to: { kind: "day", on: day("2026-03-03") } };
    expect(outcome(want(anOpenItem({ request: past }), clerk, { deed: "grant" }))).toBe("day-passed");
  });

  test("another owner is asked for one at a time, and granted for the share of who asked", () => {
    const shared = anOpenItem({ owners: named(ann, sarah) });
    expect(outcome(want(shared, sarah, { deed: "give", owners: named(jo, clerk) }))).toBe("not-clerk");
    const asked = setOf(want(shared, sarah, { deed: "give", owners: named(jo) }))?.request;
    expect(asked).toMatchObject({ kind: "owner", to: "m_jo" });
    const granted = want(anOpenItem({ owners: named(ann, sarah), ...(asked && { request: asked }) }), clerk, {
      deed: "grant",
    });
    expect(setOf(granted)).toEqual({ owners: named(ann, jo), request: null });
  });
});

describe("another owner", () => {
  const handOver = (item: ActionItem, by = clerk) =>
    want(item, by, { deed: "hand-over", from: "m_sarah", to: "m_jo", inPlaceOf: "Sarah Jones" });

  test("stands in for whoever owed it, and the others keep theirs and since when", () => {
    const before = anOpenItem({ owners: named(ann, sarah) });
    expect(setOf(handOver(before))).toEqual({
      owners: {
        kind: "named",
        owners: [
          { member: "m_ann", assignedAt: at },
          { member: "m_jo", assignedAt: at, inPlaceOf: "Sarah Jones" },
        ],
      },
    });
  });

  test("is named once where they owe it already", () => {
    const owners = setOf(handOver(anOpenItem({ owners: named(jo, sarah) })))?.owners;
    expect(owners?.kind === "named" && owners.owners.map(({ member }) => member)).toEqual(["m_jo"]);
  });

  test("is asked for by an owner for their own share, which is what is granted, in place of them", () => {
    const shared = anOpenItem({ owners: named(ann, sarah) });
    const request = setOf(handOver(shared, sarah))?.request;
    expect(request).toMatchObject({ kind: "owner", by: "m_sarah", to: "m_jo", inPlaceOf: "Sarah Jones" });
    const granted = want({ ...shared, ...(request && { request }) }, clerk, { deed: "grant" });
    expect(setOf(granted)?.owners).toEqual({
      kind: "named",
      owners: [
        { member: "m_ann", assignedAt: at },
        { member: "m_jo", assignedAt: at, inPlaceOf: "Sarah Jones" },
      ],
    });
  });

  test("is not asked for by an owner for somebody else's share", () => {
    expect(outcome(handOver(anOpenItem({ owners: named(ann, sarah) }), ann))).toBe("not-clerk");
  });

  test("in whose place is kept with the request also where it is asked for by giving", () => {
    const owners = { kind: "named", owners: [{ member: "m_jo", assignedAt: at, inPlaceOf: "Sarah Jones" }] } as const;
    expect(setOf(want(anOpenItem({ owners: named(sarah) }), sarah, { deed: "give", owners }))?.request).toMatchObject({
      to: "m_jo",
      inPlaceOf: "Sarah Jones",
    });
  });

  test("who is the one that it is to be taken from changes nothing, and drops nobody", () => {
    const own: Wanted = { deed: "hand-over", from: "m_sarah", to: "m_sarah", inPlaceOf: "Sarah Jones" };
    for (const by of [clerk, sarah])
      expect(outcome(want(anOpenItem({ owners: named(ann, sarah) }), by, own))).toBe("no-change");
  });

  test("who has it already has it alone, in the place of somebody who never had it here", () => {
    const shared = anOpenItem({ owners: named(ann, jo) });
    expect(setOf(handOver(shared))).toEqual({
      owners: { kind: "named", owners: [{ member: "m_jo", assignedAt: at, inPlaceOf: "Sarah Jones" }] },
    });
    expect(outcome(handOver(shared, ann))).toBe("not-owner");
  });

  test("of what somebody does not owe, changes nothing", () => {
    expect(outcome(handOver(anOpenItem({ owners: named(ann) })))).toBe("not-owner");
  });
});

describe("an owner's own word", () => {
  const rate = (rating: "on-track" | "at-risk" | "off-track", why?: string) =>
    want(anOpenItem(), sarah, { deed: "rate", rating, ...(why === undefined ? {} : { why }) });

  test.each(["at-risk", "off-track"] as const)("%s needs a sentence", (rating) => {
    expect(rate(rating)).toEqual({ kind: "refused", refusal: { kind: "rating-needs-why", rating } });
    expect(setOf(rate(rating, "the data is late"))).toMatchObject({
      rating: { kind: rating, why: "the data is late" },
    });
  });

  test("on track needs none", () => {
    expect(outcome(rate("on-track"))).toBe("change");
  });

  test("a note is kept as the newest, and in the history", () => {
    expect(want(anOpenItem(), sarah, { deed: "note", text: "rang them" })).toMatchObject({
      change: {
        set: { latestNote: { text: "rang them", by: "m_sarah", at } },
        history: { what: { kind: "noted", text: "rang them" } },
      },
    });
  });
});

describe("a correction", () => {
  const edit = (task: string, owners: Owners) => want(anOpenItem(), clerk, { deed: "edit", task, owners });

  test("of nothing changes nothing", () => {
    expect(outcome(edit("circulate the plan", anOpenItem().owners))).toBe("no-change");
  });

  test("of the wording leaves the owners as they are, and since when", () => {
    const decision = edit("send round the plan", named(sarah));
    expect(setOf(decision)).toEqual({ task: "send round the plan" });
    expect(decision).toMatchObject({ change: { history: { what: { kind: "edited", task: "circulate the plan" } } } });
  });

  test("in other words leaves everybody who owes it, also an agency", () => {
    const owners: Owners = { kind: "agency", agency: "Police", assignedAt: at, answered: [] };
    const reword = (by: Member) => want(anOpenItem({ owners }), by, { deed: "reword", task: "send round the plan" });
    expect(setOf(reword(clerk))).toEqual({ task: "send round the plan" });
    expect(outcome(reword(sarah))).toBe("not-clerk");
  });

  test("of the owners keeps who owned it before", () => {
    const decision = edit("circulate the plan", named(jo));
    expect(setOf(decision)).toEqual({ owners: named(jo) });
    expect(decision).toMatchObject({ change: { undoable: { before: { owners: anOpenItem().owners } } } });
  });
});

test("where it came from is set by parts, and the day of the meeting is the day it was agreed", () => {
  const on = day("2026-03-02");
  const refer = (item: ActionItem) =>
    want(item, clerk, { deed: "refer", origin: { meeting: { id: "mt_1", on }, agendaItem: "6" } });
  expect(setOf(refer(anOpenItem()))).toEqual({ meeting: "mt_1", raisedOn: on, agendaItem: "6" });
  expect(outcome(refer(anOpenItem({ meeting: "mt_1", raisedOn: on, agendaItem: "6" })))).toBe("no-change");
});
