import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inputs } from "../fakes/teams/card-inputs.js";
import { type FakeTeams, startFakeTeams } from "../fakes/teams/start-fake-teams.js";
import type { BotSettings } from "./harness/bot-settings.js";
import { people } from "./harness/people.js";
import { buttonsOn, cardIn, title, words } from "./harness/read-card.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { lookBack } from "./harness/stage.js";
import { type StagedBot, startStagedBot } from "./harness/staged-bot.js";

let teams: FakeTeams;
let folder: string;
let bots: StagedBot[];

beforeEach(async () => {
  teams = await startFakeTeams();
  folder = await mkdtemp(join(tmpdir(), "matters-arising-"));
  bots = [];
});

afterEach(async () => {
  for (const bot of bots) await bot.end();
  await teams.close();
  await rm(folder, { recursive: true, force: true });
  for (const bot of bots) lookBack({ teams, bot });
});

async function start(options: BotSettings = {}): Promise<StagedBot> {
  const bot = await startStagedBot({ folder, ...options });
  bots.push(bot);
  teams.bot = bot.url;
  return bot;
}

async function aNewBoard() {
  const bot = await start({ now: "2026-03-04T09:30:00Z" });
  const [priya, sarah, warren, elin] = people(teams, "Priya Nathwani", "Sarah Jones", "Warren Carter", "Elin Hughes");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah, warren, elin] });
  const setUp = reply(await setUpBoard(teams, priya, home, "Estuary Board"));
  return { bot, priya, sarah, warren, elin, home, setUp };
}

test("a clerk goes through the steps, stops in the middle, and goes on after a restart where they were", async () => {
  const { bot, priya, home, setUp } = await aNewBoard();
  expect(words(setUp)).toContain("Guide me leads through the rest step by step");
  const guide = await teams.press(priya, setUp, "Guide me");
  expect(title(guide)).toBe("8 steps to set up");
  await teams.press(priya, setUp, "Go on");
  const named = await teams.press(priya, setUp, "Save", {
    "Name of the board": "Estuary Safeguarding Partnership",
    "Code, two to five letters or digits": "esp",
  });
  expect(title(named)).toBe("Which days does it keep?");
  expect(words(named)).toContain("Estuary Safeguarding Partnership · step 2 of 8 · saved");
  await teams.press(priya, setUp, "Save", { "Bank holidays of": "Wales" });
  const left = await teams.press(priya, setUp, "Leave it");
  expect(title(left)).toBe("Who is in the chair?");
  await teams.press(priya, setUp, "Save", { "Chair: nobody yet": ["Sarah Jones"] });
  await bot.stop();

  await start();
  const again = reply(await teams.say(priya, home, "continue set-up"));
  expect(title(again)).toBe("3 of 8 steps are done");
  expect(words(again)).toContain("done · Estuary Safeguarding Partnership, ESP");
  expect(words(again)).toContain("done · Wales, Europe/London");
  expect(words(again)).toContain("to do · what is done is closed at once");
  expect(words(again)).toContain("done · Sarah Jones");
  // The first that was left comes first.
  expect(title(await teams.press(priya, again, "Go on"))).toBe("Who closes an action?");
});

test("the last steps plan the first meeting, say the policy in a sentence, and then the board is ready", async () => {
  const { priya, sarah, home, setUp: again } = await aNewBoard();
  await teams.press(priya, again, "Guide me");
  await teams.press(priya, again, "Go on");
  // What is right as it stands is saved as it stands: name, days, sign-off, nobody in the chair.
  for (const next of [
    "Which days does it keep?",
    "Who closes an action?",
    "Who is in the chair?",
    "Who is on the board?",
  ])
    expect(title(await teams.press(priya, again, "Save"))).toBe(next);
  expect(title(await teams.press(priya, again, "That's right"))).toBe("When does it meet next?");
  const asked = await teams.press(priya, again, "Save", { Day: "2026-03-26", "Time, like 10am": "teatime" });
  expect(words(asked)).toContain("I couldn't read the time.");
  expect(inputs(cardIn(asked)).map(({ value }) => value)).toEqual(["2026-03-26", "teatime", ""]);
  const planned = await teams.press(priya, again, "Save", { "Time, like 10am": "2pm", Place: "Guildhall" });
  expect(title(planned)).toBe("When are people reminded?");
  expect(words(planned)).toContain(
    "Owners hear at once, 7 days before, the working day before, on the day and every 7 days when overdue; chair and clerk after 14 days overdue and then every 14 days; the home 5 working days before a meeting and on Mondays.",
  );
  await teams.press(priya, again, "That's right");
  const ready = await teams.press(priya, again, "That's right");
  expect(title(ready)).toBe("The board is ready");
  expect(words(await teams.say(sarah, home, "agenda"))).toContain("Guildhall");
  expect(words(await teams.say(priya, home, "set up"))).not.toContain("steps of setting up");
});

test("a second set-up leads to the steps that are open, which all may look at and the clerk goes through", async () => {
  const { priya, sarah, home } = await aNewBoard();
  const again = reply(await teams.say(sarah, home, "set up"));
  expect(words(again)).toContain("The steps of setting up are still to be done.");
  const looked = await teams.press(sarah, again, "Guide me");
  expect(words(looked)).toContain("The clerk and the chair go through these.");
  expect(buttonsOn(looked)).toEqual(["Agenda", "Settings"]);
  await teams.press(priya, again, "Guide me");
  expect(title(await teams.press(priya, again, "First meeting"))).toBe("When does it meet next?");
});

test("a code that another board has is refused with one that is free", async () => {
  const { priya, sarah, setUp } = await aNewBoard();
  const other = teams.groupChat({ name: "Bridge", members: [priya, sarah] });
  await setUpBoard(teams, priya, other, "Bridge Trust");
  await teams.press(priya, setUp, "Guide me");
  await teams.press(priya, setUp, "Name and code");
  const refused = await teams.press(priya, setUp, "Save", {
    "Name of the board": "Estuary Trust",
    "Code, two to five letters or digits": "BT",
  });
  expect(words(refused)).toContain("Another board has the code BT. ET is free.");
  expect(inputs(cardIn(refused)).map(({ value }) => value)).toEqual(["Estuary Trust", "BT"]);
  expect(title(await teams.press(priya, setUp, "Save", { "Code, two to five letters or digits": "ET" }))).toBe(
    "Which days does it keep?",
  );
});

test("numbers follow a new code by themselves", async () => {
  const { priya, sarah, home } = await aNewBoard();
  const other = teams.groupChat({ name: "Bridge", members: [priya, sarah] });
  await setUpBoard(teams, priya, other, "Bridge Trust");
  const own = teams.personal(priya);
  await teams.say(priya, own, "hello");
  await teams.say(priya, home, "action: Priya to ring the auditor by Friday");
  expect(words(await teams.say(priya, home, "the board's code is HSP"))).toContain(
    "Numbers on cards follow by themselves",
  );
  expect(words(await teams.say(priya, own, "mine"))).toContain("HSP A1");
  expect(words(await teams.say(priya, own, "HSP 1"))).toContain("Ring the auditor");
});

test("who can't be reached is tried again on a press", async () => {
  const bot = await start({ now: "2026-03-04T09:30:00Z" });
  const [priya, sarah, warren] = people(teams, "Priya Nathwani", "Sarah Jones", "Warren Carter");
  warren.reach = "BotNotInConversationRoster";
  const home = teams.groupChat({ name: "Estuary", members: [priya, sarah, warren] });
  const setUp = reply(await setUpBoard(teams, priya, home, "Estuary Board"));
  await teams.press(priya, setUp, "Guide me");
  const shown = await teams.press(priya, setUp, "Who can be reached");
  expect(words(shown)).toContain("1 of 3 can't be reached yet.");
  expect(words(shown)).toContain("Warren Carter");
  warren.reach = "reachable";
  const tried = await teams.press(priya, setUp, "Try again");
  expect(words(tried)).toContain("Everybody on the board can be reached.");
  expect(words(tried)).toContain("tried again just now");
  expect((await bot.clock()).deliveries).toBe(0);
});
