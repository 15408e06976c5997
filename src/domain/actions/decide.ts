import type { Committee } from "../committees/committee.js";
import type { Replaced } from "../committees/match-replaced.js";
import { type Member, present, runsCommittee } from "../committees/member.js";
import type { Day } from "../days/day.js";
import { type Shift, shifted } from "../days/shift-due.js";
import type { WorkingCalendar } from "../days/working-days.js";
import type { MemberId } from "../ids.js";
import { type ActionItem, type Due, dueOn, type Rating } from "./action-item.js";
import { decidePark, decideUnpark } from "./decide-park.js";
import { decideEdit, decidePart, decideRefer, type Origin } from "./decide-parts.js";
import { decidePlan } from "./decide-plan.js";
import { decideNudge, decidePassOn, decideSnooze } from "./decide-reminders.js";
import { decideAnotherDay, decideAnotherOwner, decideDecline, decideGrant, decideHandOver } from "./decide-request.js";
import { decideDischarge, decideDone, decideReopen, decideWithdraw } from "./decide-state.js";
import { decideNote, decideRate } from "./decide-words.js";
import { type Decision, refuse } from "./decision.js";
import { isAmongOwners, type Owners } from "./owners.js";

/** What somebody wants done to an action item. Typed parts are in their own words. */
export type Wanted =
  | { deed: "done"; note?: string }
  /** Done for its owner; discharged for whoever may discharge it. */
  | { deed: "close"; note?: string }
  /** `on`: the day on which the board agreed it, where that was before today. */
  | { deed: "discharge"; note?: string; on?: Day }
  | { deed: "withdraw"; reason?: string }
  | { deed: "reopen"; why?: string }
  | { deed: "note"; text: string }
  | { deed: "rate"; rating: Rating["kind"]; why?: string }
  /** Another day; from an owner who may not set it, a request for it. */
  | { deed: "move"; to: Due; why?: string }
  /** So much later than the day it has, likewise. */
  | { deed: "shift"; by: Shift; typed: string; why?: string }
  /** Other owners; from an owner who may not say so, a request for one other. */
  | { deed: "give"; owners: Owners; why?: string }
  /** One owner's share to somebody else, as when they leave; `inPlaceOf` is whose it was. */
  | { deed: "hand-over"; from: MemberId; to: MemberId; inPlaceOf: Replaced; why?: string }
  /** Wording and owners, from a form. */
  | { deed: "edit"; task: string; owners: Owners }
  /** Other words for what is to be done; its owners stay. */
  | { deed: "reword"; task: string }
  | { deed: "part"; to: ActionItem["part"] }
  | { deed: "refer"; origin: Origin }
  | { deed: "grant" }
  | { deed: "decline"; why?: string }
  /** Nothing of it to oneself until a day, on which one hears of it again. */
  | { deed: "snooze"; until: Day; why?: string }
  /** `of`: somebody who is said to owe it. */
  | { deed: "nudge"; note?: string; of?: MemberId }
  /** Who can't be told by us was told. Without `to` the only one who owes it. */
  | { deed: "pass-on"; to?: MemberId }
  /** No matter arising until so many days before its due day. */
  | { deed: "park"; daysBefore: number }
  | { deed: "unpark" }
  /** Under an objective of a plan, behind what stands there. */
  | { deed: "plan"; under: NonNullable<ActionItem["plan"]> }
  | { deed: "unplan" };

/** Who wants it and when, and what of the committee bears on it. */
export type Setting = {
  by: Member;
  at: Date;
  /** The committee's. */
  today: Day;
  committee: Pick<Committee, "signOff" | "zone" | "policy">;
  /** The committee's working days. */
  calendar: WorkingCalendar;
  roster: readonly Member[];
};

/** Whether it may be, and the change that it comes to. */
export function decide(item: ActionItem, wanted: Wanted, setting: Setting): Decision {
  const { by, at, today, committee, calendar, roster } = setting;
  const act = { by, at, today };
  switch (wanted.deed) {
    case "done":
      return decideDone(item, {
        ...act,
        ...wanted,
        signOff: committee.signOff,
        mustAnswer: whoMustAnswer(item, roster),
      });
    case "close":
      return decide(item, { ...wanted, deed: runsCommittee(by) ? "discharge" : "done" }, setting);
    case "discharge":
      return decideDischarge(item, { ...act, ...wanted });
    case "withdraw":
      return decideWithdraw(item, { ...act, ...wanted });
    case "reopen":
      return decideReopen(item, { ...act, ...wanted });
    case "note":
      return decideNote(item, { ...act, ...wanted });
    case "rate":
      return decideRate(item, { ...act, ...wanted });
    case "move":
      return decideAnotherDay(item, { ...act, ...wanted });
    case "shift": {
      const from = dueOn(item.due);
      if (from === undefined) return refuse({ kind: "no-day" });
      const on = shifted(from, wanted.by, calendar);
      return decideAnotherDay(item, {
        ...act,
        ...why(wanted),
        to: { kind: "day", on },
      });
    }
    case "give":
      return decideAnotherOwner(item, { ...act, ...wanted });
    case "hand-over":
      return decideHandOver(item, { ...act, ...wanted });
    case "edit":
      return decideEdit(item, { ...act, ...wanted });
    case "reword":
      return decideEdit(item, { ...act, task: wanted.task, owners: item.owners });
    case "part":
      return decidePart(item, { ...act, ...wanted });
    case "refer":
      return decideRefer(item, { ...act, ...wanted });
    case "grant":
      return decideGrant(item, act);
    case "decline":
      return decideDecline(item, { ...act, ...wanted });
    case "snooze":
      return decideSnooze(item, { ...act, ...wanted, most: committee.policy.snoozeDays });
    case "nudge":
      return decideNudge(item, { ...act, ...wanted, zone: committee.zone, roster });
    case "pass-on":
      return decidePassOn(item, { ...act, ...wanted, roster });
    case "park":
      return decidePark(item, { ...act, ...wanted });
    case "unpark":
      return decideUnpark(item, act);
    case "plan":
      return decidePlan(item, { ...act, under: wanted.under });
    case "unplan":
      return decidePlan(item, act);
  }
}

function why(wanted: { why?: string }): { why?: string } {
  return wanted.why === undefined ? {} : { why: wanted.why };
}

/** Whom an item of everybody's or of an agency's waits for. */
function whoMustAnswer(item: ActionItem, roster: readonly Member[]): readonly MemberId[] {
  return present(roster)
    .filter((member) => member.role !== "observer" && isAmongOwners(item, member))
    .map((member) => member.id);
}
