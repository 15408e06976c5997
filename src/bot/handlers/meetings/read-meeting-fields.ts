import type { Day } from "../../../domain/days/day.js";
import { readDue } from "../../../domain/days/read-due.js";
import { httpsAddress } from "../../../domain/https-address.js";
import { areTimes } from "../../../domain/meetings/meeting-times.js";
import type { MeetingPlan } from "../../../services/meetings/plan-meeting.js";
import { type MeetingFields, meetingFields, repeatsChoices } from "../../cards/meetings/present-meeting-form.js";
import { meetingFormWords } from "../../cards/words/meeting-cards.js";
import { clockTime, endTime } from "../../commands/readers/read-meeting.js";
import type { VerbData } from "../../verbs.js";

/** How often a meeting of the form comes again. */
export type Repeats = (typeof repeatsChoices)[number];

export type MeetingFieldsRead = {
  /** As it was typed, for the form to show again. */
  entered: MeetingFields;
  /** Absent: no day can be read. */
  plan?: MeetingPlan;
  repeats: Repeats;
  /** Why it can't be saved, in the order of the form. */
  objections: readonly string[];
};

const mostQuorum = 300;
const { objections: says } = meetingFormWords;

/** Reads what was entered in the form of a meeting. `held`: the day that it has, which may have passed. */
export function readMeetingFields(data: Partial<VerbData<"meeting.plan">>, today: Day, held?: Day): MeetingFieldsRead {
  const came = meetingFields.map((name) => [name, textOf(data[name])] as const);
  const entered: MeetingFields = Object.fromEntries(came.filter(([, text]) => text !== undefined));
  const isUnread = meetingFields.some((name) => data[name] === null || typeof data[name] === "boolean");
  const { day, startsAt: starts, endsAt: ends, place, link: typedLink, quorum: typedQuorum } = entered;
  const reading = day === undefined || day === held ? undefined : readDue(day, { today });
  const on = day !== undefined && day === held ? held : reading?.kind === "day" ? reading.on : undefined;
  const startsAt = starts && clockTime(starts.replace(/^at /i, ""), undefined);
  const endsAt = ends && endTime(startsAt || "00:00", ends.replace(/^at /i, ""));
  const link = typedLink && httpsAddress(typedLink);
  const quorum = typedQuorum === undefined ? undefined : wholeNumber(typedQuorum);
  const times = { ...(startsAt ? { startsAt } : {}), ...(endsAt ? { endsAt } : {}) };
  const objections = [
    ...(isUnread ? [says.unread] : []),
    ...(on === undefined
      ? [day === undefined ? says.none : reading?.kind === "past" ? says.passed : says.unreadable]
      : []),
    ...(starts && !startsAt ? [says.time] : []),
    ...(ends && !endsAt ? [says.end] : []),
    ...((!starts || startsAt) && (!ends || endsAt) && !areTimes(times) ? [says.endsFirst] : []),
    ...(typedLink && !link ? [says.link] : []),
    ...(typedQuorum !== undefined && quorum === undefined ? [says.quorum] : []),
  ];
  const plan = on && {
    on,
    ...times,
    ...(place === undefined ? {} : { place }),
    ...(link ? { link } : {}),
    ...(quorum === undefined ? {} : { quorum }),
  };
  const repeats = repeatsChoices.find((one) => one === entered.repeats) ?? "no";
  return { entered, ...(plan === undefined ? {} : { plan }), repeats, objections };
}

function wholeNumber(typed: string): number | undefined {
  const number = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  return number >= 1 && number <= mostQuorum ? number : undefined;
}

/** Absent: nothing, or nothing that is text. */
function textOf(came: unknown): string | undefined {
  const text = typeof came === "string" || typeof came === "number" ? String(came).replace(/\s+/g, " ").trim() : "";
  return text === "" ? undefined : text.slice(0, 1000);
}
