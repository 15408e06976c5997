import { lookWhoIsHere } from "../services/committees/declare-private.js";
import { endPrivacy } from "../services/committees/end-privacy.js";
import { lookAtHome } from "../services/committees/look-at-home.js";
import { planSeriesOn } from "../services/meetings/series.js";
import { retireCommittee } from "../services/privacy/retire-committee.js";
import { processPace } from "../services/reminders/pace.js";
import { processPauses } from "../services/reminders/pauses.js";
import type { ReminderDeps } from "../services/reminders/reminder-deps.js";
import { usualWaits } from "../services/reminders/reminder-waits.js";
import type { Store } from "../store/store.js";
import type { Log } from "./log.js";
import { randomId } from "./new-id.js";
import type { PacingBudget } from "./pacing-budget.js";
import type { Waits } from "./waits.js";

type Parts = Pick<
  ReminderDeps,
  "drawItemCard" | "messenger" | "calendars" | "clock" | "system" | "meter" | "stopping"
> & {
  store: Store;
  budget: Pick<PacingBudget, "wait">;
  waits: Waits;
  log: Log;
  readRoster: Parameters<typeof lookWhoIsHere>[0]["readRoster"];
  tellOpened: Parameters<typeof lookAtHome>[0]["tellOpened"];
};

/** What the reminders need of the process: its stores, its pace, and how long it waits for what. */
export function composeReminders(all: Parts): ReminderDeps {
  const { store, budget, waits, log, readRoster, tellOpened, ...parts } = all;
  const { claimLeaseMs, sendLimitMs, resendDelayMs, mergeMs, lateMergeMs } = waits;
  return {
    ...parts,
    items: store.actionItems,
    people: store.people,
    members: store.members,
    committees: store.committees,
    meetings: store.meetings,
    agendas: store.agendas,
    programmeItems: store.programmeItems,
    notices: store.notices,
    forms: store.servedForms,
    newId: randomId,
    pace: processPace({ monotonicMs: parts.system.monotonicMs, wait: budget.wait, onWait: parts.meter.throttled }),
    pauses: processPauses(),
    waits: { ...usualWaits, claimLeaseMs, sendLimitMs, resendDelayMs, mergeMs, lateMergeMs },
    random: Math.random,
    lookAtHome: lookAtHome({
      members: store.members,
      look: lookWhoIsHere({ people: store.people, readRoster }),
      endPrivacy: endPrivacy(store),
      tellOpened,
    }),
    retire: retireCommittee({ ...store, items: store.actionItems }),
    planSeriesOn: planSeriesOn({ ...store, newId: randomId }),
    alert: (event, about) => log.error(event, about),
  };
}
