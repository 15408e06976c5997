import { describe, expect, it } from "vitest";
import { presentNotice } from "../../../src/bot/cards/reminders/present-notice.js";
import { day } from "../../../src/domain/days/day.js";
import { rows } from "../../fakes/teams/card-text.js";
import { aWorld } from "./a-world.js";
import { sampleNotices } from "./sample-notices.js";
import { titlesOf, wordsOf } from "./titles-of.js";

const { morning, assigned, late, agenda, row, items } = sampleNotices(aWorld());
const rowTexts = (content: Parameters<typeof presentNotice>[0]) =>
  rows(presentNotice(content).card as never).map(({ text }) => text);

describe("a morning", () => {
  it("counts in its title what is most serious, and says the same in the feed", () => {
    expect(presentNotice(morning).summary).toBe("2 overdue, 1 due today");
    expect(wordsOf(presentNotice(morning)).startsWith("2 overdue, 1 due today")).toBe(true);
  });

  it("begins each row with its state, and has the clerk's under their own head", () => {
    expect(rowTexts(morning)[0]).toMatch(/ \/ overdue 13 days, Fri 20 February$/);
    expect(rowTexts(morning)[3]).toContain("due Fri 13 March, in 8 days · Sarah Kent and Joe Finch");
    expect(wordsOf(presentNotice(morning))).toContain("As clerk: could not be reached");
    expect(rowTexts(morning).at(-1)).toContain("Gwilym Pugh: not on Teams. Please pass it on.");
  });

  it("says what is new to its reader, why it came and what codes mean", () => {
    const words = wordsOf(presentNotice(morning));
    expect(words).toContain("new to you");
    expect(words).toContain("You own these, or you are clerk.");
    expect(words).toContain("PPG is Pond and Paths Group");
  });

  it("opens an owner's row to Done, and the clerk's to what a clerk may do", () => {
    expect(titlesOf(presentNotice({ ...morning, open: items.moved.id }))).toEqual(["Done"]);
    expect(titlesOf(presentNotice({ ...morning, open: items.passOn.id }))).toEqual(["Done", "Change date", "Edit"]);
    expect(titlesOf(presentNotice({ ...morning, open: items.passOn.id }, { show: "pick-day" }))).toEqual([
      "Save",
      "Back",
    ]);
  });

  it("no longer counts what is answered, and offers Undo beside it", () => {
    const answered = { ...morning, rows: [{ ...row(items.done), yours: false }, ...morning.rows.slice(1, 3)] };
    expect(presentNotice(answered).summary).toBe("1 overdue, 1 due today");
    expect(titlesOf(presentNotice(answered))).toEqual(["Undo"]);
    expect(rowTexts(answered)[0]).toContain("done today at 09:14");
    expect(presentNotice({ ...answered, rows: answered.rows.slice(0, 1) }).summary).toBe("All answered");
  });

  it("calls soon only what is near, also after a day was moved", () => {
    const on = (value: string) => row({ ...items.later, due: { kind: "day", on: day(value) } });
    const titleFor = (...rows: (typeof morning)["rows"]) => presentNotice({ ...morning, rows }).summary;
    expect(titleFor(on("2026-03-12"))).toBe("1 due soon");
    expect(titleFor(on("2026-03-19"))).toBe("Nothing due soon");
    expect(titleFor(on("2026-03-12"), on("2026-03-19"))).toBe("1 due soon, 1 later");
    expect(titleFor(row({ ...items.later, due: { kind: "none" } }))).toBe("Nothing due soon");
  });

  it("owns up to a possible second time and to what did not fit", () => {
    const words = wordsOf(presentNotice({ ...morning, twin: true, more: 7 }));
    expect(words).toContain("You may have had this card already.");
    expect(words).toContain("And 7 more");
    expect(wordsOf(presentNotice(morning))).not.toContain("already");
  });
});

describe("a note of something new", () => {
  it("has the card to itself, or lists several", () => {
    expect(presentNotice(assigned).summary).toBe("New for you: A44, due Thu 12 March");
    expect(titlesOf(presentNotice(assigned))).toEqual(["Done"]);
    const several = { ...assigned, rows: [...assigned.rows, row(items.later, { stage: "new" })] };
    expect(presentNotice(several).summary).toBe("New for you: 2 actions");
    expect(rowTexts(several)).toHaveLength(2);
  });

  it("says another day apart from something new", () => {
    const changed = row(items.later, { stage: "changed" });
    expect(presentNotice({ ...assigned, rows: [changed] }).summary).toBe("Another day: A46, due Fri 13 March");
    expect(presentNotice({ ...assigned, rows: [...assigned.rows, changed] }).summary).toBe("New or changed: 2 actions");
  });

  it("becomes “withdrawn, logged in error” when the log was undone", () => {
    const rendered = presentNotice({ ...assigned, rows: [row(items.withdrawn, { stage: "new", yours: false })] });
    expect(rendered.summary).toBe("A43 withdrawn");
    expect(wordsOf(rendered)).toContain("withdrawn, logged in error");
    expect(titlesOf(rendered)).toEqual([]);
  });

  it("says when it went to somebody else", () => {
    const rendered = presentNotice({ ...assigned, rows: [row(items.later, { stage: "new", yours: false })] });
    expect(rendered.summary).toBe("A46 is somebody else's");
    expect(titlesOf(rendered)).toEqual([]);
  });
});

describe("other notices", () => {
  it("tells the clerk late of owners who were not told, with what to do", () => {
    expect(presentNotice(late).summary).toBe("3 owners not told");
    expect(wordsOf(presentNotice(late))).toContain("Joe Finch: no longer on the board");
  });

  it.each([
    ["not-installed", "has not added the app. Please pass it on, and ask them to add the app."],
    ["blocked", "has blocked the app. Please pass it on, and ask them to unblock the app."],
    ["gone", "can't be found on Teams just now. Please pass it on, or give it to somebody else."],
    ["left", "no longer on the board. Please give it to somebody else."],
    ["no-account", "not on Teams. Please pass it on."],
  ] as const)("says of an owner out of reach what helps: %s", (reason, words) => {
    const unreachable = [{ name: "Joe Finch", reason }];
    const rows = [row(items.late, { stage: "pass-on", yours: false, unreachable })];
    expect(wordsOf(presentNotice({ ...late, rows }))).toContain(`Joe Finch: ${words}`);
  });

  it("posts the agenda with matters arising, and says when the meeting is cancelled", () => {
    expect(presentNotice(agenda).summary).toBe("Agenda, Tue 17 March");
    expect(wordsOf(presentNotice(agenda))).toMatch(/Matters arising.*5 overdue.* of 23 outstanding/);
    const cancelled = presentNotice({
      ...agenda,
      meeting: { ...agenda.meeting, state: { kind: "cancelled", at: new Date("2026-03-05T12:00:00Z") } },
    });
    expect(cancelled.summary).toBe("Cancelled: Tue 17 March");
    expect(wordsOf(cancelled)).not.toContain("Matters arising");
  });
});
