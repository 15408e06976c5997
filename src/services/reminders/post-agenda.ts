import { type Committee, usualHour } from "../../domain/committees/committee.js";
import type { Day } from "../../domain/days/day.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import { isAgendaDue } from "../../domain/reminders/agenda-day.js";
import { morningHour } from "../../domain/reminders/morning-hour.js";
import { nextMorning } from "../../domain/reminders/next-morning.js";
import type { AgendaNotice, NoticeId } from "../../domain/reminders/notice.js";
import { agendaId } from "../../domain/reminders/notice-id.js";
import { nextStep } from "../../domain/reminders/notice-step.js";
import type { ClaimedHome } from "../../store/committees.js";
import { committeeScope } from "../../store/scopes.js";
import { agendaContent } from "./agenda-content.js";
import { type Delivery, deliver } from "./deliver.js";
import { calendarOf } from "./read-boards.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { upToDate } from "./up-to-date.js";

/**
 * One claimed morning of a home: the card of a meeting that has come within five working days is posted, once for each meeting.
 * Gives what became of each attempt.
 */
export async function sendAgendas(deps: ReminderDeps, { committee, token }: ClaimedHome): Promise<readonly Delivery[]> {
  const now = deps.clock.now();
  const scope = committeeScope({ tenant: committee.tenant, committee: committee.id });
  const wakeAt = (at: Date) => deps.committees.settleHome(scope, token, at);

  const paused = deps.pauses.pausedUntil(committee.tenant, now);
  const hour = morningHour(usualHour, committee.zone, now);
  const deliveries: Delivery[] = [];
  if (paused === undefined && hour.kind === "now" && committee.home.installed) {
    for (const meeting of await deps.meetings.from(scope, hour.day)) {
      if (isAgendaDue(meeting, hour.day, calendarOf(committee))) {
        deliveries.push(await postAgenda(deps, { committee, meeting, today: hour.day, now }));
      }
    }
  }
  const moments = deliveries.flatMap((delivery) => (delivery.kind === "again" ? [delivery.at] : []));
  const usual = hour.kind === "later" ? hour.at : nextMorning(usualHour, committee.zone, now);
  await wakeAt(paused ?? earliest(moments, usual));
  return deliveries;
}

type Agenda = { committee: Committee; meeting: Meeting; today: Day; now: Date };

async function postAgenda(deps: ReminderDeps, { committee, meeting, today, now }: Agenda): Promise<Delivery> {
  const { tenant, home } = committee;
  const scope = committeeScope({ tenant, committee: committee.id });
  const id = agendaId(scope, meeting.id);
  const found = await deps.notices.find({ tenant }, id);
  const standing = found === undefined ? undefined : await upToDate(deps, found, today, now);
  if (standing !== undefined && standing.kind !== "agenda") return { kind: "ended" };
  const step = standing === undefined ? firstStep : nextStep(standing, now, today, deps.waits);
  switch (step.kind) {
    case "over":
    case "becomes":
      return { kind: "ended" };
    case "wait":
      return { kind: "again", at: step.until };
    case "send":
      break;
  }
  const content = await agendaContent(deps, { notice: id, committee, meeting, now });
  return deliver<AgendaNotice>(deps, {
    notice: standing ?? newAgendaNotice({ id, committee, meeting, today, now }),
    isNew: standing === undefined,
    twin: step.twin,
    record: { shown: meeting.revision },
    to: { kind: home.kind, tenant, conversation: home.conversation, serviceUrl: home.serviceUrl },
    contents: () => [content],
    stillWanted: () => isStillWanted(deps, committee, meeting),
    whenUnreachable: async (reason) => {
      deps.alert("home refused", { ...scope, outcome: reason });
      return "give-up";
    },
  });
}

const firstStep = { kind: "send" as const, twin: false };

function newAgendaNotice({ id, committee, meeting, today, now }: Agenda & { id: NoticeId }): AgendaNotice {
  return {
    id,
    kind: "agenda",
    tenant: committee.tenant,
    committee: committee.id,
    meeting: meeting.id,
    day: today,
    at: now,
    state: { kind: "planned", notBefore: now },
    attempts: 0,
    twin: false,
    editTries: 0,
    remade: false,
    revision: 1,
  };
}

/** The app may have been removed, or the meeting moved, while the card waited for its turn. */
async function isStillWanted(deps: ReminderDeps, { tenant, id }: Committee, meeting: Meeting): Promise<boolean> {
  const scope = { tenant, committee: id };
  const [committee, present] = await Promise.all([deps.committees.find(scope), deps.meetings.find(scope, meeting.id)]);
  return committee?.home.installed === true && present?.revision === meeting.revision;
}

function earliest(moments: readonly Date[], usual: Date): Date {
  return moments.reduce((first, at) => (at < first ? at : first), usual);
}
