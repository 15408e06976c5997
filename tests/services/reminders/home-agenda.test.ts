import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import type { Meeting } from "../../../src/domain/meetings/meeting.js";
import type { NoticeId } from "../../../src/domain/reminders/notice.js";
import { agendaId } from "../../../src/domain/reminders/notice-id.js";
import { markAgendaOf } from "../../../src/services/reminders/mark-cards.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { anAgendaNotice } from "../../builders/a-notice.js";
import { scope, theUsualBoard } from "./a-board.js";

async function aBoardMeetingOn(on: string, plannedAt: string) {
  const board = await theUsualBoard(plannedAt);
  const meeting = aMeeting({ on: day(on) });
  await board.store.meetings.insert(meeting, "turn-meeting");
  return {
    ...board,
    async changeMeeting(set: Partial<Pick<Meeting, "on" | "state" | "place">>) {
      const standing = await board.store.meetings.find(scope, meeting.id);
      const changed = await board.store.meetings.change(scope, meeting.id, standing?.revision ?? 0, set);
      if (changed === "changed-meanwhile") throw new Error("changed meanwhile");
      await markAgendaOf(board.deps)(changed, board.now());
    },
  };
}

describe("the agenda card in the home", () => {
  it("is posted five working days before the meeting, at nine, once", async () => {
    const board = await aBoardMeetingOn("2026-03-19", "2026-03-04T10:00:00Z");
    await board.moveTo("2026-03-12T08:59:59Z");
    expect(await board.moveTo("2026-03-12T09:00:00Z")).toBe(1);
    expect(board.messenger.posts[0]?.to).toMatchObject({
      kind: "channel",
      conversation: "19:safeguarding@thread.tacv2",
    });
    expect(await board.moveTo("2026-03-25T12:00:00Z")).toBe(0);
  });

  it("counts what is outstanding and overdue", async () => {
    const board = await aBoardMeetingOn("2026-03-19", "2026-03-04T10:00:00Z");
    await board.log(1, { dueOn: day("2026-03-06") });
    await board.log(2, { dueOn: day("2026-04-06") });
    await board.moveTo("2026-03-12T09:00:00Z");
    const agenda = board.messenger.posts.find(({ content }) => content.kind === "agenda");
    expect(agenda?.content).toMatchObject({ outstanding: 2, overdue: 1, today: "2026-03-12" });
  });

  it("of a meeting planned later than that is posted on the next working morning", async () => {
    const board = await aBoardMeetingOn("2026-03-10", "2026-03-06T10:00:00Z");
    await board.moveTo("2026-03-09T08:59:59Z");
    expect(await board.moveTo("2026-03-09T09:00:00Z")).toBe(1);
  });

  it("of a meeting that was moved is drawn anew, and posted afresh five working days before the new day", async () => {
    const board = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    await board.moveTo("2026-03-05T10:00:00Z");
    await board.changeMeeting({ on: day("2026-04-23") });
    expect(await board.runDue()).toBe(0);
    expect(board.edited()).toEqual(["home agenda: 2026-04-23 planned, posted for 2026-03-12"]);
    await board.moveTo("2026-04-16T07:59:59Z");
    expect(board.told()).toEqual(["home agenda: 2026-03-12 planned"]);
    await board.moveTo("2026-04-17T10:00:00Z");
    await board.changeMeeting({ state: { kind: "cancelled", at: board.now() } });
    expect(await board.moveTo("2026-04-24T10:00:00Z")).toBe(0);
    expect(board.told()).toEqual(["home agenda: 2026-03-12 planned", "home agenda: 2026-04-23 planned"]);
    expect(board.edited().slice(1).sort()).toEqual([
      "home agenda: 2026-04-23 cancelled",
      "home agenda: 2026-04-23 cancelled, posted for 2026-03-12",
    ]);
  });

  it("is posted the next working morning when the meeting is moved to a day that is near", async () => {
    const board = await aBoardMeetingOn("2026-03-19", "2026-03-04T10:00:00Z");
    await board.moveTo("2026-03-12T10:00:00Z");
    await board.changeMeeting({ on: day("2026-03-17") });
    await board.moveTo("2026-03-13T08:59:59Z");
    expect(board.told()).toEqual(["home agenda: 2026-03-19 planned"]);
    await board.moveTo("2026-03-25T12:00:00Z");
    expect(board.told()).toEqual(["home agenda: 2026-03-19 planned", "home agenda: 2026-03-17 planned"]);
  });

  it("is not posted again of a meeting moved back to a day already announced", async () => {
    const board = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    await board.moveTo("2026-03-05T10:00:00Z");
    await board.changeMeeting({ on: day("2026-04-23") });
    await board.moveTo("2026-03-06T08:00:00Z");
    await board.changeMeeting({ on: day("2026-03-12") });
    await board.moveTo("2026-03-25T12:00:00Z");
    expect(board.told()).toEqual(["home agenda: 2026-03-12 planned"]);
    expect(board.edited().at(-1)).toBe("home agenda: 2026-03-12 planned");
  });

  it("posted before agendas kept their day counts for the day that the meeting is on", async () => {
    const board = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    const id = "tenant-a/c_safeguarding/agenda/mt_march" as NoticeId;
    const at = new Date("2026-03-04T10:00:00Z");
    const card = {
      conversation: "19:safeguarding@thread.tacv2",
      serviceUrl: "http://127.0.0.1:4100/",
      activityId: "7",
    };
    const { on: _none, ...before } = anAgendaNotice({ id, at, state: { kind: "sent", at, card }, shown: 1 });
    await board.store.notices.insert(before);
    await board.moveTo("2026-03-06T10:00:00Z");
    expect(board.told()).toEqual([]);
    await board.changeMeeting({ place: "Guildhall" });
    await board.moveTo("2026-03-25T12:00:00Z");
    expect(board.told()).toEqual([]);
    expect(board.edited()).toEqual(["home agenda: 2026-03-12 planned"]);
  });

  it("that waits to be tried again is not posted for a day the meeting has left, and is when it is back on it", async () => {
    const board = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    board.messenger.nextPosts = [{ kind: "retry", afterMs: 3_600_000, reason: "429" }];
    await board.moveTo("2026-03-05T09:00:00Z");
    await board.changeMeeting({ on: day("2026-04-23") });
    const old = agendaId(scope, "mt_march", day("2026-03-12"));
    expect((await board.store.notices.find(scope, old))?.state).toMatchObject({
      kind: "skipped",
      reason: "superseded",
    });
    await board.moveTo("2026-03-06T12:00:00Z");
    // The post that was put off.
    expect(board.told()).toHaveLength(1);
    await board.changeMeeting({ on: day("2026-03-12") });
    await board.moveTo("2026-03-25T12:00:00Z");
    expect(board.told()).toHaveLength(2);
    expect((await board.store.notices.find(scope, old))?.state.kind).toBe("sent");
  });

  it("is not posted of a meeting cancelled in time, nor where the app was removed", async () => {
    const board = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    await board.changeMeeting({ state: { kind: "cancelled", at: board.now() } });
    await board.store.meetings.insert(aMeeting({ id: "mt_april", on: day("2026-03-19") }), "turn-2");
    await board.store.committees.saveHome(scope, { serviceUrl: "http://127.0.0.1:4100/", installed: false });
    expect(await board.moveTo("2026-03-25T12:00:00Z")).toBe(0);
  });

  it("with an unknown end is posted once more after two minutes, and not again", async () => {
    const board = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    board.messenger.nextPosts = [
      { kind: "unknown", reason: "timeout" },
      { kind: "unknown", reason: "timeout" },
    ];
    await board.moveTo("2026-03-05T09:01:59Z");
    expect(board.told()).toHaveLength(1);
    await board.moveTo("2026-03-12T12:00:00Z");
    expect(board.told()).toHaveLength(2);
  });

  it("that Teams did not take is tried again, on later days too", async () => {
    const board = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    board.messenger.nextPosts = [{ kind: "retry", afterMs: 60_000, reason: "429" }];
    await board.moveTo("2026-03-05T09:00:00Z");
    board.wakeUpAt("2026-03-06T09:00:00Z");
    expect(await board.runDue()).toBe(1);
  });

  it("refused for good is reported", async () => {
    const board = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    board.messenger.nextPosts = [{ kind: "unreachable", reason: "not-installed" }];
    expect(await board.moveTo("2026-03-12T12:00:00Z")).toBe(0);
    expect(board.alerts).toEqual([{ event: "home refused", outcome: "not-installed" }]);
  });

  it("moved while it waited for its turn is posted with the new day", async () => {
    const board = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    const { find } = board.deps.meetings;
    let first = true;
    board.deps.meetings = {
      ...board.deps.meetings,
      async find(of, id) {
        if (first) {
          first = false;
          await board.store.meetings.change(scope, id, 1, { on: day("2026-03-11") });
        }
        return find(of, id);
      },
    };
    expect(await board.moveTo("2026-03-05T12:00:00Z")).toBe(1);
    expect(board.told()).toEqual(["home agenda: 2026-03-11 planned"]);
  });
});
