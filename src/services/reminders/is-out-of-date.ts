import { isToPerson, type Notice } from "../../domain/reminders/notice.js";
import { readItems } from "./read-items.js";
import type { ReminderDeps } from "./reminder-deps.js";

/** Whether what a card shows has changed since it was drawn, as far as revisions tell: they decide whether it is worth drawing anew. */
export async function isOutOfDate(deps: Pick<ReminderDeps, "items" | "meetings">, notice: Notice): Promise<boolean> {
  if (isToPerson(notice)) {
    const items = await readItems(deps, notice.tenant, notice.lines);
    return notice.lines.some(({ item, shown }) => items.find(({ id }) => id === item)?.revision !== shown);
  }
  switch (notice.kind) {
    case "agenda": {
      const meeting = await deps.meetings.find({ tenant: notice.tenant, committee: notice.committee }, notice.meeting);
      return meeting?.revision !== notice.shown;
    }
    // Photographs: never drawn anew.
    case "eve":
    case "weekly":
    case "call":
      return false;
  }
}
