import type { Member } from "../committees/member.js";
import { addDays, type Day } from "../days/day.js";
import { dayAt, type Zone } from "../days/zone.js";
import type { MemberId } from "../ids.js";
import { assignedAt } from "../reminders/due-set.js";
import { type ActionItem, dueOn } from "./action-item.js";
import { type Act, changing, type Decision, goingOut, objectionTo, refuse } from "./decision.js";
import { isOwnedBy } from "./owners.js";
import type { PassedOn, Snooze } from "./reminding.js";

type ActOn = Act & { today: Day };

/**
 * Whoever owes it hears nothing of it until a day, for `most` days at the most; its other owners go on hearing of it. A newer
 * snooze takes the place of one's own.
 */
export function decideSnooze(item: ActionItem, act: ActOn & { until: Day; most: number }): Decision {
  const objection = objectionTo("snooze", item, act);
  if (objection !== undefined) return objection;
  const { by, at, today, until, most } = act;
  if (most < 1) return refuse({ kind: "no-snooze" });
  if (until <= today) return refuse({ kind: "snooze-too-short", on: until });
  const latest = addDays(today, most);
  if (until > latest) return refuse({ kind: "snooze-too-long", latest, days: most });
  const own = item.snoozes.find(({ member }) => member === by.id);
  if (own?.until === until) return refuse({ kind: "no-change" });
  const others = item.snoozes.filter(({ member }) => member !== by.id);
  const snoozes: readonly Snooze[] = [...others, { member: by.id, until, at }];
  return changing(item, act, { snoozes }, { kind: "snoozed", until });
}

type NudgeAct = ActOn & { note?: string; of?: MemberId; zone: Zone; roster: readonly Member[] };

/** Asks its owners how it stands, once a day. It goes out at once, so that it can't be taken back. */
export function decideNudge(item: ActionItem, act: NudgeAct): Decision {
  const objection = objectionTo("nudge", item, act);
  if (objection !== undefined) return objection;
  const { by, at, today, of, zone, roster } = act;
  if (of !== undefined && !owes(item, of, roster)) return refuse({ kind: "not-owner", deed: "nudge", from: of });
  const last = item.nudge;
  if (last !== undefined && dayAt(last.at, zone) === today)
    return refuse({ kind: "nudged-today", by: last.by, at: last.at });
  if (isOwnedBy(item, by) && whoIsNudged(item, by, roster).length === 0) return refuse({ kind: "owes-it-alone" });
  const note = act.note === undefined ? {} : { note: act.note };
  return goingOut(item, act, { nudge: { by: by.id, at, ...note } }, { kind: "nudged", ...note });
}

/** Who is asked by a nudge: all who owe it but who asks, the lead first. */
export function whoIsNudged(
  item: Pick<ActionItem, "owners">,
  by: Pick<Member, "id">,
  roster: readonly Member[],
): readonly Member[] {
  return owing(item, roster).filter(({ id }) => id !== by.id);
}

/** Writes down that somebody who owes it was told by other ways than ours. */
export function decidePassOn(item: ActionItem, act: Act & { to?: MemberId; roster: readonly Member[] }): Decision {
  const objection = objectionTo("pass-on", item, act);
  if (objection !== undefined) return objection;
  const { by, at, roster } = act;
  const all = owing(item, roster).map(({ id }) => id);
  const [only, ...others] = all;
  const to = act.to ?? (others.length === 0 ? only : undefined);
  if (to === undefined) return refuse({ kind: "passed-on-to-whom", owing: all });
  if (!owes(item, to, roster)) return refuse({ kind: "not-owner", deed: "pass-on", from: to });
  const on = dueOn(item.due);
  const told: PassedOn = { to, by: by.id, at, ...(on === undefined ? {} : { dueOn: on }) };
  const passedOn = [...item.passedOn.filter((one) => one.to !== to), told];
  return changing(item, act, { passedOn }, { kind: "passed-on", to });
}

/** Those who owe it now, the lead first. A leaver owes what was given to them by name, until it is given to somebody else. */
function owing({ owners }: Pick<ActionItem, "owners">, roster: readonly Member[]): readonly Member[] {
  if (owners.kind === "named")
    return owners.owners.flatMap((owner) => roster.find(({ id }) => id === owner.member) ?? []);
  return roster.filter((member) => member.leftAt === undefined && assignedAt({ owners }, member) !== undefined);
}

function owes(item: ActionItem, member: MemberId, roster: readonly Member[]): boolean {
  return owing(item, roster).some(({ id }) => id === member);
}
