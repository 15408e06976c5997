import { livesIn } from "../../domain/committees/lives-in.js";
import { announces, isAgendaDue } from "../../domain/reminders/agenda-day.js";
import type { AgendaNotice } from "../../domain/reminders/notice.js";
import { agendaId } from "../../domain/reminders/notice-id.js";
import { agendaContent } from "./agenda-content.js";
import type { Delivery } from "./deliver.js";
import { endLeftAgendas } from "./mark-cards.js";
import { type HomeMorning, postToHome } from "./post-to-home.js";
import type { ReminderDeps } from "./reminder-deps.js";

/** The agenda of each meeting that has come near enough: one card for each day it was put on, edited when it is moved again. */
export async function postAgendas(deps: ReminderDeps, morning: HomeMorning): Promise<readonly Delivery[]> {
  const { committee, scope, today, now, calendar, meetings } = morning;
  const deliveries: Delivery[] = [];
  for (const meeting of meetings.filter((one) => isAgendaDue(one, today, calendar, committee.policy))) {
    const agendas = await deps.notices.agendasOf(scope, meeting.id);
    await endLeftAgendas(deps, agendas, meeting, now);
    const announcing = agendas.filter((agenda) => announces(agenda, meeting));
    // What was posted where the committee lived before is nothing to who is here.
    const elsewhere = announcing.filter(
      ({ state }) => state.kind === "sent" && !livesIn(committee, state.card.conversation),
    );
    const standing = announcing.find((agenda) => !elsewhere.includes(agenda));
    const id = standing?.id ?? agendaId(scope, meeting.id, meeting.on, elsewhere.length);
    const delivery = await postToHome<AgendaNotice>(deps, morning, {
      id,
      fresh: (facts) => ({ ...facts, kind: "agenda", meeting: meeting.id, on: meeting.on }),
      say: async () => {
        const { content, record } = await agendaContent(deps, { notice: { id }, committee, meeting, now });
        return { contents: [content], record };
      },
      // It may have been moved while its card waited for its turn.
      stillWanted: async () => (await deps.meetings.find(scope, meeting.id))?.revision === meeting.revision,
    });
    deliveries.push(delivery);
  }
  return deliveries;
}
