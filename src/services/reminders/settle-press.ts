import type { CommitteeId, PersonId, TenantId } from "../../domain/ids.js";
import { type Card, isToPerson, type NoticeId } from "../../domain/reminders/notice.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { changeNotice } from "./settle-notice.js";

/** A press on a notice's card, by whom and where. `committee`: whose home it was pressed in; absent in a personal chat. */
export type Press = {
  tenant: TenantId;
  notice: NoticeId;
  person: PersonId;
  committee?: CommitteeId;
  card: Card;
  now: Date;
};

/**
 * Whoever presses a card has it: a notice of unknown fate is settled as sent, and a second sending that has not gone yet is
 * dropped. The id in a button proves nothing by itself: the presser must be its reader, or be in the home it was posted to.
 */
export function settlePress(deps: Pick<ReminderDeps, "notices">): (press: Press) => Promise<void> {
  return async ({ tenant, notice: id, person, committee, card, now }) => {
    await changeNotice(deps, { tenant }, id, (notice) => {
      const itsReader = isToPerson(notice) ? notice.person === person : notice.committee === committee;
      if (!itsReader) return undefined;
      switch (notice.state.kind) {
        case "sending":
        case "unknown":
        case "retry":
          return { state: { kind: "sent", at: now, card }, wakeAt: undefined, editAt: now };
        // Never posted, or known already; what was refused for good can't be pressed.
        case "planned":
        case "sent":
        case "failed":
        case "skipped":
          return undefined;
      }
    });
  };
}
