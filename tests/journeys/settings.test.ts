import { expect, test } from "vitest";
import { people } from "./harness/people.js";
import { title, words } from "./harness/read-card.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T09:30:00Z" });

async function aBoard() {
  const { teams } = stage;
  const [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  const say = (text: string, who = priya) => teams.say(who, home, text);
  const toSarah = () => teams.messagesTo(sarah);
  return { priya, sarah, home, say, toSarah };
}

test("the reminders of a board come at the time and on the days that its clerk sets", async () => {
  const { bot } = stage;
  const { say, toSarah } = await aBoard();
  expect(words(await say("mornings at 8.30"))).toContain("At 08:30.");
  expect(words(await say("remind 3 days before"))).toContain(
    "3 days before the due day, and on the working day before.",
  );
  expect(words(await say("recess 12 March to 13 March"))).toContain("Thu 12 March to Fri 13 March.");
  await say("action: Sarah to circulate the plan by 11 March");
  await bot.clock();
  const told = toSarah().length;
  // Three days before is a Sunday, so it is said on the Friday before it.
  expect((await bot.clock("2026-03-06T08:29:59Z")).deliveries).toBe(0);
  expect((await bot.clock("2026-03-06T08:30:00Z")).deliveries).toBe(1);
  await bot.clock("2026-03-11T08:30:00Z");
  expect(title(toSarah().at(-1) ?? { card: undefined })).toBe("1 due today");
  expect(toSarah().length - told).toBe(3);
  // It is overdue in the recess, and that is said when it is over.
  expect((await bot.clock("2026-03-15T23:00:00Z")).deliveries).toBe(0);
  await bot.clock("2026-03-16T08:30:00Z");
  expect(title(toSarah().at(-1) ?? { card: undefined })).toBe("1 overdue");
});

test("what is due when papers go out follows the working days", async () => {
  const { bot } = stage;
  const { say } = await aBoard();
  await say("meeting 19 March 2pm, Guildhall");
  await say("action: Sarah to send the figures by the papers deadline");
  expect(words(await say("1"))).toContain("papers deadline, Thu 12 March");
  await say("recess 12 March");
  await bot.clock();
  expect(words(await say("1"))).toContain("papers deadline, Wed 11 March");
  await say("no recess");
  await bot.clock();
  expect(words(await say("1"))).toContain("papers deadline, Thu 12 March");
});

test("all of it is a card, and each group of it a form", async () => {
  const { teams } = stage;
  const { priya, sarah, say } = await aBoard();
  const card = reply(await say("settings"));
  expect(title(card)).toBe("Reminders go out at 09:00");
  await teams.press(priya, card, "Home and days");
  const saved = await teams.press(priya, card, "Save", {
    "Time of the reminders": "07:30",
    "Bank holidays of": "Wales",
  });
  expect(title(saved)).toBe("The settings are saved");
  expect(words(saved)).toContain("without the bank holidays of Wales");
  await teams.press(priya, card, "Owners");
  expect(title(await teams.press(priya, card, "Back"))).toBe("Reminders go out at 07:30");
  const shown = await say("reminder settings", sarah);
  expect(words(shown)).toContain("The clerk and the chair can change this.");
  expect(words(await say("no recess", sarah))).toContain("Ask Priya Nathwani.");
});
