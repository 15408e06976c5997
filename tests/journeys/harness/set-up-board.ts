import type { Turn } from "../../fakes/teams/driver.js";
import type { Message } from "../../fakes/teams/kept-messages.js";
import type { FakeTeams } from "../../fakes/teams/start-fake-teams.js";
import type { Person, Place } from "../../fakes/teams/world.js";

/** Makes a board of the people in a place, by whoever becomes its clerk, and waits until all have been tried to be reached. */
export async function setUpBoard(teams: FakeTeams, clerk: Person, home: Place, name: string): Promise<Turn> {
  const turn = await teams.say(clerk, home, `set up ${name}`);
  const card = reply(turn);
  // A large board is reached at a pace that Teams allows.
  await teams.until(() => card.edits > 0, 20_000);
  return turn;
}

/** The one message with which a turn was answered. Throws where there is none, or several. */
export function reply({ replies, status, failure }: Turn): Message {
  const [only, ...others] = replies;
  if (only !== undefined && others.length === 0) return only;
  throw new Error(`${replies.length} replies; HTTP ${status} ${failure ?? ""}`);
}
