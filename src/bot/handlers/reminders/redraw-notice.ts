import { isToPerson, type NoticeId } from "../../../domain/reminders/notice.js";
import { cardForReader } from "../../../services/reminders/draw-notice.js";
import type { ReminderDeps } from "../../../services/reminders/reminder-deps.js";
import { settlePress } from "../../../services/reminders/settle-press.js";
import type { OpenRow } from "../../cards/actions/present-list.js";
import { presentNotice } from "../../cards/reminders/present-notice.js";
import type { Rendered } from "../../cards/rendered.js";
import type { PressTurn } from "../../turn/turn.js";

/**
 * A notice drawn anew for its reader, who proves by pressing it that it arrived. Absent: it is gone, or not theirs; the id in a
 * button proves nothing.
 */
export function redrawNotice(deps: ReminderDeps) {
  return async (turn: PressTurn, id: string, open: OpenRow | undefined): Promise<Rendered | undefined> => {
    const notice = await deps.notices.find({ tenant: turn.tenant }, id as NoticeId);
    if (notice === undefined) return undefined;
    const [here] = turn.place.kind === "personal" ? [] : turn.standings;
    // What stands in somebody's own chat is not shown in a shared place, whatever a press says of where it stood.
    if (isToPerson(notice) && turn.place.kind !== "personal") return undefined;
    if (!isToPerson(notice) && notice.committee !== here?.committee.id) return undefined;
    if (notice.state.kind !== "sent" && turn.message !== "") {
      await settlePress(deps)({
        tenant: turn.tenant,
        notice: notice.id,
        person: turn.person.id,
        ...(here === undefined ? {} : { committee: here.committee.id }),
        card: { conversation: turn.conversation, serviceUrl: turn.place.serviceUrl, activityId: turn.message },
        now: turn.at,
      });
    }
    const content = await cardForReader(deps, notice, turn.person, turn.at);
    if (content === undefined) return undefined;
    if (open === undefined) return presentNotice(content);
    const { item, ...row } = open;
    return presentNotice("rows" in content ? { ...content, open: item } : content, row);
  };
}
