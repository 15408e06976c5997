import { describe, expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import type { MeetingId } from "../../../src/domain/ids.js";
import { changeAgenda } from "../../../src/services/agendas/change-agenda.js";
import { changeRecord } from "../../../src/services/meetings/change-record.js";
import { startMeeting } from "../../../src/services/meetings/start-meeting.js";
import { correctDecision } from "../../../src/services/meetings/strike-decision.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aDecision } from "../../builders/a-decision.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const at = new Date("2026-03-12T10:00:00Z");
const today = day("2026-03-12");
const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;

test("of two meetings that are started at once one sits, and whoever started the other is told of it", async () => {
  const store = fakeStore();
  await store.meetings.insert(aMeeting(), "march");
  await store.meetings.insert(aMeeting({ id: "mt_april", on: day("2026-04-09") }), "april");
  const deps = { ...store, redrawAgenda: async () => undefined };
  const start = startMeeting({
    meetings: store.meetings,
    changeAgenda: changeAgenda(deps),
    changeRecord: changeRecord(store),
  });
  const by = (id: MeetingId) => start(aCommittee(), { today, at, by: "m_clerk", turnKey: `start ${id}` }, id);
  const started = await Promise.all([by("mt_march"), by("mt_april")]);
  const sits = await store.meetings.sitting(scope);
  expect(started.map(({ kind }) => kind).sort()).toEqual(["another-sits", "started"]);
  for (const one of started) expect("meeting" in one && one.meeting.id).toBe(sits?.id);
});

describe("a decision that two correct at once", () => {
  async function aDecided() {
    const store = fakeStore();
    await store.committees.insert(aCommittee());
    const decision = aDecision({ id: "dc_old" });
    await store.decisions.insert(decision, "d-1");
    await store.committees.drawNumber(scope, "decision");
    let made = 0;
    const newId = <Prefix extends string>(prefix: Prefix): `${Prefix}${string}` => `${prefix}${++made}`;
    const correct = correctDecision({ ...store, newId });
    const by = (turnKey: string) =>
      correct(scope, decision, `As ${turnKey} says.`, { at, by: "m_clerk", turnKey }, (number) => `see D${number}`);
    const standing = async () =>
      (await store.decisions.newest(scope, 0, 10)).filter(({ state }) => state.kind === "stands");
    return { store, by, standing };
  }

  test("stands once, and the other is told", async () => {
    const { by, standing } = await aDecided();
    const [one, other] = await Promise.all([by("one"), by("other")]);
    expect([one.kind, other.kind].sort()).toEqual(["refused", "struck"]);
    const won = one.kind === "struck" ? one : other;
    expect((one === won ? other : one).corrected).toBeUndefined();
    expect((await standing()).map(({ number }) => number)).toEqual([won.corrected?.number]);
  });

  test("stands once also where the slower one was cut off and says it again", async () => {
    const { store, by, standing } = await aDecided();
    const cut = correctDecision({
      ...store,
      decisions: {
        ...store.decisions,
        save: async () => {
          throw new Error("killed");
        },
      },
      newId: (prefix) => `${prefix}cut`,
    });
    const before = await store.decisions.find(scope, "dc_old");
    if (before === undefined) throw new Error("it is there");
    await expect(cut(scope, before, "Slower.", { at, by: "m_clerk", turnKey: "slow" }, String)).rejects.toThrow();
    const won = await by("quick");
    const struck = await store.decisions.find(scope, "dc_old");
    if (struck === undefined) throw new Error("it is there");
    const again = correctDecision({ ...store, newId: (prefix) => `${prefix}again` });
    const lost = await again(scope, struck, "Slower.", { at, by: "m_clerk", turnKey: "slow" }, String);
    expect(lost).toMatchObject({ kind: "refused", why: "struck-before" });
    expect((await standing()).map(({ number }) => number)).toEqual([won.corrected?.number]);
  });
});
