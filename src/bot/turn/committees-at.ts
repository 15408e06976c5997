import type { Committee } from "../../domain/committees/committee.js";
import type { Committees } from "../../store/committees.js";
import type { Heard } from "./heard.js";

/** The committees that live where something was heard, or in the team that it is of; `onlyHere`: the team does not count. */
export async function committeesAt(
  { committees }: { committees: Pick<Committees, "findByHome" | "findByTeam"> },
  { tenant, team, place }: Heard,
  onlyHere = false,
): Promise<readonly Committee[]> {
  const [home, inTeam] = await Promise.all([
    committees.findByHome({ tenant }, place.conversation),
    team === undefined || onlyHere ? [] : committees.findByTeam({ tenant }, team),
  ]);
  return [...new Map([...inTeam, ...(home === undefined ? [] : [home])].map((one) => [one.id, one])).values()];
}
