import type { Committee } from "../../domain/committees/committee.js";
import { isAtWork } from "../../domain/committees/is-at-work.js";
import { morningHour } from "../../domain/reminders/morning-hour.js";
import { nextMorning } from "../../domain/reminders/next-morning.js";
import type { ClaimedHome } from "../../store/committees.js";
import { committeeScope } from "../../store/scopes.js";
import { type Delivery, lookAgainAt } from "./deliver.js";
import { postAgendas } from "./home-agenda.js";
import { postCall } from "./home-call.js";
import { postEves } from "./home-eve.js";
import { postWeekly } from "./home-weekly.js";
import type { ReminderDeps } from "./reminder-deps.js";

/**
 * One claimed morning of a home: whatever its committee is told unasked, each as a card of its own, and its next wake-up. Nothing is
 * said on a day that is no working day, nor of what is not at work. Gives what became of each attempt.
 */
export async function postHome(deps: ReminderDeps, { committee, token }: ClaimedHome): Promise<readonly Delivery[]> {
  const now = deps.clock.now();
  const scope = committeeScope({ tenant: committee.tenant, committee: committee.id });
  const paused = () => deps.pauses.pausedUntil(committee.tenant, deps.clock.now());
  const { at } = committee.policy;
  const hour = morningHour(at, committee.zone, now);
  const calendar = deps.calendars.of(committee);
  const deliveries: Delivery[] = [];
  if (paused() === undefined && hour.kind === "now" && isAtWork(committee) && calendar.isWorkingDay(hour.day)) {
    const meetings = await deps.meetings.from(scope, hour.day);
    const looked = await deps.lookAtHome(committee, now);
    const morning = { committee: looked, scope, today: hour.day, now, calendar, meetings };
    for (const post of [postAgendas, postEves, postWeekly, postCall]) {
      if (paused() === undefined) deliveries.push(...(await post(deps, morning)));
    }
  }
  const moments = deliveries.flatMap((delivery) => lookAgainAt(delivery, now) ?? []);
  const usual = hour.kind === "later" ? hour.at : nextMorning(at, committee.zone, now);
  await deps.committees.settleHome(scope, token, paused() ?? earliest(moments, usual));
  if (hour.kind === "now" && isAtWork(committee)) await planOn(deps, committee, now);
  if (hour.kind === "now") await retire(deps, committee, now);
  return deliveries;
}

/** Once its morning is said. A series that can't be planned on today is tomorrow. */
async function planOn(deps: ReminderDeps, committee: Committee, now: Date): Promise<void> {
  try {
    await deps.planSeriesOn(committee, now);
  } catch (error) {
    const { tenant, id } = committee;
    deps.alert("a series of meetings could not be planned on", { tenant, committee: id, error });
  }
}

/** Once its morning is said, also where nothing is said any more. What can't be taken away today must not keep mornings back. */
async function retire(deps: ReminderDeps, committee: Committee, now: Date): Promise<void> {
  try {
    await deps.retire(committee, now);
  } catch (error) {
    const { tenant, id } = committee;
    deps.alert("what is kept no longer could not be taken away", { tenant, committee: id, error });
  }
}

function earliest(moments: readonly Date[], usual: Date): Date {
  return moments.reduce((first, at) => (at < first ? at : first), usual);
}
