import { expect, test } from "vitest";
import { people } from "./harness/people.js";
import { buttonsOn, title, words } from "./harness/read-card.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T09:30:00Z" });

/** A board of six on the day of its meeting. */
async function aBoardThatMeets(planned = "meeting 4 March 2pm, Guildhall") {
  const { teams } = stage;
  const [priya, sarah, warren, elin, owen] = people(
    teams,
    "Priya Nathwani",
    "Sarah Jones",
    "Warren Carter",
    "Elin Hughes",
    "Owen Price",
  );
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah, warren, elin, owen] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  const say = (text: string, by = priya) => teams.say(by, home, text);
  expect(title(await say(planned))).toMatch(/^The board meets/);
  await say("Sarah is chair");
  return { teams, priya, sarah, warren, elin, owen, home, say };
}

test("a meeting from its start through its items: attendance, an interest, decisions and actions under what is at hand", async () => {
  const { teams, priya, sarah, say } = await aBoardThatMeets();
  await say("add item for decision: Ferry timetable");
  await say("add item for discussion: Severance of the harbour master, closed");
  await say("quorum is 3");
  const started = await say("start the meeting");
  expect(title(started)).toBe("The meeting has begun");
  expect(words(started)).toContain("Estuary Board · Wed 4 March · 14:00 · Guildhall");
  expect(words(started)).toContain("not quorate: 0 of 4, quorum 3");
  expect(words(started)).toContain("Say who is here: “everyone is present except …”");
  expect(buttonsOn(started)).toEqual(["Next item", "Everyone is here", "Attendance", "Decision", "Apologies", "End"]);

  const here = await say("present: Sarah, Warren");
  expect(title(here)).toBe("Attendance is recorded");
  expect(words(here)).toContain("not quorate: 2 of 4, quorum 3");
  const sent = await say("apologies: Elin (Jean Imray deputising)");
  expect(words(sent)).toContain("Elin Hughes sends apologies; Jean Imray stands in.");
  expect(words(sent)).toContain("not on the roster, so recorded as a guest");
  expect(words(sent)).toContain("3 of 4 present, quorum 3");
  expect(title(await say("attendance"))).toBe("3 of 4 present, quorum 3");

  const agenda = words(await say("agenda"));
  const number = /(\d+) *Ferry timetable/.exec(agenda)?.[1] ?? "none";
  const interest = await say(`Warren declares an interest in item ${number}: he sails on it`);
  expect(words(interest)).toContain(`Warren Carter declared an interest in item ${number}:\nhe sails on it`);
  const at = await say(`go to item ${number}`);
  expect(title(at)).toBe(`At item ${number}`);
  expect(words(at)).toContain("Warren Carter he sails on it");

  const decided = await say("Resolved: That the timetable be approved, with a report back in six months.");
  expect(title(decided)).toBe("D1 is recorded");
  expect(words(decided)).toContain("Resolved: That the timetable be approved, with a report back in six months.");
  expect(words(decided)).toContain(`item ${number} Ferry timetable`);
  expect(buttonsOn(decided)).toContain("Put it on the programme for September");
  expect(buttonsOn(decided)).toContain("Item at hand");
  const followed = await teams.press(priya, reply(decided), "Put it on the programme for September");
  expect(title(followed)).toBe("P1 is on the programme");
  expect(words(followed)).toContain("P1 Ferry timetable\nPlanned for September. It follows up D1.");
  expect(buttonsOn(followed)).toEqual(["Programme"]);

  expect(words(await say("action: Warren to print it by 12 March"))).toContain(`· under item ${number}`);
  expect(words(await say("show 1"))).toContain(`item ${number}`);
  expect(words(await say("where are we on the agenda"))).toContain("D1 That the timetable be approved");

  // A card that was drawn before is pressed by the chair, while the clerk has gone on.
  const next = await teams.press(sarah, reply(at), "Next item");
  expect(words(next)).toContain("closed item");
  const late = await teams.press(priya, reply(at), "Next item");
  expect(title(late)).toBe(title(next));
  const closed = await say("resolved: that the harbour master be thanked");
  expect(words(closed)).toContain("D2 closed item");
  expect(words(closed)).not.toContain("thanked");
  await say("action: Warren to write to the harbour master by 12 March");
  expect(words(await say("show 2"))).toContain("closed item");
  expect(words(await say("show 2"))).not.toContain("write to");

  const list = await say("decisions");
  expect(title(list)).toBe("2 decisions");
  expect(words(list)).toContain("D2 closed item");
  expect(words(list)).not.toContain("thanked");
  const own = await teams.say(sarah, teams.personal(sarah), "show D2");
  expect(words(own)).toContain("Resolved: that the harbour master be thanked");
});

test("everyone is recorded as here by one press, and it is asked before the meeting ends", async () => {
  const { teams, priya, say } = await aBoardThatMeets();
  for (const item of ["Ferry timetable", "Harbour dues", "The slipway"]) await say(`add item for decision: ${item}`);
  const started = reply(await say("start"));
  const here = await teams.press(priya, started, "Everyone is here");
  expect(title(here)).toBe("Attendance is recorded");
  const sits = await say("go to item 4");
  expect(buttonsOn(sits)).toEqual(["Next item", "Decision", "Apologies", "End", "Attendance"]);
  expect(words(sits)).not.toContain("Say who is here");
  const asked = await teams.press(priya, reply(sits), "End");
  expect(title(asked)).toBe("End the meeting?");
  expect(words(asked)).toContain("items were not taken.");
  expect(buttonsOn(asked)).toEqual(["End the meeting", "Back"]);
  expect(title(await teams.press(priya, reply(sits), "Back"))).toBe(title(sits));
  await teams.press(priya, reply(sits), "End");
  expect(title(await teams.press(priya, reply(sits), "End the meeting"))).toBe("The meeting is over");
  // A card from before asks no more.
  expect(words(await teams.press(priya, started, "Item at hand"))).toContain("No meeting is going on");
});

test("two record at once, and nothing of either is lost", async () => {
  const { teams, priya, sarah, say } = await aBoardThatMeets();
  const started = reply(await say("start"));
  await teams.press(sarah, started, "Decision");
  const [attended, decided] = await Promise.all([
    say("everyone is present except Elin"),
    teams.press(sarah, started, "Save", { "In the board's own words": "That the minutes be agreed" }),
  ]);
  expect(title(attended)).toBe("Attendance is recorded");
  expect(title(decided)).toBe("D1 is recorded");
  expect(words(await teams.press(priya, started, "Attendance"))).toContain("Absent (1)\nElin Hughes");
  expect(words(await say("which item are we on"))).toContain("D1 That the minutes be agreed");
});

test("today's is started once, another not while it goes on, and what is not for today is asked about", async () => {
  const { teams, priya, say } = await aBoardThatMeets("meeting 12 March");
  const asked = await say("start the meeting");
  expect(title(asked)).toBe("No meeting is planned for today");
  expect(words(asked)).toContain("Thu 12 March is the next meeting; start it now?");
  const started = await teams.press(priya, reply(asked), "Start");
  expect(title(started)).toBe("The meeting has begun");
  await say("meeting 4 March");
  const second = await say("start");
  expect(title(second)).toBe("The meeting of Thu 12 March is going on");
  expect(words(second)).toContain("A board sits in one meeting at a time.");
});

test("one that was forgotten is said so the day after", async () => {
  const { bot } = stage;
  const { say } = await aBoardThatMeets();
  await say("start");
  await bot.clock("2026-03-05T09:30:00Z");
  const next = await say("start");
  expect(title(next)).toBe("The meeting of Wed 4 March is going on");
  expect(words(next)).toContain("It was started and not ended.");
});

test("members send their own apologies before it, and nobody else's; whoever stands in for them usually is offered", async () => {
  const { teams, warren, priya, say } = await aBoardThatMeets("meeting 12 March");
  await say("Owen is deputy for Warren");
  const own = await say("I can't come to the meeting", warren);
  expect(title(own)).toBe("Apologies are recorded");
  expect(words(own)).toContain("You send apologies.");
  expect(words(own)).toContain("for Thu 12 March");
  const offered = await say("apologies from Warren");
  expect(buttonsOn(offered)).toContain("Owen Price stands in");
  const instead = await teams.press(priya, reply(offered), "Owen Price stands in");
  expect(words(instead)).toContain("Warren Carter sends apologies; Owen Price stands in.");
  expect(words(await say("attendance"))).toContain("1 apology");
  const others = await say("apologies from Elin", warren);
  expect(words(others)).not.toContain("Elin Hughes sends apologies");
  expect(words(await say("present: Elin, Owen"))).toContain("Who is here is recorded on the day of the meeting");
});

test("decisions are struck out and put right, each under its own number for good", async () => {
  const { teams, priya, say } = await aBoardThatMeets("meeting 12 March");
  const two = await say("resolved: (1) That the plan be noted. (2) That the hall be closed.");
  expect(title(two)).toBe("2 decisions are recorded");
  expect(words(two)).toContain("outside a meeting");
  expect(title(await say("strike D1: recorded twice"))).toBe("D1 is struck out");
  expect(words(await say("D1"))).toContain("struck out: recorded twice");
  expect(title(await say("correct D2: That the hall be closed on Sundays."))).toBe("D3 stands in place of D2");
  expect(words(await say("D2"))).toContain("struck out: put right as D3");
  const one = await say("show D3");
  const form = await teams.press(priya, reply(one), "Follow up");
  expect(title(form)).toBe("Follow up D3");
  const followed = await teams.press(priya, reply(one), "Follow up", { "In how many months": "3" });
  expect(title(followed)).toBe("P1 is on the programme");
  expect(words(await say("D9"))).toContain("There is no D9");
});

test("what is agreed or noted while a meeting goes on is a decision, and outside one is asked about", async () => {
  const { teams, priya, say } = await aBoardThatMeets();
  const asked = await say("agreed: the winter timetable stands");
  expect(title(asked)).toBe("No meeting is going on");
  await say("start");
  expect(words(await say("agreed: the winter timetable stands"))).toContain("Resolved: the winter timetable stands");
  expect(words(await say("Noted: the report"))).toContain("Resolved: to note the report");
  const both = await say("Resolved:- (1) That the plan be agreed. (2) That it be sent round.");
  expect(title(both)).toBe("2 decisions are recorded");
  expect(title(await teams.press(priya, reply(asked), "Decision"))).toBe("D5 is recorded");
});

test("after the end who was there is still the meeting that ended, and apologies are for the next", async () => {
  const { say } = await aBoardThatMeets();
  await say("meeting 12 March 2pm");
  await say("start");
  await say("present: Sarah, Warren");
  await say("end");
  expect(words(await say("who was there"))).toContain("Present (2)\nSarah Jones; Warren Carter");
  expect(words(await say("apologies from Elin"))).toContain("for Thu 12 March");
  expect(words(await say("Owen is absent"))).not.toContain("for Thu 12 March");
});

test("two say “next item” at once and the meeting goes on once; whoever leads nothing keeps the card, without what leads on", async () => {
  const { teams, priya, sarah, warren, elin, say } = await aBoardThatMeets();
  await say("make Elin Hughes an observer");
  await say("start");
  await say("everyone is present");
  const second = await say("next item");
  expect(title(second)).toBe("At item 2");
  const same = await say("next item", sarah);
  expect(title(same)).toBe("At item 2");
  expect(words(same)).toContain("Priya Nathwani has just gone on to this item.");

  const shared = reply(await say("where are we on the agenda"));
  for (const name of ["Next item", "Decision", "Apologies", "End"]) {
    const kept = await teams.press(warren, reply(await say("where are we on the agenda")), name);
    expect(title(kept)).toBe("At item 2");
    expect(words(kept)).toContain("Only the clerk or the chair changes meetings, agendas and decisions.");
    expect(buttonsOn(kept)).toEqual(["Attendance"]);
  }
  expect(words(await teams.press(elin, shared, "Next item"))).toMatch(
    /^At item 2\n[\s\S]*Observers read and change nothing\./,
  );
  expect(title(await teams.press(priya, shared, "Next item"))).toBe("At item 3");
});
