import type { ClockAnswer } from "./move-clock-of.js";
import type { StagedBot } from "./staged-bot.js";

/** Lets so many minutes of the board's time pass, with whatever falls due in them. */
export async function passMinutes(bot: StagedBot, minutes: number): Promise<ClockAnswer> {
  const { now } = await bot.clock();
  return bot.clock(new Date(new Date(now).getTime() + minutes * 60_000).toISOString());
}
