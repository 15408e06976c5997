import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Turn } from "../fakes/teams/driver.js";
import { fault } from "../fakes/teams/faults.js";
import { type FakeTeams, startFakeTeams } from "../fakes/teams/start-fake-teams.js";
import type { GroupChat, Person } from "../fakes/teams/world.js";
import { people } from "../journeys/harness/people.js";
import { numbers, title, words } from "../journeys/harness/read-card.js";
import { type RunningBot, startBot } from "../journeys/harness/running-bot.js";
import { setUpBoard } from "../journeys/harness/set-up-board.js";
import { lookBack } from "../journeys/harness/stage.js";

/** A board of its own for each thing that is said when the power fails, and an owner who hears of no other. */
interface Board {
  readonly chat: GroupChat;
  readonly owner: Person;
  /** What was answered when the same message came again, and once more after that. */
  repeated: Turn;
  again: Turn;
}

const log = (task: string) => (owner: Person) => `action: ${owner.name} to ${task} by 13 March`;

/** What each board has said before, and what it says while Teams does not answer. */
const said = {
  logging: { before: [], cut: log("circulate the plan") },
  undoing: { before: [log("circulate the plan"), log("write to the school")], cut: () => "undo" },
  doing: { before: [log("circulate the plan")], cut: () => "done 1 - posted on Monday" },
  redating: { before: [log("circulate the plan")], cut: () => "1 due 20 March" },
  planning: { before: [], cut: () => "meeting 19 March" },
  moving: { before: [() => "meeting 19 March", () => "meeting 16 April"], cut: () => "move the meeting to 26 March" },
  cancelling: { before: [() => "meeting 19 March", () => "meeting 16 April"], cut: () => "cancel the meeting" },
} as const;
type Name = keyof typeof said | "settingUp";

let teams: FakeTeams;
/** The one that is killed, and the one that comes after it on the same folder. */
let killed: RunningBot;
let bot: RunningBot;
let clerk: Person;
const boards = {} as Record<Name, Board>;

beforeAll(async () => {
  killed = await startBot({ now: "2026-03-04T09:30:00Z" });
  teams = await startFakeTeams({ bot: killed.url });
  [clerk] = people(teams, "Priya Nathwani");
  const names: readonly Name[] = [...(Object.keys(said) as (keyof typeof said)[]), "settingUp"];
  for (const [at, name] of names.entries()) {
    const [owner] = people(teams, `Owner${"ABCDEFGH"[at]} Reed`);
    const chat = teams.groupChat({ name, members: [clerk, owner] });
    boards[name] = { chat, owner } as Board;
    if (name === "settingUp") continue;
    await setUpBoard(teams, clerk, chat, `Board ${"ABCDEFGH"[at]}`);
    for (const text of said[name].before) await teams.say(clerk, chat, text(owner));
  }
  await killed.clock();

  // From here on all is saved and no answer arrives: then the power fails.
  const hangs = names.map((name) => teams.fail(fault.hang(), { on: ["send", "reply"], to: boards[name].chat }));
  const cut = names.map((name) => {
    const { chat, owner } = boards[name];
    return teams.say(clerk, chat, name === "settingUp" ? "set up Harbour Trust" : said[name].cut(owner));
  });
  await teams.until(() => hangs.every(({ hits }) => hits === 1), 9000);
  await killed.kill();
  for (const hang of hangs) hang.lift();
  const lost = await Promise.all(cut);
  expect(lost.map(({ status }) => status)).toEqual(names.map(() => 0));

  bot = await startBot({ folder: killed.folder });
  teams.bot = bot.url;
  const repeats = await Promise.all(lost.map(({ sent }) => teams.post(sent)));
  await bot.clock();
  const more = await Promise.all(lost.map(({ sent }) => teams.post(sent)));
  for (const [at, name] of names.entries()) Object.assign(boards[name], { repeated: repeats[at], again: more[at] });
  await bot.clock();
}, 90_000);

afterAll(async () => {
  await bot.end();
  await killed.end();
  await teams.close();
  lookBack({ teams, bot });
});

const say = (name: Name, text: string) => teams.say(clerk, boards[name].chat, text);

/** What happened to A1, newest first, without days and names. */
async function story(name: Name): Promise<string[]> {
  const lines = words(await say(name, "show 1")).split("\n");
  return lines.slice(lines.indexOf("History") + 1).map((line) => line.replace(/^\w+ \d+ \w+ | ·.*$/g, ""));
}

describe("killed between saving and answering, and the same message brought again", () => {
  test("everything is answered once, and not again", () => {
    for (const [name, { repeated, again }] of Object.entries(boards)) {
      expect([name, repeated.status, repeated.replies.length]).toEqual([name, 200, 1]);
      expect([name, again.status, again.replies.length]).toEqual([name, 200, 0]);
    }
  });

  test("a logged action is there once, with one number, and its owner was told once", async () => {
    expect(title(boards.logging.repeated)).toBe("A1 logged");
    expect(numbers(await say("logging", "outstanding"))).toEqual(["A1"]);
    expect(teams.posts(boards.logging.owner)).toHaveLength(1);
    const next = await say("logging", log("thank the school")(boards.logging.owner));
    expect(title(next)).toBe("A2 logged");
  });

  test("one change is undone, not the one before it too", async () => {
    expect(title(boards.undoing.repeated)).toBe("A2 withdrawn");
    expect(numbers(await say("undoing", "outstanding"))).toEqual(["A1"]);
    expect(await story("undoing")).toEqual(["logged"]);
  });

  test("what was done is done once, and said so without reproach", async () => {
    expect(title(boards.doing.repeated)).toBe("A1 is done");
    expect(words(boards.doing.repeated)).toContain("“posted on Monday”");
    expect(await say("doing", "outstanding").then(title)).toBe("Nothing outstanding");
    expect((await story("doing")).filter((line) => line.startsWith("done"))).toHaveLength(1);
  });

  test("another day was given once", async () => {
    expect(title(boards.redating.repeated)).toBe("A1 is due Fri 20 March");
    expect((await story("redating")).filter((line) => line.startsWith("moved"))).toHaveLength(1);
  });

  test("a meeting was planned, moved or cancelled once, and not the next one too", async () => {
    expect(title(boards.planning.repeated)).toBe("The board meets Thu 19 March");
    expect(title(await say("planning", "next meeting"))).toBe("Next meeting Thu 19 March");
    expect(title(boards.moving.repeated)).toBe("The meeting is now Thu 26 March");
    expect(title(await say("moving", "next meeting"))).toBe("Next meeting Thu 26 March");
    expect(title(boards.cancelling.repeated)).toBe("The meeting of Thu 19 March is cancelled");
    expect(title(await say("cancelling", "next meeting"))).toBe("Next meeting Thu 16 April");
  });

  test("a board that was being set up is set up, once, with everybody in it", async () => {
    expect(title(boards.settingUp.repeated)).toBe("The board is set up");
    expect(words(await say("settingUp", "set up"))).toContain("Harbour Trust has 2 members here.");
  });
});

test("a press that is cut off anywhere and repeated is one change", async () => {
  const [owner] = people(teams, "Owner Reed");
  const chat = teams.groupChat({ members: [clerk, owner] });
  await setUpBoard(teams, clerk, chat, "The Last Board");
  const logged = await teams.say(clerk, chat, log("circulate the plan")(owner));
  const [card] = logged.replies;
  if (card === undefined) throw new Error("There is a card.");
  const pressed = teams.press(clerk, card, "Done");
  // Wherever the turn has got to by then.
  await new Promise((resolve) => setImmediate(resolve));
  const { folder } = bot;
  await bot.kill();
  const { sent } = await pressed;
  const fresh = await startBot({ folder });
  try {
    teams.bot = fresh.url;
    const repeated = await teams.post({ ...sent, id: teams.newInvokeId() });
    expect(JSON.stringify(repeated.body)).toContain("A1 is done");
    const shown = words(await teams.say(clerk, chat, "show 1"));
    expect(shown.match(/ done · /g)).toHaveLength(1);
  } finally {
    await fresh.end();
  }
});
