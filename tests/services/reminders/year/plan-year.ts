import type { Committee } from "../../../../src/domain/committees/committee.js";
import type { Member } from "../../../../src/domain/committees/member.js";
import type { Person } from "../../../../src/domain/committees/person.js";
import { type Day, day } from "../../../../src/domain/days/day.js";
import type { Nation } from "../../../../src/domain/days/nation.js";
import { zone } from "../../../../src/domain/days/zone.js";
import { usualPolicy } from "../../../../src/domain/reminders/policy.js";
import { aCommittee } from "../../../builders/a-committee.js";
import { aMember } from "../../../builders/a-member.js";
import { aPerson } from "../../../builders/a-person.js";
import { plusDays } from "../../../domain/reminders/slow-days.js";
import type { Dice } from "./dice.js";

export type YearSize = { committees: number; people: number; items: number };

/** The first day of the year that is lived through. */
export const firstDay: Day = day("2026-01-01");
export const yearDays = 365;

/** What somebody does, at which instant. `dueIn`, `days`: days from the day they do it. */
export type Deed = { at: Date } & (
  | { kind: "log"; number: number; committee: number; owners: readonly number[]; by: number; dueIn: number | undefined }
  | { kind: "move"; number: number; dueIn: number }
  | { kind: "give"; number: number; to: number }
  | { kind: "close" | "reopen" | "note" | "nudge"; number: number }
  | { kind: "snooze"; number: number; days: number }
  | { kind: "away"; person: number; days: number }
  | { kind: "reached"; person: number }
  | { kind: "leave"; committee: number; member: number }
  | { kind: "recess"; committee: number; days: number }
  | { kind: "meeting"; committee: number; month: number; on: Day }
  | { kind: "put-off"; committee: number; month: number; days: number }
);

export type YearPlan = {
  committees: readonly Committee[];
  people: readonly Person[];
  members: readonly Member[];
  deeds: readonly Deed[];
};

const nations: readonly Nation[] = ["england", "wales", "scotland", "northern-ireland"];
const away = ["Pacific/Auckland", "America/St_Johns", "Asia/Kathmandu"].map(zone);

/** Who there is, and all that is done in the year, in order of time. */
export function planYear(size: YearSize, dice: Dice): YearPlan {
  const committees = Array.from({ length: size.committees }, (_, n) => oneCommittee(n, dice));
  const people = Array.from({ length: size.people }, (_, n) => onePerson(n, dice));
  const members = committees.flatMap((committee, n) => membersOf(committee, n, size, dice));
  const deeds = [
    ...Array.from({ length: size.items }, (_, number) => lifeOf(number, size, members, dice)).flat(),
    ...people.flatMap((_, person) => absences(person, dice)),
    ...committees.flatMap((_, committee) => boardDeeds(committee, dice)),
  ];
  const inTheYear = deeds.filter(({ at }) => at < new Date(`${plusDays(firstDay, yearDays)}T00:00:00Z`));
  return { committees, people, members, deeds: inTheYear.sort((a, b) => Number(a.at) - Number(b.at)) };
}

function oneCommittee(n: number, dice: Dice): Committee {
  const summer = { from: day("2026-08-01"), to: day("2026-08-31") };
  const winter = { from: day("2026-12-21"), to: day("2027-01-03") };
  return aCommittee({
    id: `c_${n}`,
    name: `Board ${n}`,
    code: `B${String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26))}`,
    home: {
      kind: "channel",
      conversation: `19:home${n}@thread.tacv2`,
      serviceUrl: "http://127.0.0.1:4100/",
      installed: true,
    },
    zone: n % 10 === 9 ? dice.one(away) : zone("Europe/London"),
    nation: nations[n % 4] ?? "england",
    recess: [...(n % 3 === 0 ? [summer] : []), ...(n % 4 === 0 ? [winter] : [])],
    policy: {
      ...usualPolicy,
      at: n % 5 === 1 ? { hour: 8, minute: 30 } : usualPolicy.at,
      aheadDays: dice.one([7, 7, 7, 14, 0]),
      overdueEvery: dice.one([7, 7, 3]),
      meetingDays: dice.one([5, 5, 3, 10]),
      tellHome: n % 4 === 2,
      snoozeDays: 14,
    },
    nextMorningAt: new Date(`${firstDay}T00:00:00Z`),
  });
}

function onePerson(n: number, dice: Dice): Person {
  return aPerson({
    id: `p_${n}`,
    name: `Person ${n}`,
    channelId: `29:p_${n}`,
    entraId: `entra-${n}`,
    nextMorningAt: new Date(`${firstDay}T00:00:00Z`),
    ...(dice.inHundred(12) ? { morningAt: { hour: dice.between(6, 18), minute: dice.one([0, 15, 30, 45]) } } : {}),
    ...(dice.inHundred(4) ? { zone: dice.one(away) } : {}),
    ...(dice.inHundred(5) ? { noAhead: true as const } : {}),
  });
}

/** A clerk, a chair and the others, some from another committee, and one without an account. */
function membersOf(
  { id: committee }: Committee,
  n: number,
  { committees, people }: YearSize,
  dice: Dice,
): readonly Member[] {
  const each = Math.floor(people / committees);
  const own = Array.from({ length: each }, (_, place) => n * each + place);
  const guests = own.filter(() => dice.inHundred(15)).map((person) => (person + 7 * each) % people);
  const all = [...own, ...guests];
  const members = all.map((person, place) =>
    aMember({
      id: `m_${n}_${person}`,
      committee,
      person: `p_${person}`,
      name: `Person ${String(person).padStart(3, "0")}`,
      role: place === 0 ? "clerk" : place === 1 ? "chair" : "member",
    }),
  );
  const named = aMember({ id: `m_${n}_none`, committee, name: "Pete Horner" });
  delete named.person;
  return [
    ...members.map((member) => (dice.inHundred(50) ? { ...member, deputy: dice.one(members).id } : member)),
    named,
  ];
}

/** Some minute of a working day's hours, when mornings have mostly gone. */
function during(d: Day, dice: Dice): Date {
  return new Date(Date.parse(`${d}T00:00:00Z`) + dice.between(10 * 60 + 5, 18 * 60) * 60_000);
}

/** From its logging to its end. */
function lifeOf(number: number, size: YearSize, members: readonly Member[], dice: Dice): readonly Deed[] {
  const committee = number % size.committees;
  const places = members.filter((member) => member.committee === `c_${committee}`).length;
  const place = () => dice.between(0, places - 1);
  const loggedOn = dice.between(0, yearDays - 10);
  const dueIn = dice.inHundred(8) ? undefined : dice.between(-2, 45);
  const end = loggedOn + Math.max(1, (dueIn ?? 60) + dice.between(-12, dice.inHundred(12) ? 60 : 12));
  const later = () => during(plusDays(firstDay, dice.between(loggedOn, Math.max(loggedOn, end - 1))), dice);
  const life: Deed[] = [
    {
      at: during(plusDays(firstDay, loggedOn), dice),
      kind: "log",
      number,
      committee,
      owners: dice.inHundred(10) ? [place(), place()] : [place()],
      by: dice.inHundred(80) ? 0 : place(),
      dueIn,
    },
    { at: during(plusDays(firstDay, end), dice), kind: "close", number },
  ];
  if (dice.inHundred(25)) life.push({ at: later(), kind: "move", number, dueIn: dice.between(1, 40) });
  if (dice.inHundred(6)) life.push({ at: later(), kind: "give", number, to: place() });
  if (dice.inHundred(10)) life.push({ at: later(), kind: "snooze", number, days: dice.between(1, 14) });
  if (dice.inHundred(4)) life.push({ at: later(), kind: "nudge", number });
  if (dice.inHundred(8)) life.push({ at: later(), kind: "note", number });
  if (dice.inHundred(3))
    life.push({ at: during(plusDays(firstDay, end + dice.between(1, 20)), dice), kind: "reopen", number });
  return life;
}

function absences(person: number, dice: Dice): readonly Deed[] {
  const on = () => during(plusDays(firstDay, dice.between(0, yearDays - 1)), dice);
  return Array.from({ length: 2 }, () => ({ at: on(), kind: "away", person, days: dice.between(2, 21) }) as const);
}

function boardDeeds(committee: number, dice: Dice): readonly Deed[] {
  const months = Array.from({ length: 12 }, (_, month) => month);
  const meetings = months.flatMap((month): Deed[] => {
    const on = plusDays(day(`2026-${String(month + 1).padStart(2, "0")}-05`), dice.between(0, 20));
    const planned = { at: during(plusDays(firstDay, Math.max(0, month * 30 - 25)), dice), committee, month };
    const put: Deed[] = [{ ...planned, kind: "meeting", on }];
    if (dice.inHundred(15))
      put.push({ at: during(plusDays(on, -3), dice), kind: "put-off", committee, month, days: 7 });
    return put;
  });
  const on = () => during(plusDays(firstDay, dice.between(20, yearDays - 20)), dice);
  const leavers: Deed[] = dice.inHundred(50) ? [{ at: on(), kind: "leave", committee, member: 4 }] : [];
  const recess: Deed[] = dice.inHundred(30) ? [{ at: on(), kind: "recess", committee, days: dice.between(0, 10) }] : [];
  return [...meetings, ...leavers, ...recess];
}
