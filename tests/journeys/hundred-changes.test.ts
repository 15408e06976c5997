import { expect, test } from "vitest";
import { aBoard } from "./harness/a-board.js";
import { passMinutes } from "./harness/pass-time.js";
import { title, words } from "./harness/read-card.js";
import { reply } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-04T10:30:00Z" });

test("after a hundred changes in ten minutes one is told when it goes on, others are not held up, and then it does", async () => {
  const { teams, bot } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones");
  const [priya, sarah] = members;
  const say = (text: string, who = priya) => teams.say(who, home, text);
  for (let round = 0; round < 5; round += 1) {
    const lines = Array.from(
      { length: 11 },
      (_, at) => `action: Sarah to visit school ${round * 11 + at + 1} by 20 March`,
    );
    await Promise.all(lines.map((line) => say(line)));
  }
  // Logging is not counted: a meeting is minuted as fast as it goes.
  expect(title(await say("outstanding"))).toBe("55 outstanding actions");

  const move = async (range: string, day: string) => {
    const checked = await say(`${range} due ${day}`);
    return teams.press(priya, reply(checked), "Accept");
  };
  expect(title(await move("1-50", "23 March"))).toBe("50 actions are moved");
  expect(title(await move("1-45", "24 March"))).toBe("45 actions are moved");
  // All of a count or none: these six would be one too many.
  const tooMany = await move("50-55", "24 March");
  expect(title(tooMany)).toBe("That is a lot at once");
  expect(words(tooMany)).toMatch(
    /You have made 100 changes in 10 minutes, and nothing more was saved\. It goes on at \d\d:\d\d\./,
  );
  expect(words(await say("55"))).toContain("due Fri 20 March");
  expect(title(await move("51-55", "24 March"))).toBe("5 actions are moved");

  const refused = await say("1 due 25 March");
  expect(title(refused)).toBe("That is a lot at once");
  const pressed = await teams.press(priya, reply(await say("1")), "Done");
  expect(title(pressed)).toBe("That is a lot at once");
  expect(words(await say("1"))).toContain("due Tue 24 March");
  // It can still log, look and take back; and Sarah is another person.
  expect(title(await say("action: Sarah to thank the schools by 20 March"))).toBe("A56 logged");
  expect(title(await say("done 2", sarah))).toBe("A2 is done");

  await passMinutes(bot, 11);
  expect(title(await say("1 due 25 March"))).toBe("A1 is due Wed 25 March");
  expect(title(await say("undo"))).toBe("A1 is as it was");
}, 60_000);
