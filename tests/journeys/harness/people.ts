import type { FakeTeams } from "../../fakes/teams/start-fake-teams.js";
import type { Person } from "../../fakes/teams/world.js";

/** New people of a tenant, one for each name. */
export function people<const Names extends readonly string[]>(
  teams: FakeTeams,
  ...names: Names
): { readonly [Place in keyof Names]: Person } {
  return names.map((name) => teams.person({ name })) as { [Place in keyof Names]: Person };
}
