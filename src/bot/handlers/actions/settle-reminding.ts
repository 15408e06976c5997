import type { Wanted } from "../../../domain/actions/decide.js";
import type { DraftOwner } from "../../../domain/actions/draft.js";
import { type Calendar, dueAtMeeting } from "../../../domain/actions/due-at-meeting.js";
import type { Day } from "../../../domain/days/day.js";
import type { MemberId } from "../../../domain/ids.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Deed } from "../../commands/command.js";
import type { SettledDeed } from "./to-wanted.js";

/** Until when somebody snoozes: the next meeting is a day too, once it is planned. */
export function settleSnooze(
  { until, why }: Extract<Deed, { deed: "snooze" }>,
  calendar: Calendar,
): Extract<SettledDeed, { kind: "wanted" | "refused" }> {
  const snooze = (on: Day): SettledDeed & { kind: "wanted" } => ({
    kind: "wanted",
    wanted: { deed: "snooze", until: on, ...(why === undefined ? {} : { why }) },
  });
  const unread = (reason: "unreadable" | "impossible" | "ambiguous"): SettledDeed & { kind: "refused" } => ({
    kind: "refused",
    say: presentRefusal({ kind: "day-unreadable", of: "action", why: reason }),
  });
  switch (until.kind) {
    case "day":
    case "past":
      return snooze(until.on);
    case "next-meeting":
    case "papers-deadline": {
      const { on } = dueAtMeeting(until.kind, calendar);
      return on === undefined
        ? { kind: "refused", say: presentRefusal({ kind: "unknown-meeting", meeting: { kind: "next" } }) }
        : snooze(on);
    }
    case "ambiguous":
    case "impossible":
      return unread(until.kind);
    case "ongoing":
    case "vague":
    case "unreadable":
      return unread("unreadable");
  }
}

type Named = Extract<Deed, { deed: "nudge" | "pass-on" }>;

/** A nudge, or that somebody was told; `owner`: the one who was named, as far as the roster tells who that is. */
export function settleOwing(deed: Named, owner: DraftOwner | undefined): SettledDeed {
  const as = (member?: MemberId): Wanted => {
    if (deed.deed === "pass-on") return { deed: "pass-on", ...(member === undefined ? {} : { to: member }) };
    const note = deed.note === undefined ? {} : { note: deed.note };
    return { deed: "nudge", ...note, ...(member === undefined ? {} : { of: member }) };
  };
  if (owner === undefined) return { kind: "wanted", wanted: as() };
  if (owner.kind === "settled") return { kind: "wanted", wanted: as(owner.member) };
  // An agency or everybody is nobody who could be told by name.
  const typed = owner.kind === "agency" ? owner.agency : owner.kind === "asked" ? owner.typed : "";
  const asked = owner.kind === "asked" ? owner : { kind: "asked" as const, typed, offered: [] };
  const named = (name: string): Deed => {
    const said = { kind: "typed" as const, text: name };
    return deed.deed === "nudge" ? { ...deed, whom: said } : { ...deed, to: said };
  };
  return { kind: "who", of: "owing", asked, named, as };
}
