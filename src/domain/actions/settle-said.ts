import { matchAgency } from "../committees/agency.js";
import { type MemberMatch, matchMember } from "../committees/match-member.js";
import { matchReplaced } from "../committees/match-replaced.js";
import type { Member } from "../committees/member.js";
import type { Day } from "../days/day.js";
import type { DueReading } from "../days/read-due.js";
import type { AgendaItemId, MeetingId, MemberId } from "../ids.js";
import type { DraftDue, DraftOwner } from "./draft.js";
import { type Calendar, dueAtMeeting } from "./due-at-meeting.js";
import type { SaidAction, SaidOwner } from "./said-action.js";

/** Where something is agreed: at a meeting that is going on, under an item of its agenda; what is agreed in the closed part is closed. */
export type AgreedAt = { meeting: MeetingId; agendaItem?: string; agendaItemId?: AgendaItemId; part?: "closed" };

/** What is known when words are settled on people and days. */
export type Circumstances = Calendar & {
  roster: readonly Member[];
  /** Who speaks. */
  me: Member;
  /** Mentioned people who are on the committee, by channel id. */
  mentioned: ReadonlyMap<string, MemberId>;
  /** Where it is agreed, by the number of the agenda item that was typed with it, if one was. Absent: in no meeting. */
  agreedAt?: (agendaItem: string | undefined) => AgreedAt;
};

/** Each owner as settled or to be asked; whom two words mean is named once. Nobody named: asked with nobody offered. */
export function settleOwners(said: Pick<SaidAction, "owners">, known: Circumstances): readonly DraftOwner[] {
  if (said.owners.length === 0) return [{ kind: "asked", typed: "", offered: [] }];
  const owners = said.owners.map((owner) => settleOwner(owner, known));
  if (owners.some((owner) => owner.kind === "everybody")) return [{ kind: "everybody" }];
  const agency = owners.find((owner) => owner.kind === "agency");
  // An agency stands alone; beside people it is asked who of it is meant.
  if (agency !== undefined && owners.length > 1)
    return owners.map((owner) => (owner.kind === "agency" ? whoOf(owner.agency, known.roster) : owner));
  const seen = new Set<MemberId>();
  return owners.filter((owner) => owner.kind !== "settled" || (!seen.has(owner.member) && seen.add(owner.member)));
}

function whoOf(agency: string, roster: readonly Member[]): DraftOwner {
  const match = matchAgency(agency, roster);
  const members = match.kind === "one" ? match.members : [];
  return { kind: "asked", typed: agency, offered: members.map(({ id }) => id), agency: true };
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
      return fromText(owner, known.roster);
  }
}

/** A person's name stands before an agency's. */
function fromText({ text, inPlaceOf }: Extract<SaidOwner, { kind: "typed" }>, roster: readonly Member[]): DraftOwner {
  const match = matchMember(text, roster);
  const agency = match.kind === "none" ? matchAgency(text, roster) : undefined;
  if (agency?.kind === "one") return { kind: "agency", agency: agency.agency };
  if (agency?.kind === "several") return { kind: "asked", typed: text, offered: [], agency: true };
  const owner = eitherOf(text, roster) ?? fromMatch(text, match);
  if (inPlaceOf === undefined || owner.kind === "everybody" || owner.kind === "agency") return owner;
  const before = matchReplaced(inPlaceOf, roster);
  return { ...owner, inPlaceOf: before.kind === "one" ? before.member.id : inPlaceOf };
}

/** "Warren or Simon": which of them is asked. */
function eitherOf(typed: string, roster: readonly Member[]): DraftOwner | undefined {
  const names = typed.split(/ or /i);
  if (names.length < 2) return undefined;
  const meant = names.map((name) => matchMember(name, roster));
  if (meant.some(({ kind }) => kind === "none")) return undefined;
  const offered = meant.flatMap((match) =>
    match.kind === "one" ? [match.member] : match.kind === "several" ? match.members : [],
  );
  return { kind: "asked", typed, offered: [...new Set(offered.map(({ id }) => id))] };
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
export function settleDue(reading: DueReading | undefined, typed: string, known: Calendar): DraftDue {
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
        : {
            kind: "settled",
            due: { kind: "day", on: reading.on, typed, ...(reading.explicit ? {} : { workedOut: true }) },
          };
    case "next-meeting":
    case "papers-deadline":
      return { kind: "settled", due: dueAtMeeting(reading.kind, known, typed) };
    case "ongoing":
      return { kind: "settled", due: { kind: "none", typed } };
    case "ambiguous": {
      // "1 March", three days after: most likely the day that has passed, and else next year's.
      const left = reading.readings.filter((on) => on >= known.today);
      return asked(left.length < reading.readings.length ? "past" : "ambiguous", left);
    }
    case "impossible":
      return asked("impossible");
    case "past":
      return asked("past");
    case "vague":
    case "unreadable":
      return asked("unreadable");
  }
}
