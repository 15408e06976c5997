import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { type FakeTeams, startFakeTeams } from "../../fakes/teams/start-fake-teams.js";
import type { BotSettings } from "./bot-settings.js";
import { type RunningBot, startBot } from "./running-bot.js";
import { type StagedBot, startStagedBot } from "./staged-bot.js";

/** Where a journey plays: Teams with nobody in it yet, and the bot. */
export interface Stage<Bot extends StagedBot = StagedBot> {
  readonly teams: FakeTeams;
  readonly bot: Bot;
}

export interface StageOptions extends BotSettings {
  /** True where a test makes things go wrong on purpose, so that errors in the log are no news. */
  readonly troubled?: boolean;
}

/** A bot and a Teams of its own for each test of a file: for those that move the clock. */
export function stageForEachTest({ troubled = false, ...settings }: StageOptions = {}): Stage {
  const { stage, props } = emptyStage<StagedBot>();
  beforeEach(async () => {
    props.bot = await startStagedBot(settings);
    props.teams = await startFakeTeams({ bot: props.bot.url });
  });
  afterEach(async () => {
    await props.bot?.end();
    await props.teams?.close();
    lookBack(stage, troubled);
  });
  return stage;
}

/** One bot for a whole file, and for each test a Teams of its own: a tenant that knows nothing of the others. */
export const stageForFile = (options: StageOptions = {}): Stage => wholeFile(startStagedBot, options);

/** Likewise, and the bot is a process: for those that look at what one says. */
export const processForFile = (options: StageOptions = {}): Stage<RunningBot> => wholeFile(startBot, options);

function wholeFile<Bot extends StagedBot>(
  start: (settings: BotSettings) => Promise<Bot>,
  { troubled = false, ...settings }: StageOptions,
): Stage<Bot> {
  const { stage, props } = emptyStage<Bot>();
  beforeAll(async () => {
    props.bot = await start(settings);
  });
  afterAll(() => props.bot?.end());
  beforeEach(async () => {
    props.teams = await startFakeTeams({ bot: stage.bot.url });
  });
  afterEach(async () => {
    await props.teams?.close();
    lookBack(stage, troubled);
  });
  return stage;
}

/** What no journey may leave behind: calls that Teams does not know, cards against our rules, unexpected errors. */
export function lookBack({ teams, bot }: Stage, troubled = false): void {
  expect(teams.surprises, "what Teams did not expect").toEqual([]);
  expect(teams.breaches, "cards against the rules").toEqual([]);
  if (!troubled) expect(errorsIn(bot.stderr()), "errors in the log").toEqual([]);
}

function errorsIn(log: string): string[] {
  return log.split("\n").filter((line) => /"level":(?:"error"|50|60)/.test(line));
}

function emptyStage<Bot extends StagedBot>() {
  const props: { teams?: FakeTeams; bot?: Bot } = {};
  const stage: Stage<Bot> = {
    get teams() {
      return placed(props.teams);
    },
    get bot() {
      return placed(props.bot);
    },
  };
  return { stage, props };
}

function placed<Prop>(prop: Prop | undefined): Prop {
  if (prop === undefined) throw new Error("The stage stands only while a test runs.");
  return prop;
}
