import type { Day } from "../days/day.js";
import type { ActionItemId, CommitteeId, MeetingId, PersonId, TenantId } from "../ids.js";
import type { NoticeId } from "./notice.js";

type Reader = { tenant: TenantId; person: PersonId };

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

/** One for each meeting, however often that is moved. */
export function agendaId(of: { tenant: TenantId; committee: CommitteeId }, meeting: MeetingId): NoticeId {
  return `${segment(of.tenant)}/${of.committee}/agenda/${meeting}` as NoticeId;
}

/** The ids of all that this person was told on `from` and later: at or above `atLeast`, below `below`. */
export function noticeIdsSince(to: Reader, from: Day): { atLeast: string; below: string } {
  // "0" is the character after "/".
  const reader = readerOf(to);
  return { atLeast: `${reader}/${from}`, below: `${reader}0` };
}

function personNoticeId(to: Reader, day: Day, rest: string): NoticeId {
  return `${readerOf(to)}/${day}/${rest}` as NoticeId;
}

function readerOf(to: Reader): string {
  return `${segment(to.tenant)}/${to.person}`;
}

/** A tenant id is opaque text and might hold a slash; ours never do. */
function segment(tenant: TenantId): string {
  return tenant.replaceAll("%", "%25").replaceAll("/", "%2F");
}
