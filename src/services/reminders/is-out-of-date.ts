import { isToPerson, type Notice } from "../../domain/reminders/notice.js";
import { readAgenda } from "../agendas/read-agenda.js";
import { differsFrom, shownAgenda } from "./agenda-content.js";
import { readItems } from "./read-items.js";
import type { ReminderDeps } from "./reminder-deps.js";

type Deps = Pick<ReminderDeps, "items" | "meetings" | "agendas" | "programmeItems" | "committees">;

/** Whether what a card shows has changed since it was drawn: what decides whether it is worth drawing anew. */
export async function isOutOfDate(deps: Deps, notice: Notice, now: Date): Promise<boolean> {
  if (isToPerson(notice)) {
    const items = await readItems(deps, notice.tenant, notice.lines);
    return notice.lines.some(({ item, shown }) => items.find(({ id }) => id === item)?.revision !== shown);
  }
  switch (notice.kind) {
    case "agenda": {
      const scope = { tenant: notice.tenant, committee: notice.committee };
      const [committee, meeting] = await Promise.all([
        deps.committees.find(scope),
        deps.meetings.find(scope, notice.meeting),
      ]);
      if (committee === undefined || meeting === undefined) return true;
      return differsFrom(shownAgenda(await readAgenda(deps)(committee, meeting, now)), notice);
    }
    // Photographs: never drawn anew.
    case "eve":
    case "weekly":
    case "call":
      return false;
  }
}
