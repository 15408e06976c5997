import type { Turn } from "../../fakes/teams/driver.js";
import type { Message } from "../../fakes/teams/kept-messages.js";
import type { FakeTeams } from "../../fakes/teams/start-fake-teams.js";
import { title } from "./read-card.js";
import { reply } from "./set-up-board.js";

/** The message that a paper was answered with, once it says what was found: on a busy machine it first says that it is being read. */
export async function read(teams: FakeTeams, turn: Turn): Promise<Message> {
  return whenRead(teams, reply(turn));
}

export async function whenRead(teams: FakeTeams, message: Message): Promise<Message> {
  await teams.until(() => title(message) !== "Reading the paper", 25_000);
  return message;
}
