import type { AgendaItemId, MemberId } from "../ids.js";
import type { Agenda, AgendaItem } from "./agenda.js";

/** Within so many milliseconds somebody's number is still the one they saw before another's change. */
const seenFor = 20_000;

/** What is remembered of the changes just made, with this one: by whom, when, and which items stood there before it, in order. */
export function withRecent(
  recent: Agenda["recent"],
  change: { by: MemberId; at: Date },
  before: readonly Pick<AgendaItem, "id">[],
): NonNullable<Agenda["recent"]> {
  return [...justNow(recent, change.at), { ...change, was: before.map(({ id }) => id) }];
}

/** Who made a number mean another item since its speaker saw the agenda. Absent: it means what it did. */
export function changedUnder(
  { recent }: Pick<Agenda, "recent">,
  items: readonly Pick<AgendaItem, "id">[],
  index: number,
  { me, at }: { me: MemberId; at: Date },
): MemberId | undefined {
  const changes = justNow(recent, at);
  const unseen = changes.slice(changes.findLastIndex(({ by }) => by === me) + 1);
  const was: AgendaItemId | undefined = unseen[0]?.was[index];
  return was === undefined || was === items[index]?.id ? undefined : unseen.at(-1)?.by;
}

function justNow(recent: Agenda["recent"], now: Date): NonNullable<Agenda["recent"]> {
  return (recent ?? []).filter(({ at }) => now.getTime() - at.getTime() <= seenFor);
}
