import type { ActionItem } from "../../domain/actions/action-item.js";
import { addDays } from "../../domain/days/day.js";
import { dayAt } from "../../domain/days/zone.js";
import type { PersonId, TenantId } from "../../domain/ids.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import { announces } from "../../domain/reminders/agenda-day.js";
import { usualZone } from "../../domain/reminders/morning-time.js";
import type { AgendaNotice, Notice, NoticeId, PersonNotice } from "../../domain/reminders/notice.js";
import { after } from "../../domain/reminders/notice-step.js";
import type { NoticeChange, Notices } from "../../store/notices.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { changeNotice } from "./settle-notice.js";

type Deps = Pick<ReminderDeps, "notices">;

/** Cards older than this stay as they are: whoever presses them is answered from the present. */
export const editedForMs = 14 * 86_400_000;

/** So many notes of an item are kept up to date for a reader: nobody scrolls back further. */
const notesKept = 3;

/**
 * After an item changed, marks the newest card that each reader has of it to be drawn anew, the notes that came shortly before it
 * where that is a note, and each card that asks them something of it.
 * One that is on its way just now compares itself when it has arrived.
 */
export function markCardsOf(deps: Deps): (item: ActionItem, now: Date) => Promise<void> {
  return async (item, now) => {
    const scope = { tenant: item.tenant, committee: item.committee };
    const showing = await deps.notices.showing(scope, [item.id], after(now, -editedForMs));
    await Promise.all(newestOfEachReader(showing).map((notice) => markCard(deps, notice, now)));
  };
}

/** Of more meetings than these no agenda has been posted yet that could name another meeting. */
const neighbours = 2;

/**
 * After a meeting or its agenda changed, marks its cards in the home and those of the coming meetings, whose agendas name the meetings
 * around them and may count on from each other. Ends what is still to be posted for a day that the meeting has left.
 */
export function markAgendaOf(
  deps: Pick<ReminderDeps, "notices" | "meetings">,
): (meeting: Meeting, now: Date) => Promise<void> {
  return async (meeting, now) => {
    const scope = { tenant: meeting.tenant, committee: meeting.committee };
    const coming = (await deps.meetings.from(scope, dayAt(now, usualZone))).filter(
      ({ id, state }) => id !== meeting.id && state.kind === "planned",
    );
    const [agendas, ...others] = await Promise.all(
      [meeting, ...coming.slice(0, neighbours)].map(({ id }) => deps.notices.agendasOf(scope, id)),
    );
    await Promise.all([agendas ?? [], ...others].flat().map((agenda) => markCard(deps, agenda, now)));
    await endLeftAgendas(deps, agendas ?? [], meeting, now);
  };
}

/** Ends agendas that wait to be posted for a day which their meeting has left. */
export async function endLeftAgendas(
  deps: Deps,
  agendas: readonly AgendaNotice[],
  meeting: Meeting,
  now: Date,
): Promise<void> {
  const left = agendas.filter((agenda) => agenda.state.kind === "retry" && !announces(agenda, meeting));
  const end = ({ state }: Notice): NoticeChange | undefined =>
    state.kind === "retry" ? { state: { kind: "skipped", at: now, reason: "superseded" } } : undefined;
  await Promise.all(left.map(({ tenant, id }) => changeNotice(deps, { tenant }, id, end)));
}

/** Cards as old as this, in days, still show what they were sent for. */
const shownForDays = 1;

/** Cards as old as this still show what they were sent for; older ones only answer when they are pressed. */
const shownForMs = 86_400_000;
const cardsDrawn = 500;

/** After a committee was put to sleep, woken or deleted, marks the newest cards to persons that show something of it. */
export async function markCardsOfCommittee(
  deps: { notices: Pick<Notices, "ofCommittee" | "find" | "change"> },
  scope: CommitteeScope,
  now: Date,
): Promise<void> {
  const told = await deps.notices.ofCommittee(scope, after(now, -shownForMs), cardsDrawn);
  await Promise.all(told.map((notice) => markCard(deps, notice, now)));
}

/** After somebody left a committee, marks those of their newest cards that show something of it. */
export async function markCardsOfReader(
  deps: { notices: Pick<Notices, "ofPerson" | "find" | "change"> },
  { tenant, committee }: CommitteeScope,
  person: PersonId,
  now: Date,
): Promise<void> {
  const told = await deps.notices.ofPerson({ tenant, person }, addDays(dayAt(now, usualZone), -shownForDays));
  const theirs = told.filter(({ lines }) => lines.some((line) => line.committee === committee));
  await Promise.all(theirs.map((notice) => markCard(deps, notice, now)));
}

/** Marks one notice's card. Nothing happens where there is none, or it never came. */
export async function markCard(
  deps: { notices: Pick<Notices, "find" | "change"> },
  { tenant, id }: { tenant: TenantId; id: NoticeId },
  now: Date,
): Promise<void> {
  await changeNotice(deps, { tenant }, id, ({ state, editAt }) =>
    // A later moment is an edit in flight, or one that Teams put off: it looks again itself, as the revision goes up.
    state.kind === "sent" ? { editAt: editAt !== undefined && editAt > now ? editAt : now } : undefined,
  );
}

/**
 * Of those that came, or may yet come, to their readers; the store gives the newest first. Each request has a card of its own. Notes
 * stand beside each other, and an old one would still offer what was answered on the new; a morning takes the place of what was before.
 */
function newestOfEachReader(notices: readonly PersonNotice[]): readonly PersonNotice[] {
  const arrived = notices.filter(({ state }) => state.kind === "sent" || state.kind === "sending");
  const asked = arrived.filter(({ kind }) => kind === "asked");
  const others = arrived.filter(({ kind }) => kind !== "asked");
  const newest = others.filter((notice, place) => {
    const newer = others.slice(0, place).filter(({ person }) => person === notice.person);
    return newer.length === 0 || (areNotes([notice, ...newer]) && newer.length < notesKept);
  });
  return [...asked, ...newest];
}

function areNotes(notices: readonly PersonNotice[]): boolean {
  return notices.every(({ kind }) => kind === "assigned" || kind === "after-meeting");
}
