import { isAgendaDue } from "../../domain/reminders/agenda-day.js";
import type { AgendaNotice } from "../../domain/reminders/notice.js";
import { agendaId } from "../../domain/reminders/notice-id.js";
import { agendaContent } from "./agenda-content.js";
import type { Delivery } from "./deliver.js";
import { type HomeMorning, postToHome } from "./post-to-home.js";
import type { ReminderDeps } from "./reminder-deps.js";

/** The agenda of each meeting that has come near enough: one card for each meeting, which is edited when that is moved. */
export async function postAgendas(deps: ReminderDeps, morning: HomeMorning): Promise<readonly Delivery[]> {
  const { committee, scope, today, now, calendar, meetings } = morning;
  const deliveries: Delivery[] = [];
  for (const meeting of meetings.filter((one) => isAgendaDue(one, today, calendar, committee.policy))) {
    const notice = agendaId(scope, meeting.id);
    const delivery = await postToHome<AgendaNotice>(deps, morning, {
      id: notice,
      fresh: (facts) => ({ ...facts, kind: "agenda", meeting: meeting.id }),
      say: async () => ({
        contents: [await agendaContent(deps, { notice, committee, meeting, now })],
        record: { shown: meeting.revision },
      }),
      // It may have been moved while its card waited for its turn.
      stillWanted: async () => (await deps.meetings.find(scope, meeting.id))?.revision === meeting.revision,
    });
    deliveries.push(delivery);
  }
  return deliveries;
}
