import { expect, test } from "vitest";
import { people } from "./harness/people.js";
import { title, words } from "./harness/read-card.js";
import { setUpBoard } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T09:30:00Z" });

test("a scrutiny commission's year: six meetings, one moved and one cancelled, and what is due there goes with them", async () => {
  const { teams, bot } = stage;
  const [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  const home = teams.channel({ name: "Commission", team: "Estuary", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Estuary Scrutiny Commission");
  const say = (text: string) => teams.say(priya, home, text);

  const six = await say(
    "meetings on 17 March, 12 May, 14 July, 8 September, 10 November 2026 and 12 January 2027 at 2pm to 4, Guildhall",
  );
  expect(title(six)).toBe("6 meetings planned");
  expect(words(six)).toContain("Tue 17 March 14:00–16:00 · Guildhall");
  await say("action: Sarah to circulate the plan by next meeting");
  await say("action: Sarah to write the report by the papers deadline");
  await bot.clock();
  expect(words(await say("2"))).toContain("papers deadline, Tue 10 March");

  const moved = await say("move the March meeting to 24 March because the hall is closed");
  expect(title(moved)).toBe("The meeting is now Tue 24 March");
  expect(words(moved)).toContain("It was Tue 17 March. 2 due days move with it. A1 and A2.");
  expect(words(moved)).toContain("Why the hall is closed");
  await bot.clock();
  expect(words(await say("2"))).toContain("papers deadline, Tue 17 March");

  const cancelled = await say("cancel the March meeting: no business");
  expect(words(cancelled)).toContain("2 due days move to the next meeting, Tue 12 May. A1 and A2.");
  expect(words(cancelled)).toContain("Why no business");
  await bot.clock();
  // The early May bank holiday is no working day.
  expect(words(await say("2"))).toContain("papers deadline, Tue 5 May");
  expect(words(await say("show 1"))).toContain(
    "next meeting, Tue 24 March → next meeting, Tue 12 May · with the meeting",
  );

  const list = await say("when do we meet this year");
  expect(title(list)).toBe("5 meetings are planned");
  expect(words(list)).toMatch(/Tue 24 March[^\n]*\ncancelled/);
  expect(words(await say("next meeting"))).toContain("Papers deadline Tue 5 May");
}, 60_000);

test("a series plans a commission's year, says what clashes, and is ended without its meetings", async () => {
  const { teams } = stage;
  const [priya] = people(teams, "Priya Nathwani");
  const home = teams.channel({ name: "Commission", team: "Estuary", members: [priya] });
  await setUpBoard(teams, priya, home, "Estuary Scrutiny Commission");
  const say = (text: string) => teams.say(priya, home, text);
  const begun = await say("every first Monday of the month, except August, at 10am, Guildhall");
  expect(title(begun)).toBe("11 meetings planned");
  expect(words(begun)).toContain("Mon 6 April is Easter Monday. Mon 4 May is Early May bank holiday.");
  expect(title(await say("move the meeting on 6 April to 7 April"))).toBe("The meeting is now Tue 7 April");
  const ended = await say("stop the series");
  expect(title(ended)).toBe("The series is ended");
  expect(words(ended)).toContain("11 meetings of it stay planned.");
  expect(title(await say("meetings"))).toBe("11 meetings are planned");
  expect(title(await say("quorum is a third of members"))).toBe("The quorum is a third of the members");
}, 60_000);
