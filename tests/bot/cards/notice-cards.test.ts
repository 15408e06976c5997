import { describe, expect, it } from "vitest";
import { presentNotice } from "../../../src/bot/cards/reminders/present-notice.js";
import { day } from "../../../src/domain/days/day.js";
import { rows } from "../../fakes/teams/card-text.js";
import { aWorld } from "./a-world.js";
import { sampleNotices } from "./sample-notices.js";
import { titlesOf, wordsOf } from "./titles-of.js";

const world = aWorld();
const {
  morning,
  assigned,
  late,
  agenda,
  asked,
  moreTime,
  another,
  askedRow,
  declinedRow,
  replacedRow,
  waitsAgainRow,
  row,
  items,
} = sampleNotices(world);
const at0 = new Date("2026-03-04T10:00:00Z");
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
    expect(wordsOf(presentNotice(morning))).toContain("As clerk: please pass on");
    expect(rowTexts(morning).at(-1)).toContain("Gwilym Pugh: not on Teams. Please pass it on.");
  });

  it("says what is new to its reader, why it came and what codes mean", () => {
    const words = wordsOf(presentNotice(morning));
    expect(words).toContain("new to you");
    expect(words).toContain("You own these, or you are clerk.");
    expect(words).toContain("PPG is Pond and Paths Group");
  });

  it("counts as its reader's own only what they owe", () => {
    const [own, , , , passOn] = morning.rows;
    const words = wordsOf(presentNotice({ ...morning, rows: [own, passOn].flatMap((one) => one ?? []) }));
    expect(words).toContain("You own this, or you are clerk.");
  });

  it("opens an owner's row to Done, and the clerk's to what a clerk may do", () => {
    expect(titlesOf(presentNotice({ ...morning, open: items.moved.id }))).toEqual([
      ...["Done", "Need more time", "Note", "Snooze", "…Rate", "…History"],
    ]);
    expect(titlesOf(presentNotice({ ...morning, open: items.passOn.id }))).toEqual([
      ...["Passed on", "Done", "Change date", "Note", "…Edit", "…Nudge", "…History"],
    ]);
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
    const behind = Array.from({ length: 7 }, () => row(items.later));
    const words = wordsOf(presentNotice({ ...morning, twin: true, behind }));
    expect(words).toContain("You may have had this card already.");
    expect(words).toContain("And 7 more");
    expect(wordsOf(presentNotice(morning))).not.toContain("already");
  });
});

describe("a note of something new", () => {
  it("has the card to itself, or lists several", () => {
    expect(presentNotice(assigned).summary).toBe("New for you: A44, due Thu 12 March");
    expect(titlesOf(presentNotice(assigned)).slice(0, 3)).toEqual(["Done", "Need more time", "Note"]);
    const several = { ...assigned, rows: [...assigned.rows, row(items.later, { stage: "new" })] };
    expect(presentNotice(several).summary).toBe("New for you: 2 actions");
    expect(rowTexts(several)).toHaveLength(2);
  });

  it("counts those that did not fit, in its title and in the feed, as long as there is something to do", () => {
    const fresh = (count: number) => Array.from({ length: count }, () => row(items.later, { stage: "new" }));
    const many = { ...assigned, rows: fresh(10), behind: fresh(90) };
    expect(presentNotice(many).summary).toBe("New for you: 100 actions");
    expect(wordsOf(presentNotice(many))).toContain("New for you: 100 actions");
    expect(wordsOf(presentNotice(many))).toContain("And 90 more");
    const withdrawn = row(items.withdrawn, { stage: "new", yours: false });
    expect(presentNotice({ ...many, behind: [...fresh(89), withdrawn] }).summary).toBe("New for you: 99 actions");
    expect(presentNotice({ ...morning, rows: morning.rows.slice(0, 2), behind: [row(items.moved)] }).summary).toBe(
      "3 overdue",
    );
  });

  it("says another day apart from something new", () => {
    const changed = row(items.later, { stage: "changed" });
    expect(presentNotice({ ...assigned, rows: [changed] }).summary).toBe("Another day: A46, due Fri 13 March");
    expect(presentNotice({ ...assigned, rows: [...assigned.rows, changed] }).summary).toBe("New or changed: 2 actions");
  });

  it("says that the day is as before once the change was taken back", () => {
    const back = row(items.later, { stage: "changed", dayTakenBack: true });
    expect(presentNotice({ ...assigned, rows: [back] }).summary).toBe("Day as before: A46, due Fri 13 March");
    expect(presentNotice({ ...assigned, rows: [back, back] }).summary).toBe("Day as before: 2 actions");
    expect(presentNotice({ ...assigned, rows: [back, row(items.later, { stage: "changed" })] }).summary).toBe(
      "New or changed: 2 actions",
    );
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

describe("what an owner asks of clerk and chair", () => {
  const at = new Date("2026-03-05T10:51:00Z");
  const due = { kind: "day" as const, on: day("2026-03-20") };
  const { request: _answered, ...open } = asked.item;

  it("says who asks for what and why, how often it has moved, and who else is asked", () => {
    const rendered = presentNotice(asked);
    expect(rendered.summary).toBe("Sarah Kent asks for more time for A31");
    const words = wordsOf(rendered);
    expect(words).toContain("More time asked for A31");
    expect(words).toContain("Martin Oake is asked too; whoever answers first decides");
    expect(words).toContain("Sarah Kent asks for Fri 20 March instead of Fri 20 February.");
    expect(words).toContain("Why the ferry company answers on the 13th");
    expect(words).toContain("It would be the third move. First due Fri 16 January, now overdue 13 days.");
    expect(words).toContain("The next meeting is on Tue 17 March, before the new day.");
    expect(titlesOf(rendered)).toEqual(["Grant", "Decline", "Pick a date"]);
  });

  it("asks for another owner likewise", () => {
    const item = { ...asked.item, request: another };
    const rendered = presentNotice({ ...asked, item, outcome: { kind: "waiting", asked: another } });
    expect(rendered.summary).toBe("Sarah Kent asks for another owner for A31");
    expect(wordsOf(rendered)).toContain("Sarah Kent asks to give it to Joe Finch.");
    expect(titlesOf(rendered)).toEqual(["Grant", "Decline", "Edit"]);
  });

  it("proposes the day that was asked for where another is picked", () => {
    const rendered = presentNotice(asked, { show: "pick-day" });
    expect(JSON.stringify(rendered.card)).toContain('"value":"2026-03-20"');
    expect(titlesOf(rendered)).toEqual(["Save", "Back"]);
  });

  it("shrinks to who granted it and when, with Undo for who did", () => {
    const undoable = { by: "m_martin" as const, at, before: { request: moreTime, due: asked.item.due } };
    const slips = [...open.slips, { from: asked.item.due, to: due, at, by: "m_martin" as const }];
    const granted = {
      ...asked,
      item: { ...open, due, undoable, slips },
      outcome: { kind: "granted" as const, asked: moreTime, by: "m_martin" as const, at, due },
    };
    expect(presentNotice(granted).summary).toBe("A31 is due Fri 20 March");
    expect(wordsOf(presentNotice(granted))).toContain("Martin Oake granted it today at 10:51");
    expect(wordsOf(presentNotice(granted))).toContain("It was due Fri 20 February; this is its third move.");
    expect(titlesOf(presentNotice(granted))).toEqual([]);
    const his = presentNotice({ ...granted, me: world.someone("m_martin") });
    expect(wordsOf(his)).toContain("you granted it today at 10:51");
    expect(titlesOf(his)).toEqual(["Undo"]);
    // Once he has changed it again, that press would take back something else.
    const since = { ...granted.item, undoable: { ...undoable, at: new Date("2026-03-05T10:55:00Z") } };
    expect(titlesOf(presentNotice({ ...granted, item: since, me: world.someone("m_martin") }))).toEqual([]);
  });

  it("says that it was declined, taken back, asked anew, or has ended", () => {
    const of = (outcome: typeof asked.outcome) => presentNotice({ ...asked, item: open, outcome });
    const declined = of({ kind: "declined", asked: moreTime, by: "m_martin", at, why: "we meet on the 17th" });
    expect(declined.summary).toBe("More time declined for A31");
    expect(wordsOf(declined)).toContain("It stays due Fri 20 February.");
    expect(wordsOf(declined)).toContain("we meet on the 17th");
    expect(wordsOf(of({ kind: "taken-back", asked: moreTime }))).toContain("Sarah Kent took it back.");
    const since = { ...moreTime, at };
    const again = of({ kind: "asked-again", asked: moreTime, since });
    expect(wordsOf(again)).toContain("Sarah Kent asked for something else since, on a card of its own.");
    expect(of({ kind: "gone" }).summary).toBe("Nothing to answer for A31");
  });

  it("names the owner whose request took its place, and what waits again once that was taken back", () => {
    const joes = { ...moreTime, by: "m_joe" as const, at };
    const replaced = presentNotice({ ...asked, outcome: { kind: "asked-again", asked: moreTime, since: joes } });
    expect(wordsOf(replaced)).toContain(
      "Joe Finch asked for something else since, in place of what Sarah Kent asked for; it has a card of its own.",
    );
    const back = presentNotice({ ...asked, outcome: { kind: "taken-back", asked: joes, stands: moreTime } });
    expect(wordsOf(back)).toContain(
      "Joe Finch took it back. What Sarah Kent asked for before waits again: Fri 20 March.",
    );
    const own = presentNotice({
      ...asked,
      outcome: { kind: "taken-back", asked: { ...moreTime, at }, stands: moreTime },
    });
    expect(wordsOf(own)).toContain("Sarah Kent took it back. What they asked for before waits again: Fri 20 March.");
    const joe = { ...another, at: at0 };
    const owner = presentNotice({ ...asked, outcome: { kind: "taken-back", asked: joes, stands: joe } });
    expect(wordsOf(owner)).toContain("What Sarah Kent asked for before waits again: to give it to Joe Finch.");
  });

  it("calls an earlier day another day, and not more time", () => {
    const earlier = { ...moreTime, to: { kind: "day" as const, on: day("2026-03-06") } };
    const item = { ...items.later, request: earlier };
    const waiting = presentNotice({ ...asked, item, outcome: { kind: "waiting", asked: earlier } });
    expect(waiting.summary).toBe("Sarah Kent asks for another day for A46");
    expect(wordsOf(waiting)).toContain("Another day asked for A46");
    const no = { kind: "declined" as const, asked: earlier, by: "m_ines" as const, at };
    expect(presentNotice({ ...asked, item: items.later, outcome: no }).summary).toBe("Another day declined for A46");
    const declined = { asked: earlier, by: "m_ines" as const, at };
    const heard = row(items.later, { stage: "declined", request: { kind: "declined", declined } });
    expect(presentNotice({ ...assigned, rows: [heard] }).summary).toContain("Another day declined for A46");
    expect(rowTexts({ ...morning, rows: [heard] })[0]).toContain("Another day declined by Ines Barrow");
  });

  it("keeps what was granted, also when the day was moved again since", () => {
    const slip = { from: asked.item.due, to: due, at, by: "m_martin" as const };
    const to = { kind: "day" as const, on: day("2026-04-08") };
    const again = { from: due, to, at: new Date("2026-03-06T10:00:00Z"), by: "m_ines" as const };
    const item = { ...open, due: to, slips: [...open.slips, slip, again] };
    const outcome = { kind: "granted" as const, asked: moreTime, by: "m_martin" as const, at, due };
    const rendered = presentNotice({ ...asked, item, outcome });
    expect(rendered.summary).toBe("More time granted for A31");
    expect(wordsOf(rendered)).toContain(
      "Sarah Kent asked for Fri 20 March. It was due Fri 20 February; that was its third move. It is now due Wed 8 April.",
    );
    const ended = presentNotice({ ...asked, item: { ...item, due: { kind: "none" } }, outcome });
    expect(wordsOf(ended)).toContain("It now has no due day.");
  });

  it("is told to who had asked when another owner's took its place, and when it waits again", () => {
    const single = presentNotice({ ...assigned, rows: [replacedRow] });
    expect(single.summary).toContain("Another request instead: A31");
    expect(wordsOf(single)).toContain("Joe Finch asked for Fri 20 March, in place of what you asked for.");
    const several = { ...assigned, rows: [replacedRow, replacedRow] };
    expect(presentNotice(several).summary).toBe("Another request instead: 2 actions");
    expect(rowTexts(several)[0]).toContain("Joe Finch asked for Fri 20 March, in place of what you asked for");
    expect(presentNotice({ ...morning, rows: [{ ...replacedRow, item: items.later }] }).summary).toBe(
      "1 request replaced",
    );
    const back = presentNotice({ ...assigned, rows: [waitsAgainRow] });
    expect(back.summary).toContain("Your request waits again: A31");
    expect(wordsOf(back)).toContain("You asked for Fri 20 March.");
  });

  it("is no longer to be read or answered by who runs the committee no more", () => {
    const closed = { ...asked, item: { ...asked.item, part: "closed" as const } };
    expect(wordsOf(presentNotice(closed))).toContain("Write up the findings");
    const rendered = presentNotice({ ...closed, me: { ...asked.me, role: "observer" } });
    expect(wordsOf(rendered)).toContain("closed item");
    expect(JSON.stringify(rendered)).not.toContain("ferry company");
    expect(JSON.stringify(rendered)).not.toContain("Write up");
    expect(titlesOf(rendered)).toEqual([]);
  });

  it("stands in the morning under its own head, and opens to the answers", () => {
    const content = { ...morning, rows: [askedRow] };
    expect(presentNotice(content).summary).toBe("1 asked of you");
    expect(wordsOf(presentNotice(content))).toContain("Asked of you");
    expect(rowTexts(content)[0]).toContain("Sarah Kent asks for Fri 20 March: “the ferry company answers on the 13th”");
    const opened = titlesOf(presentNotice({ ...content, open: asked.item.id }));
    expect(opened.slice(0, 3)).toEqual(["Grant", "Decline", "Pick a date"]);
    const { request: _gone, ...answered } = askedRow;
    const after = { ...content, rows: [{ ...answered, item: open }] };
    expect(presentNotice(after).summary).toBe("All answered");
    expect(rowTexts(after)[0]).toContain("answered since");
  });

  it("is answered to who asked: declined with the reason, or granted", () => {
    const rendered = presentNotice({ ...assigned, rows: [declinedRow] });
    expect(wordsOf(rendered)).toContain("More time declined for A31");
    expect(wordsOf(rendered)).toContain("Martin Oake declined it: “the board meets on the 17th”");
    expect(wordsOf(rendered)).toContain("It stays as it was: overdue 13 days, Fri 20 February");
    const undoable = { by: "m_martin" as const, at, before: { request: moreTime, due: asked.item.due } };
    const granted = row({ ...open, due, undoable }, { stage: "changed", me: world.someone("m_sarah") });
    expect(presentNotice({ ...assigned, rows: [granted] }).summary).toBe("More time granted: A31, due Fri 20 March");
    expect(rowTexts({ ...assigned, rows: [granted, declinedRow] })[0]).toContain("· granted");
    expect(rowTexts({ ...assigned, rows: [granted, declinedRow] })[1]).toContain("More time declined by Martin Oake");
    expect(presentNotice({ ...assigned, rows: [declinedRow, declinedRow] }).summary).toBe("Declined: 2 actions");
  });
});

describe("a note of what an agency or everybody owes", () => {
  it("names the agency, and says when one's own part is done", () => {
    const police = {
      ...items.later,
      owners: { kind: "agency" as const, agency: "Police", assignedAt: at0, answered: [] },
    };
    const mine = row(police, { stage: "new", owners: ["Police"] });
    expect(rowTexts({ ...assigned, rows: [mine, row(items.logged, { stage: "new" })] })[0]).toContain("· Police");
    const done = presentNotice({ ...assigned, rows: [{ ...mine, yours: false }] });
    expect(done.summary).toBe("Your part of A46 is done");
  });

  it("says when it was opened again", () => {
    const before = { state: { kind: "discharged" as const, at: at0, by: "m_ines" as const } };
    const again = { ...items.later, undoable: { by: "m_ines" as const, at: at0, before } };
    expect(presentNotice({ ...assigned, rows: [row(again, { stage: "new" })] }).summary).toBe(
      "A46 is open again, due Fri 13 March",
    );
  });
});

describe("other notices", () => {
  it("tells the clerk late of owners who were not told, with what to do", () => {
    expect(presentNotice(late).summary).toBe("3 owners not told");
    expect(wordsOf(presentNotice(late))).toContain("Joe Finch: no longer on the board");
  });

  it.each([
    ["not-installed", "has not added the app. Please pass it on, and ask them to add the app."],
    ["removed", "has removed the app. Please pass it on, and ask them to add the app again."],
    ["guest", "belongs to another organisation. Please pass it on."],
    ["away", "away. Please pass it on."],
    ["blocked", "has blocked the app. Please pass it on, and ask them to unblock the app."],
    ["gone", "can't be found on Teams just now. Please pass it on, or give it to somebody else."],
    ["left", "no longer on the board. Please give it to somebody else."],
    ["no-account", "not on Teams. Please pass it on."],
  ] as const)("says of an owner out of reach what helps: %s", (reason, words) => {
    const unreachable = [{ member: "m_joe" as const, name: "Joe Finch", reason }];
    const rows = [row(items.late, { stage: "pass-on", yours: false, unreachable })];
    expect(wordsOf(presentNotice({ ...late, rows }))).toContain(`Joe Finch: ${words}`);
  });

  const cancelledAt = new Date("2026-03-05T12:00:00Z");
  const cancelledMeeting = { ...agenda.read.meeting, state: { kind: "cancelled" as const, at: cancelledAt } };
  const cancelledAgenda = { ...agenda, read: { ...agenda.read, meeting: cancelledMeeting } };

  it("posts the agenda with matters arising, and says when the meeting is cancelled", () => {
    expect(presentNotice(agenda).summary).toBe("Agenda, Tue 17 March");
    expect(wordsOf(presentNotice(agenda))).toMatch(/Matters arising.*5 overdue.* of 23 outstanding/);
    const cancelled = presentNotice(cancelledAgenda);
    expect(cancelled.summary).toBe("Cancelled: Tue 17 March");
    expect(wordsOf(cancelled)).not.toContain("Matters arising");
  });

  it("says on the agenda of a day that its meeting has left where it was moved to, and keeps its buttons", () => {
    const moved = presentNotice({ ...agenda, postedFor: day("2026-03-12") });
    expect(moved.summary).toBe("Moved to Tue 17 March");
    expect(wordsOf(moved)).toContain("was Thu 12 March");
    expect(titlesOf(moved)).toEqual(titlesOf(presentNotice(agenda)));
    expect(presentNotice({ ...cancelledAgenda, postedFor: day("2026-03-12") }).summary).toBe("Cancelled: Tue 17 March");
  });
});
