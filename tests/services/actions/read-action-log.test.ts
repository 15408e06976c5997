import { expect, test } from "vitest";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import type { ActionLog } from "../../../src/domain/actions/action-log.js";
import { day } from "../../../src/domain/days/day.js";
import { zone } from "../../../src/domain/days/zone.js";
import { readActionLog, type WantedLog } from "../../../src/services/actions/read-action-log.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const sarah = aMember({ agency: "Police" });
const jo = aMember({ id: "m_jo", person: "p_jo", agency: "Health" });
const ofJo = { kind: "named", owners: [{ member: "m_jo", assignedAt: new Date("2026-01-01") }] } as const;
const discharged = (on: string) => ({ kind: "discharged", at: new Date(`${on}T15:00:00Z`), by: "m_clerk" }) as const;

/** The board met on Thu 5 March; it is Tue 10 March. */
async function logOf(items: readonly Partial<ActionItem>[], wanted: WantedLog = {}, met = true, openPart = true) {
  const store = fakeStore();
  const meeting = aMeeting({ on: day("2026-03-05") });
  if (met) await store.meetings.insert(meeting, "met");
  for (const [at, overrides] of items.entries()) {
    const number = at + 1;
    const item = anOpenItem({ id: `ai_${number}`, number, raisedOn: day("2026-01-08"), ...overrides });
    await store.actionItems.insert(item, `turn ${number}`, loggedLine(item));
  }
  const read = readActionLog({ items: store.actionItems, meetings: store.meetings });
  const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
  const board = { scope, today: day("2026-03-10"), zone: zone("Europe/London"), roster: [sarah, jo], openPart };
  return inShort(await read(board, wanted));
}

const inShort = ({ raised, ongoing, discharged: closed }: ActionLog) =>
  [raised, ongoing, closed].map((entries) => entries.map(({ item }) => item.number));

test("what the last meeting agreed stands first, then what goes on, then what was discharged since it", async () => {
  const items = [
    {},
    { raisedOn: day("2026-03-05") },
    { raisedOn: day("2026-03-09") },
    { state: discharged("2026-03-05") },
    { state: discharged("2026-03-04") },
    { raisedOn: day("2026-03-05"), state: discharged("2026-03-09") },
  ];
  expect(await logOf(items)).toEqual([[2, 3], [1], [4, 6]]);
  expect(await logOf(items, { state: "discharged" })).toEqual([[], [], [4, 6]]);
  expect(await logOf(items, { state: "outstanding" })).toEqual([[2, 3], [1], []]);
  expect(await logOf(items, { raisedOn: day("2026-03-05") })).toEqual([[2], [], [6]]);
  // Where no meeting was held, all that was ever discharged is told.
  expect(await logOf(items, {}, false)).toEqual([[], [1, 2, 3], [4, 5, 6]]);
});

test("it can be of an owner, an agency or a plan, open or closed", async () => {
  const plan = { id: "pl_one", objective: "1.2", place: 1 } as const;
  const items = [
    { owners: ofJo },
    { plan },
    { owners: ofJo, plan, state: discharged("2026-03-09") },
    { owners: { kind: "agency", agency: "Health", assignedAt: new Date("2026-01-01"), answered: [] } as const },
  ];
  expect(await logOf(items, { owner: "m_jo" })).toEqual([[], [1, 4], [3]]);
  expect(await logOf(items, { agency: "health" })).toEqual([[], [1, 4], [3]]);
  expect(await logOf(items, { plan: "pl_one" })).toEqual([[], [2], [3]]);
  expect(await logOf(items, { plan: "pl_one", objective: "1.3" })).toEqual([[], [], []]);
  expect(await logOf(items, { owner: "m_gone" })).toEqual([[], [], []]);
});

test("the closed part stands in it only where it may", async () => {
  const items = [{ part: "closed" as const }, { part: "closed" as const, state: discharged("2026-03-09") }, {}];
  expect(await logOf(items)).toEqual([[], [3], []]);
  expect(await logOf(items, {}, true, false)).toEqual([[], [1, 3], [2]]);
});
