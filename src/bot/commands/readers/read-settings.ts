import { countOf, countWord } from "../../../domain/days/due-text.js";
import { readWallTime } from "../../../domain/days/wall-time.js";
import { type ReminderPolicy, usualPolicy } from "../../../domain/reminders/policy.js";
import { firstOf, formsOf, type Groups } from "./forms.js";

const not = "(?:do not|don['’]?t|never|stop)";
const no = `(?:no|without|${not} send(?: any| us| owners)?)`;
const owners = "(?:us|owners|the owners|an owner|them|people|everybody|everyone|members|all owners)";
const items = "(?:overdue|late|what is (?:overdue|late))(?: actions?| items?)?";
/** "10 days", "a fortnight", "two weeks". */
const length = `(?<length>(?:\\d{1,4}|an?|${countWord}) (?:days?|weeks?|fortnights?))`;
/** "every 3 days", "weekly". */
const often = `(?:(?:once )?every (?<every>(?:(?:\\d{1,4}|an?|other|second|${countWord}) )?(?:days?|weeks?|fortnights?))|once a (?<once>day|week|fortnight)|(?<ly>daily|weekly|fortnightly))`;
const before =
  "(?:before|ahead|beforehand|in advance|earlier)(?: (?:of )?(?:the |each |a |its |their )?(?:due )?(?:day|date|deadline))?";
const dayBefore =
  "(?:on )?(?:the |one )?(?:working |last working )?day before(?: (?:the |each )?(?:due )?(?:day|date))?";
const remind = `(?:remind(?: ${owners})?|(?:send|give)(?: ${owners})? (?:a |the |the first |first )?reminders?|(?:the )?first reminders?|reminders?)(?: ahead| first)?`;
const meeting = "(?: (?:the|a|each|every|our)?(?: |(?<= ))(?:board )?meetings?)?";
const home = "(?:the |our )?(?:home|channel|chat|team|group)";
const unreached =
  "(?: (?:of|about))?(?: (?:the )?owners)?(?: who| whom| what| that)(?: you)? (?:could not|couldn['’]?t|can['’]?t|cannot|can not) (?:be (?:reached|told)|reach|tell)";

type Form = [form: string, read: (said: Groups) => Partial<ReminderPolicy> | undefined];

const ahead: readonly Form[] = [
  [
    `${remind} ${length} ${before}(?:(?<only> only)|(?<eve>(?:,| and|, and)(?: again| then)? ${dayBefore}))?`,
    ({ only, eve, ...said }) => ({
      aheadDays: daysIn(said),
      ...(only === undefined ? {} : { eve: false }),
      ...(eve === undefined ? {} : { eve: true }),
    }),
  ],
  [
    `${remind} ${dayBefore}(?<only> only)?`,
    ({ only }) => ({ eve: true, ...(only === undefined ? {} : { aheadDays: 0 }) }),
  ],
  [`(?:${no} reminders?|${not} remind(?: ${owners})?) ${dayBefore}`, () => ({ eve: false })],
  [
    `${no} (?:reminders? (?:ahead|${before}|in advance)|ahead reminders?)|${not} remind(?: ${owners})? (?:ahead|in advance|before(?: the due (?:day|date))?)|(?:ahead reminders|reminders ahead) off`,
    () => ({ aheadDays: 0, eve: false }),
  ],
  [
    `(?:${no} (?:reminders? on the (?:due )?(?:day|date)(?: itself)?|due reminders?)|${not} remind(?: ${owners})? on the (?:due )?(?:day|date)(?: itself)?)`,
    () => ({ due: false }),
  ],
  [`${remind} on the (?:due )?(?:day|date)(?: itself)?`, () => ({ due: true })],
  [
    `${not} tell ${owners} at once|${not} tell ${owners} (?:when|of what) they are given(?: something| an action)?`,
    () => ({ assigned: false }),
  ],
  [`tell ${owners} at once(?: (?:when|of what) they are given(?: something| an action)?)?`, () => ({ assigned: true })],
];

const chasing: readonly Form[] = [
  [
    `(?:(?:chase|chase up|remind|remind ${owners} of)(?: ${items}| ${owners})?|(?:reminders? of )?${items}(?: reminders?)?|chasing) ${often}`,
    (said) => ({ overdueEvery: daysIn(said) }),
  ],
  [
    `${not} chase(?: up)?(?: ${items}| ${owners})?|${no} chasing|(?:stop|no) chasing(?: ${items}| ${owners})?|${no} overdue reminders?|${not} remind(?: ${owners})? of ${items}`,
    () => ({ overdueEvery: 0 }),
  ],
  [
    `(?:escalate|escalation|escalations)(?: ${items})?(?: after| at| when)? ${length}(?: overdue| late)?(?:(?:,| and|, and)(?: then| again)? ${often})?`,
    ({ every, once, ly, length: after }) => ({
      escalateAfter: daysIn({ length: after }),
      ...((every ?? once ?? ly) ? { escalateEvery: daysIn({ every, once, ly }) } : {}),
    }),
  ],
  [
    `(?:escalate|escalation|escalations)(?: ${items})?(?: again)? ${often}`,
    (said) => ({ escalateEvery: daysIn(said) }),
  ],
  [
    `(?:${no} escalations?|${not} escalate(?: ${items})?|escalations? off|turn (?:off escalations?|escalations? off))`,
    () => ({ escalateAfter: 0 }),
  ],
  [
    `(?:escalations? on|turn (?:on escalations?|escalations? on))`,
    () => ({ escalateAfter: usualPolicy.escalateAfter }),
  ],
  [`pass[- ]on(?: reminders?)? ${often}`, (said) => ({ passOnEvery: daysIn(said) })],
  [
    `(?:(?:let|allow) ${owners}(?: to)? snooze(?: (?:actions|an action|items|it))?(?: for)?(?: up to| at most)?|(?:allow )?snooz(?:e|es|ing)(?: for| of)?(?: up to| at most)) ${length}`,
    (said) => ({ snoozeDays: daysIn(said) }),
  ],
  [
    `${no} snooz(?:e|es|ing)|${not} (?:let|allow) ${owners}(?: to)? snooze(?: actions| anything)?|snoozing off`,
    () => ({ snoozeDays: 0 }),
  ],
];

const together: readonly Form[] = [
  [
    `weekly(?: (?:summary|card|digest|round-?up|overview))?(?: is)? on|turn (?:on )?the weekly summary(?: on)?|(?:send|post|give us)(?: us)? (?:a|the) weekly (?:summary|card|digest|round-?up|overview)(?: on mondays?)?`,
    () => ({ weekly: true }),
  ],
  [
    `weekly(?: (?:summary|card|digest|round-?up|overview))?(?: is)? off|turn (?:off the weekly summary|the weekly summary off)|${no}(?: a| the)? weekly (?:summary|card|digest|round-?up|overview)|no weekly`,
    () => ({ weekly: false }),
  ],
  [
    `(?:(?:post|send|show)(?: us)? )?(?:the |our )?agenda(?: card)? (?<working>\\d{1,4}|an?|${countWord}) (?:working )?days? before${meeting}`,
    ({ working = "" }) => ({ meetingDays: countOf(working.toLowerCase()) }),
  ],
  [
    `${no}(?: agenda)? cards? before${meeting}|no agenda(?: card)? before${meeting}|${not} post (?:the |an |any )?agenda(?: card)?(?: before${meeting})?`,
    () => ({ meetingDays: 0, meetingEve: false }),
  ],
  [
    `${not} (?:say|tell us) what(?: has|['’]s)? changed(?: (?:on )?the (?:working )?day before${meeting}| before${meeting})?`,
    () => ({ meetingEve: false }),
  ],
  [
    `(?:say|tell us) what(?: has|['’]s)? changed (?:on )?the (?:working )?day before${meeting}`,
    () => ({ meetingEve: true }),
  ],
  [`${not} tell ${home}(?:${unreached})?`, () => ({ tellHome: false })],
  [`tell ${home}${unreached}`, () => ({ tellHome: true })],
  [
    `(?:(?:send|post|give us|make) )?(?:the |our |all |all the )?(?:reminders?|mornings?|morning (?:cards?|reminders?))(?: (?:go out|are sent|are|sent|out|come))? at (?<at>.{1,16}?)(?<part> in the (?:morning|afternoon|evening))?`,
    ({ at = "", part = "" }) => {
      const time = readWallTime(/noon$|evening$/i.test(part) && /^[\d.: ]+$/.test(at) ? `${at}pm` : at);
      return time && { at: time };
    },
  ],
];

const forms = [...ahead, ...chasing, ...together].map(([form, read]) => ({ of: formsOf(form), read }));
/** Most messages hold none of these, and are spared the forms. */
const likely = /remind|morning|chas|overdue|late|escalat|pass[- ]on|snooz|weekly|agenda|card|changed|tell/i;

/** What a message wants set of the reminders of a board; numbers are as they were said, however large. */
export function readPolicy(text: string): Partial<ReminderPolicy> | undefined {
  if (!likely.test(text)) return undefined;
  for (const { of, read } of forms) {
    const said = firstOf(of, text);
    const policy = said && read(said);
    if (policy !== undefined) return policy;
  }
  return undefined;
}

const unitDays: Readonly<Record<string, number>> = { d: 1, w: 7, f: 14 };

/** "10 days", "other week" and "fortnightly" as days. */
function daysIn(said: Groups): number {
  const { length: counted = said.every ?? said.once ?? said.ly ?? "" } = said;
  const { count = "a", unit = "" } = /^(?:(?<count>\S+) )?(?<unit>\w+)$/.exec(counted.toLowerCase())?.groups ?? {};
  const times = count === "other" || count === "second" ? 2 : countOf(count);
  return times * (unitDays[unit.charAt(0)] ?? 1);
}
