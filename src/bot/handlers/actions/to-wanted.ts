import type { Wanted } from "../../../domain/actions/decide.js";
import type { Origin } from "../../../domain/actions/decide-parts.js";
import type { DraftOwner } from "../../../domain/actions/draft.js";
import type { SaidOwner } from "../../../domain/actions/said-action.js";
import { settleDue, settleOwners } from "../../../domain/actions/settle-said.js";
import { matchReplaced, type Replaced } from "../../../domain/committees/match-replaced.js";
import type { Member } from "../../../domain/committees/member.js";
import type { Day } from "../../../domain/days/day.js";
import type { MemberId } from "../../../domain/ids.js";
import { findObjective } from "../../../domain/plans/find-plan.js";
import { placeUnder } from "../../../domain/plans/plan-sections.js";
import { settledOwners } from "../../../services/actions/log-action.js";
import { mostOnPlan } from "../../../services/plans/read-plan.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { Meetings } from "../../../store/meetings.js";
import type { People } from "../../../store/people.js";
import type { Plans } from "../../../store/plans.js";
import type { Rendered } from "../../cards/rendered.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Deed } from "../../commands/command.js";
import type { MessageTurn } from "../../turn/turn.js";
import { meetingAsked } from "../meetings/meeting-asked.js";
import type { AsMember, OnBoard } from "../on-board.js";
import { planMeant } from "../plans/plan-meant.js";
import { noObjective } from "../plans/show-plan.js";
import { longestTask } from "./log.js";
import { settleOwing, settleSnooze } from "./settle-reminding.js";

type Deps = {
  items: Pick<ActionItems, "ofPlan">;
  meetings: Pick<Meetings, "from" | "latest">;
  people: Pick<People, "findByChannelIds">;
  plans: Pick<Plans, "standing">;
};

type Asked = Extract<DraftOwner, { kind: "asked" }>;
type Give = Extract<Deed, { deed: "give" }>;

/** A typed deed, settled on the committee's people and meetings as far as it can be. */
export type SettledDeed =
  | { kind: "wanted"; wanted: Wanted }
  /** Whoever is to have it, or is to be replaced, may be several people or is nobody here. `named`: the deed with their name. */
  | { kind: "who"; of: "to" | "in-place-of"; asked: Asked; named: (name: string) => Deed }
  /** Who is said to owe it may be several people. `as`: what is wanted where one of them is meant. */
  | {
      kind: "who";
      of: "owing";
      asked: Asked;
      named: (name: string) => Deed;
      as: (member: MemberId) => Wanted;
    }
  /** `passed`: a day that has. */
  | { kind: "refused"; say: Rendered; passed?: Day };

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
      case "park":
      case "unpark":
      case "unplan":
        return wanted(deed);
      case "plan":
        return planned(deps, on, deed);
      case "reword":
        if (deed.task.length <= longestTask) return wanted(deed);
        return refused(presentRefusal({ kind: "too-long", limit: longestTask }));
      case "redate":
        return redated(deps, on, deed);
      case "give":
        return given(deps, turn, on, deed);
      case "refer":
        return referred(deps, on, deed);
      case "snooze":
        return snoozed(deps, on, deed);
      case "nudge":
        return owing(deps, turn, on, deed, deed.whom);
      case "pass-on":
        return owing(deps, turn, on, deed, deed.to);
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
  const settled = settleDue(due, typed, { today: on.today, working: on.calendar, meetings: planned });
  if (settled.kind === "settled")
    return wanted({ deed: "move", to: settled.due, ...(why === undefined ? {} : { why }) });
  if (settled.why !== "past")
    return refused(presentRefusal({ kind: "day-unreadable", of: "action", why: settled.why }));
  const day = due.kind === "past" || due.kind === "day" ? due.on : on.today;
  return { ...refused(presentRefusal({ kind: "day-passed", on: day, today: on.today, of: "action" })), passed: day };
}

async function snoozed({ meetings }: Deps, on: OnBoard, deed: Extract<Deed, { deed: "snooze" }>): Promise<SettledDeed> {
  const hangs = deed.until.kind === "next-meeting" || deed.until.kind === "papers-deadline";
  const planned = hangs ? await meetings.from(on.scope, on.today) : [];
  return settleSnooze(deed, { today: on.today, working: on.calendar, meetings: planned });
}

async function owing(
  deps: Deps,
  turn: MessageTurn,
  on: AsMember,
  deed: Extract<Deed, { deed: "nudge" | "pass-on" }>,
  said: SaidOwner | undefined,
): Promise<SettledDeed> {
  const [owner] = said === undefined ? [] : await settleSaid(deps, turn, on, [said]);
  return settleOwing(deed, owner);
}

async function given(deps: Deps, turn: MessageTurn, on: AsMember, give: Give): Promise<SettledDeed> {
  const owners = await settleSaid(deps, turn, on, give.to);
  const asked = owners.find((owner) => owner.kind === "asked");
  if (asked !== undefined) return who("to", asked, (name) => ({ ...give, to: named(give.to, asked.typed, name) }));
  const [only, ...others] = owners;
  if (only?.kind === "settled" && only.inPlaceOf !== undefined && others.length === 0)
    return handedOver(give, only.member, replaced(only.inPlaceOf, on));
  const settled = settledOwners(owners, turn.at);
  if (settled === undefined) return who("to", { kind: "asked", typed: "", offered: [] }, () => give);
  return wanted({ deed: "give", owners: settled, ...(give.why === undefined ? {} : { why: give.why }) });
}

/** "12 to JH in replacement of PH": whoever else owes it keeps their share. */
function handedOver(give: Give, to: MemberId, from: Member | Asked): SettledDeed {
  if ("kind" in from)
    return who("in-place-of", from, (name) => ({ ...give, to: give.to.map((owner) => inPlaceOf(owner, name)) }));
  const why = give.why === undefined ? {} : { why: give.why };
  return wanted({ deed: "hand-over", from: from.id, to, inPlaceOf: from.id, ...why });
}

function replaced(typed: Replaced, { roster, me }: AsMember): Member | Asked {
  if (/^(?:me|myself)$/i.test(typed)) return me;
  const match = matchReplaced(typed, roster);
  if (match.kind === "one") return match.member;
  const offered = match.kind === "several" ? match.members : match.near;
  return { kind: "asked", typed, offered: offered.map(({ id }) => id) };
}

function who(of: "to" | "in-place-of", asked: Asked, said: (name: string) => Deed): SettledDeed {
  return { kind: "who", of, asked, named: said };
}

/** The owners as they were said, with the one who was asked about by name. */
function named(to: readonly SaidOwner[], typed: string, name: string): readonly SaidOwner[] {
  return to.map((owner) => {
    if (owner.kind === "me" || owner.kind === "everybody" || owner.text !== typed) return owner;
    return owner.kind === "typed" ? { ...owner, text: name } : { kind: "typed", text: name };
  });
}

function inPlaceOf(owner: SaidOwner, name: string): SaidOwner {
  return owner.kind === "typed" ? { ...owner, inPlaceOf: name } : owner;
}

/** Behind what stands under the objective; what stands there already keeps its place. */
async function planned(
  deps: Deps,
  on: OnBoard,
  { objective, title }: Extract<Deed, { deed: "plan" }>,
): Promise<SettledDeed> {
  const said = { objective, ...(title !== undefined && { title }) };
  const meant = await planMeant(deps)(on, said);
  if (meant.kind === "none") return refused(meant.say);
  const { plan } = meant;
  const there = findObjective(plan, objective);
  if (there === undefined) return refused(noObjective(on, plan, objective));
  const place = placeUnder(there.number, await deps.items.ofPlan(on.scope, plan.id, mostOnPlan));
  return wanted({ deed: "plan", under: { id: plan.id, objective: there.number, place } });
}

async function referred(
  { meetings }: Deps,
  on: OnBoard,
  { boardReference, meeting, agendaItem }: Extract<Deed, { deed: "refer" }>,
): Promise<SettledDeed> {
  const meant = meeting && (await meetingAsked(meetings, on, meeting, "agreed"));
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
    { roster: on.roster, me: on.me, mentioned, today: on.today, working: on.calendar, meetings: [] },
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

function refused(say: Rendered): Extract<SettledDeed, { kind: "refused" }> {
  return { kind: "refused", say };
}
