import { describe, expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { dropped } from "../../../src/domain/programme/move-programme-item.js";
import { readAgenda } from "../../../src/services/agendas/read-agenda.js";
import { carryProgramme } from "../../../src/services/programme/carry-programme.js";
import { settleProgramme } from "../../../src/services/programme/settle-programme.js";
import { aDecision } from "../../builders/a-decision.js";
import { anAgenda } from "../../builders/an-agenda.js";
import { aProgramme, now, said, scope, today } from "./a-programme.js";

type Programme = Awaited<ReturnType<typeof aProgramme>>;
const planned = { title: "School places", part: "open" as const, place: { kind: "unscheduled" as const } };

describe("adding", () => {
  test("gives the next number, and a repeat of the turn the item that is there", async () => {
    const { add, places } = await aProgramme();
    await add(scope, planned, said("one"));
    const again = await add(scope, planned, said("one"));
    await add(scope, planned, said("two"));
    expect(again.kind === "added" && again.item.number).toBe(1);
    expect(await places()).toEqual(["P1 not scheduled", "P2 not scheduled"]);
  });

  test("is refused where the programme is full", async () => {
    const { add } = await aProgramme();
    for (let n = 0; n < 300; n += 1) await add(scope, planned, said(`turn ${n}`));
    expect(await add(scope, planned, said("one more"))).toEqual({ kind: "refused", why: "too-many" });
  });

  test("to a meeting draws its agenda anew", async () => {
    const { add, redrawn } = await aProgramme("2026-03-19");
    await add(scope, { ...planned, place: { kind: "meeting", meeting: "mt_2026-03-19" } }, said("one"));
    expect(redrawn).toEqual(["mt_2026-03-19"]);
  });
});

describe("moving", () => {
  test("several go each by itself: what is off the programme keeps the others not back", async () => {
    const { add, move, places, redrawn } = await aProgramme("2026-03-19");
    await add(scope, planned, said("one"));
    const [first, second] = await move(
      scope,
      [{ number: 1 }, { number: 9 }],
      { kind: "month", month: 3 },
      said("two", "late"),
    );
    expect([first?.kind, second]).toEqual(["changed", { kind: "refused", why: "no-such-item" }]);
    expect(await places()).toEqual(["P1 mt_2026-03-19"]);
    expect(redrawn).toEqual(["mt_2026-03-19"]);
  });

  test("a repeat of the turn moves nothing again, also where somebody moved it on meanwhile", async () => {
    const { add, move, places } = await aProgramme("2026-03-19");
    await add(scope, planned, said("one"));
    await move(scope, [{ number: 1 }], { kind: "month", month: 3 }, said("two"));
    await move(scope, [{ number: 1 }], { kind: "month", month: 9 }, said("three"));
    await move(scope, [{ number: 1 }], { kind: "month", month: 3 }, said("two"));
    expect(await places()).toEqual(["P1 2026-09"]);
  });

  test("from a form that shows an older state is refused", async () => {
    const { add, move, store } = await aProgramme("2026-03-19");
    await add(scope, planned, said("one"));
    const id = (await store.programmeItems.findByNumber(scope, 1))?.id ?? "pi_none";
    await move(scope, [{ number: 1 }], { kind: "month", month: 9 }, said("two"));
    const [outcome] = await move(scope, [{ id, revision: 1 }], { kind: "month", month: 3 }, said("three"));
    expect(outcome).toMatchObject({ kind: "refused", why: "changed-meanwhile" });
  });

  test("two at once are both made, one after the other", async () => {
    const { add, move, store } = await aProgramme("2026-03-19");
    await add(scope, planned, said("one"));
    await Promise.all([
      move(scope, [{ number: 1 }], { kind: "month", month: 9 }, said("two")),
      move(scope, [{ number: 1 }], { kind: "month", month: 3 }, said("three")),
    ]);
    expect((await store.programmeItems.findByNumber(scope, 1))?.path).toHaveLength(2);
  });
});

describe("once a meeting is over", () => {
  async function heldMeeting() {
    const programme = await aProgramme("2026-03-04", "2026-04-16");
    const at = { kind: "meeting" as const, meeting: "mt_2026-03-04" as const };
    const recurs = { everyMonths: 6, anchor: day("2025-10-06") };
    await programme.add(scope, { ...planned, place: at, recurs }, said("one"));
    await programme.add(scope, { ...planned, title: "Fostering", place: at }, said("two"));
    return programme;
  }

  test("what it took is taken and comes again from its anchor, the rest goes to the next meeting", async () => {
    const { settle, meeting, places, store } = await heldMeeting();
    await settle(await meeting("2026-03-04"), { agendaItems: ["ag_pi_1"] }, now, today);
    expect((await store.programmeItems.takenAt(scope, "mt_2026-03-04")).map(({ number }) => number)).toEqual([1]);
    expect(await places()).toEqual(["P2 mt_2026-04-16", "P3 mt_2026-04-16"]);
    expect((await store.programmeItems.findByNumber(scope, 2))?.path).toMatchObject([
      { by: "meeting", why: "not taken at the meeting", from: { on: "2026-03-04" }, to: { on: "2026-04-16" } },
    ]);
    expect(await store.programmeItems.findByNumber(scope, 3)).toMatchObject({ after: "pi_1", title: "School places" });
  });

  test("taken early, as its meeting was moved forward, it does not come again in the month it was for", async () => {
    const { add, store, settle, meeting, places } = await aProgramme("2026-09-10", "2027-03-11");
    const recurs = { everyMonths: 6, anchor: day("2026-03-05"), due: "2026-09" as const };
    await add(scope, { ...planned, place: { kind: "meeting", meeting: "mt_2026-09-10" }, recurs }, said("one"));
    const { id, revision } = await meeting("2026-09-10");
    await store.meetings.change(scope, id, revision, { on: day("2026-08-28") });
    await settle(await meeting("2026-09-10"), "all", new Date("2026-08-28T15:00:00Z"), day("2026-08-28"));
    expect(await places()).toEqual(["P2 mt_2027-03-11"]);
    expect((await store.programmeItems.findByNumber(scope, 2))?.recurs).toEqual({ ...recurs, due: "2027-03" });
  });

  test.each([
    [
      "moved",
      async ({ move }: Programme) => void (await move(scope, [{ number: 1 }], { kind: "month", month: 9 }, said("m"))),
    ],
    [
      "dropped",
      async ({ change }: Programme) =>
        void (await change(scope, { number: 1 }, said("d"), (item) => dropped(item, said("d")))),
    ],
  ])("what was %s since it was read is not taken, and nothing comes after it", async (_what, meanwhile) => {
    const programme = await heldMeeting();
    const { take, store, meeting } = programme;
    const read = await store.programmeItems.findByNumber(scope, 1);
    await meanwhile(programme);
    const since = await store.programmeItems.findByNumber(scope, 1);
    if (read === undefined) throw new Error("P1 is gone");
    expect(await take(read, await meeting("2026-03-04"), now, today)).toEqual({
      kind: "changed-meanwhile",
      item: since,
    });
    expect(await store.programmeItems.findByNumber(scope, 1)).toEqual(since);
    expect(await store.programmeItems.findByNumber(scope, 3)).toBeUndefined();
  });

  test("settled twice it is as settled once", async () => {
    const { settle, meeting, places } = await heldMeeting();
    await settle(await meeting("2026-03-04"), { agendaItems: ["ag_pi_1"] }, now, today);
    const once = await places();
    await settle(await meeting("2026-03-04"), { agendaItems: ["ag_pi_1"] }, now, today);
    expect(await places()).toEqual(once);
  });

  test("all of it taken leaves what the clerk had taken off its agenda", async () => {
    const { settle, meeting, places, store } = await heldMeeting();
    await store.agendas.save(anAgenda({ ...scope, meeting: "mt_2026-03-04", left: ["pi_2"], revision: 0 }));
    await settle(await meeting("2026-03-04"), "all", now, today);
    expect(await places()).toEqual(["P2 mt_2026-04-16", "P3 mt_2026-04-16"]);
  });

  test("cut off after the next occurrence was made, a second run makes none more", async () => {
    const { deps, settle, meeting, places, store } = await heldMeeting();
    const save = async () => {
      throw new Error("the database is away");
    };
    const cutOff = settleProgramme({ ...deps, programmeItems: { ...store.programmeItems, save } });
    await expect(cutOff(await meeting("2026-03-04"), "all", now, today)).rejects.toThrow("away");
    expect(await places()).toHaveLength(3);
    await settle(await meeting("2026-03-04"), "all", now, today);
    expect(await places()).toEqual(["P3 mt_2026-04-16"]);
  });
});

describe("what is planned for a month whose meeting nobody ended", () => {
  const nobodyEnded = async () => {
    const programme = await aProgramme("2026-01-20", "2026-02-12", "2026-03-19");
    const place = { kind: "month" as const, month: "2026-01" as const };
    await programme.add(scope, { ...planned, place }, { ...said("one"), at: new Date("2026-01-05T10:00:00Z") });
    return programme;
  };
  const shown = async ({ read }: Programme) =>
    (await read(scope, today)).sections
      .filter(({ items }) => items.length > 0)
      .map((section) => [section.kind, "meeting" in section ? section.meeting.id : undefined]);

  test("is asked about under that meeting, and on the agenda of no other", async () => {
    const programme = await nobodyEnded();
    expect(await shown(programme)).toEqual([["was-for", "mt_2026-01-20"]]);
    const agenda = await readAgenda(programme.store)(programme.committee, await programme.meeting("2026-03-19"), now);
    expect(agenda.items.some(({ from }) => from.kind === "programme")).toBe(false);
  });

  test("is not taken by the one after it", async () => {
    const programme = await nobodyEnded();
    const { settle, meeting } = programme;
    await settle(await meeting("2026-02-12"), "all", now, today);
    expect(await shown(programme)).toEqual([["was-for", "mt_2026-01-20"]]);
  });

  test("is taken by its own, however late that is ended", async () => {
    const { settle, meeting, places } = await nobodyEnded();
    await settle(await meeting("2026-01-20"), "all", now, today);
    expect(await places()).toEqual([]);
  });
});

describe("when meetings change", () => {
  test("what is at a moved meeting stays with it", async () => {
    const { add, store, meeting, carry, places } = await aProgramme("2026-03-19");
    await add(scope, { ...planned, place: { kind: "meeting", meeting: "mt_2026-03-19" } }, said("one"));
    const { id, revision } = await meeting("2026-03-19");
    await store.meetings.change(scope, id, revision, { on: day("2026-04-02") });
    await carry(await meeting("2026-03-19"));
    expect(await places()).toEqual(["P1 mt_2026-03-19"]);
  });

  test("what is at a cancelled one goes to the next, or waits, with a step that says so", async () => {
    const { add, store, meeting, carry, places } = await aProgramme("2026-03-19", "2026-04-16");
    await add(scope, { ...planned, place: { kind: "meeting", meeting: "mt_2026-03-19" } }, said("one"));
    for (const on of ["2026-03-19", "2026-04-16"]) {
      const { id, revision } = await meeting(on);
      const state = { kind: "cancelled" as const, at: now, ...(on === "2026-03-19" && { why: "no quorum" }) };
      await store.meetings.change(scope, id, revision, { state });
      await carry(await meeting(on));
    }
    expect(await places()).toEqual(["P1 carried from Thu 16 April"]);
    expect((await store.programmeItems.findByNumber(scope, 1))?.path.map(({ why }) => why)).toEqual([
      "the meeting was cancelled: no quorum",
      "the meeting was cancelled",
    ]);
  });

  test("cut off in the middle, the job moves the rest and nothing twice", async () => {
    const { add, store, committee, meeting, deps, carry, places } = await aProgramme("2026-03-19", "2026-04-16");
    for (const n of [1, 2, 3])
      await add(scope, { ...planned, place: { kind: "meeting", meeting: "mt_2026-03-19" } }, said(`add ${n}`));
    const { id, revision } = await meeting("2026-03-19");
    await store.meetings.change(scope, id, revision, { state: { kind: "cancelled", at: now } });
    let saves = 0;
    const save: typeof store.programmeItems.save = async (item) => {
      saves += 1;
      if (saves > 2) throw new Error("the process was killed");
      return store.programmeItems.save(item);
    };
    const cutOff = carryProgramme({ ...deps, programmeItems: { ...store.programmeItems, save } });
    await expect(cutOff(committee, await meeting("2026-03-19"), now)).rejects.toThrow("killed");
    const left = await store.meetings.findUncarried("system");
    expect(left?.id).toBe("mt_2026-03-19");
    if (left !== undefined) await carry(left);
    expect(await places()).toEqual(["P1 mt_2026-04-16", "P2 mt_2026-04-16", "P3 mt_2026-04-16"]);
    const items = await store.programmeItems.live(scope);
    expect(items.map(({ path }) => path.length)).toEqual([1, 1, 1]);
    expect(await store.meetings.findUncarried("system")).toMatchObject({ id: "mt_2026-04-16" });
  });

  test("what waits for its month is at the meeting as soon as one is planned in it", async () => {
    const { add, meeting, carry, places, store } = await aProgramme("2026-06-18");
    await add(scope, { ...planned, place: { kind: "month", month: "2026-06" } }, said("one"));
    await add(scope, { ...planned, place: { kind: "month", month: "2026-05" } }, said("two"));
    await carry(await meeting("2026-06-18"));
    expect(await places()).toEqual(["P1 mt_2026-06-18", "P2 2026-05"]);
    expect((await store.programmeItems.findByNumber(scope, 1))?.path).toEqual([]);
  });
});

test("a decision's follow-up comes six monthly, counted from the day of the decision, in its part", async () => {
  const { follow, places, store } = await aProgramme("2026-09-10");
  const decision = aDecision({ ...scope, on: day("2026-03-04"), part: "closed" });
  const asked = { title: "Report back", when: { everyMonths: 6 } };
  await follow(decision, asked, said("one"));
  await follow(decision, asked, said("one"));
  expect(await places()).toEqual(["P1 mt_2026-09-10"]);
  expect(await store.programmeItems.findByNumber(scope, 1)).toMatchObject({
    follows: decision.id,
    part: "closed",
    recurs: { everyMonths: 6, anchor: "2026-03-04", due: "2026-09" },
  });
});
