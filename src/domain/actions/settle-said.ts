import { type MemberMatch, matchMember } from "../committees/match-member.js";
import type { Member } from "../committees/member.js";
import type { Day } from "../days/day.js";
import type { DueReading } from "../days/read-due.js";
import type { MemberId } from "../ids.js";
import { type Meeting, nextMeetingAfter } from "../meetings/meeting.js";
import type { Due } from "./action-item.js";
import type { DraftDue, DraftOwner } from "./draft.js";
import type { SaidAction, SaidOwner } from "./said-action.js";

/** What is known when words are settled on people and days. */
export type Circumstances = {
  roster: readonly Member[];
  /** Who speaks. */
  me: Member;
  /** Mentioned people who are on the committee, by channel id. */
  mentioned: ReadonlyMap<string, MemberId>;
  today: Day;
  meetings: readonly Meeting[];
};

/** Each owner as settled or to be asked; whom two words mean is named once. Nobody named: asked with nobody offered. */
export function settleOwners(said: Pick<SaidAction, "owners">, known: Circumstances): readonly DraftOwner[] {
  if (said.owners.length === 0) return [{ kind: "asked", typed: "", offered: [] }];
  const owners = said.owners.map((owner) => settleOwner(owner, known));
  if (owners.some((owner) => owner.kind === "everybody")) return [{ kind: "everybody" }];
  const seen = new Set<MemberId>();
  return owners.filter((owner) => owner.kind !== "settled" || (!seen.has(owner.member) && seen.add(owner.member)));
}

function settleOwner(owner: SaidOwner, known: Circumstances): DraftOwner {
  switch (owner.kind) {
    case "me":
      return { kind: "settled", member: known.me.id };
    case "everybody":
      return { kind: "everybody" };
    case "mention": {
      const member = known.mentioned.get(owner.channelId);
      return member === undefined ? { kind: "asked", typed: owner.text, offered: [] } : { kind: "settled", member };
    }
    case "typed":
      return fromMatch(owner.text, matchMember(owner.text, known.roster));
  }
}

function fromMatch(typed: string, match: MemberMatch): DraftOwner {
  switch (match.kind) {
    case "one":
      return { kind: "settled", member: match.member.id };
    case "several":
      return { kind: "asked", typed, offered: match.members.map((member) => member.id) };
    case "none":
      return { kind: "asked", typed, offered: match.near.map((member) => member.id) };
  }
}

/** The due day as settled or to be asked. */
export function settleDue(
  reading: DueReading | undefined,
  typed: string,
  known: Pick<Circumstances, "today" | "meetings">,
): DraftDue {
  if (reading === undefined) return { kind: "settled", due: { kind: "unset" } };
  const asked = (why: Extract<DraftDue, { kind: "asked" }>["why"], offered: readonly Day[] = []): DraftDue => ({
    kind: "asked",
    typed,
    why,
    offered,
  });
  switch (reading.kind) {
    case "day":
      return reading.on < known.today
        ? asked("past")
        : { kind: "settled", due: { kind: "day", on: reading.on, typed } };
    case "next-meeting":
      return { kind: "settled", due: dueAtNextMeeting(known) };
    case "ongoing":
      return { kind: "settled", due: { kind: "none" } };
    case "ambiguous": {
      // "1 March", three days after: most likely the day that has passed, and else next year's.
      const left = reading.readings.filter((on) => on >= known.today);
      return asked(left.length < reading.readings.length ? "past" : "ambiguous", left);
    }
    case "impossible":
      return asked("impossible");
    case "past":
      return asked("past");
    case "papers-deadline":
    case "vague":
    case "unreadable":
      return asked("unreadable");
  }
}

/** "Next meeting", said today. */
export function dueAtNextMeeting(known: Pick<Circumstances, "today" | "meetings">): Due {
  const on = nextMeetingAfter(known.today, known.meetings)?.on;
  return { kind: "next-meeting", saidOn: known.today, ...(on === undefined ? {} : { on }) };
}
