import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import type { CommitteeId, MemberId } from "../../../src/domain/ids.js";
import { cardForReader } from "../../../src/services/reminders/draw-notice.js";
import { markCardsOf, markCardsOfReader } from "../../../src/services/reminders/mark-cards.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { scope, tenant, theUsualBoard } from "./a-board.js";

const audit = { tenant, committee: "c_audit" as const };

/** Sarah's morning of Fri 6 March said that A1 is due, and her note of the 4th that it is new. */
async function aBoardWithACard() {
  const board = await theUsualBoard("2026-03-04T10:00:00Z");
  await board.log(1, { dueOn: day("2026-03-06") });
  await board.runDue();
  await board.moveTo("2026-03-06T10:00:00Z");
  const mark = async () => {
    const [item] = await board.store.items.findMany(scope, ["ai_1"]);
    if (item !== undefined) await markCardsOf(board.deps)(item, board.now());
  };
  return { ...board, mark };
}

describe("a card that was sent", () => {
  it("is drawn anew when its action changes: the newest one of its reader only, where that is a morning", async () => {
    const board = await aBoardWithACard();
    await board.done(1);
    await board.mark();
    expect(await board.runDue()).toBe(0);
    expect(board.edited()).toEqual(["sarah morning: 1 discharged"]);
  });

  it("is drawn anew though a newer note shows the action too, until there are three of those", async () => {
    const board = await theUsualBoard("2026-03-02T10:00:00Z");
    await board.log(1, { dueOn: day("2026-05-01") });
    for (const hour of [11, 12, 13]) {
      await board.runDue();
      board.wakeUpAt(`2026-03-02T${hour}:00:00Z`);
      await board.does(1, "kirsty", { deed: "move", to: { kind: "day", on: day(`2026-05-${hour}`) } });
      if (hour === 11) {
        await board.runDue();
        expect(board.edited()).toEqual(["sarah assigned: 1 new"]);
      }
    }
    await board.runDue();
    expect(board.told()).toHaveLength(4);
    board.messenger.edits.length = 0;
    await board.does(1, "kirsty", { deed: "discharge" });
    await board.runDue();
    expect(board.edited()).toEqual(Array(3).fill("sarah assigned: 1 discharged"));
  });

  it("says that the day is as before when its change was taken back", async () => {
    const board = await theUsualBoard("2026-03-04T10:00:00Z");
    await board.log(1, { dueOn: day("2026-05-01") });
    await board.runDue();
    board.wakeUpAt("2026-03-04T12:00:00Z");
    const move = (on: string) => board.does(1, "kirsty", { deed: "move", to: { kind: "day", on: day(on) } });
    const newest = () => board.messenger.edits.at(-1)?.content;
    await move("2026-05-08");
    await board.runDue();
    expect(board.told().at(-1)).toBe("sarah assigned: 1 changed");
    await board.does(1, "kirsty", "undo");
    await board.runDue();
    expect(newest()).toMatchObject({ rows: [{ stage: "changed", dayTakenBack: true }] });
    await move("2026-05-15");
    await board.runDue();
    expect(newest()).toMatchObject({ rows: [{ stage: "changed" }] });
    expect(newest()).not.toMatchObject({ rows: [{ dayTakenBack: true }] });
  });

  it("is not sent where the change was taken back before it went", async () => {
    const board = await theUsualBoard("2026-03-04T10:00:00Z");
    await board.log(1, { dueOn: day("2026-05-01") });
    await board.runDue();
    board.wakeUpAt("2026-03-04T12:00:00Z");
    await board.does(1, "kirsty", { deed: "move", to: { kind: "day", on: day("2026-05-08") } });
    await board.does(1, "kirsty", "undo");
    expect(await board.runDue()).toBe(0);
  });

  it("is not drawn anew when it shows the present already", async () => {
    const board = await aBoardWithACard();
    await board.mark();
    await board.runDue();
    expect(board.edited()).toEqual([]);
  });

  it("is drawn anew when an action changes that it only counts", async () => {
    const board = await theUsualBoard("2026-03-04T10:00:00Z");
    for (let n = 1; n <= 12; n++) await board.log(n, { dueOn: day("2026-05-01") });
    await board.runDue();
    await markCardsOf(board.deps)(await board.done(12), board.now());
    await board.runDue();
    const [edit, ...others] = board.messenger.edits;
    expect(edit?.content).toMatchObject({ behind: [{ item: { number: 11 } }, { yours: false }] });
    expect(others).toEqual([]);
    expect(await board.moveTo("2026-03-05T12:00:00Z")).toBe(0);
  });

  it("says when its row is no longer its reader's", async () => {
    const board = await aBoardWithACard();
    const owners = { kind: "named" as const, owners: [{ member: "m_tom" as const, assignedAt: board.now() }] };
    await board.decided(1, "kirsty", { deed: "give", owners });
    await board.mark();
    await board.runDue();
    expect(board.messenger.edits[0]?.content).toMatchObject({ rows: [{ yours: false, owners: ["Tom"] }] });
  });

  it("says nothing of a board that its reader has left, and that nothing is left where it was all", async () => {
    const board = await theUsualBoard("2026-03-04T10:00:00Z");
    const home = { ...aCommittee().home, conversation: "19:audit" };
    await board.addCommittee({ id: "c_audit", code: "AUD", name: "Audit Group", home });
    await board.store.members.add(audit, [aMember({ ...audit, id: "m_auditor", person: "p_sarah" })], whenAdded);
    await board.log(1, { dueOn: day("2026-03-06") });
    const owners = { kind: "named" as const, owners: [{ member: "m_auditor" as const, assignedAt: board.now() }] };
    const other = anOpenItem({ id: "ai_2", number: 2, committee: "c_audit", dueOn: day("2026-03-06"), owners });
    await board.store.items.insert(other, "turn-2", loggedLine(other));
    await board.moveTo("2026-03-06T10:00:00Z");
    const leaving = { by: "m_kirsty" as const, at: board.now(), why: "removed" as const };
    const leave = async (of: { tenant: string; committee: CommitteeId }, member: MemberId) => {
      await board.store.members.leave(of, [member], leaving);
      await markCardsOfReader(board.deps, of, "p_sarah", board.now());
      board.messenger.edits.length = 0;
      await board.runDue();
      return board.edited();
    };
    // The cards of today and of the day before.
    expect(await leave(scope, "m_sarah")).toEqual(["sarah morning: 2 ahead", "sarah morning: 2 due"]);
    expect(await leave(audit, "m_auditor")).toEqual(["sarah left", "sarah left"]);
    // Drawn so once; they rest then, also where somebody looks again.
    expect(await leave(audit, "m_auditor")).toEqual([]);
  });

  it("compares itself with what changed while it was on its way", async () => {
    const board = await theUsualBoard("2026-03-04T10:00:00Z");
    await board.log(1, { dueOn: day("2026-03-06") });
    board.messenger.nextPosts = [
      async () => {
        const done = await board.done(1);
        await markCardsOf(board.deps)(done, board.now());
        return { kind: "sent", activityId: "activity-1" };
      },
    ];
    await board.runDue();
    expect(board.edited()).toEqual(["sarah assigned: 1 discharged"]);
  });

  it("is drawn once more when its action changed while it was being drawn, one drawing at a time", async () => {
    const board = await aBoardWithACard();
    let inFlight = 0;
    const draw = (then: () => Promise<unknown>) => async () => {
      inFlight++;
      expect(inFlight).toBe(1);
      await then();
      inFlight--;
      return { kind: "sent" as const, activityId: "activity-2" };
    };
    board.messenger.nextEdits = [
      draw(async () => {
        await board.decided(1, "kirsty", { deed: "reopen" });
        await board.mark();
        // Another sender looks meanwhile.
        await board.runDue();
      }),
      draw(async () => undefined),
    ];
    await board.done(1);
    await board.mark();
    await board.runDue();
    expect(board.edited()).toEqual(["sarah morning: 1 discharged", "sarah morning: 1 due"]);
  });

  it("is tried again when Teams did not take the drawing, and given up after a while", async () => {
    const board = await aBoardWithACard();
    board.messenger.nextEdits = Array.from({ length: 20 }, () => ({ kind: "retry" as const, reason: "502" }));
    await board.done(1);
    await board.mark();
    await board.moveTo("2026-03-06T20:00:00Z");
    expect(board.edited()).toHaveLength(6);
    expect(await board.deps.notices.earliestDue("system")).toBeUndefined();
  });

  it("is left alone after a fortnight", async () => {
    const board = await aBoardWithACard();
    const morning = board.notices("sarah").find(({ kind }) => kind === "morning");
    if (morning !== undefined)
      board.world.notices.set(morning.id, { ...morning, at: new Date("2026-02-20T09:00:00Z"), editAt: board.now() });
    await board.done(1);
    await board.runDue();
    expect(board.edited()).toEqual([]);
  });

  it("shows no action to somebody who left the committee", async () => {
    const board = await aBoardWithACard();
    await board.store.members.leave(scope, ["m_sarah"], { by: "system", at: board.now(), why: "removed" });
    await board.done(1);
    await board.mark();
    await board.runDue();
    expect(board.edited()).toEqual(["sarah left"]);
  });

  it("is shown as it is now to its reader who presses it, and to nobody else", async () => {
    const board = await aBoardWithACard();
    await board.done(1);
    const notice = board.notices("sarah").find(({ kind }) => kind === "morning");
    const [sarah, tom] = [board.world.people.get("p_sarah")?.value, board.world.people.get("p_tom")?.value];
    if (notice === undefined || sarah === undefined || tom === undefined) throw new Error("no morning");
    expect(await cardForReader(board.deps, notice, tom, board.now())).toBeUndefined();
    expect(await cardForReader(board.deps, notice, sarah, board.now())).toMatchObject({
      rows: [{ item: { state: { kind: "discharged" } }, yours: false }],
    });
  });
});
