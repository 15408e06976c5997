import type { ActionItem, Due } from "../../domain/actions/action-item.js";
import type { Calendars } from "../../domain/committees/committee-calendar.js";
import type { Member } from "../../domain/committees/member.js";
import { addDays, type Day } from "../../domain/days/day.js";
import { onOrAfterWorkingDay } from "../../domain/days/working-days.js";
import { dayAt, instantOf } from "../../domain/days/zone.js";
import { usualZone } from "../../domain/reminders/morning-time.js";
import { nextMorning } from "../../domain/reminders/next-morning.js";
import { usualPolicy } from "../../domain/reminders/policy.js";
import { randomId } from "../../server/new-id.js";

import { setUpCommittee } from "../../services/committees/set-up-committee.js";
import type { Store } from "../../store/store.js";
import { playgroundWorld } from "../playground/playground-world.js";
import { demoActions, demoMeetingInDays } from "./demo-story.js";
import { planStory } from "./plan-story.js";

type Parts = {
  store: Store;
  calendars: Calendars;
  now: Date;
  /** False while the Playground is off: then nothing is sent to the board. */
  installed: boolean;
  /** Where the Playground answers; absent while it is off. */
  serviceUrl: string | undefined;
};

const { tenantId: tenant, team, generalChannel, currentUser, others } = playgroundWorld;

/**
 * Gives somebody who is trying things out a board that has been at work for some weeks: in an empty database, in the General channel
 * of the Playground's team, with the person who sits at the Playground as its clerk. On later starts it only follows whether
 * the Playground is there.
 */
export async function makeDemoBoard({
  store,
  calendars,
  now,
  installed,
  serviceUrl = "http://localhost",
}: Parts): Promise<void> {
  const existing = await store.committees.findByHome({ tenant }, generalChannel.id);
  if (existing !== undefined) {
    await store.committees.saveHome({ tenant, committee: existing.id }, { serviceUrl, installed });
    return;
  }
  if ((await store.committees.earliestMorning("system")) !== undefined) return;
  const seen = [currentUser, ...others].map(({ id, aadObjectId, name }) => ({
    channelId: id,
    entraId: aadObjectId,
    name,
  }));
  const [clerk] = await store.people.know({ tenant }, seen, nextMorning(usualPolicy.at, usualZone, now));
  if (clerk === undefined) return;
  const setUp = setUpCommittee({ ...store, readRoster: async () => seen, newId: randomId });
  const home = { kind: "channel", conversation: generalChannel.id, serviceUrl } as const;
  const made = await setUp({ tenant, home, name: team.name, by: clerk, now });
  if (made.kind === "roster-unread") return;
  const scope = { tenant, committee: made.committee.id };
  if (!installed) await store.committees.saveHome(scope, { serviceUrl, installed });
  const today = dayAt(now, usualZone);
  const meetingOn = onOrAfterWorkingDay(addDays(today, demoMeetingInDays), calendars.of(made.committee));
  await planStory(store, { ...made, scope, calendar: calendars.of(made.committee), today, meetingOn, now });
  await logStory(store, scope, made.roster, today, meetingOn);
}

async function logStory(
  store: Store,
  scope: { tenant: string; committee: ActionItem["committee"] },
  roster: readonly Member[],
  today: Day,
  meetingOn: Day,
): Promise<void> {
  const clerk = roster.find((member) => member.role === "clerk");
  for (const [index, told] of demoActions.entries()) {
    const owner = roster.find((member) => member.name === told.owner);
    if (clerk === undefined || owner === undefined) continue;
    const saidOn = addDays(today, -told.loggedDaysAgo);
    const at = instantOf(saidOn, 14, usualZone);
    const due: Due =
      told.due === "next-meeting"
        ? { kind: "next-meeting", saidOn, on: meetingOn }
        : told.due === "none"
          ? { kind: "none" }
          : { kind: "day", on: addDays(today, told.due) };
    const item: ActionItem = {
      id: randomId("ai_"),
      ...scope,
      number: await store.committees.drawNumber(scope),
      raisedOn: saidOn,
      task: told.task,
      owners: { kind: "named", owners: [{ member: owner.id, assignedAt: at }] },
      due,
      part: "open",
      state: { kind: "open" },
      snoozes: [],
      passedOn: [],
      slips: [],
      loggedBy: clerk.id,
      loggedAt: at,
      changedBy: [{ by: clerk.id, at }],
      revision: 1,
    };
    await store.actionItems.insert(item, `demo/${index}`, { at, by: clerk.id, what: { kind: "logged" } });
  }
}
