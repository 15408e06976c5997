import { type Member, present } from "../committees/member.js";
import { isHere, isSameAttender } from "./attendance-marks.js";
import type { Meeting } from "./meeting.js";
import type { Attendance, Attender } from "./meeting-record.js";
import type { MeetingRules } from "./meeting-rules.js";

/** How many of those who vote are here, of how many. `needed`: absent where no quorum was set. */
export type QuorumCount = { here: number; of: number; needed?: number };

/**
 * Chair and members vote; clerk, advisers, observers and guests don't. Whoever stands in for a voter counts in their place once they are on
 * record as being here themselves, not by being named beforehand; and nobody counts for two.
 */
export function countQuorum(
  { quorum }: Pick<Meeting, "quorum">,
  rules: Pick<MeetingRules, "quorum">,
  roster: readonly Member[],
  attendance: readonly Attendance[],
): QuorumCount {
  const voters = present(roster).filter(({ role }) => role === "chair" || role === "member");
  const bodies: Attender[] = [];
  for (const { id } of voters) {
    const own = attendance.find(({ who }) => who.kind === "member" && who.member === id);
    const body = own === undefined ? undefined : isHere(own) ? own.who : own.as === "present" ? undefined : own.deputy;
    if (body === undefined || !attendance.some((one) => isHere(one) && isSameAttender(one.who, body))) continue;
    if (!bodies.some((one) => isSameAttender(one, body))) bodies.push(body);
  }
  const needed = quorum ?? neededBy(rules, voters.length);
  return { here: bodies.length, of: voters.length, ...(needed !== undefined && { needed }) };
}

/** Undefined where no quorum was set. */
export function isQuorate({ here, needed }: QuorumCount): boolean | undefined {
  return needed === undefined ? undefined : here >= needed;
}

function neededBy({ quorum }: Pick<MeetingRules, "quorum">, voters: number): number | undefined {
  switch (quorum?.kind) {
    case undefined:
      return undefined;
    case "number":
      return quorum.of;
    case "fraction":
      return Math.max(1, Math.ceil(voters / quorum.of));
  }
}
