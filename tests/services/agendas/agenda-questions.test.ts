import { expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { readAgenda } from "../../../src/services/agendas/read-agenda.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const committee = aCommittee();
const march = aMeeting({ id: "mt_march", on: day("2026-03-12") });
const april = aMeeting({ id: "mt_april", on: day("2026-04-09") });
const now = new Date("2026-03-05T10:00:00Z");

/** What is asked of the database for the March agenda. */
async function asked(...items: Parameters<typeof aProgrammeItem>[0][]): Promise<readonly string[]> {
  const store = fakeStore();
  for (const meeting of [march, april]) await store.meetings.insert(meeting, meeting.id);
  for (const [n, item] of items.entries())
    await store.programmeItems.insert(aProgrammeItem({ id: `pi_${n}`, number: n + 1, ...item }), `p-${n}`);
  const questions: string[] = [];
  const noting = <Kept extends object>(name: string, kept: Kept): Kept =>
    new Proxy(kept, {
      get(target, key) {
        questions.push(`${name}.${String(key)}`);
        return Reflect.get(target, key);
      },
    });
  const { agendas, meetings, programmeItems } = store;
  const deps = {
    agendas: noting("agendas", agendas),
    meetings: noting("meetings", meetings),
    programmeItems: noting("programmeItems", programmeItems),
  };
  await readAgenda(deps)(committee, march, now);
  return questions.sort();
}

const four = ["agendas.find", "meetings.from", "meetings.latest", "programmeItems.live"];

test("the agenda of a meeting with another one after it takes four questions, whatever is planned for its month", async () => {
  expect(await asked({ place: { kind: "meeting", meeting: "mt_march" } })).toEqual(four);
  expect(await asked({ place: { kind: "month", month: "2026-04" } })).toEqual(four);
});

test("what was planned for a month that is over takes one more", async () => {
  const place = { kind: "month", month: "2026-01" } as const;
  expect(await asked({ place })).toEqual([...four, "meetings.from"].sort());
});
