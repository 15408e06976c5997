import type { ActionItem } from "../../../domain/actions/action-item.js";
import { actingClerks } from "../../../domain/committees/acting.js";
import { type Member, present } from "../../../domain/committees/member.js";
import { mayTakeOver } from "../../../domain/committees/rights.js";
import { owedByName } from "../../../services/committees/remove-members.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { People } from "../../../store/people.js";
import {
  presentHanded,
  presentHandOver,
  presentNotHanded,
  presentTakeOver,
} from "../../cards/committees/present-clerkship.js";
import { presentLeaver } from "../../cards/committees/present-members-leaver.js";
import { presentRoles } from "../../cards/committees/present-roles.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { RoleCommand } from "../../commands/role-command.js";
import { roleText } from "../../commands/texts/text-of-role.js";
import type { Tell } from "../../tell.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, byMe, theBoard } from "../on-board.js";
import { tellOfRoles } from "./tell-of-roles.js";
import { boardsOf, whomMeant } from "./whom-meant.js";

type Deps = {
  services: Pick<Services, "changeRole" | "takeOver">;
  people: Pick<People, "findByChannelIds" | "findMany">;
  items: Pick<ActionItems, "owedBy">;
  tell: Tell;
};

/** So many leavers are shown with what they owe; the briefing has the others. */
const leaversShown = 5;

/** The clerkship: handing it over, once it was asked whether that is meant, and taking it where there is none. */
export function handleClerkship(deps: Deps) {
  const { services } = deps;
  const tellOf = tellOfRoles(deps);

  /** What leavers owe still, for handing over: in the new clerk's own chat, as the closed part may be among it. */
  const showOwed = async (
    turn: MessageTurn,
    { board, roster }: AsMember,
    { me, left, owed }: { me: Member; left: readonly Member[]; owed: readonly ActionItem[] },
  ): Promise<void> => {
    const reader = { place: "personal", memberships: [me] } as const;
    const shown = left.flatMap((member) => {
      const theirs = owed.filter((item) => isOwner(item, member));
      return theirs.length === 0 ? [] : [presentLeaver({ member, why: "before", owed: theirs, board, reader, roster })];
    });
    for (const say of shown.slice(0, leaversShown)) await deps.tell.person(turn.person, say);
  };

  return {
    async ask(turn: MessageTurn, said: Extract<RoleCommand, { kind: "hand-clerkship" }>): Promise<Answer> {
      const boards = await boardsOf(deps, turn, said.to);
      const standings = turn.standings.filter(({ committee }) => boards.some((on) => on.committee.id === committee.id));
      const found = theBoard({ ...turn, standings }, "roster");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const says = (text: string) => roleText({ kind: "hand-clerkship", to: { kind: "typed", text } });
      const to = await whomMeant(deps, turn, on, said.to, says);
      if (to.kind === "answer") return to.answer;
      const no = whyNot(on, to.on);
      return { say: no ?? presentHandOver(handing(on, to.on)) };
    },

    async hand(turn: PressTurn, { committee, to: id }: VerbData<"clerk.hand">): Promise<Answer> {
      const found = boardOfPress(turn, "roster", committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const to = present(on.roster).find((member) => member.id === id);
      if (to === undefined) return { say: presentRefusal({ kind: "stale-press" }) };
      const again = turn.again || turn.repeated;
      const no = again && to.role === "clerk" ? undefined : whyNot(on, to);
      if (no !== undefined) return { say: no };
      const change = { ...byMe(on, turn), again };
      const given = await services.changeRole(on.scope, { ...change, member: to, role: "clerk", roster: on.roster });
      if (given.kind === "left") return { say: presentRoles({ rows: [rowLeft(on, to)], board: on.board }) };
      const roster = on.roster.map((one) => (one.id === to.id ? given.member : one));
      const freed =
        on.me.role === "clerk"
          ? await services.changeRole(on.scope, { ...change, member: on.me, role: "member", roster })
          : undefined;
      const roles = [given, freed].flatMap((done) =>
        done?.kind === "changed" ? [{ member: done.member, before: done.before }] : [],
      );
      return { say: presentHanded(handing(on, to)), afterwards: () => tellOf(turn, on, { roles }) };
    },

    /** Whoever handed over is clerk no more, and hears the same when their press is repeated. Undefined: they did not. */
    async handedBefore(turn: PressTurn, { committee, to: id }: VerbData<"clerk.hand">): Promise<Answer | undefined> {
      const found = boardOfPress(turn, "look", committee);
      const me = found.kind === "found" ? found.on.me : undefined;
      if (found.kind === "answer" || me === undefined) return undefined;
      const on = { ...found.on, me };
      const to = present(on.roster).find((member) => member.id === id);
      if (to?.role !== "clerk") return undefined;
      const wanted = { member: to, role: "clerk" as const, roster: on.roster, ...byMe(on, turn), again: true };
      const before = await services.changeRole(on.scope, wanted);
      return before.kind === "changed" ? { say: presentHanded(handing(on, to)) } : undefined;
    },

    async takeOver(turn: MessageTurn): Promise<Answer> {
      // Of several boards the one that needs a clerk is meant.
      const needing = turn.standings.filter(({ me, roster }) => me !== undefined && mayTakeOver(me, roster));
      const found = theBoard(needing.length === 0 ? turn : { ...turn, standings: needing }, "take-over");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const outcome = await services.takeOver(on.scope, { member: on.me, at: turn.at, again: turn.again });
      const names = (members: readonly Member[]) => members.map(({ id }) => on.board.nameOf(id));
      switch (outcome.kind) {
        case "clerk": {
          const { member, before = on.me.role, roster } = outcome;
          const noChair = before === "chair" && !present(roster).some(({ role }) => role === "chair");
          const left = roster.filter(({ leftAt }) => leftAt !== undefined);
          const owed = await owedByName(deps, on.scope, left);
          return {
            say: presentTakeOver({ kind: "clerk", noChair, owed: owed.length }, on.board),
            async afterwards() {
              await tellOf(turn, on, { roles: [{ member, before }], tookOver: true });
              await showOwed(turn, on, { me: member, left, owed });
            },
          };
        }
        case "already":
          return { say: presentTakeOver({ kind: "already" }, on.board) };
        case "has-clerk": {
          const news = { kind: "has-clerk", clerks: names(outcome.clerks), me: on.me.name } as const;
          return { say: presentTakeOver(news, on.board) };
        }
        case "chair-first":
          return { say: presentTakeOver({ kind: "chair-first", chairs: names(outcome.chairs) }, on.board) };
        case "members-first":
          return { say: presentTakeOver({ kind: "members-first" }, on.board) };
        case "left":
          return { say: presentRefusal({ kind: "stale-press" }) };
      }
    },
  };
}

function isOwner({ owners }: ActionItem, { id }: Member): boolean {
  return owners.kind === "named" && owners.owners.some(({ member }) => member === id);
}

/** Why the clerkship can't go to somebody; undefined where it can. */
function whyNot(on: AsMember, to: Member) {
  const of = { board: on.board, to: named(on, to) };
  if (to.id === on.me.id) return presentNotHanded({ ...of, why: "oneself" });
  const isOnly = actingClerks(on.roster).every(({ id }) => id === on.me.id);
  if (to.person === undefined && isOnly) return presentNotHanded({ ...of, why: "no-account" });
  // Whoever is clerk beside them may still step down.
  return to.role === "clerk" && on.me.role !== "clerk" ? presentNotHanded({ ...of, why: "already" }) : undefined;
}

function handing(on: AsMember, to: Member) {
  return { board: on.board, to: named(on, to), staysChair: on.me.role === "chair" };
}

function named(on: AsMember, { id }: Member) {
  return { id, name: on.board.nameOf(id) };
}

function rowLeft(on: AsMember, { id }: Member) {
  return { kind: "left", name: on.board.nameOf(id) } as const;
}
