import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { usualWaits } from "../../../src/services/reminders/reminder-waits.js";
import { nextDueAt, runDue } from "../../../src/services/reminders/run-due.js";
import { tellRunners } from "../../../src/services/reminders/tell-runners.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { theUsualBoard } from "./a-board.js";
import { type AtStep, interrupted, survive } from "./interrupted.js";

/**
 * Wednesday to Saturday: Sarah's A1 becomes due and overdue, her A2 is a week ahead, Tom is out of reach with something due, and
 * the home's agenda card is due on Thursday. Before that Sarah asks Kirsty for more time for A2. Gives what was posted, and whether the crash at this step came at all.
 */
async function threeDays(atStep: AtStep) {
  const board = await theUsualBoard("2026-03-04T10:00:00Z", { waits: { ...usualWaits, lanes: 1 } });
  await board.store.people.saveReach(
    { tenant: "tenant-a", person: "p_tom" },
    { kind: "unreachable", reason: "blocked", since: board.now() },
  );
  await board.store.meetings.insert(aMeeting(), "turn-meeting");
  await board.log(1, { dueOn: day("2026-03-05") });
  await board.log(2, { dueOn: day("2026-03-13") });
  await board.log(3, { owner: "tom", dueOn: day("2026-03-05") });
  const deps = interrupted(board.deps, atStep);
  const target = new Date("2026-03-07T12:00:00Z");
  const asked = await board.decided(2, "sarah", { deed: "move", to: { kind: "day", on: day("2026-03-20") } });
  // A turn that never ended runs again.
  const untold = await survive(() => tellRunners(deps)({ item: asked.item, now: board.now() }));
  const crashes = await survive(async () => {
    for (;;) {
      await runDue(deps);
      const next = await nextDueAt(board.deps);
      if (next === undefined || next > target) return;
      if (next > board.now()) board.wakeUpAt(next.toISOString());
    }
  });
  return { board, crashes: untold + crashes };
}

const calm = [
  "sarah assigned: 1 new, 2 new",
  "kirsty asked: 2 waiting",
  "sarah morning: 1 due, 2 meeting",
  "home agenda: 2026-03-12 planned",
  "kirsty morning: 3 pass-on",
  "sarah morning: 1 overdue, 2 ahead",
].sort();

function isEffect(step: string): boolean {
  return /\.(insert|change|settle|save|claim|forget|post|edit|open)/.test(step);
}

describe("a process that dies between any two steps", () => {
  it("has, when it does not die, all of this to say", async () => {
    const { board } = await threeDays(() => "go");
    expect(board.told().sort()).toEqual(calm);
  });

  it.each(["before", "after"] as const)(
    "%s a step loses nothing that is due, and doubles nothing but what may be a twin",
    async (when) => {
      let died = true;
      let posts = 0;
      for (let at = 0; died; at++) {
        let step = 0;
        let name = "";
        const { board, crashes } = await threeDays((called) => {
          // To die before a read is to die after the write before it.
          if (!isEffect(called) || step++ !== at) return "go";
          name = called;
          return when;
        });
        died = crashes > 0;
        const told = board.messenger.posts.map(({ content }) => ("twin" in content && content.twin ? "twin" : "first"));
        const said = board.told();
        // Whatever had been posted when it died may have come: it is said again as a twin, or counts as ahead or new.
        if (name === "messenger.post" || name.startsWith("notices.")) posts++;
        const due = said.filter((line) => line.includes("sarah morning: 1 due"));
        const overdue = said.filter((line) => line.includes("1 overdue"));
        const passedOn = said.filter((line) => line.includes("3 pass-on"));
        const agenda = said.filter((line) => line.startsWith("home"));
        for (const [what, times] of Object.entries({ due, overdue, passedOn, agenda })) {
          const where = `${what} with a crash ${when} step ${at}, ${name}`;
          expect(times.length, where).toBeGreaterThanOrEqual(1);
          expect(times.length, where).toBeLessThanOrEqual(2);
        }
        expect(
          said.filter((line) => line.includes("1 new") || line.includes("2 new")).length,
          `new at ${name}`,
        ).toBeGreaterThanOrEqual(1);
        expect(said.length, `${when} ${at} ${name}: ${said.join("; ")}`).toBeLessThanOrEqual(calm.length + 1);
        // A card that may have come is not sent again; the morning says what nobody knows to have come.
        const asked = said.filter((line) => line === "kirsty asked: 2 waiting").length;
        const again = said.filter((line) => line.includes("2 asked")).length;
        expect(asked, `asked at ${name}`).toBeLessThanOrEqual(1);
        expect(again, `asked again at ${name}`).toBeLessThanOrEqual(1);
        expect(asked + again, `asked at all at ${name}`).toBeGreaterThanOrEqual(1);
        // A second sending says so, except for the agenda card, which says the same to everybody.
        if (due.length === 2) expect(told).toContain("twin");
        const unended = [...board.world.notices.values()].filter(({ state }) =>
          ["planned", "sending", "retry"].includes(state.kind),
        );
        expect(
          unended.map(({ id, state }) => `${id} ${state.kind}`),
          `${when} ${name}`,
        ).toEqual([]);
      }
      expect(posts).toBeGreaterThan(10);
    },
  );
});

describe("a database that fails for a moment after “sending” was written", () => {
  it("loses nothing that is not due yet, as the sender knows that nothing was posted", async () => {
    const board = await theUsualBoard("2026-03-04T10:00:00Z", { waits: { ...usualWaits, lanes: 1 } });
    await board.log(1, { dueOn: day("2026-03-12") });
    await board.runDue();
    board.wakeUpAt("2026-03-05T09:00:00Z");
    let failed = false;
    const deps = interrupted(board.deps, (step) => {
      const isSending = board.notices("sarah").some(({ state }) => state.kind === "sending");
      if (failed || !isSending || step !== "members.ofPerson") return "go";
      failed = true;
      return "before";
    });
    expect(await survive(() => runDue(deps))).toBe(1);
    expect(board.notices("sarah").at(-1)?.state).toMatchObject({ kind: "retry", reason: "fault" });
    await board.moveTo("2026-03-05T12:00:00Z");
    expect(board.told()).toEqual(["sarah assigned: 1 new", "sarah morning: 1 ahead"]);
    expect(board.notices("sarah").at(-1)).toMatchObject({ state: { kind: "sent" }, twin: false });
  });
});
