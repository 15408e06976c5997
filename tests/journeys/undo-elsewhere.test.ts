import { expect, test } from "vitest";
import { people } from "./harness/people.js";
import { title, words } from "./harness/read-card.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T09:30:00Z" });

async function board() {
  const { teams } = stage;
  const [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  const say = (text: string) => teams.say(priya, home, text);
  const press = async (asked: Awaited<ReturnType<typeof say>>, button: string) =>
    teams.press(priya, reply(asked), button);
  return { say, press };
}

test("undo does not reach past a change of the agenda to an older action, but asks", async () => {
  const { say, press } = await board();
  await say("action: Sarah to ring the bursar");
  await say("meeting 19 March 2pm");
  await say("add item: Wrong item");
  const asked = await say("undo");
  expect(title(asked)).toBe("Undo what you did to A1?");
  expect(words(asked)).toContain("What you did last was about the agenda.");
  expect(words(await say("1"))).toContain("Ring the bursar");
  expect(title(await say("agenda"))).toBe("Agenda, Thu 19 March");
  expect(words(await say("agenda"))).toContain("Wrong item");
  await press(asked, "Undo");
  expect(words(await say("1"))).toContain("withdrawn");
});

test("with no action changed lately, undo says that it takes back actions only", async () => {
  const { say } = await board();
  await say("meeting 19 March 2pm");
  const asked = await say("undo");
  expect(title(asked)).toBe("Nothing to undo");
  expect(words(asked)).toContain("What you did last was about a meeting.");
});

test("an action changed after the agenda is taken back at once, and undo of a number asks nothing", async () => {
  const { say } = await board();
  await say("meeting 19 March 2pm");
  await say("action: Sarah to ring the bursar");
  expect(title(await say("undo"))).toContain("A1");
  expect(words(await say("1"))).toContain("withdrawn");
  await say("action: Sarah to ring the clerk");
  await say("add item: Budget");
  expect(title(await say("undo 2"))).toContain("A2");
  expect(words(await say("2"))).toContain("withdrawn");
});
