import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActionItem, Due, ItemRequest } from "../../../src/domain/actions/action-item.js";
import { carryDue } from "../../../src/domain/actions/carry-due.js";
import { decide, type Wanted } from "../../../src/domain/actions/decide.js";
import { decideUndo } from "../../../src/domain/actions/decide-undo.js";
import type { Decision } from "../../../src/domain/actions/decision.js";
import type { Owners } from "../../../src/domain/actions/owners.js";
import { addDays, day } from "../../../src/domain/days/day.js";
import { englandCalendar } from "../../../src/domain/days/working-days.js";
import type { MemberId } from "../../../src/domain/ids.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { fakeActionItems } from "../../fakes/store/fake-action-items.js";

const at = new Date("2026-03-04T10:00:00Z");
const earlier = new Date("2026-03-02T10:00:00Z");
const today = day("2026-03-04");
const clerk = aMember({ id: "m_clerk", role: "clerk" });
const sarah = aMember({ agency: "Police" });
const roster = [clerk, sarah, aMember({ id: "m_jo", agency: "Police" }), aMember({ id: "m_ann" })];

const ofBoard = (signOff: boolean) => ({
  at,
  today,
  committee: aCommittee({ signOff }),
  calendar: englandCalendar,
  roster,
});

const dayAhead = fc.integer({ min: 0, max: 400 }).map((days) => addDays(today, days));
const due: fc.Arbitrary<Due> = fc.oneof(
  fc.constant<Due>({ kind: "unset" }),
  fc.constant<Due>({ kind: "none", typed: "ongoing" }),
  dayAhead.map((on): Due => ({ kind: "day", on })),
  fc.constant<Due>({ kind: "next-meeting", saidOn: today }),
  dayAhead.map((on): Due => ({ kind: "papers-deadline", saidOn: today, on })),
);
const someone = fc.constantFrom<MemberId>("m_sarah", "m_jo", "m_ann");
const assignedAt = fc.constantFrom(at, earlier);
const answered = fc.uniqueArray(someone);
const owners: fc.Arbitrary<Owners> = fc.oneof(
  fc
    .uniqueArray(fc.record({ member: someone, assignedAt }), { minLength: 1, selector: ({ member }) => member })
    .map((named): Owners => ({ kind: "named", owners: named })),
  fc.record({ assignedAt, answered }).map((all): Owners => ({ kind: "everybody", ...all })),
  fc.record({ assignedAt, answered }).map((all): Owners => ({ kind: "agency", agency: "Police", ...all })),
);
const task = fc.constantFrom("circulate the plan", "send round the plan", "burn the plan");
const request: fc.Arbitrary<ItemRequest> = fc.oneof(
  due.map((to): ItemRequest => ({ kind: "day", to, by: "m_sarah", at: earlier })),
  someone.map((to): ItemRequest => ({ kind: "owner", to, by: "m_sarah", at: earlier })),
);
const state = fc.constantFrom<ActionItem["state"]>(
  { kind: "open" },
  { kind: "done", at: earlier, by: "m_sarah" },
  { kind: "withdrawn", at: earlier, by: "m_clerk", reason: "superseded" },
);
const maybe = <T extends object>(parts: fc.Arbitrary<T>): fc.Arbitrary<Partial<T>> => fc.oneof(fc.constant({}), parts);
const item = fc
  .tuple(
    fc.record({ due, owners, task, state }),
    maybe(fc.record({ request })),
    maybe(fc.constant({ latestNote: { text: "rang them", by: "m_sarah" as const, at: earlier } })),
    maybe(fc.constant({ rating: { kind: "at-risk" as const, why: "late", by: "m_sarah" as const, at: earlier } })),
    maybe(fc.constant({ boardReference: "3" })),
    maybe(fc.constant({ snoozes: [{ member: "m_sarah" as const, until: addDays(today, 2), at: earlier }] })),
    maybe(fc.constant({ passedOn: [{ to: "m_jo" as const, by: "m_clerk" as const, at: earlier }] })),
  )
  .map(([parts, ...more]) =>
    anOpenItem({
      ...parts,
      ...Object.assign({}, ...more),
      slips: [{ from: { kind: "none" }, to: parts.due, at: earlier, by: "m_clerk" }],
    }),
  );

const wanted: fc.Arbitrary<Wanted> = fc.oneof(
  fc.constantFrom<Wanted>(
    { deed: "done" },
    { deed: "close", note: "sent" },
    { deed: "discharge", on: day("2014-12-04") },
    { deed: "withdraw", reason: "superseded" },
    { deed: "reopen" },
    { deed: "note", text: "chased" },
    { deed: "rate", rating: "off-track", why: "no answer" },
    { deed: "rate", rating: "on-track" },
    { deed: "part", to: "closed" },
    { deed: "grant" },
    { deed: "decline", why: "it is needed" },
    { deed: "refer", origin: { boardReference: "4", meeting: { id: "mt_1", on: today }, agendaItem: "6" } },
    { deed: "plan", under: { id: "pl_1", objective: "1.1", place: 2 } },
    { deed: "unplan" },
    { deed: "hand-over", from: "m_sarah", to: "m_ann", inPlaceOf: "Sarah Jones" },
  ),
  due.map((to): Wanted => ({ deed: "move", to })),
  dayAhead.map((until): Wanted => ({ deed: "snooze", until })),
  fc.option(someone, { nil: undefined }).map((to): Wanted => ({ deed: "pass-on", ...(to && { to }) })),
  owners.map((to): Wanted => ({ deed: "give", owners: to })),
  fc.record({ task, owners }).map((said): Wanted => ({ deed: "edit", ...said })),
);

/** All but the record of who changed it and when. */
const told = ({ undoable: _u, changedBy: _c, revision: _r, dueSetAt: _d, ...rest }: ActionItem) => rest;

/** Saves a decision as the store does. Absent: it was refused. */
async function saved(items: ReturnType<typeof fakeActionItems>, before: ActionItem, decision: Decision) {
  if (decision.kind === "refused") return undefined;
  const after = await items.change(before, before.id, before.revision, decision.change);
  if (after === "changed-meanwhile") throw new Error("nobody else is here");
  return after;
}

const undone = (after: ActionItem) =>
  decideUndo(after, { by: after.undoable?.by === sarah.id ? sarah : clerk, at: new Date(at.getTime() + 60_000) });

test("whatever was changed, an undo brings back all that the action was", async () => {
  let changes = 0;
  await fc.assert(
    fc.asyncProperty(item, wanted, fc.constantFrom(clerk, sarah), fc.boolean(), async (before, want, by, signOff) => {
      const items = fakeActionItems();
      await items.insert(before, "turn", loggedLine());
      const after = await saved(items, before, decide(before, want, { by, ...ofBoard(signOff) }));
      if (after === undefined) return;
      changes += 1;
      const back = await saved(items, after, undone(after));
      expect(back && told(back)).toEqual(told(before));
    }),
    { numRuns: 1000 },
  );
  expect(changes).toBeGreaterThan(100);
});

test("every change leaves one line of history", async () => {
  await fc.assert(
    fc.asyncProperty(item, wanted, async (before, want) => {
      const items = fakeActionItems();
      await items.insert(before, "turn", loggedLine());
      const after = await saved(items, before, decide(before, want, { by: clerk, ...ofBoard(true) }));
      const lines = await items.history(before, before.id, 10);
      expect(lines).toHaveLength(after === undefined ? 1 : 2);
    }),
  );
});

test("an undo leaves alone what somebody's change did not touch: a day that has followed its meeting stays", async () => {
  const onTwelfth: Due = { kind: "next-meeting", saidOn: today, on: day("2026-03-12") };
  await fc.assert(
    fc.asyncProperty(task, owners, async (newTask, newOwners) => {
      const items = fakeActionItems();
      const before = anOpenItem({ due: onTwelfth });
      await items.insert(before, "turn", loggedLine());
      const want: Wanted = { deed: "edit", task: newTask, owners: newOwners };
      const after = await saved(items, before, decide(before, want, { by: clerk, ...ofBoard(false) }));
      const carried = after && carryDue(after, day("2026-03-19"), at);
      if (after === undefined || carried === undefined) return;
      const moved = await saved(items, after, { kind: "change", change: carried });
      const back = moved && (await saved(items, moved, undone(moved)));
      expect(back && told(back)).toEqual({ ...told(before), due: moved?.due, slips: moved?.slips });
    }),
  );
});
