import type { Day } from "../../domain/days/day.js";
import type { PersonId, TenantId } from "../../domain/ids.js";
import type { NoticeId, NoticeLine, PersonNotice } from "../../domain/reminders/notice.js";

type NewNotice = {
  id: NoticeId;
  kind: PersonNotice["kind"];
  tenant: TenantId;
  person: PersonId;
  day: Day;
  now: Date;
  /** Not to be sent earlier. */
  notBefore: Date;
  lines?: readonly NoticeLine[];
};

/** A notice to a person before its first attempt. A morning has no wake-up of its own: its reader has. */
export function newPersonNotice({ notBefore, now, lines = [], ...facts }: NewNotice): PersonNotice {
  return {
    ...facts,
    at: now,
    lines,
    state: { kind: "planned", notBefore },
    ...(facts.kind === "morning" ? {} : { wakeAt: notBefore }),
    attempts: 0,
    twin: false,
    editTries: 0,
    remade: false,
    revision: 1,
  };
}
