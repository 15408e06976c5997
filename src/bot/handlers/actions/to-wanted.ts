import type { Wanted } from "../../../domain/actions/decide.js";
import type { Origin } from "../../../domain/actions/decide-parts.js";
import type { DraftOwner } from "../../../domain/actions/draft.js";
import type { SaidOwner } from "../../../domain/actions/said-action.js";
import { settleDue, settleOwners } from "../../../domain/actions/settle-said.js";
import { englandCalendar } from "../../../domain/days/working-days.js";
import type { MemberId } from "../../../domain/ids.js";
import { settledOwners } from "../../../services/actions/log-action.js";
import type { Meetings } from "../../../store/meetings.js";
import type { People } from "../../../store/people.js";
import type { Rendered } from "../../cards/rendered.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Deed } from "../../commands/command.js";
import type { MessageTurn } from "../../turn/turn.js";
import type { AsMember, OnBoard } from "../on-board.js";
import { meetingMeant } from "./meeting-meant.js";

type Deps = { meetings: Pick<Meetings, "from">; people: Pick<People, "findByChannelIds"> };

/** A typed deed, settled on the committee's people and meetings as far as it can be. */
export type SettledDeed =
  | { kind: "wanted"; wanted: Wanted }
  /** Whoever is to have it may be several people, or is nobody here. */
  | { kind: "who"; asked: Extract<DraftOwner, { kind: "asked" }> }
  | { kind: "refused"; say: Rendered };

const wanted = (want: Wanted): SettledDeed => ({ kind: "wanted", wanted: want });

/** What a typed deed comes to, before it is known whether it may be done. */
export function toWanted(deps: Deps): (turn: MessageTurn, on: AsMember, deed: Deed) => Promise<SettledDeed> {
  return async (turn, on, deed) => {
    switch (deed.deed) {
      case "done":
      case "close":
      case "discharge":
      case "withdraw":
      case "reopen":
      case "note":
      case "rate":
      case "shift":
      case "part":
      case "grant":
      case "decline":
        return wanted(deed);
      case "redate":
        return redated(deps, on, deed);
      case "give":
        return given(deps, turn, on, deed);
      case "refer":
        return referred(deps, on, deed);
    }
  };
}

async function redated(
  { meetings }: Deps,
  on: OnBoard,
  { due, typed, why }: Extract<Deed, { deed: "redate" }>,
): Promise<SettledDeed> {
  const hangs = due.kind === "next-meeting" || due.kind === "papers-deadline";
  const planned = hangs ? await meetings.from(on.scope, on.today) : [];
  const settled = settleDue(due, typed, { today: on.today, working: englandCalendar, meetings: planned });
  if (settled.kind === "settled")
    return wanted({ deed: "move", to: settled.due, ...(why === undefined ? {} : { why }) });
  if (settled.why !== "past")
    return refused(presentRefusal({ kind: "day-unreadable", of: "action", why: settled.why }));
  const day = due.kind === "past" || due.kind === "day" ? due.on : on.today;
  return refused(presentRefusal({ kind: "day-passed", on: day, today: on.today, of: "action" }));
}

async function given(
  deps: Deps,
  turn: MessageTurn,
  on: AsMember,
  { to, why }: Extract<Deed, { deed: "give" }>,
): Promise<SettledDeed> {
  const owners = await settleSaid(deps, turn, on, to);
  const asked = owners.find((owner) => owner.kind === "asked");
  if (asked !== undefined) return { kind: "who", asked };
  const settled = settledOwners(owners, turn.at);
  if (settled === undefined) return { kind: "who", asked: { kind: "asked", typed: "", offered: [] } };
  return wanted({ deed: "give", owners: settled, ...(why === undefined ? {} : { why }) });
}

async function referred(
  { meetings }: Deps,
  on: OnBoard,
  { boardReference, meeting, agendaItem }: Extract<Deed, { deed: "refer" }>,
): Promise<SettledDeed> {
  const meant = meeting && (await meetingMeant(meetings, on, meeting));
  if (meeting !== undefined && meant === undefined)
    return refused(presentRefusal({ kind: "unknown-meeting", meeting }));
  const origin: Origin = {
    ...(boardReference === undefined ? {} : { boardReference }),
    ...(agendaItem === undefined ? {} : { agendaItem }),
    ...(meant === undefined ? {} : { meeting: { id: meant.id, on: meant.on } }),
  };
  return wanted({ deed: "refer", origin });
}

/** People as they were said, settled on the roster. */
export async function settleSaid(
  { people }: Pick<Deps, "people">,
  turn: MessageTurn,
  on: AsMember,
  said: readonly SaidOwner[],
): Promise<readonly DraftOwner[]> {
  const mentioned = await mentionedMembers({ people }, turn, said, on);
  return settleOwners(
    { owners: said },
    { roster: on.roster, me: on.me, mentioned, today: on.today, working: englandCalendar, meetings: [] },
  );
}

/** Members behind the mentions, by channel id; whoever is mentioned and not on the roster is not among them. */
export async function mentionedMembers(
  { people }: Pick<Deps, "people">,
  turn: MessageTurn,
  said: readonly SaidOwner[],
  on: OnBoard,
): Promise<ReadonlyMap<string, MemberId>> {
  const ids = said.flatMap((owner) => (owner.kind === "mention" ? [owner.channelId] : []));
  const known = ids.length === 0 ? [] : await people.findByChannelIds({ tenant: turn.tenant }, ids);
  return new Map(
    known.flatMap((person) => {
      const member = on.roster.find((one) => one.person === person.id && one.leftAt === undefined);
      return member === undefined || person.channelId === undefined ? [] : [[person.channelId, member.id] as const];
    }),
  );
}

function refused(say: Rendered): SettledDeed {
  return { kind: "refused", say };
}
