import { addDays } from "../../domain/days/day.js";
import type { WeeklyNotice } from "../../domain/reminders/notice.js";
import { weeklyId } from "../../domain/reminders/notice-id.js";
import { wasMissed, weeklyMoment, weekOf } from "../../domain/reminders/weekly-day.js";
import type { NoticeContent } from "../ports.js";
import type { Delivery } from "./deliver.js";
import { type HomeMorning, postToHome } from "./post-to-home.js";
import type { ReminderDeps } from "./reminder-deps.js";

/** So many of the items are looked at for whether the list was missed; the card shows the first of them. */
const itemsLookedAt = 50;

/**
 * What is overdue or due by Sunday, on the first working day of a week; later in it where we were down that morning. Once a week: that
 * there was nothing to say is written down too.
 */
export async function postWeekly(deps: ReminderDeps, morning: HomeMorning): Promise<readonly Delivery[]> {
  const { committee, scope, today, calendar } = morning;
  const { policy, zone } = committee;
  const moment = policy.weekly ? weeklyMoment(today, calendar, { at: policy.at, zone }) : undefined;
  if (moment === undefined) return [];
  const { monday, sunday } = weekOf(today);
  const id = weeklyId(scope, monday);
  const say = async () => {
    const filter = { dueBefore: addDays(sunday, 1) };
    const { items } = await deps.items.list(scope, filter, { skip: 0, limit: itemsLookedAt });
    if (items.length === 0 || (moment.on < today && !wasMissed(items, moment.at))) return undefined;
    const [{ overdue, dueThisWeek }, roster] = await Promise.all([
      deps.items.counts(scope, today, sunday),
      deps.members.roster(scope),
    ]);
    const about = { committee, overdue, dueThisWeek, roster, today };
    const contents = [deps.waits.rowsShown, deps.waits.rowsShownShort].map(
      (rows): NoticeContent => ({ kind: "weekly", notice: id, ...about, items: items.slice(0, rows) }),
    );
    return { contents, record: {} };
  };
  return [
    await postToHome<WeeklyNotice>(deps, morning, {
      id,
      fresh: (facts) => ({ ...facts, kind: "weekly" }),
      say,
      once: true,
    }),
  ];
}
