import type { Message } from "../../fakes/teams/kept-messages.js";
import type { FakeTeams } from "../../fakes/teams/start-fake-teams.js";
import type { Person, Place } from "../../fakes/teams/world.js";

/** The last message that somebody has had in their own chat, or that stands in a place. Throws where there is none. */
export function newest(teams: FakeTeams, to: Person | Place): Message {
  const message = teams.messagesTo(to).at(-1);
  if (message !== undefined) return message;
  throw new Error(`${"name" in to ? to.name : to.kind} has had nothing.`);
}
