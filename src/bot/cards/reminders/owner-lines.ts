import { dayWords } from "../../../domain/days/day-words.js";
import { dayAt } from "../../../domain/days/zone.js";
import type { OwnerTold } from "../../../domain/reminders/owners-told.js";
import type { NoticeRow, OutOfReach } from "../../../services/ports.js";
import { type Line, small, smallAlarm } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { reachReasons } from "../words/committees.js";
import { listed } from "../words/counted.js";
import { passOnAdvice, toldWords } from "../words/reminders.js";

/** Owners of whom a row says more than that there are so many others. */
const ownersSaid = 3;

/** "Pete Horner: not on Teams. Please pass it on." */
export function passOnRuns({ unreachable, today, committee }: NoticeRow): Line {
  const lines = unreachable.map(
    (owner): Line => [small(`${nameLine(owner.name)}: ${reasonOf(owner, { today, committee })}`)],
  );
  return [...few(lines), ...adviceRuns(unreachable)];
}

/** "Sarah Kent was told Fri 6 March and Fri 13 March; Joe Finch: not on Teams. Please pass it on." */
export function toldRuns(row: NoticeRow): Line {
  const { ownersTold, unreachable, owners, item } = row;
  const named = item.owners.kind === "named" ? owners : [];
  const names = [...new Set([...named, ...ownersTold.map(({ name }) => name), ...unreachable.map(({ name }) => name)])];
  if (names.length === 0) return [small(toldWords.nothing)];
  const lines = names.map((name) => {
    const told = ownersTold.filter((one) => one.name === name);
    const reach = unreachable.find((one) => one.name === name);
    if (reach === undefined) return ownerRuns(name, told, row);
    const reason = reasonOf(reach, row);
    return told.length === 0
      ? [small(`${nameLine(name)}: ${reason}`)]
      : [...ownerRuns(name, told, row), small(`, ${reason}`)];
  });
  return [...few(lines), ...adviceRuns(unreachable)];
}

/** What one owner was told: what arrived by its days, and what did not or may not have. */
function ownerRuns(name: string, told: readonly OwnerTold[], { today }: NoticeRow): Line {
  const days = (outcome: OwnerTold["outcome"]) =>
    told.flatMap((one) => (one.outcome === outcome ? [dayWords(one.day, today)] : []));
  const [sent, unknown, notSent] = [days("sent"), days("unknown"), days("not-sent")];
  const who = nameLine(name);
  if (told.length === 0) return [small(`${who}: ${toldWords.nothing}`)];
  const failed: Line = [
    ...(unknown.length === 0 ? [] : [small(`${listed(unknown)} `), smallAlarm(toldWords.unknown)]),
    ...(unknown.length === 0 || notSent.length === 0 ? [] : [small(", ")]),
    ...(notSent.length === 0 ? [] : [small(`${listed(notSent)} `), smallAlarm(toldWords.notSent)]),
  ];
  if (sent.length === 0) return [small(`${who}: `), ...failed];
  return [
    small(who + toldWords.told + listed(sent)),
    ...(failed.length === 0 ? [] : [small(toldWords.but), ...failed]),
  ];
}

function few(lines: readonly Line[]): Line {
  const rest = lines.length - ownersSaid;
  const said = lines.slice(0, ownersSaid).flatMap((line, index) => (index === 0 ? line : [small("; "), ...line]));
  return rest > 0 ? [...said, small(toldWords.others(rest))] : said;
}

/** Why an owner can't be told, or that the clerk did. */
function reasonOf(
  { reason, until, passedOnAt }: OutOfReach,
  { today, committee }: Pick<NoticeRow, "today" | "committee">,
) {
  if (passedOnAt !== undefined) return toldWords.passedOn(dayWords(dayAt(passedOnAt, committee.zone), today));
  if (reason === "away" && until !== undefined) return toldWords.awayUntil(dayWords(until, today));
  return reachReasons[reason];
}

/** What the clerk can do about those who still can't be told. */
function adviceRuns(unreachable: readonly OutOfReach[]): Line {
  const left = unreachable.filter(({ passedOnAt }) => passedOnAt === undefined);
  const [advice, ...others] = new Set(left.map(adviceFor));
  return advice === undefined ? [] : [small(`. ${passOnAdvice[others.length > 0 ? "passOn" : advice]}`)];
}

function adviceFor({ reason }: OutOfReach): keyof typeof passOnAdvice {
  switch (reason) {
    case "left":
      return "giveAway";
    // Teams may only have lost sight of them.
    case "gone":
      return "orGiveAway";
    case "not-installed":
      return "askToAdd";
    case "removed":
      return "askToAddAgain";
    case "blocked":
      return "askToUnblock";
    case "no-account":
    case "disabled-by-admin":
    case "not-allowed":
    case "guest":
    case "away":
      return "passOn";
  }
}
