import { isOwnedBy } from "../../domain/actions/owners.js";
import type { Committee } from "../../domain/committees/committee.js";
import { type Member, present } from "../../domain/committees/member.js";
import { addDays, type Day } from "../../domain/days/day.js";
import type { ReminderDeps } from "./reminder-deps.js";

/** So many actions are looked at, the first due first. */
const itemsLookedAt = 200;
/** For no more people does Teams draw a card anew by itself. */
const mostViewers = 60;

/**
 * The channel ids of those who owe something by a day: they see their own on the agenda in the home. Who owes only what is closed is not
 * among them, as that is shown to nobody there unless the home is private.
 */
export async function whoOwesBy(
  { items, people }: Pick<ReminderDeps, "items" | "people">,
  { tenant, id, home }: Pick<Committee, "tenant" | "id" | "home">,
  roster: readonly Member[],
  by: Day,
): Promise<readonly string[]> {
  const scope = { tenant, committee: id };
  const filter = { dueBefore: addDays(by, 1), ...(home.private !== true && { openPart: true as const }) };
  const { items: due } = await items.list(scope, filter, { skip: 0, limit: itemsLookedAt });
  const open = due.filter(({ state }) => state.kind === "open");
  const owing = present(roster).filter((member) => open.some((item) => isOwnedBy(item, member)));
  const persons = owing.flatMap(({ person }) => person ?? []).slice(0, mostViewers);
  if (persons.length === 0) return [];
  const known = await people.findMany({ tenant }, persons);
  return known.flatMap(({ channelId }) => channelId ?? []);
}
