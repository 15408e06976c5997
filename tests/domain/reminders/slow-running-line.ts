import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import type { Member } from "../../../src/domain/committees/member.js";
import type { Day } from "../../../src/domain/days/day.js";
import { dayIn, daysFrom } from "./slow-days.js";
import type { Heard, Seat, SlowBoard, SlowLine } from "./slow-model.js";
import { dueDay } from "./slow-own-line.js";
import { isThere, owesSince, reachOf } from "./slow-reach.js";

/** For how many days what happened once is still said. */
const onceDays = 14;

/** What chair and clerk are told of an item that others owe: that it is overdue for long, or that an owner can't be told. */
export function slowRunningLine(
  item: ActionItem,
  { member }: Seat,
  board: SlowBoard,
  today: Day,
  heard: readonly Heard[],
): SlowLine | undefined {
  if (member.role !== "chair" && member.role !== "clerk") return undefined;
  if (owesSince(item, member) !== undefined) return undefined;
  const dueOn = dueDay(item);
  const facts = { item: item.id, newToYou: false, ...(dueOn === undefined ? {} : { dueOn }) };
  if (isEscalated(item, board, today, heard)) return { ...facts, stage: "escalation" };
  return passesOn(member, board, today) && isToPassOn(item, board, today, heard)
    ? { ...facts, stage: "pass-on" }
    : undefined;
}

function isEscalated(item: ActionItem, { committee }: SlowBoard, today: Day, heard: readonly Heard[]) {
  const { escalateAfter, escalateEvery } = committee.policy;
  const dueOn = dueDay(item);
  if (escalateAfter === 0 || dueOn === undefined || daysFrom(dueOn, today) < escalateAfter) return false;
  return !heard.some(
    (said) => said.stage === "escalation" && said.dueOn === dueOn && daysFrom(said.day, today) < escalateEvery,
  );
}

/** Clerks do; the chair only where no clerk is there to do it. */
function passesOn(member: Member, board: SlowBoard, today: Day): boolean {
  const clerkIsThere = board.roster.some(
    (other) => other.role === "clerk" && isThere(other) && reachOf(other, board, today) === "reached",
  );
  return member.role === "clerk" || !clerkIsThere;
}

function isToPassOn(item: ActionItem, board: SlowBoard, today: Day, heard: readonly Heard[]): boolean {
  const { passOnEvery, aheadDays } = board.committee.policy;
  const { zone } = board.committee;
  const dueOn = dueDay(item);
  const lately = heard.some(
    (said) =>
      (said.stage === "pass-on" || said.stage === "escalation") &&
      said.dueOn === dueOn &&
      daysFrom(said.day, today) < passOnEvery,
  );
  return board.roster.some((owner) => {
    const since = owesSince(item, owner);
    const reach = reachOf(owner, board, today);
    if (since === undefined || reach === "reached") return false;
    // What all owe is not owed by who left.
    if (!isThere(owner) && item.owners.kind !== "named") return false;
    if (dueOn !== undefined && dueOn <= today && !lately) return true;
    const { refusedAt } = reach;
    if (refusedAt === undefined || daysFrom(dayIn(refusedAt, zone), today) > onceDays) return false;
    const isNear = dueOn !== undefined && daysFrom(today, dueOn) <= aheadDays;
    const isNew = daysFrom(dayIn(since, zone), today) <= onceDays;
    return (isNear || isNew) && !heard.some(({ stage, at }) => stage === "pass-on" && at >= refusedAt);
  });
}
