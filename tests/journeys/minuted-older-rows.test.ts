import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rows } from "../fakes/teams/card-text.js";
import { type OlderRow, readBoardLog, taskOf } from "./harness/read-board-log.js";
import { buttonsOn, cardIn, title, words } from "./harness/read-card.js";
import { readPages } from "./harness/read-pages.js";
import { root } from "./harness/root.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

/** The day after the meeting, when its secretary brings the log up to date. */
const stage = stageForFile({ now: "2014-12-05T10:00:00Z" });

const ours = join(root, "tests", "journeys", "fixtures", "harbour-board-2014-12-04.txt");
const theirs = join(root, "..", "shared", "seeds", "safeguarding-board-minutes-and-action-log-2014-12-04.txt");

async function theBoard(path: string) {
  const { teams } = stage;
  const { people: names, clerk: clerkName, older } = readBoardLog(readFileSync(path, "utf8"), "04.12.2014");
  const members = names.map((name) => teams.person({ name }));
  const clerk = members.find(({ name }) => name === clerkName);
  if (clerk === undefined) throw new Error("Whoever took the minutes was there.");
  const home = teams.channel({ name: "Board", team: "The board", members });
  await setUpBoard(teams, clerk, home, "The Board");
  const say = (text: string) => teams.say(clerk, home, text);
  await say("meeting 5 March 2015");
  return { teams, clerk, home, older, names, say };
}

/** What the secretary types of an action by our number, as its row's update has it, and what is then said of the action. */
function saidOf({ update, owner }: OlderRow, number: number) {
  const discharged = /^Discharged – (?<day>[\d.]+)$/.exec(update)?.groups?.day;
  if (discharged !== undefined)
    return { text: `${number} discharged – ${discharged}`, heading: `A${number} is discharged`, state: undefined };
  const { who, why } = /^(?<who>.+) to follow up \((?<why>in replacement of .+)\)$/.exec(update)?.groups ?? {};
  if (who !== undefined && why !== undefined)
    return {
      text: `${number} to ${who} ${why}`,
      heading: `A${number} has a new owner`,
      state: `no due day yet · ${who}, ${why}`,
    };
  if (update === "On-going")
    return { text: `${number} on-going`, heading: `A${number} is ongoing`, state: `ongoing · ${owner}` };
  if (update.endsWith("carried forward"))
    return {
      text: `${number} carried forward`,
      heading: `A${number} is due next meeting`,
      state: `next meeting, Thu 5 March 2015 · ${owner}`,
    };
  const news = update.split("Update from 04.12.2014 ")[1] ?? update;
  return {
    text: `update ${number}: ${news}`,
    heading: `A${number} has a new note`,
    state: `no due day yet · ${owner}`,
  };
}

/** Types the older rows of a board's log, and then what has become of each. */
async function typeTheOlderRowsOf(path: string): Promise<readonly string[]> {
  const { teams, clerk, older, say } = await theBoard(path);
  const expected: (readonly [start: string, end: string])[] = [];
  for (const [at, row] of older.entries()) {
    const number = at + 1;
    const logged = await say(`action: ${row.owner}: ${row.details} – action ${row.number}`);
    // Some of the owners have left the board since, and nobody here has their name.
    const isAsked = buttonsOn(logged).includes(`Add ${row.owner}`);
    const card = isAsked ? await teams.press(clerk, reply(logged), `Add ${row.owner}`) : logged;
    expect([row.number, title(card)]).toEqual([row.number, `A${number} logged`]);

    const { text, heading, state } = saidOf(row, number);
    const turn = await say(text);
    // What is not read at once is offered by one button, and nothing else is done meanwhile.
    const offered = buttonsOn(turn).find((button) => button === text.replace(" on-going", " due on-going"));
    const done = offered === undefined ? turn : await teams.press(clerk, reply(turn), offered);
    expect([text, title(done)]).toEqual([text, heading]);
    const found = await say(`show action ${row.number} of 5 December 2014`);
    expect(title(found)).toMatch(new RegExp(`^A${number}, `));
    if (state === undefined) expect(words(found)).toMatch(/discharged[^\n]* Thu 4 December/);
    else expected.push([`A${number} ${taskOf(row).slice(0, 100)}`, ` / ${state}`]);
  }
  const listed = await say("outstanding");
  expect(title(listed)).toBe(`${expected.length} outstanding actions`);
  const rest = await readPages(teams, clerk, reply(listed));
  for (const [start, end] of expected)
    expect([start, end, rest.filter((row) => row.startsWith(start) && row.endsWith(end)).length]).toEqual([
      start,
      end,
      1,
    ]);
  return older.map(({ number }) => number);
}

test("a harbour board's older rows: discharged on a day, ongoing, carried forward, in replacement of", async () => {
  expect(await typeTheOlderRowsOf(ours)).toEqual(["4", "5", "7", "8", "9", "10"]);
});

const here = existsSync(theirs);
const where = here ? "" : " (skipped: the minutes of the real board are not beside this checkout)";
test.skipIf(!here)(
  `a real board's older rows of 4 December 2014, typed as that board writes them${where}`,
  async () => {
    expect(await typeTheOlderRowsOf(theirs)).toEqual(["4", "5", "6", "7", "8", "9", "10"]);
  },
);

test("the same table pasted whole is shown for checking, with what its last column says of the days", async () => {
  const { teams, clerk, older, say } = await theBoard(ours);
  const ongoing = older.filter(({ update }) => !update.startsWith("Discharged"));
  const table = ongoing.map(({ number, owner, details, update }) => [`${number}.`, owner, details, update].join("\t"));
  const pasted = await say(["No:\tOwner:\tDetails:\tUpdate:", ...table].join("\n"));
  expect(title(pasted)).toBe(`${ongoing.length} actions to check`);
  const shown = rows(cardIn(pasted)).map(({ text }) => text);
  expect(shown[0]).toContain("whose? “Ivor Penhale” · ongoing");
  expect(shown[1]).toContain("Find out how long a ferry may lie at the inner berth");
  expect(shown[2]).toContain("Kit Bellamy and Noor Rahmani");
  // Whatever is not understood of an update stays with the task, so that nothing of it is lost.
  expect(shown[2]).toContain("in replacement of Felix Strand");
  const accepted = await teams.press(clerk, reply(pasted), "Accept");
  expect(title(accepted)).toBe("2 actions logged");
  expect(words(await say("show action 10 of 5 December 2014"))).toContain("Send the table of near misses");
});

test("the same table pasted whole is shown for checking, and what it calls discharged is not outstanding afterwards", async () => {
  const { teams, clerk, older, say } = await theBoard(ours);
  const table = older.map(({ number, owner, details, update }) => [`${number}.`, owner, details, update].join("\t"));
  const pasted = await say(["No:\tOwner:\tDetails:\tUpdate:", ...table].join("\n"));
  expect(title(pasted)).toBe(`${older.length} actions to check`);
  const card = reply(pasted);
  const shown = rows(cardIn(pasted)).map(({ text }) => text);
  for (const [at, row] of older.entries()) {
    expect(shown[at]).toContain(row.owner.replace("/", " and "));
    // Whatever is not understood of an update stays with the task.
    if (/^Discharged – /.test(row.update)) expect(shown[at]).toContain("discharged Thu 4 December");
  }
  await teams.press(clerk, card, "Accept");
  const outstanding = await readPages(teams, clerk, reply(await say("outstanding")));
  for (const [at, row] of older.entries())
    expect([row.number, outstanding.some((line) => line.includes(taskOf(row).slice(0, 30)))]).toEqual([
      row.number,
      // Whose owner is asked about stays a draft.
      !/^Discharged – /.test(row.update) && !shown[at]?.includes("whose?"),
    ]);
});
