import { countOf, countWord } from "../../../domain/days/due-text.js";
import { readWallTime } from "../../../domain/days/wall-time.js";
import { type ReminderPolicy, usualPolicy } from "../../../domain/reminders/policy.js";
import { firstOf, formsOf, type Groups } from "./forms.js";

const not = "(?:do not|don['’]?t|never|stop)";
const no = `(?:no|without|${not} send(?: any| us| owners)?)`;
const owners = "(?:us|owners|the owners|an owner|them|people|everybody|everyone|members|all owners)";
const items = "(?:overdue|late|what is (?:overdue|late))(?: actions?| items?)?";
/** "10 days", "a fortnight", "two weeks". */
const length = `(?<length>(?:\\d{1,4}(?:[.,]\\d)?|an?|${countWord}) (?:days?|weeks?|fortnights?))`;
/** "every 3 days", "weekly". */
const often = `(?:(?:once )?every (?<every>(?:(?:\\d{1,4}(?:[.,]\\d)?|an?|other|second|${countWord}) )?(?:days?|weeks?|fortnights?))|once a (?<once>day|week|fortnight)|(?<ly>daily|weekly|fortnightly))`;
const before =
  "(?:before|ahead|beforehand|in advance|earlier)(?: (?:of )?(?:the |each |a |its |their )?(?:due )?(?:day|date|deadline))?";
const dayBefore =
  "(?:on )?(?:the |one )?(?:working |last working )?day before(?: (?:the |each )?(?:due )?(?:day|date))?";
const remind = `(?:remind(?: ${owners})?|(?:send|give)(?: ${owners})? (?:a |the |the first |first )?reminders?|(?:the )?first reminders?|reminders?)(?: ahead| first)?`;
const meeting = "(?: (?:the|a|each|every|our)?(?: |(?<= ))(?:board )?meetings?)?";
const home = "(?:the |our )?(?:home|channel|chat|team|group)";
const unreached =
  "(?: (?:of|about))?(?: (?:the )?owners)?(?: who| whom| what| that)(?: you)? (?:could not|couldn['’]?t|can['’]?t|cannot|can not) (?:be (?:reached|told)|reach|tell)";

/** A kind switched by its name: "due reminders off", "turn off ahead", "no due reminders". `alone`: "no" and "stop" need no noun behind it. */
const named = (name: string, alone: boolean) =>
  `(?:the |our )?(?:${name})(?: (?:reminders?|notes?|notices?|messages?))${alone ? "?" : ""}`;
const off = (name: string, alone = false) =>
  `${named(name, true)}(?: is| are)? off|(?:turn|switch) off ${named(name, true)}|(?:turn|switch) ${named(name, true)} off|(?:no|stop) ${named(name, alone)}`;
const on = (name: string, alone = false) =>
  `${named(name, true)}(?: is| are)? (?:back )?on|(?:turn|switch) (?:back )?on ${named(name, true)}|(?:turn|switch) ${named(name, true)} (?:back )?on|start ${named(name, alone)}`;
const summary = "(?:weekly|monday)(?: (?:summary|card|digest|round-?up|overview))?|summary on mondays?";

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
  [off("ahead|early|advance"), () => ({ aheadDays: 0, eve: false })],
  [on("ahead|early|advance"), () => ({ aheadDays: usualPolicy.aheadDays, eve: usualPolicy.eve })],
  [off("due"), () => ({ due: false })],
  [on("due"), () => ({ due: true })],
  [off("assigned|assignment|at once"), () => ({ assigned: false })],
  [on("assigned|assignment|at once"), () => ({ assigned: true })],
];

const chasing: readonly Form[] = [
  [
    `(?:(?:chase|chase up|remind|remind ${owners} of|repeat)(?: ${items}| ${owners})?|(?:repeat |reminders? of )?${items}(?: reminders?)?|chasing) ${often}`,
    (said) => ({ overdueEvery: daysIn(said) }),
  ],
  [
    `${not} chase(?: up)?(?: ${items}| ${owners})?|${no} chasing|(?:stop|no) chasing(?: ${items}| ${owners})?|${no} overdue reminders?|${not} remind(?: ${owners})? of ${items}`,
    () => ({ overdueEvery: 0 }),
  ],
  [
    `(?:escalate|escalation|escalations)(?: ${items})?(?: after| at| when)? ${length}(?: overdue| late)?(?:(?:,| and|, and)?(?: then| again)? ${often})?`,
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
  [off("overdue|chasing"), () => ({ overdueEvery: 0 })],
  [on("overdue|chasing"), () => ({ overdueEvery: usualPolicy.overdueEvery })],
  [`pass[- ]on(?: reminders?)? ${often}`, (said) => ({ passOnEvery: daysIn(said) })],
  // It can't be turned off, which the answer says.
  [off("pass(?:ing)?[- ]on", true), () => ({ passOnEvery: 0 })],
  [
    `(?:(?:let|allow) ${owners}(?: to)? snooze(?: (?:actions|an action|items|it))?(?: for)?(?: up to| at most)?|(?:allow )?snooz(?:e|es|ing)(?: for| of)?(?: up to| at most)) ${length}`,
    (said) => ({ snoozeDays: daysIn(said) }),
  ],
  [
    `${no} snooz(?:e|es|ing)|${not} (?:let|allow) ${owners}(?: to)? snooze(?: actions| anything)?`,
    () => ({ snoozeDays: 0 }),
  ],
  [off("snooz(?:e|es|ing)"), () => ({ snoozeDays: 0 })],
  [on("snooz(?:e|es|ing)"), () => ({ snoozeDays: usualPolicy.snoozeDays })],
];

const together: readonly Form[] = [
  [
    `${on(summary, true)}|(?:send|post|give us)(?: us)? (?:a|the) (?:weekly|monday) (?:summary|card|digest|round-?up|overview)(?: on mondays?)?`,
    () => ({ weekly: true }),
  ],
  [
    `${off(summary, true)}|${no}(?: a| the)? weekly (?:summary|card|digest|round-?up|overview)`,
    () => ({ weekly: false }),
  ],
  [off("agenda(?: cards?)?|meeting (?:reminders?|cards?)", true), () => ({ meetingDays: 0, meetingEve: false })],
  [
    on("agenda(?: cards?)?|meeting (?:reminders?|cards?)", true),
    () => ({ meetingDays: usualPolicy.meetingDays, meetingEve: usualPolicy.meetingEve }),
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
    `(?:(?:send|post|give us|make) )?(?:the |our |all |all the )?(?:reminders?|mornings?|morning (?:cards?|reminders?))(?: (?:go out|are sent|are|sent|out|come))? at (?<at>.{1,36})`,
    ({ at = "" }) => {
      const time = readWallTime(at);
      return time && { at: time };
    },
  ],
];

const forms = [...ahead, ...chasing, ...together].map(([form, read]) => ({ of: formsOf(form), read }));
/** Most messages hold none of these, and are spared the forms. */
const likely =
  /remind|morning|chas|overdue|late|escalat|pass[- ]on|snooz|weekly|summary|agenda|card|changed|tell|ahead|early|advance|\bdue\b|assign|at once|passing|meeting/i;

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

const twice = formsOf(`${remind} (?<first>\\d{1,3})(?: days?)?(?:,| and|, and) (?<second>\\d{1,3}) days? ${before}`);

/** What can be set, as texts, where "remind 10 and 3 days before" asks for two days ahead: one of them is the working day before. */
export function nearestPolicies(text: string): readonly string[] {
  const { first, second } = firstOf(twice, text) ?? {};
  if (first === undefined || second === undefined) return [];
  return [`remind ${Math.max(Number(first), Number(second))} days before and on the working day before`];
}

const unitDays: Readonly<Record<string, number>> = { d: 1, w: 7, f: 14 };

/** "10 days", "other week" and "fortnightly" as days. */
function daysIn(said: Groups): number {
  const { length: counted = said.every ?? said.once ?? said.ly ?? "" } = said;
  const { count = "a", unit = "" } = /^(?:(?<count>\S+) )?(?<unit>\w+)$/.exec(counted.toLowerCase())?.groups ?? {};
  const times = count === "other" || count === "second" ? 2 : countOf(count.replace(",", "."));
  return times * (unitDays[unit.charAt(0)] ?? 1);
}
