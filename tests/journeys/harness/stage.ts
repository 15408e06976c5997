import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { type FakeTeams, startFakeTeams } from "../../fakes/teams/start-fake-teams.js";
import { type BotOptions, type RunningBot, startBot } from "./running-bot.js";

/** Where a journey plays: Teams with nobody in it yet, and the bot. */
export interface Stage {
  readonly teams: FakeTeams;
  readonly bot: RunningBot;
}

export interface StageOptions extends BotOptions {
  /** True where a test makes things go wrong on purpose, so that errors in the log are no news. */
  readonly troubled?: boolean;
}

/** A bot and a Teams of its own for each test of a file: for those that move the clock. */
export function stageForEachTest({ troubled = false, ...options }: StageOptions = {}): Stage {
  const { stage, props } = emptyStage();
  beforeEach(async () => {
    props.bot = await startBot(options);
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
export function stageForFile({ troubled = false, ...options }: StageOptions = {}): Stage {
  const { stage, props } = emptyStage();
  beforeAll(async () => {
    props.bot = await startBot(options);
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

function emptyStage() {
  const props: { teams?: FakeTeams; bot?: RunningBot } = {};
  const stage: Stage = {
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
