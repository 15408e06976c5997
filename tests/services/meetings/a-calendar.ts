import type { Committee } from "../../../src/domain/committees/committee.js";
import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import { type Day, day } from "../../../src/domain/days/day.js";
import { carryMeeting } from "../../../src/services/meetings/carry-meeting.js";
import { meetingsFrom } from "../../../src/services/meetings/meetings-from.js";
import { aCommittee } from "../../builders/a-committee.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

export const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
export const now = new Date("2026-03-04T09:30:00Z");
export const today = day("2026-03-04");

/** A turn of its own for each thing that is said. */
export const said = (turnKey: string, again = false) => ({ today, by: "m_clerk" as const, at: now, turnKey, again });

/** A board with an action due at the next meeting, one at its papers deadline and one on a day of its own; `write`: before each write. */
export async function aCalendar(set: Partial<Committee> = {}, write: (what: string) => void = () => {}) {
  const store = fakeStore();
  await store.committees.insert(aCommittee(set));
  const items = [
    anOpenItem({ due: { kind: "next-meeting", saidOn: today } }),
    anOpenItem({ id: "ai_2", number: 2, due: { kind: "papers-deadline", saidOn: today } }),
    anOpenItem({ id: "ai_3", number: 3 }),
  ];
  for (const item of items) await store.actionItems.insert(item, `turn ${item.id}`, loggedLine());
  const meetings: typeof store.meetings = {
    ...store.meetings,
    insert: async (...of) => {
      write("insert");
      return store.meetings.insert(...of);
    },
    change: async (...of) => {
      write("change");
      return store.meetings.change(...of);
    },
    settleCarried: async (...of) => {
      write("settle");
      return store.meetings.settleCarried(...of);
    },
  };
  const committees: typeof store.committees = {
    ...store.committees,
    change: async (...of) => {
      write("rules");
      return store.committees.change(...of);
    },
  };
  const actionItems: typeof store.actionItems = {
    ...store.actionItems,
    change: async (...of) => {
      write("item");
      return store.actionItems.change(...of);
    },
  };
  let ids = 0;
  const carry = carryMeeting({
    ...{ items: actionItems, meetings, committees, calendars: usualCalendars },
    clock: { now: () => now },
    finishEnd: async () => {},
    carryProgramme: async () => {},
  });
  const deps = {
    ...{ meetings, committees, items: actionItems, carry },
    redrawAgenda: async () => {},
    newId: <Prefix extends string>(prefix: Prefix): `${Prefix}${string}` => `${prefix}${++ids}`,
  };
  const committee = async (): Promise<Committee> => {
    const found = await store.committees.find(scope);
    if (found === undefined) throw new Error("The board is there.");
    return found;
  };
  const planned = async (from: Day = today) => {
    return (await meetingsFrom(store.meetings, scope, from)).filter(({ state }) => state.kind === "planned");
  };
  const due = async () =>
    new Map(
      (await store.actionItems.dueAtMeetings(scope, 0, 10)).map(({ number, due: of }) => [
        number,
        "on" in of ? of.on : undefined,
      ]),
    );
  return { store, deps, carry, committee, planned, due };
}
