import type { Day } from "../days/day.js";
import { dayWords } from "../days/day-words.js";
import type { Meeting } from "../meetings/meeting.js";
import type { AgendaItem } from "./agenda.js";
import { usualStandingItems } from "./standing-items.js";

type Beside = { previous?: Meeting; next?: Meeting };

/**
 * What an item is called on the agenda of its meeting: "Minutes of Fri 6 February". A standing item knows its meeting; what the clerk called
 * it otherwise stays, and its day is `detail`. The title is as typed where it is not ours. `today` decides whether days have their year.
 */
export function standingTitle(
  { title, from }: Pick<AgendaItem, "title" | "from">,
  { previous, next }: Beside,
  today: Day,
): { title: string; detail?: string } {
  if (from.kind !== "standing") return { title };
  const asAlways = usualStandingItems.some((usual) => usual.title === title);
  if (from.standing === "minutes" && previous !== undefined) {
    const detail = dayWords(previous.on, today);
    return asAlways ? { title: `Minutes of ${detail}` } : { title, detail };
  }
  if (from.standing === "next-meeting" && next !== undefined) {
    const detail = dayWords(next.on, today) + (next.startsAt === undefined ? "" : `, ${next.startsAt}`);
    return asAlways ? { title: `Next meeting: ${detail}` } : { title, detail };
  }
  return { title };
}
