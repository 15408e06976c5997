import { describe, expect, test } from "vitest";
import type { Deed } from "../../../../src/bot/commands/command.js";
import { day } from "../../../../src/domain/days/day.js";
import { englandCalendar } from "../../../../src/domain/days/working-days.js";
import type { MeetingId, MemberId } from "../../../../src/domain/ids.js";
import { mostChanges } from "../../../../src/services/actions/spend-changes.js";
import { aMeeting } from "../../../builders/a-meeting.js";
import { now, safeguarding } from "../a-turn.js";
import { aDesk, chair, clerk, jo, joe, minutes, pat, sarah } from "./a-desk.js";

const to = (on: string): Deed => ({
  deed: "redate",
  due: { kind: "day", on: day(on), explicit: true },
  typed: "19 March",
});
const give = (text: string, inPlaceOf?: string): Deed => ({
  deed: "give",
  to: [{ kind: "typed", text, ...(inPlaceOf === undefined ? {} : { inPlaceOf }) }],
});
const named = (...members: MemberId[]) => ({
  kind: "named" as const,
  owners: members.map((member) => ({ member, assignedAt: now })),
});
const closed = { part: "closed", task: "settle the QZX complaint" } as const;

describe("done", () => {
  test("says so, keeps the words and offers to take it back", async () => {
    const desk = await aDesk();
    const card = await desk.say(sarah, { deed: "done", note: "sent on Monday" });
    expect(card.words).toContain("A1 is done\n");
    expect(card.words).toContain("“sent on Monday”");
    expect(card.buttons).toEqual(["Undo"]);
    expect(card.keeps).toBe("ai_1");
    // What it says itself need not be drawn into it.
    expect(desk.told).toMatchObject([{ item: { number: 1 }, toldBy: { activityId: "reply" } }]);
  });

  test("is refused to who does not own it, with whom to turn to", async () => {
    const card = await (await aDesk()).say(jo, { deed: "done" });
    expect(card.words).toMatch(/^A1 stays open\nIts owner is Sarah Kent; only the owner/);
  });

  test("names no owner of a closed item in a shared place", async () => {
    const card = await (await aDesk([closed])).say(jo, { deed: "done" });
    expect(card.words).toMatch(/^A1 stays open\nOnly its owner/);
    expect(card.json).not.toMatch(/Sarah|QZX/);
  });

  test("of one's own part leaves what others still owe", async () => {
    const owners = { kind: "agency", agency: "Police", assignedAt: now, answered: [] } as const;
    const desk = await aDesk([{ owners }]);
    expect((await desk.say(jo, { deed: "done" })).title).toBe("Your part of A1 is done");
    expect((await desk.say(joe, { deed: "done" })).title).toBe("A1 is done");
  });

  test("without a number is one's only open action", async () => {
    const mine = { state: { kind: "done", at: now, by: "m_sarah" } } as const;
    const desk = await aDesk([mine, {}]);
    expect((await desk.say(sarah, { deed: "done" }, { numbers: [] })).title).toBe("A2 is done");
  });

  test("without a number, where several are one's own, asks which and offers them", async () => {
    const desk = await aDesk([{}, { part: "closed", task: "settle the QZX complaint" }, {}]);
    const card = await desk.say(sarah, { deed: "done", note: "sent" }, { numbers: [] });
    expect(card.words).toMatch(
      /^Which action\?\nNothing has changed. These are yours; which is meant\?\nA1 .*\nA3 .* · due Fri 6 March$/,
    );
    expect(card.buttons).toEqual(["done 1: sent", "done 3: sent"]);
    expect(card.json).not.toContain("QZX");
    const none = await (await aDesk([])).say(sarah, { deed: "done" }, { numbers: [] });
    expect(none.words).toBe("Which action?\nNothing was changed. Write it like this: done 12");
  });

  test("without a number closes nothing of everybody's for whoever runs the board", async () => {
    const desk = await aDesk([{ owners: { kind: "everybody", assignedAt: now, answered: [] } }]);
    const card = await desk.say(clerk, { deed: "done" }, { numbers: [] });
    expect([card.title, ...card.buttons]).toEqual(["Which action?", "done 1"]);
    expect((await desk.say(sarah, { deed: "done" }, { numbers: [] })).title).toBe("Your part of A1 is done");
    expect((await desk.say(clerk, { deed: "done" })).title).toBe("A1 is done");
  });

  test("without a number is the action of the thread's card", async () => {
    const desk = await aDesk([{}, {}, {}]);
    desk.thread.set("19:home;messageid=7", ["ai_2"]);
    const say = () => desk.say(sarah, { deed: "done" }, { numbers: [], conversation: "19:home;messageid=7" });
    expect((await say()).title).toBe("A2 is done");
    desk.thread.set("19:home;messageid=7", ["ai_1", "ai_3"]);
    expect((await say()).title).toBe("Which action?");
  });

  test("of a number that there is not changes nothing", async () => {
    const card = await (await aDesk()).say(sarah, { deed: "done" }, { numbers: [9] });
    expect(card.title).toBe("There is no A9 here");
  });

  test("is nothing that an observer says", async () => {
    expect((await (await aDesk()).say(pat, { deed: "done" }, { numbers: [] })).title).toBe("Nothing was changed");
  });
});

describe("another day", () => {
  test("from the clerk is the change", async () => {
    const card = await (await aDesk()).say(clerk, to("2026-03-19"));
    expect(card.title).toBe("A1 is due Thu 19 March");
    expect(card.keeps).toBe("ai_1");
  });

  test("from its owner is asked of chair and clerk, who are named", async () => {
    const desk = await aDesk();
    const card = await desk.say(sarah, { ...to("2026-03-19"), why: "waiting for the auditor" } as Deed);
    expect(card.words).toContain(
      "I've asked Ann Ash and Martin Oake for Thu 19 March instead of Fri 6 March. You'll hear from me when they answer.",
    );
    expect(card.words).toContain("waiting for the auditor");
    expect((await desk.one()).due).toMatchObject({ on: "2026-03-06" });
  });

  test("counted from the day that it has says which that is", async () => {
    const shift: Deed = { deed: "shift", by: { count: 2, unit: "week" }, typed: "a fortnight" };
    const card = await (await aDesk()).say(clerk, shift);
    expect(card.words).toContain("A1 is due Fri 20 March");
    const none = await (await aDesk([{ dueOn: null } as object])).say(clerk, shift);
    expect(none.words).toMatch(/^A1 has no due day\n.*1 due 5 March$/);
  });

  test.each([
    ["Friday", ["Fri 13 March", "Fri 6 March"]],
    ["6 March", ["Fri 6 March"]],
  ])("before the one it has is no more time: “extend 1 to %s” changes nothing", async (typed, days) => {
    const desk = await aDesk([{ due: { kind: "day", on: day("2026-03-12") } }]);
    const extend = { ...to("2026-03-06"), typed, more: true } as Deed;
    const card = await desk.say(clerk, extend);
    expect(card.words).toBe(
      "A1 stays as it was\nIt is due Thu 12 March, and Fri 6 March is earlier, so nothing was changed. To bring it forward say 1 due Fri 6 March",
    );
    expect(card.buttons).toEqual(days);
    expect(card.json).toContain("1 due 6 March 2026");
    expect((await desk.say(sarah, extend)).title).toBe("A1 stays as it was");
    expect(await desk.history()).toEqual(["logged"]);
    expect((await desk.say(jo, extend)).words).toContain("Only the clerk or the chair can give it another day");
  });

  test("before the one it has, asked for by its owner, is called another day", async () => {
    const desk = await aDesk([{ due: { kind: "day", on: day("2026-03-22") } }]);
    expect((await desk.say(sarah, to("2026-03-06"))).title).toBe("Another day asked for A1");
    expect((await desk.say(clerk, { deed: "decline" })).title).toBe("Another day declined for A1");
  });

  test("that has passed is refused with where to choose another", async () => {
    const desk = await aDesk();
    const passed: Deed = { deed: "redate", due: { kind: "past", on: day("2026-03-01") }, typed: "1 March" };
    const card = await desk.say(clerk, passed);
    expect(card.title).toBe("That day has passed");
    expect(card.buttons).toEqual(["Change date"]);
    expect((await desk.say(sarah, passed)).buttons).toEqual(["Need more time"]);
    expect((await (await aDesk([closed])).say(sarah, passed)).buttons).toEqual([]);
  });

  test("that was not said is asked in the form of who may save it", async () => {
    const desk = await aDesk();
    expect((await desk.askDay(sarah)).title).toBe("More time for A1");
    expect((await desk.askDay(clerk)).buttons).toEqual(["Next meeting", "In a week", "Pick a date", "No date", "Back"]);
    expect((await desk.askDay(jo)).words).toContain("Only the clerk or the chair can give it another day");
    expect((await (await aDesk([closed])).askDay(sarah)).title).toBe("A1 is in the closed part");
    expect(await desk.history()).toEqual(["logged"]);
  });

  test("a moment after somebody else's says what they changed", async () => {
    const desk = await aDesk();
    await desk.say(chair, to("2026-03-30"));
    const card = await desk.say(clerk, to("2026-03-31"));
    expect(card.title).toBe("A1 is due Tue 31 March");
    expect(card.words).toContain("Just before: Martin Oake moved it to Mon 30 March at 10:00.");
    expect((await desk.say(sarah, { deed: "done" })).words).toContain("Just before: Ann Ash moved it to Tue 31 March");
    const late = await aDesk([{}, closed]);
    await late.say(chair, to("2026-03-30"));
    expect((await late.say(clerk, to("2026-03-31"), { at: minutes(2) })).words).not.toContain("Just before");
    await late.say(chair, to("2026-03-30"), { numbers: [2] });
    expect((await late.say(clerk, to("2026-03-31"), { numbers: [2] })).words).not.toContain("Just before");
  });

  test("worked out on a day off is pointed out and kept", async () => {
    const due: Deed = {
      deed: "redate",
      due: { kind: "day", on: day("2026-03-14"), explicit: false },
      typed: "mid-March",
    };
    const card = await (await aDesk()).say(clerk, due);
    expect(card.words).toContain("“mid-March” is Sat 14 March.");
    expect(card.words).toContain("not a working day");
  });

  test("that can be two offers both, and saves nothing", async () => {
    const desk = await aDesk();
    const due = { kind: "ambiguous", readings: [day("2026-03-12"), day("2026-03-13")], why: "Two days." } as const;
    const card = await desk.say(clerk, { deed: "redate", due, typed: "before Friday", why: "waiting" });
    expect(card.title).toBe("That can be two days");
    expect(card.buttons).toEqual(["Thu 12 March", "Fri 13 March"]);
    expect(card.json).toContain("1 due 12 March 2026 because waiting");
    expect(await desk.history()).toEqual(["logged"]);
  });

  test("by the papers deadline hangs on the next meeting", async () => {
    const desk = await aDesk();
    await desk.meetings.insert(aMeeting({ on: day("2026-03-24") }), "plan");
    const card = await desk.say(clerk, { deed: "redate", due: { kind: "papers-deadline" }, typed: "with the papers" });
    expect(card.words).toContain("papers deadline, Tue 17 March");
  });
});

describe("a request", () => {
  test("is not granted by who has just made it, not even in the channel", async () => {
    const card = await (await aDesk()).say(sarah, to("2026-03-19"));
    expect(card.buttons).toEqual(["Done", "Need more time", "Undo", "…Note", "…History"]);
  });

  const asked = async () => {
    const desk = await aDesk();
    await desk.say(sarah, { ...to("2026-03-19"), why: "waiting" } as Deed);
    return desk;
  };

  test("that is granted says since when, who hears of it, and how often it has moved", async () => {
    const card = await (await asked()).say(chair, { deed: "grant" });
    expect(card.words).toBe(
      "A1 is due Thu 19 March\nSafeguarding Board · Martin Oake granted it today at 10:00\nSarah Kent is told. It was due Fri 6 March; this is its first move.",
    );
    expect(card.buttons).toEqual(["Undo"]);
  });

  test("that is answered by another day is granted too", async () => {
    const card = await (await asked()).say(clerk, to("2026-03-12"));
    expect(card.words).toContain("Ann Ash granted it today");
  });

  test("that is declined leaves the day", async () => {
    const desk = await asked();
    const card = await desk.say(clerk, { deed: "decline", why: "the board meets before" });
    expect(card.title).toBe("More time declined for A1");
    expect(card.words).toContain("Sarah Kent is told. It stays due Fri 6 March.");
    expect((await desk.one()).due).toMatchObject({ on: "2026-03-06" });
  });

  test("that was answered before tells by whom", async () => {
    const desk = await asked();
    await desk.say(chair, { deed: "grant" });
    const card = await desk.say(clerk, { deed: "grant" });
    expect(card.words).toBe("Nothing is asked for A1\nMartin Oake granted Thu 19 March at 10:00.");
  });

  test("that nobody made can't be granted, and only clerk and chair answer", async () => {
    expect((await (await aDesk()).say(clerk, { deed: "grant" })).words).toMatch(/^Nothing is asked for A1\nNobody/);
    expect((await (await asked()).say(jo, { deed: "grant" })).words).toContain(
      "Only the clerk or the chair can answer",
    );
  });
});

describe("another owner", () => {
  test("from the clerk has it from now on, in whose place is said", async () => {
    const desk = await aDesk();
    const card = await desk.say(clerk, give("Martin", "Sarah"));
    expect(card.title).toBe("A1 has a new owner");
    expect(card.words).toContain("It is Martin Oake's now, in replacement of Sarah Kent");
  });

  test("in somebody's place leaves the others their share", async () => {
    const owners = named("m_jo", "m_sarah");
    const desk = await aDesk([{ owners }]);
    expect((await desk.say(clerk, give("Martin", "Jo Finch"))).words).toContain(
      "It is for Martin Oake and Sarah Kent now",
    );
    expect((await desk.one()).owners).toMatchObject({
      owners: [{ member: "m_chair", inPlaceOf: "m_jo" }, { member: "m_sarah" }],
    });
  });

  test("in the place of somebody who does not owe it changes nothing and says whose it is", async () => {
    const desk = await aDesk();
    const card = await desk.say(clerk, give("Martin", "Jo Finch"));
    expect(card.words).toBe("A1 stays as it was\nIt is Sarah Kent's, not Jo Finch's, so nothing was changed.");
    expect(await desk.history()).toEqual(["logged"]);
    const hidden = await (await aDesk([closed])).say(clerk, give("Martin", "Jo Finch"));
    expect(hidden.words).toBe("A1 stays as it was\nIt is not Jo Finch's, so nothing was changed.");
  });

  test("in the place of somebody who has left is theirs from now on", async () => {
    const desk = await aDesk([{ owners: named("m_zoe") }]);
    expect((await desk.say(clerk, give("Martin", "Zoe"))).words).toContain("in replacement of Zoe Marsh");
  });

  test.each([
    ["Finch", ["Jo Finch", "Joe Finch"], "give 1 to Martin in replacement of Joe Finch"],
    ["Quentin", [], "Nothing has changed."],
  ])("in the place of “%s” is asked", async (whose, names, says) => {
    const desk = await aDesk();
    const card = await desk.say(clerk, give("Martin", whose));
    expect(card.title).toBe("Who is meant?");
    expect(card.buttons.filter((title) => title !== "Somebody else")).toEqual(names);
    expect(card.json).toContain(says);
    expect(await desk.history()).toEqual(["logged"]);
  });

  test("may be an agency or everybody", async () => {
    const desk = await aDesk();
    expect((await desk.say(clerk, give("Police"))).words).toContain("It is for Police now");
    expect((await desk.say(clerk, { deed: "give", to: [{ kind: "everybody", text: "all" }] })).words).toContain(
      "It is for All members now",
    );
  });

  test("from its owner is asked for", async () => {
    const card = await (await aDesk()).say(sarah, give("Martin"));
    expect(card.words).toContain("I've asked Ann Ash and Martin Oake to give it to Martin Oake.");
  });

  test("whose name can be two people's is asked, and each answer says the message again", async () => {
    const desk = await aDesk();
    const card = await desk.say(clerk, give("Finch", "Sarah"));
    expect(card.title).toBe("Who is meant?");
    expect(card.buttons).toEqual(["Jo Finch", "Joe Finch", "Somebody else"]);
    expect(card.json).toContain("give 1 to Joe Finch in replacement of Sarah");
    expect(await desk.history()).toEqual(["logged"]);
  });

  test("who is nobody here can be added in the same breath by clerk and chair", async () => {
    const desk = await aDesk();
    const card = await desk.say(clerk, give("Bev Harding"));
    expect(card.buttons).toEqual(["Add Bev Harding", "Somebody else"]);
    expect(card.json).toContain('"text":"give 1 to Bev Harding"');
    expect((await desk.say(sarah, give("Bev Harding"))).buttons).toEqual([]);
    expect((await desk.say(clerk, give("Martin", "Bev Harding"))).buttons).toEqual(["Somebody else"]);
  });

  test("is no question to who may not give it away", async () => {
    const card = await (await aDesk()).say(jo, give("Finch"));
    expect(card.words).toContain(
      "Only the clerk or the chair can give it to somebody else. Ask Ann Ash, and say to whom.",
    );
  });
});

describe("what else is said of an action", () => {
  test("a note stands on the card as it was typed", async () => {
    const desk = await aDesk();
    const card = await desk.say(sarah, { deed: "note", text: "chased twice, *awaiting* reply" });
    expect(card.title).toBe("A1 has a new note");
    expect(card.words).toContain("“chased twice, *awaiting* reply”");
    expect(await desk.history()).toEqual(["noted", "logged"]);
  });

  test("other words for it stand on the card, and too many are refused", async () => {
    const desk = await aDesk();
    expect((await desk.say(clerk, { deed: "reword", task: "Send the plan round" })).words).toContain(
      "Send the plan round",
    );
    expect(await desk.one()).toMatchObject({ task: "Send the plan round" });
    const long = await desk.say(clerk, { deed: "reword", task: "x".repeat(2001) });
    expect(long.words).toContain("2,000");
    expect(await desk.one()).toMatchObject({ task: "Send the plan round" });
  });

  test("a rating that the day contradicts says so", async () => {
    const card = await (await aDesk([{ due: { kind: "day", on: day("2026-02-20") } }])).say(sarah, {
      deed: "rate",
      rating: "on-track",
    });
    expect(card.words).toContain("A1 is rated on track");
    expect(card.words).toContain("Rated on track, 12 days late.");
  });

  test("a rating that is not good needs a sentence", async () => {
    const card = await (await aDesk()).say(sarah, { deed: "rate", rating: "at-risk" });
    expect(card.title).toBe("Why is it at risk?");
    expect(card.buttons).toEqual(["Rate"]);
  });

  test("in the closed part its task no longer shows, not even in that answer", async () => {
    const desk = await aDesk([{ task: "settle the QZX complaint" }]);
    const card = await desk.say(clerk, { deed: "part", to: "closed" });
    expect(card.title).toBe("A1 is in the closed part now");
    expect(card.json).not.toMatch(/QZX|Sarah/);
    const own = await desk.say(clerk, { deed: "part", to: "open" }, { kind: "personal" });
    expect(own.words).toContain("A1 is in the open part now");
    expect(own.words).toContain("QZX");
  });

  test("where it was agreed is found among the meetings, and none is made up", async () => {
    const desk = await aDesk();
    await desk.meetings.insert(aMeeting({ id: "mt_feb" as MeetingId, on: day("2026-02-05") }), "plan");
    const card = await desk.say(clerk, { deed: "refer", meeting: { kind: "month", month: 2 }, agendaItem: "6" });
    expect(card.words).toContain("Agreed Thu 5 February, item 6.");
    const unknown = await desk.say(clerk, { deed: "refer", meeting: { kind: "month", month: 1 } });
    expect(unknown.title).toBe("I don't know that meeting");
  });

  test("discharged on a day that has passed says that day", async () => {
    const desk = await aDesk();
    const card = await desk.say(clerk, { deed: "discharge", on: day("2014-12-04") });
    expect(card.words).toContain("A1 is discharged");
    expect(card.words).toContain("Thu 4 December 2014");
  });

  test("closed by its owner it awaits the board where sign-off is on, and by the clerk it is discharged", async () => {
    const committee = { ...safeguarding, signOff: true };
    expect((await (await aDesk([{}], committee)).say(sarah, { deed: "close" })).title).toBe(
      "A1 is done, awaiting the board",
    );
    expect((await (await aDesk([{}], committee)).say(clerk, { deed: "close" })).title).toBe("A1 is discharged");
  });

  test.each([
    ["discharge", "A1 is discharged"],
    ["close", "A1 is discharged"],
    ["done", "A1 is done"],
  ] as const)("“%s” of the clerk says so, though sign-off is off", async (deed, title) => {
    const desk = await aDesk([{ owners: named("m_clerk") }]);
    expect((await desk.say(clerk, { deed })).title).toBe(title);
    expect((await desk.say(clerk, { deed })).title).toBe(`${title} already`);
  });

  test("withdrawn without a reason is asked for one, with a reason it keeps it", async () => {
    const desk = await aDesk();
    expect((await desk.say(clerk, { deed: "withdraw" })).title).toBe("Why is it withdrawn?");
    expect((await desk.say(clerk, { deed: "withdraw", reason: "superseded" })).words).toContain("“superseded”");
    expect((await desk.say(clerk, { deed: "reopen" })).title).toBe("A1 is open again");
    expect((await desk.say(clerk, { deed: "reopen" })).title).toBe("A1 is open");
  });

  test("a hundred changes in ten minutes are enough for anybody", async () => {
    const desk = await aDesk();
    for (let count = 0; count < mostChanges; count++) await desk.say(sarah, { deed: "note", text: `note ${count}` });
    const card = await desk.say(sarah, { deed: "note", text: "one more" }, { at: minutes(9) });
    expect(card.words).toMatch(/^That is a lot at once\n.*It goes on at \d\d:\d\d\.$/);
    expect((await desk.one()).latestNote?.text).toBe("note 99");
  });
});

describe("taking back", () => {
  test("one change is answered with its action as it was", async () => {
    const desk = await aDesk();
    await desk.say(clerk, to("2026-03-19"));
    const card = await desk.undo(clerk);
    expect(card.words).toContain("A1 is as it was");
    expect(card.words).toContain("Fri 6 March");
  });

  test("a done opens the action again", async () => {
    const desk = await aDesk();
    await desk.say(sarah, { deed: "done" });
    expect((await desk.undo(sarah, 1)).title).toBe("A1 is open again");
  });

  test("what somebody has changed since says who, what and when", async () => {
    const desk = await aDesk();
    await desk.say(sarah, { deed: "note", text: "chased" });
    await desk.say(clerk, to("2026-03-19"), { at: minutes(3) });
    const card = await desk.undo(sarah, 1, { at: minutes(5) });
    expect(card.words).toContain("Ann Ash moved it to Thu 19 March at 10:03.");
    expect(card.buttons).toEqual(["History"]);
  });

  test("tells nothing of a closed item in a shared place", async () => {
    const desk = await aDesk([closed]);
    await desk.say(sarah, { deed: "note", text: "chased" });
    await desk.say(clerk, to("2026-03-19"), { at: minutes(3) });
    const card = await desk.undo(sarah, 1, { at: minutes(5) });
    expect(card.words).toContain("Somebody has changed it since");
    expect(card.json).not.toMatch(/Ann|19 March|QZX/);
  });

  test("one's own part owes it again, and no more than that", async () => {
    const owners = { kind: "agency", agency: "Police", assignedAt: now, answered: [] } as const;
    const desk = await aDesk([{ owners }]);
    await desk.say(jo, { deed: "done" });
    expect((await desk.undo(jo, 1)).title).toBe("Your part of A1 is open again");
  });

  test("once more says that the last change is taken back, and how to name an earlier one", async () => {
    const desk = await aDesk([{}, {}]);
    await desk.say(sarah, { deed: "done" }, { numbers: [2] });
    await desk.say(sarah, { deed: "done" }, { at: minutes(1) });
    await desk.undo(sarah, undefined, { at: minutes(2) });
    const card = await desk.undo(sarah, undefined, { at: minutes(3) });
    expect(card.words).toContain(
      "You have taken back your last change, which was of A1. To take back an earlier one say",
    );
    expect((await desk.one(2)).state.kind).toBe("discharged");
  });

  test("what somebody else has changed says whose change it is", async () => {
    const desk = await aDesk();
    await desk.say(clerk, to("2026-03-19"));
    const words = "A1 stays as it was\nAnn Ash made its last change, and only they can undo that.";
    expect((await desk.undo(sarah, 1)).words).toBe(words);
    expect((await desk.press(sarah, "undo")).words).toBe(words);
  });

  test("nothing of one's own is nothing to undo", async () => {
    expect((await (await aDesk()).undo(jo)).title).toBe("Nothing to undo");
  });

  test("several changes of one turn are named on one card", async () => {
    const desk = await aDesk([{}, {}]);
    const turn = {
      by: clerk,
      at: now,
      turnKey: "both",
      again: false,
      today: day("2026-03-04"),
      committee: safeguarding,
      calendar: englandCalendar,
    };
    for (const item of ["ai_1", "ai_2"] as const)
      await desk.services.changeItem(desk.scope, { ...turn, roster: [], item, wanted: { deed: "discharge" } });
    const card = await desk.undo(clerk);
    expect(card.words).toBe("2 changes undone\nSafeguarding Board\nAs they were: A1 and A2.");
    expect(desk.told).toHaveLength(2);
  });
});
