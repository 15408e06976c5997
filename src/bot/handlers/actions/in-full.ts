import type { Due } from "../../../domain/actions/action-item.js";
import type { Wanted } from "../../../domain/actions/decide.js";
import type { Owners } from "../../../domain/actions/owners.js";
import type { SaidOwner } from "../../../domain/actions/said-action.js";
import { type Replaced, replacedMember } from "../../../domain/committees/match-replaced.js";
import type { MemberId } from "../../../domain/ids.js";
import type { Command } from "../../commands/command.js";
import { dayInText } from "../../commands/readers/day-text.js";
import { nameInText } from "../../name-in-text.js";
import type { OnBoard } from "../on-board.js";

type Change = Extract<Command, { kind: "change" }>;
type HandOver = Extract<Command, { kind: "hand-over" }>;
type Roster = Pick<OnBoard, "roster">["roster"];

/**
 * A deed to several without what hangs on who says it, when and where: days as days of the calendar, people by their whole names, no
 * committee's code. `wanted` is what it was settled on. Undefined: nothing that can be typed means these people.
 */
export function inFull(command: Change | HandOver, wanted: Wanted, { roster }: Pick<OnBoard, "roster">) {
  if (command.kind === "hand-over") return wanted.deed === "hand-over" ? handOverInFull(wanted, roster) : undefined;
  const change: Change = { ...command, items: { numbers: command.items?.numbers ?? [] } };
  if (change.deed === "redate")
    return wanted.deed === "move" ? { ...change, ...dueInFull(wanted.to, change) } : undefined;
  if (change.deed === "give") {
    const taker = wanted.deed === "hand-over" ? named(wanted.to, roster) : undefined;
    if (wanted.deed === "hand-over") {
      const before = replacedInText(wanted.inPlaceOf, roster);
      return taker && before && { ...change, to: [{ ...taker, inPlaceOf: before }] };
    }
    const to = wanted.deed === "give" ? ownersInFull(wanted.owners, roster) : undefined;
    return to && { ...change, to };
  }
  if (change.deed === "snooze")
    return wanted.deed === "snooze"
      ? { ...change, until: { kind: "day", on: wanted.until, explicit: true } as const, typed: dayInText(wanted.until) }
      : undefined;
  if (change.deed === "nudge" && wanted.deed === "nudge" && wanted.of !== undefined) {
    const whom = named(wanted.of, roster);
    return whom && { ...change, whom };
  }
  if (change.deed === "pass-on" && wanted.deed === "pass-on" && wanted.to !== undefined) {
    const to = named(wanted.to, roster);
    return to && { ...change, to };
  }
  const meeting = wanted.deed === "refer" ? wanted.origin.meeting : undefined;
  return change.deed === "refer" && meeting !== undefined
    ? { ...change, meeting: { kind: "day" as const, on: meeting.on } }
    : change;
}

function handOverInFull({ from, to }: Extract<Wanted, { deed: "hand-over" }>, roster: Roster): HandOver | undefined {
  const [leaver, taker] = [namedEver(from, roster), named(to, roster)];
  return leaver && taker && { kind: "hand-over", from: leaver, to: taker };
}

function ownersInFull(owners: Owners, roster: Roster): readonly SaidOwner[] | undefined {
  switch (owners.kind) {
    case "everybody":
      return [{ kind: "everybody", text: "all" }];
    case "agency":
      return [{ kind: "typed", text: owners.agency }];
    case "named": {
      const said = owners.owners.flatMap(({ member, inPlaceOf }) => {
        const owner = named(member, roster);
        if (owner === undefined || inPlaceOf === undefined) return owner ?? [];
        const before = replacedInText(inPlaceOf, roster);
        return before === undefined ? [] : [{ ...owner, inPlaceOf: before }];
      });
      return said.length < owners.owners.length ? undefined : said;
    }
  }
}

function named(member: MemberId, roster: Roster): { kind: "typed"; text: string } | undefined {
  const text = nameInText(member, roster);
  return text === undefined ? undefined : { kind: "typed", text };
}

/** Also somebody who has left, by a name that none of the other leavers has. */
function namedEver(member: MemberId, roster: Roster): { kind: "typed"; text: string } | undefined {
  const left = roster.flatMap(({ leftAt, ...gone }) => (leftAt === undefined ? [] : [gone]));
  return named(member, roster) ?? named(member, left);
}

function replacedInText(replaced: Replaced, roster: Roster): string | undefined {
  const member = replacedMember(replaced);
  return member === undefined ? replaced : namedEver(member, roster)?.text;
}

/** A day that hangs on a meeting stays so; "carried forward" says that by itself. */
function dueInFull(to: Due, { typed }: Extract<Change, { deed: "redate" }>) {
  switch (to.kind) {
    case "day":
      return { due: { kind: "day", on: to.on, explicit: true } as const, typed: dayInText(to.on) };
    case "next-meeting":
      return { typed: typed === "carried forward" ? typed : "next meeting" };
    case "papers-deadline":
      return { typed: "papers deadline" };
    case "none":
    case "unset":
      return { typed: "ongoing" };
  }
}
