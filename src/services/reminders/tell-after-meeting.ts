import { type ActionItem, dueOn } from "../../domain/actions/action-item.js";
import { isOwnedBy } from "../../domain/actions/owners.js";
import type { Committee } from "../../domain/committees/committee.js";
import { isAtWork } from "../../domain/committees/is-at-work.js";
import { present } from "../../domain/committees/member.js";
import { addDays } from "../../domain/days/day.js";
import { dayAt } from "../../domain/days/zone.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { NoticeLine, PersonNotice } from "../../domain/reminders/notice.js";
import { afterMeetingId } from "../../domain/reminders/notice-id.js";
import { newPersonNotice } from "./new-notice.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { skipNotice } from "./skip-notice.js";
import { untellable } from "./untellable.js";

type Deps = Pick<ReminderDeps, "notices" | "people" | "members" | "waits" | "meter">;

/** An end that lies further back is told nobody: the mornings have said what is due. */
const freshMs = 86_400_000;

/**
 * Plans one notice to each owner with all that is theirs of a meeting that is over. What they were told at once when it was logged stands:
 * whoever has only one, and heard of it, is told nothing more (docs/decisions/after-a-meeting.md). One for each meeting and owner, however
 * often it is run.
 */
export function tellAfterMeeting(deps: Deps) {
  return async (
    committee: Committee,
    meeting: Meeting,
    { items }: { items: readonly ActionItem[] },
    now: Date,
  ): Promise<void> => {
    const endedAt = meeting.state.kind === "planned" ? (meeting.state.sitting?.at ?? now) : now;
    if (!isAtWork(committee) || !committee.policy.assigned || now.getTime() - endedAt.getTime() >= freshMs) return;
    const open = items.filter(({ state }) => state.kind === "open");
    if (open.length === 0) return;
    const { tenant, id, zone } = committee;
    const roster = present(await deps.members.roster({ tenant, committee: id }));
    const owing = roster.flatMap((member) => {
      const theirs = open.filter((item) => isOwnedBy(item, member));
      return member.person === undefined || theirs.length === 0 ? [] : [{ person: member.person, theirs }];
    });
    const people = await deps.people.findMany(
      { tenant },
      owing.map(({ person }) => person),
    );
    const day = dayAt(endedAt, zone);
    for (const { person, theirs } of owing) {
      const reader = people.find((one) => one.id === person);
      if (reader === undefined) continue;
      const to = { tenant, person };
      const [only, ...others] = theirs;
      if (only !== undefined && others.length === 0) {
        const since = meeting.on < day ? meeting.on : day;
        const notices = await deps.notices.ofPerson(to, addDays(since, -1));
        if (hasHeard(notices, only)) continue;
      }
      const lines = theirs.map((item) => lineOf(item, meeting, now));
      const notice = newPersonNotice({
        id: afterMeetingId(to, day, meeting.id),
        kind: "after-meeting",
        ...to,
        day,
        now,
        notBefore: now,
        lines,
      });
      const reason = untellable(reader, day, zone);
      // "exists": it was planned before.
      if (reason === undefined) await deps.notices.insert(notice);
      else await skipNotice(deps, { notice, isNew: true, lines: [], now, reason });
    }
  };
}

/** Whether a note of it stands in their chat, or is on its way. */
function hasHeard(notices: readonly PersonNotice[], item: ActionItem): boolean {
  return notices.some(
    ({ state, lines }) =>
      state.kind !== "skipped" && state.kind !== "failed" && lines.some((line) => line.item === item.id),
  );
}

function lineOf(item: ActionItem, { id, on }: Meeting, now: Date): NoticeLine {
  const due = dueOn(item.due);
  return {
    item: item.id,
    committee: item.committee,
    stage: "new",
    ...(due !== undefined && { dueOn: due }),
    meeting: { id, on },
    part: item.part,
    at: now,
    counted: false,
  };
}
