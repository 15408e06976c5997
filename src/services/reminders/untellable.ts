import { isAway } from "../../domain/committees/away.js";
import type { Person } from "../../domain/committees/person.js";
import type { Day } from "../../domain/days/day.js";
import type { SkipReason } from "../../domain/reminders/notice.js";
import { mayTry } from "./open-conversation.js";

/** Why a notice to this person is not even tried today. Absent: it is. */
export function untellable(reader: Person, today: Day, zoneName: string): SkipReason | undefined {
  if (isAway(reader, today)) return "away";
  return mayTry(reader, today, zoneName) ? undefined : "unreachable";
}
