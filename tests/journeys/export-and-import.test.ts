import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { everyElement } from "../fakes/teams/card-text.js";
import { type FakeTeams, startFakeTeams } from "../fakes/teams/start-fake-teams.js";
import type { Channel, Person } from "../fakes/teams/world.js";
import type { BotSettings } from "./harness/bot-settings.js";
import { giveRole } from "./harness/in-the-database.js";
import { people } from "./harness/people.js";
import { cardIn, numbers, title, words } from "./harness/read-card.js";
import { root } from "./harness/root.js";
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

async function start(name: string, options: BotSettings = {}): Promise<StagedBot> {
  const bot = await startStagedBot({ folder: join(folder, name), ...options });
  bots.push(bot);
  teams.bot = bot.url;
  return bot;
}

/** Runs the operator's program on a data folder; gives its exit code and what it says. */
async function committee(data: string, words: readonly string[], env: Record<string, string> = {}) {
  const program = join(root, "dist", "cli", "committee.js");
  const { MONGODB_URI: _none, NOW: _now, npm_lifecycle_event: _script, ...shell } = process.env;
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...words], {
      cwd: folder,
      env: { ...shell, DATA_DIR: join(folder, data), ...env },
    });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr };
  }
}

/** A board that has lived for a week: actions in every state, a closed part, a deputy, moved days, a draft, meetings and some mornings. */
async function aBoardWithAPast(bot: StagedBot) {
  const members = people(teams, "Kirsty Lyall", "Sarah Jones", "Jo Finch", "Warren Carr");
  const [kirsty, sarah, jo] = members;
  const home = teams.channel({ name: "Board", team: "Estuary", members });
  await setUpBoard(teams, kirsty, home, "Estuary Board");
  const board = (text: string, who: Person = kirsty) => teams.say(who, home, text);
  const own = (text: string, who: Person = kirsty) => teams.say(who, teams.personal(who), text);
  await board("sign-off on");
  await board("add Pete Horner, PH, Public Protection Unit Manager, South Police");
  await board("meeting 12 March 10am, Town Hall");
  await board("action: Sarah to send the tide tables by 6 March");
  const logged = await board("action: Jo to ring the school by 9 March");
  for (const line of [
    "action: Warren to mend the gate by 10 March",
    "action: Pete to write to the harbour by 5 March",
    "action: all to comment on the strategy by next meeting",
    "action: Sarah to count the boats by 20 March",
    "action: Jo to thank the school by 13 March",
  ])
    await board(line);
  await own("make 3 closed part");
  await board("push 6 back a week");
  await board("update 2: chased twice", jo);
  await board("done 7", jo);
  await board("withdraw 6: superseded");
  await board("action: Robin to look at the roof by 12 March");
  await own("Warren is deputy for Sarah");
  await own("extend 2 to 11 March because the school is shut", jo);
  await bot.clock("2026-03-05T10:00:00Z");
  return { members, kirsty, sarah, jo, home, logged };
}

/** What everybody was sent after so many messages, by name: titles and numbers. */
function sent(had: ReadonlyMap<Person | Channel, number>) {
  return [...had].map(([to, count]) =>
    teams
      .messagesTo(to as Person)
      .slice(count)
      .map((message) => [title(message), numbers(message)]),
  );
}

const sofar = (...all: (Person | Channel)[]) => new Map(all.map((to) => [to, teams.messagesTo(to as Person).length]));

/** Several processes one after the other. */
const longMs = 120_000;

test(
  "a board that was moved to an empty database is the same there: lists, numbers, mornings, and nothing told twice",
  async () => {
    const first = await start("first", { now: "2026-03-02T10:00:00Z" });
    const { members, kirsty, sarah, jo, home, logged } = await aBoardWithAPast(first);
    const looks = async () => {
      const cards: string[] = [];
      for (const [who, text] of [
        [kirsty, "outstanding"],
        [sarah, "outstanding"],
        [jo, "mine"],
        [kirsty, "drafts"],
        [kirsty, "history 2"],
        [kirsty, "members"],
        [kirsty, "settings"],
        [kirsty, "next meeting"],
        [kirsty, "proof 1"],
        [kirsty, "show 3"],
      ] as const)
        cards.push(words(await teams.say(who, teams.personal(who), text)));
      return cards;
    };
    const before = await looks();

    // Beside the running server, which is joined.
    expect(await committee("first", ["list"])).toEqual({
      code: 0,
      said: expect.stringMatching(/^\S+\tEB\tEstuary Board\t5 members\t7 actions\n$/),
    });
    const exported = await committee("first", ["export", "--code", "EB"]);
    const file = join(folder, "EB-2026-03-05.jsonl");
    expect(exported).toEqual({ code: 0, said: expect.stringContaining(file) });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const had = sofar(...members, home);
    await first.clock("2026-03-06T10:00:00Z");
    const next = sent(had);
    expect(next.flat()).toContainEqual(["1 due today", ["A1"]]);
    await first.stop();

    // An altered or cut file brings nothing.
    const text = await readFile(file, "utf8");
    await writeFile(join(folder, "altered.jsonl"), text.replace("Mend the gate", "Burn the gate"));
    await writeFile(join(folder, "cut.jsonl"), text.slice(0, text.length / 2));
    const now = { NOW: "2026-03-05T10:00:30Z" };
    expect(await committee("second", ["import", "altered.jsonl"], now)).toEqual({
      code: 1,
      said: expect.stringMatching(
        /^altered\.jsonl, line \d+: the file is not as it was written\..*Nothing was imported\.\n$/,
      ),
    });
    expect((await committee("second", ["import", "cut.jsonl"])).said).toContain("the file ends too early.");
    expect(await committee("second", ["list"])).toEqual({ code: 0, said: "There is no committee on record here.\n" });

    expect((await committee("second", ["import", file, "--dry-run"])).said).toContain("Nothing was written.");
    expect(await committee("second", ["import", file])).toEqual({
      code: 0,
      said: expect.stringContaining("Estuary Board (EB) is now in tenant"),
    });
    expect(await committee("second", ["import", file])).toEqual({
      code: 1,
      said: expect.stringContaining("on record here already"),
    });

    const second = await start("second");
    expect(await looks()).toEqual(before);
    const hadThere = sofar(...members, home);
    await second.clock("2026-03-06T10:00:00Z");
    expect(sent(hadThere)).toEqual(next);

    // What was sent before the move is still its card, and numbers go on.
    expect((await teams.press(kirsty, reply(logged), "Grant")).status).toBe(200);
    expect(title(await teams.say(kirsty, home, "action: Sarah to paint the buoys by 20 March"))).toBe("A8 logged");
    expect(words(await teams.say(kirsty, teams.personal(kirsty), "show 2"))).toContain("Wed 11 March");
  },
  longMs,
);

test(
  "chair and clerk have a file from the chat, in their own and nowhere else, without how people are reached",
  async () => {
    const bot = await start("first", { now: "2026-03-02T10:00:00Z" });
    const { members, kirsty, sarah, jo, home } = await aBoardWithAPast(bot);
    const warren = members[3];
    await teams.say(teams.person({ name: "Nobody In Particular" }), home, "add me to the board");
    await teams.say(sarah, teams.personal(sarah), "remind me at 8:30");
    const draft = await teams.say(sarah, teams.personal(sarah), "action: Robin to fill the quay by 12 March");
    await teams.press(sarah, reply(draft), "Throw away");
    await teams.say(kirsty, home, "remove Warren");
    const inHome = await teams.say(kirsty, home, "export");
    expect(title(inHome)).toBe("Files come in our own chat");
    await giveRole(bot, jo, teams.tenantId, "observer");
    for (const who of [sarah, jo]) {
      expect(title(await teams.say(who, teams.personal(who), "export everything"))).toBe("That is for chair and clerk");
    }
    const answer = await teams.say(kirsty, teams.personal(kirsty), "export everything");
    expect(title(answer)).toBe("The file is ready");
    expect(words(answer)).not.toContain("Mend the gate");
    const [link] = [...everyElement(cardIn(answer))].flatMap(({ type, url }) =>
      type === "Action.OpenUrl" ? [String(url)] : [],
    );
    const given = await fetch(link ?? "");
    expect(given.headers.get("content-disposition")).toContain("EB-2026-03-05.jsonl");
    const file = join(folder, "from-chat.jsonl");
    const text = await given.text();
    expect(text).toContain("Mend the gate");
    // Whom an import must know again, and nothing of how they are reached, what they wish, or what was answered.
    expect(text).toContain(String(sarah.aadObjectId));
    for (const who of [kirsty, sarah, jo]) expect(text).not.toContain(teams.personal(who).id);
    expect(text).not.toMatch(/Nobody In Particular|"morningAt"|fill the quay/);
    expect(text).toContain("look at the roof");
    expect(text).not.toContain(warren.id);
    expect(text).not.toContain(String(warren.aadObjectId));
    await writeFile(file, text);
    const second = await committee("second", ["import", file], { NOW: "2026-03-05T10:10:00Z" });
    expect(second).toEqual({ code: 0, said: expect.stringContaining("Estuary Board (EB) is now in tenant") });
    expect(second.said).toContain("The file is of today.");
    expect(second.said).not.toContain("Warren Carr");
    // Those who are on it are known again there, and told in their own chats.
    await bot.stop();
    await start("second");
    const had = teams.messagesTo(sarah).length;
    await bots[1]?.clock("2026-03-06T10:00:00Z");
    await teams.until(() => teams.messagesTo(sarah).length > had);
    expect(words(await teams.say(sarah, teams.personal(sarah), "mine"))).toContain("Send the tide tables");
  },
  longMs,
);
