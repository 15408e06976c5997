import type { Turn } from "../../fakes/teams/driver.js";
import type { Message } from "../../fakes/teams/kept-messages.js";
import type { Person } from "../../fakes/teams/world.js";
import { aBoard } from "./a-board.js";
import { newest } from "./newest.js";
import type { Stage } from "./stage.js";

/** A board in a channel of its own whose clerk, the first of the names, has said these lines there; what is due at once has been told. */
export async function aToldBoard<const Names extends readonly [string, ...string[]]>(
  { teams, bot }: Stage,
  names: Names,
  ...lines: readonly string[]
) {
  const { home, members } = await aBoard(teams, ...names);
  for (const line of lines) await teams.say(members[0], home, line);
  await bot.clock();
  return {
    home,
    members,
    /** How many messages somebody was sent in their own chat, answers among them. */
    had: (who: Person): number => teams.posts(who).length,
    /** Says it in one's own chat. */
    say: (who: Person, text: string): Promise<Turn> => teams.say(who, teams.personal(who), text),
    newest: (who: Person): Message => newest(teams, who),
    /** What somebody was sent in their own chat after so many messages. */
    since: (who: Person, count: number): readonly Message[] => teams.messagesTo(who).slice(count),
  };
}
