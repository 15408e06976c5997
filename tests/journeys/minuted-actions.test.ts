import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rows } from "../fakes/teams/card-text.js";
import { asTyped, readBoardLog, taskOf } from "./harness/read-board-log.js";
import { buttonsOn, cardIn, numbers, title, words } from "./harness/read-card.js";
import { root } from "./harness/root.js";
import { reply } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2014-12-04T17:00:00Z" });

const ours = join(root, "tests", "journeys", "fixtures", "harbour-board-2014-12-04.txt");
const theirs = join(root, "..", "shared", "seeds", "safeguarding-board-minutes-and-action-log-2014-12-04.txt");

/** Logs what a board raised that day, row by row as its secretary would type it, and looks at what is outstanding. */
async function logTheRowsOf(path: string, misspelt: string, meant: string): Promise<number> {
  const { teams } = stage;
  const { people: names, clerk: clerkName, rows: raised } = readBoardLog(readFileSync(path, "utf8"), "04.12.2014");
  const members = names.map((name) => teams.person({ name }));
  const clerk = members.find(({ name }) => name === clerkName);
  if (clerk === undefined) throw new Error("Whoever took the minutes was there.");
  const home = teams.channel({ name: "Board", team: "The board", members });
  const setUp = await teams.say(clerk, home, "set up The Board");
  expect(words(setUp)).toContain(`Members (${names.length}).`);

  for (const row of raised) {
    const turn = await teams.say(clerk, home, asTyped(row));
    const name = `A${row.number}`;
    if (!row.owner.includes(misspelt)) {
      expect([row.number, title(turn)]).toEqual([row.number, `${name} logged`]);
      continue;
    }
    // A name that the roster spells otherwise is asked about, with the likely one to be pressed.
    expect(words(turn)).toContain(`Who is ${misspelt}?`);
    expect(buttonsOn(turn)).toContain(meant);
    expect(title(await teams.press(clerk, reply(turn), meant))).toBe(`${name} logged`);
  }

  const listed = await teams.say(clerk, home, "outstanding");
  expect(title(listed)).toBe(`${raised.length} outstanding actions`);
  expect(numbers(listed)).toEqual(raised.map(({ number }) => `A${number}`));
  const shown = rows(cardIn(listed)).map(({ text }) => text);
  for (const [at, row] of raised.entries()) {
    const owners = row.owner.replace("/", " and ").replace(misspelt, meant);
    expect(shown[at]).toContain(` · ${owners}`);
    const [heading, , task, whose] = words(await teams.say(clerk, home, row.number)).split("\n");
    expect(heading).toMatch(new RegExp(`^A${row.number}, no due day yet`));
    expect(task?.toLowerCase()).toBe(taskOf(row).toLowerCase());
    expect(whose).toBe(`${owners} · no due day yet`);
    // The board's own number is kept beside ours, and finds the action.
    const found = await teams.say(clerk, home, `show action ${row.number} of 4 December 2014`);
    expect(title(found)).toBe(heading);
  }
  return raised.length;
}

test("a harbour board's seven actions are logged as its secretary would type them", async () => {
  expect(await logTheRowsOf(ours, "Margeurite Hallam", "Marguerite Hallam")).toBe(7);
});

const here = existsSync(theirs);
const where = here ? "" : " (skipped: the minutes of the real board are not beside this checkout)";
test.skipIf(!here)(
  `a real board's nine actions of 4 December 2014 are logged from its log and attendance${where}`,
  async () => {
    expect(await logTheRowsOf(theirs, "Sarah Mainwairing", "Sarah Mainwaring")).toBe(9);
  },
);
