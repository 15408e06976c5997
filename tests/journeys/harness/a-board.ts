import type { FakeTeams } from "../../fakes/teams/start-fake-teams.js";
import type { Channel, Person } from "../../fakes/teams/world.js";
import { people } from "./people.js";
import { setUpBoard } from "./set-up-board.js";

/** A board in a channel of its own with a member for each name; the first of them is its clerk. */
export async function aBoard<const Names extends readonly [string, ...string[]]>(
  teams: FakeTeams,
  ...names: Names
): Promise<{ home: Channel; members: { readonly [Place in keyof Names]: Person } }> {
  const members = people<Names>(teams, ...names);
  const home = teams.channel({ name: "Board", team: "Estuary", members });
  await setUpBoard(teams, members[0], home, "Estuary Board");
  return { home, members };
}
