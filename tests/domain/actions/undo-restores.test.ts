import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActionItem, Due, Owners } from "../../../src/domain/actions/action-item.js";
import {
  carryDue,
  type Decision,
  decideDone,
  decideEdit,
  decideMove,
  decideUndo,
} from "../../../src/domain/actions/decide.js";
import { addDays, day } from "../../../src/domain/days/day.js";
import type { MemberId } from "../../../src/domain/ids.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { fakeActionItems } from "../../fakes/store/fake-action-items.js";

const at = new Date("2026-03-04T10:00:00Z");
const today = day("2026-03-04");
const clerk = aMember({ id: "m_clerk", role: "clerk" });
const sarah = aMember();

const dayAhead = fc.integer({ min: 0, max: 400 }).map((days) => addDays(today, days));
const due: fc.Arbitrary<Due> = fc.oneof(
  fc.constant<Due>({ kind: "unset" }),
  fc.constant<Due>({ kind: "none" }),
  dayAhead.map((on): Due => ({ kind: "day", on })),
  fc.constant<Due>({ kind: "next-meeting", saidOn: today }),
  dayAhead.map((on): Due => ({ kind: "next-meeting", saidOn: today, on })),
);
const someone = fc.constantFrom<MemberId>("m_sarah", "m_jo", "m_ann");
const assignedAt = fc.constantFrom(at, new Date("2026-03-02T10:00:00Z"));
const owners: fc.Arbitrary<Owners> = fc.oneof(
  fc
    .uniqueArray(fc.record({ member: someone, assignedAt }), { minLength: 1, selector: ({ member }) => member })
    .map((named): Owners => ({ kind: "named", owners: named })),
  fc
    .record({ assignedAt, answered: fc.uniqueArray(someone) })
    .map((everybody): Owners => ({ kind: "everybody", ...everybody })),
);
const task = fc.constantFrom("circulate the plan", "send round the plan", "burn the plan");
const item = fc
  .record({ due, owners, task })
  .map((parts) => anOpenItem({ ...parts, slips: [{ from: { kind: "none" }, to: parts.due, at, by: "m_clerk" }] }));

type Change = (item: ActionItem) => Decision;
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ signOff: fc.boolean(), by: fc.constantFrom(clerk, sarah) }).map(
    (said): Change =>
      (found) =>
        decideDone(found, { ...said, at, mustAnswer: ["m_sarah", "m_jo"] }),
  ),
  due.map(
    (to): Change =>
      (found) =>
        decideMove(found, { by: clerk, at, today, to }),
  ),
  fc.record({ task, owners }).map(
    (said): Change =>
      (found) =>
        decideEdit(found, { by: clerk, at, ...said }),
  ),
);

const told = ({ task, owners, due, state, slips }: ActionItem) => ({ task, owners, due, state, slips });

/** Saves a decision as the store does. Absent: it was refused. */
async function saved(items: ReturnType<typeof fakeActionItems>, before: ActionItem, decision: Decision) {
  if (decision.kind === "refused") return undefined;
  const after = await items.change(before, before.id, before.revision, decision.change);
  if (after === "changed-meanwhile") throw new Error("nobody else is here");
  return after;
}

const undone = (after: ActionItem) =>
  decideUndo(after, { by: after.undoable?.by === sarah.id ? sarah : clerk, at: new Date(at.getTime() + 60_000) });

test("whatever was changed, an undo brings back the task, the owners, the day, the state and the slips", async () => {
  await fc.assert(
    fc.asyncProperty(item, change, async (before, decide) => {
      const items = fakeActionItems();
      await items.insert(before, "turn", loggedLine());
      const after = await saved(items, before, decide(before));
      if (after === undefined) return;
      const back = await saved(items, after, undone(after));
      expect(back && told(back)).toEqual(told(before));
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
      const decision = decideEdit(before, { by: clerk, at, task: newTask, owners: newOwners });
      const after = await saved(items, before, decision);
      const carried = after && carryDue(after, day("2026-03-19"), at);
      if (after === undefined || carried === undefined) return;
      const moved = await saved(items, after, { kind: "change", change: carried });
      const back = moved && (await saved(items, moved, undone(moved)));
      expect(back && told(back)).toEqual({ ...told(before), due: moved?.due, slips: moved?.slips });
    }),
  );
});
