import type { Lead } from "../../../domain/agendas/agenda.js";
import { matchMember } from "../../../domain/committees/match-member.js";
import type { People } from "../../../store/people.js";
import type { SaidLead } from "../../commands/programme-command.js";
import type { MessageTurn } from "../../turn/turn.js";
import { whomMeant } from "../committees/whom-meant.js";
import type { AsMember, Found } from "../on-board.js";

/**
 * Who is to bring an item: a member, or as typed whoever is none. Of several members that may be meant it is asked which; the answer says
 * the message again with that name.
 */
export async function leadMeant(
  deps: { people: Pick<People, "findByChannelIds"> },
  turn: MessageTurn,
  on: AsMember,
  lead: SaidLead,
  typed: string,
): Promise<Found<Lead>> {
  if (lead.kind === "typed" && matchMember(lead.text, on.roster).kind === "none")
    return { kind: "found", on: { kind: "typed", name: lead.text } };
  const says = (name: string) => (lead.kind === "typed" ? typed.replace(lead.text, () => name) : undefined);
  const meant = await whomMeant(deps, turn, on, lead, says);
  return meant.kind === "answer" ? meant : { kind: "found", on: { kind: "member", member: meant.on.id } };
}
