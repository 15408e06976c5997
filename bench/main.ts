import { mkdtempSync, rmSync } from "node:fs";
import { arch, cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Child, startChild } from "./child.js";
import { type Chat, fakeTeams } from "./fake-teams.js";
import { type Load, medianOf, underLoad } from "./measure.js";
import { measureIdleTick, measureMornings } from "./mornings.js";
import { measureParsing } from "./parse.js";
import { seedItems } from "./seed-items.js";

/** The figures of README: our bot beside a bare teams-ai echo with a card, in one run on one machine. */
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const quick = process.argv.includes("--quick");
const rounds = quick ? 1 : 3;
const seconds = quick ? 1 : 3;
const lanesTried = quick ? [8] : [1, 8, 32];
const manyItems = quick ? 2_000 : 10_000;
const tenant = "6d617474-6572-4000-8000-0000000be4c4";

// First, while nothing else runs.
const parsing = measureParsing(quick ? 500 : 5000);
const programs = { database: join(here, "database.js"), bot: join(root, "dist/server/main.js") };
const people = quick ? 200 : 5_000;
const mornings = [
  await measureMornings(programs, { people, tenants: 1 }),
  await measureMornings(programs, { people, tenants: people / 50 }),
];
const sleepers = [100, quick ? 10_000 : 100_000];
const idleTicks = [await measureIdleTick(programs, 100), await measureIdleTick(programs, sleepers[1] ?? 0)];

const folder = mkdtempSync(join(tmpdir(), "matters-arising-bench-"));
const teams = await fakeTeams();
const children: Child[] = [];
const start = async (file: string, env: Record<string, string> = {}, args: readonly string[] = []): Promise<Child> => {
  const child = await startChild(file, env, args);
  children.push(child);
  return child;
};

try {
  const database = await start(join(here, "database.js"), {}, [join(folder, "database")]);
  const uri = database.ready.uri ?? "";
  const botEnv = { PORT: "0", PLAYGROUND: "off", DEMO: "off", DATA_DIR: folder, MONGODB_URI: uri };
  const ours = await start(join(root, "dist/server/main.js"), botEnv);
  const echo = await start(join(here, "echo-bot.js"));
  const [ourUrl = "", echoUrl = ""] = [ours.ready.bot, echo.ready.bot];
  const idle = { ours: ours.rssMiB(), echo: echo.rssMiB() };

  const chats = await setUp(ourUrl, 32, "bench");
  const rows: string[][] = [];
  for (const lanes of lanesTried) {
    const kinds = turnKinds(ourUrl, echoUrl, chats);
    const results = new Map<string, Load[]>(kinds.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const { name, bot, turn } of kinds) results.get(name)?.push(await underLoad(bot, lanes, seconds, turn));
    }
    for (const [name, loads] of results) rows.push([name, String(lanes), ...shown(medianOf(loads))]);
  }
  const loaded = { ours: ours.rssMiB(), echo: echo.rssMiB() };

  const [small, large, old] = await setUp(ourUrl, 3, "size");
  if (small === undefined || large === undefined || old === undefined) throw new Error("three chats were set up");
  await seedItems(uri, small, tenant, { count: 100 });
  await seedItems(uri, large, tenant, { count: manyItems });
  await seedItems(uri, old, tenant, { count: manyItems, years: 20 });
  const sizes: string[][] = [];
  for (const [name, text] of [
    ["a page of outstanding", "outstanding"],
    ["log an action", "action: Sarah Jones to write to all partners by tomorrow"],
  ] as const) {
    for (const [count, chat] of [
      ["100 open", small],
      [`${manyItems.toLocaleString("en-GB")} open`, large],
      [`${manyItems.toLocaleString("en-GB")} of 20 years`, old],
    ] as const) {
      const loads: Load[] = [];
      for (let round = 0; round < rounds; round++)
        loads.push(await underLoad(ours, 1, seconds, () => teams.say(ourUrl, chat, text)));
      sizes.push([name, count, ...shown(medianOf(loads))]);
    }
  }
  const starts = {
    ours: await startUp(join(root, "dist/server/main.js"), botEnv),
    echo: await startUp(join(here, "echo-bot.js"), {}),
  };

  console.log(
    `\n${cpus()[0]?.model ?? arch()}, ${cpus().length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}; the database in a process of its own on the same cores; medians of ${rounds} rounds of ${seconds} s\n`,
  );
  table(["turn", "conversations", "turns/s", "p50 ms", "p95 ms", "p99 ms", "CPU ms a turn"], rows);
  table(
    ["one conversation", "actions in the committee", "turns/s", "p50 ms", "p95 ms", "p99 ms", "CPU ms a turn"],
    sizes,
  );
  table(
    ["understanding a message of", "messages", "p50 ms", "p99 ms", "worst ms"],
    parsing.map(({ what, messages, p50, p99, worst }) => [
      what,
      messages.toLocaleString("en-GB"),
      ...[p50, p99, worst].map((ms) => ms.toFixed(2)),
    ]),
  );
  table(
    [
      "mornings of",
      "tenants",
      "notices/s",
      "of the 50 a second that Teams allows",
      "refused as too fast",
      "CPU ms a notice",
    ],
    mornings.map(({ people: count, tenants, perSecond, share, refused, cpuMs }) => [
      `${count.toLocaleString("en-GB")} people`,
      String(tenants),
      perSecond.toFixed(1),
      share === undefined ? "no bound" : `${(share * 100).toFixed(1)} %`,
      String(refused),
      cpuMs.toFixed(2),
    ]),
  );
  table(
    ["a look when nothing is due, among", "p50 ms"],
    idleTicks.map((ms, n) => [`${(sleepers[n] ?? 0).toLocaleString("en-GB")} people`, ms.toFixed(2)]),
  );
  table(
    ["", "echo", "ours"],
    [
      ["start to ready, ms", starts.echo.toFixed(0), starts.ours.toFixed(0)],
      ["memory idle, MiB", idle.echo.toFixed(0), idle.ours.toFixed(0)],
      ["memory under load, MiB", loaded.echo.toFixed(0), loaded.ours.toFixed(0)],
    ],
  );
} finally {
  for (const child of children.reverse()) await child.stop();
  teams.close();
  rmSync(folder, { recursive: true, force: true });
}

function turnKinds(ourUrl: string, echoUrl: string, chats: readonly Chat[]) {
  const [ours, echo] = [children[1], children[2]];
  if (ours === undefined || echo === undefined) throw new Error("both bots were started");
  const chat = (lane: number): Chat => chats[lane % chats.length] as Chat;
  const page = { list: "outstanding", page: 1 };
  return [
    { name: "echo with a card", bot: echo, turn: (lane: number) => teams.say(echoUrl, chat(lane), "hello") },
    { name: "outstanding", bot: ours, turn: (lane: number) => teams.say(ourUrl, chat(lane), "outstanding") },
    {
      name: "log one's own",
      bot: ours,
      turn: (lane: number, n: number) =>
        teams.say(ourUrl, chat(lane), `action: Sarah Jones to ring partner ${n} by Friday`),
    },
    {
      name: "log, owner told",
      bot: ours,
      turn: (lane: number, n: number) =>
        teams.say(ourUrl, chat(lane), `action: Warren Carter to ring partner ${n} by Friday`),
    },
    { name: "echo, press", bot: echo, turn: (lane: number) => teams.press(echoUrl, chat(lane), "Done", {}) },
    { name: "press on a list", bot: ours, turn: (lane: number) => teams.press(ourUrl, chat(lane), "list.show", page) },
  ];
}

async function setUp(bot: string, count: number, name: string): Promise<readonly Chat[]> {
  const chats = Array.from({ length: count }, (_, n) => teams.chat(`${name}-${n}`, 20));
  for (const chat of chats) {
    await teams.say(bot, chat, `set up Board ${chat.id.slice(3, 12)}`);
    for (let n = 0; n < 12; n++)
      await teams.say(bot, chat, `action: Sarah Jones to send paper ${n} round by 20 December 2030`);
  }
  return chats;
}

async function startUp(file: string, env: Record<string, string>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < (quick ? 1 : 5); n++) {
    const child = await startChild(file, env);
    times.push(child.readyMs);
    await child.stop();
  }
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function shown(load: Load): string[] {
  return [
    load.turnsPerSecond.toFixed(0),
    load.p50.toFixed(1),
    load.p95.toFixed(1),
    load.p99.toFixed(1),
    load.cpuMs.toFixed(2),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  console.log([line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n"), "\n");
}
