import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { day } from "../src/domain/days/day.js";
import { connectMongo } from "../src/store/mongo/connect.js";
import { type Child, startChild } from "./child.js";
import { limitingTeams } from "./limiting-teams.js";
import { seedBoards, seedSleepers } from "./seed-boards.js";

export type MorningsFigures = {
  people: number;
  tenants: number;
  perSecond: number;
  /** Of what Teams allows all these tenants; absent where that is no bound. */
  share: number | undefined;
  refused: number;
  /** CPU of the sending process for one notice. */
  cpuMs: number;
};

const answerMs = 50;
const allowedASecond = 50;
const nine = "2026-03-05T09:00:00.000Z";

type Programs = { database: string; bot: string };

/** One morning on which everybody has one thing due, through a connector that keeps Teams' limits for each tenant. */
export async function measureMornings(
  programs: Programs,
  { people, tenants }: { people: number; tenants: number },
): Promise<MorningsFigures> {
  return withDatabase(programs, async (uri, folder) => {
    const teams = await limitingTeams(answerMs);
    const nextMorningAt = new Date(nine);
    await seedBoards(uri, {
      people,
      tenants,
      serviceUrl: teams.serviceUrl,
      dueOn: day(nine.slice(0, 10)),
      nextMorningAt,
    });
    const env = { PORT: "0", PLAYGROUND: "off", DEMO: "off", DATA_DIR: folder, MONGODB_URI: uri, NOW: nine };
    const all = teams.taken(people);
    const bot = await startChild(programs.bot, env);
    const before = bot.cpuMs();
    try {
      await all;
      const { taken, refused, seconds } = teams.figures();
      const perSecond = (taken - 1) / seconds;
      const share = tenants === 1 ? perSecond / allowedASecond : undefined;
      return { people, tenants, perSecond, share, refused, cpuMs: (bot.cpuMs() - before) / people };
    } finally {
      await bot.stop();
      teams.close();
    }
  });
}

/** How long the database takes to say that nothing is due, in milliseconds at the median, with so many people who wait for a later morning. */
export async function measureIdleTick(programs: Programs, people: number): Promise<number> {
  return withDatabase(programs, async (uri) => {
    await seedSleepers(uri, people, new Date("2030-01-01T09:00:00Z"));
    const { store, close } = await connectMongo(uri);
    const now = new Date(nine);
    const times: number[] = [];
    for (let n = 0; n < 300; n++) {
      const began = performance.now();
      // All that a look asks, in its order.
      await store.notices.findDue("system", now);
      await store.people.claimMorning("system", now, now);
      await store.committees.claimHome("system", now, now);
      await store.notices.findEditDue("system", now);
      await store.servedForms.claimDue("system", now, now);
      times.push(performance.now() - began);
    }
    await close();
    return times.sort((one, other) => one - other)[times.length / 2] ?? Number.NaN;
  });
}

async function withDatabase<T>({ database }: Programs, work: (uri: string, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "matters-arising-mornings-"));
  const child: Child = await startChild(database, {}, [join(folder, "database")]);
  try {
    return await work(child.ready.uri ?? "", folder);
  } finally {
    await child.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
