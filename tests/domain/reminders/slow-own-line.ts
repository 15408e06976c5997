import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import type { Day } from "../../../src/domain/days/day.js";
import type { Stage } from "../../../src/domain/reminders/stage.js";
import { backToWorking, dayIn, daysFrom, instantIn, plusDays } from "./slow-days.js";
import type { Heard, Said, Seat, SlowBoard, SlowLine } from "./slow-model.js";
import { owesSince } from "./slow-reach.js";

/** For how many days what happened once is still said. */
const onceDays = 14;

const toOwners: readonly Stage[] = ["new", "changed", "nudged", "ahead", "due", "overdue", "again", "meeting"];

/** The day an item is due. Absent: it has none. */
export function dueDay({ due }: ActionItem): Day | undefined {
  return "on" in due ? due.on : undefined;
}

/** What an owner is told of an item of theirs. */
export function slowOwnLine(
  item: ActionItem,
  seat: Seat,
  board: SlowBoard,
  today: Day,
  heard: readonly Heard[],
): SlowLine | undefined {
  const { member } = seat;
  const since = owesSince(item, member);
  if (since === undefined) return undefined;
  const { committee } = board;
  const dueOn = dueDay(item);
  const asOwner = heard.filter(({ stage }) => toOwners.includes(stage));
  // That it is theirs is news each time they get it, or get it back.
  const told = asOwner.filter(({ at }) => at >= since);

  const isNew =
    daysFrom(dayIn(since, committee.zone), today) <= onceDays &&
    told.length === 0 &&
    !(item.loggedBy === member.id && since.getTime() === item.loggedAt.getTime());
  // Its day is said no sooner again than if it had stayed theirs, unless nothing has told them that it is.
  const ofThisDay = isNew ? [] : asOwner.filter((said) => said.dueOn === dueOn);
  const nudge = untoldNudge(item, seat, since, board, today, told);
  const facts = {
    item: item.id,
    newToYou: isNew,
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(nudge === undefined ? {} : { nudge }),
  };

  const snooze = item.snoozes.find((one) => one.member === member.id);
  const quiet = snooze !== undefined && today < snooze.until;
  const wakes =
    snooze !== undefined &&
    !quiet &&
    daysFrom(snooze.until, today) <= onceDays &&
    !asOwner.some(({ day }) => day >= snooze.until);
  const stage = quiet ? undefined : stageToday(item, seat, since, board, today);
  if (wakes) return { ...facts, ...(stage ?? { stage: "again" }) };
  if (stage !== undefined && !wasSaid(stage, ofThisDay, board, today)) return { ...facts, ...stage };
  if (nudge !== undefined) return { ...facts, stage: "nudged" };
  // Who wants to hear nothing of it knows of it.
  if (quiet) return undefined;
  if (isNew) return { ...facts, stage: "new" };
  const meeting = meetingToday(item, since, board, today, asOwner);
  return meeting && { ...facts, stage: "meeting", meeting };
}

type StageToday = { stage: "ahead"; ahead: "week" | "eve" } | { stage: "due" | "overdue" };

/** How an item stands today by its due day, whatever was said of it. */
function stageToday(
  item: ActionItem,
  { person }: Seat,
  since: Date,
  { committee }: SlowBoard,
  today: Day,
): StageToday | undefined {
  const dueOn = dueDay(item);
  if (dueOn === undefined) return undefined;
  const { policy, zone } = committee;
  if (dueOn < today) return policy.overdueEvery > 0 ? { stage: "overdue" } : undefined;
  if (dueOn === today) return policy.due ? { stage: "due" } : undefined;
  if (person.noAhead === true) return undefined;
  const dueSet = item.dueSetAt ?? item.loggedAt;
  const known = dayIn(since > dueSet ? since : dueSet, zone);
  const eve = policy.eve ? backToWorking(plusDays(dueOn, -1), committee) : undefined;
  const first = policy.aheadDays > 0 ? backToWorking(plusDays(dueOn, -policy.aheadDays), committee) : undefined;
  if (eve !== undefined && eve <= today) return known <= eve ? { stage: "ahead", ahead: "eve" } : undefined;
  return first !== undefined && first <= today && known <= first && first !== eve
    ? { stage: "ahead", ahead: "week" }
    : undefined;
}

function wasSaid(stage: StageToday, ofThisDay: readonly Heard[], { committee }: SlowBoard, today: Day): boolean {
  return ofThisDay.some(
    (said) =>
      said.stage === stage.stage &&
      (stage.stage !== "ahead" || said.ahead === stage.ahead) &&
      (stage.stage !== "overdue" || daysFrom(said.day, today) < committee.policy.overdueEvery),
  );
}

/** When they were asked how it stands, if nobody told them and they have done nothing about it since. */
function untoldNudge(
  { nudge, changedBy }: ActionItem,
  { member }: Seat,
  since: Date,
  { committee }: SlowBoard,
  today: Day,
  told: readonly Heard[],
): Date | undefined {
  if (nudge === undefined || nudge.by === member.id || since > nudge.at) return undefined;
  if (daysFrom(dayIn(nudge.at, committee.zone), today) > onceDays) return undefined;
  const answered = changedBy.some(({ by, at }) => by === member.id && at > nudge.at);
  return answered || told.some((said) => said.nudge?.getTime() === nudge.at.getTime()) ? undefined : nudge.at;
}

/** What is still owed before the next meeting, and shortly before it what came or was moved since. */
function meetingToday(
  item: ActionItem,
  since: Date,
  { committee, meetings }: SlowBoard,
  today: Day,
  asOwner: readonly Heard[],
): Said["meeting"] | undefined {
  const { meetingDays, meetingEve, at } = committee.policy;
  const planned = meetings.filter(({ on, state }) => state.kind === "planned" && on > today);
  const next = planned.sort((a, b) => (`${a.on} ${a.startsAt ?? ""}` < `${b.on} ${b.startsAt ?? ""}` ? -1 : 1))[0];
  if (next === undefined || meetingDays === 0) return undefined;
  const { on } = next;
  let agendaDay = on;
  for (let back = 0; back < meetingDays; back++) agendaDay = backToWorking(plusDays(agendaDay, -1), committee);
  if (today < agendaDay) return undefined;
  const about = { id: next.id, on };
  const dueOn = dueDay(item);
  const wasTheirs = dayIn(since, committee.zone) <= agendaDay;
  if (wasTheirs && !asOwner.some((said) => said.day >= agendaDay && said.dueOn === dueOn)) return about;
  const dueSet = item.dueSetAt ?? item.loggedAt;
  const morning = instantIn(agendaDay, at, committee.zone);
  const isFresh = since > morning || dueSet > morning;
  const onceSaid = asOwner.some(({ meeting }) => meeting?.eve === true && meeting.on === on);
  const isEve = today === backToWorking(plusDays(on, -1), committee);
  return meetingEve && isEve && isFresh && !onceSaid ? { ...about, eve: true } : undefined;
}
