import type { MessageTurn } from "../../../src/bot/turn/turn.js";
import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import type { Member } from "../../../src/domain/committees/member.js";
import type { Place, Standing } from "../../../src/services/committees/know-sender.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { aPerson } from "../../builders/a-person.js";

export const now = new Date("2026-03-04T10:00:00Z");
export const safeguarding = aCommittee();
export const audit = aCommittee({ id: "c_audit", name: "Audit Group", code: "AUD" });
export const clerk = aMember({ id: "m_clerk", person: "p_clerk", name: "Ann Ash", role: "clerk" });

/** How somebody stands to a board that has Ann Ash as its clerk. */
export function aStanding(committee = safeguarding, me?: Member): Standing {
  const roster = [clerk, ...(me === undefined || me.id === clerk.id ? [] : [me])];
  return { committee, calendar: usualCalendars.of(committee), roster, ...(me && { me }) };
}

/** A turn of Sarah's, in the home of the board or in her personal chat. */
export function aTurn(standings: readonly Standing[], kind: Place["kind"] = "channel"): MessageTurn {
  const conversation = kind === "personal" ? "a:sarah" : safeguarding.home.conversation;
  return {
    key: "message/1",
    again: false,
    tenant: "tenant-a",
    at: now,
    person: aPerson(),
    standings,
    place: { kind, conversation, serviceUrl: "http://127.0.0.1:4100/" },
    conversation,
    bot: "Matters Arising",
    typed: "outstanding",
    mentions: [],
  };
}
