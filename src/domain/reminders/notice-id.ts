import type { Day } from "../days/day.js";
import type { ActionItemId, CommitteeId, MeetingId, PersonId, TenantId } from "../ids.js";
import type { NoticeId } from "./notice.js";

type Reader = { tenant: TenantId; person: PersonId };
type Home = { tenant: TenantId; committee: CommitteeId };

/** One a day for each person: that it exists is what keeps it from being sent twice. */
export function morningId(to: Reader, day: Day): NoticeId {
  return personNoticeId(to, day, "morning");
}

/** The nth of a person's day: of two who begin one at the same moment the second meets the first's. */
export function assignedId(to: Reader, day: Day, n: number): NoticeId {
  return personNoticeId(to, day, `assigned/${n}`);
}

/** One for each request and who is asked, however often the turn is repeated; `day` is that of the request. */
export function askedId(to: Reader, day: Day, request: { item: ActionItemId; at: Date }): NoticeId {
  return personNoticeId(to, day, `asked/${request.item}/${request.at.getTime()}`);
}

/** The nth of a clerk's day. */
export function lateId(to: Reader, day: Day, n: number): NoticeId {
  return personNoticeId(to, day, `late/${n}`);
}

/** One for each time its owners are asked, however often the turn is repeated; `day` is that of the asking. */
export function nudgeId(to: Reader, day: Day, nudge: { item: ActionItemId; at: Date }): NoticeId {
  return personNoticeId(to, day, `nudge/${nudge.item}/${nudge.at.getTime()}`);
}

/** One for each meeting that is over; `day` is that on which it ended. */
export function afterMeetingId(to: Reader, day: Day, meeting: MeetingId): NoticeId {
  return personNoticeId(to, day, `after-meeting/${meeting}`);
}

/**
 * One for each meeting and the day it is on: a moved meeting is announced afresh, and not again when it is moved back. `before`: in how many
 * homes the committee had before that day was announced already.
 */
export function agendaId(of: Home, meeting: MeetingId, on: Day, before = 0): NoticeId {
  return homeNoticeId(of, `agenda/${meeting}/${on}${before === 0 ? "" : `/${before}`}`);
}

/** The ids of all agendas of a meeting, those of an earlier version too, which end with the meeting: at or above `atLeast`, below `below`. */
export function agendaIdsOf(of: Home, meeting: MeetingId): { atLeast: string; below: string } {
  // "0" is the character after "/".
  return { atLeast: homeNoticeId(of, `agenda/${meeting}`), below: homeNoticeId(of, `agenda/${meeting}0`) };
}

/** One for each meeting and the day it is on: a moved meeting has another eve. */
export function eveId(of: Home, meeting: MeetingId, on: Day): NoticeId {
  return homeNoticeId(of, `eve/${meeting}/${on}`);
}

/** One a week, named for its Monday, whichever day it is made on. */
export function weeklyId(of: Home, monday: Day): NoticeId {
  return homeNoticeId(of, `weekly/${monday}`);
}

/** One a day. */
export function callId(of: Home, day: Day): NoticeId {
  return homeNoticeId(of, `call/${day}`);
}

/** The ids of a home's calls on `from` and later: at or above `atLeast`, below `below`. */
export function callIdsSince(of: Home, from: Day): { atLeast: string; below: string } {
  // "0" is the character after "/".
  return { atLeast: callId(of, from), below: homeNoticeId(of, "call0") };
}

/** The ids of all that this person was told on `from` and later: at or above `atLeast`, below `below`. */
export function noticeIdsSince(to: Reader, from: Day): { atLeast: string; below: string } {
  // "0" is the character after "/".
  const reader = readerOf(to);
  return { atLeast: `${reader}/${from}`, below: `${reader}0` };
}

/** The ids of all that this person was ever told: at or above `atLeast`, below `below`. */
export function noticeIdsOf(to: Reader): { atLeast: string; below: string } {
  // "0" is the character after "/".
  return { atLeast: `${readerOf(to)}/`, below: `${readerOf(to)}0` };
}

/**
 * The id that a notice to one has as a notice to another, or in another tenant, where it is brought in from elsewhere. Absent: it was to
 * somebody else.
 */
export function noticeIdFor(id: NoticeId | string, from: Reader | Home, to: Reader | Home): NoticeId | undefined {
  const before = `${addresseeOf(from)}/`;
  return id.startsWith(before) ? (`${addresseeOf(to)}/${id.slice(before.length)}` as NoticeId) : undefined;
}

function addresseeOf(to: Reader | Home): string {
  return "person" in to ? readerOf(to) : `${segment(to.tenant)}/${to.committee}`;
}

function personNoticeId(to: Reader, day: Day, rest: string): NoticeId {
  return `${readerOf(to)}/${day}/${rest}` as NoticeId;
}

function homeNoticeId(of: Home, rest: string): NoticeId {
  return `${segment(of.tenant)}/${of.committee}/${rest}` as NoticeId;
}

function readerOf(to: Reader): string {
  return `${segment(to.tenant)}/${to.person}`;
}

/** A tenant id is opaque text and might hold a slash; ours never do. */
function segment(tenant: TenantId): string {
  return tenant.replaceAll("%", "%25").replaceAll("/", "%2F");
}
