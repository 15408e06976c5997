import type { MemberId } from "../ids.js";
import type { Attender } from "../meetings/meeting-record.js";

/** Somebody at a meeting as a row names them: by a member's id, or a name as typed. */
export function toAttender(who: MemberId | string): Attender {
  return isMemberId(who) ? { kind: "member", member: who } : { kind: "guest", name: who };
}

export function isMemberId(who: string): who is MemberId {
  return /^m_[\w-]+$/.test(who);
}
