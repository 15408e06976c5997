import { describe, expect, test } from "vitest";
import { day } from "../../../../src/domain/days/day.js";
import { aMeeting } from "../../../builders/a-meeting.js";
import { now } from "../a-turn.js";
import { aDesk, clerk, jo, minutes, pat, sarah } from "./a-desk.js";

const request = { kind: "day", to: { kind: "day", on: day("2026-03-20") }, by: "m_sarah", at: now } as const;
const list = { at: "list:outstanding:1" };

describe("a form about an action", () => {
  test.each([
    ["note", sarah, "A note on A1", "Save"],
    ["rate", sarah, "How is A1 going?", "Save"],
    ["ask", sarah, "More time for A1", "Ask for more time"],
    ["withdraw", clerk, "Withdraw A1", "Withdraw"],
    ["pickDay", clerk, "Pick a date for A1", "Save"],
    ["snooze", sarah, "Snooze A1", "Save"],
    ["nudge", clerk, "Nudge the owner of A1", "Nudge"],
  ] as const)("%s has its deed and a way back", async (name, by, title, deed) => {
    const card = await (await aDesk()).form(by, name);
    expect([card.title, card.buttons]).toEqual([title, [deed, "Back"]]);
  });

  test("of edits has the withdrawal too, for clerk and chair", async () => {
    const desk = await aDesk([{ loggedBy: "m_jo", loggedAt: now }]);
    expect((await desk.form(clerk, "edit")).buttons).toEqual(["Save", "Back", "…Withdraw"]);
    expect((await desk.form(jo, "edit")).buttons).toEqual(["Save", "Back"]);
  });

  test.each([
    ["note", "Your note", "Save"],
    ["rate", "Rating", "Save"],
    ["ask", "Why more time is needed", "Ask for more time"],
  ] as const)("%s opens in its row, where the others can't be pressed", async (name, label, deed) => {
    const desk = await aDesk([{}, { task: "draw the map" }]);
    const card = await desk.form(sarah, name, list);
    expect(card.words).toContain(label);
    expect(card.words).toContain("draw the map");
    expect(card.buttons.slice(0, 2)).toEqual([deed, "Back"]);
    expect(card.json).not.toContain('item.open","tooltip');
  });

  test("shows what is asked where it is declined", async () => {
    const card = await (await aDesk([{ request }])).form(clerk, "decline");
    expect(card.title).toBe("Decline more time for A1");
    expect(card.words).toContain("Sarah Kent asks for Fri 20 March instead of Fri 6 March.");
    expect((await (await aDesk()).form(clerk, "decline")).title).toBe("Nothing is asked for A1");
  });

  test("of another day is, for who may not move it, one that asks for it", async () => {
    const desk = await aDesk();
    expect((await desk.form(sarah, "askDay")).title).toBe("More time for A1");
    expect((await desk.form(sarah, "pickDay")).title).toBe("More time for A1");
    await desk.meetings.insert(aMeeting({ on: day("2026-03-24") }), "plan");
    const card = await desk.form(clerk, "askDay");
    expect(card.words).toContain("The next meeting is on Tue 24 March. In a week is Wed 11 March.");
  });

  test.each(["note", "rate", "ask", "withdraw", "edit", "pickDay", "askDay", "snooze", "nudge"] as const)(
    "%s does not open for who may not save it",
    async (name) => {
      const card = await (await aDesk()).form(jo, name);
      expect(card.title).toMatch(/^A1 stays/);
      expect(card.json).not.toContain("Input.");
    },
  );

  test("opens for who logged it, for ten minutes", async () => {
    const desk = await aDesk([{ loggedBy: "m_jo", loggedAt: now }]);
    expect((await desk.form(jo, "edit", {}, { at: minutes(10) })).title).toBe("Edit A1");
    expect((await desk.form(jo, "edit", {}, { at: minutes(11) })).title).toBe("A1 stays as it was");
  });

  test("does not open for an action that is closed", async () => {
    const desk = await aDesk([{ state: { kind: "discharged", at: now, by: "m_sarah" } }]);
    expect((await desk.form(clerk, "edit")).title).toBe("A1 is done already");
  });

  test.each(["note", "ask", "edit", "decline"] as const)(
    "%s of a closed item opens in no shared place, but in one's own chat",
    async (name) => {
      const desk = await aDesk([{ part: "closed", task: "settle the QZX complaint", request }]);
      const by = name === "note" || name === "ask" ? sarah : clerk;
      const here = await desk.form(by, name);
      expect(here.words).toBe(
        "A1 is in the closed part\nIts words don't show in a shared place. Change it in our own chat.",
      );
      expect((await desk.form(by, name, {}, { kind: "personal" })).words).toContain("QZX");
    },
  );

  test("is nothing for an observer", async () => {
    expect((await (await aDesk()).form(pat, "note")).title).toBe("Nothing was changed");
  });

  test("of a row opens to its reader's own buttons", async () => {
    const desk = await aDesk([{ request }]);
    const card = await desk.form(clerk, "open", list);
    expect(card.buttons.slice(0, 3)).toEqual(["Grant", "Decline", "Pick a date"]);
    expect(card.words).toContain("Sarah Kent asks for Fri 20 March");
    expect((await desk.form(sarah, "open", list)).buttons.slice(0, 3)).toEqual(["Done", "Need more time", "Note"]);
  });
});
