import { mayListClosed } from "../../../domain/committees/may-read.js";
import { type Member, present, runsCommittee } from "../../../domain/committees/member.js";
import type { RoleChanged } from "../../../services/committees/change-role.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { People } from "../../../store/people.js";
import { presentMemberGone } from "../../cards/committees/present-members-one.js";
import { presentRoleForm, presentRoles, type RoleRow } from "../../cards/committees/present-roles.js";
import type { RoleCommand } from "../../commands/role-command.js";
import { roleText } from "../../commands/texts/text-of-role.js";
import type { Tell } from "../../tell.js";
import type { Answer, MessageTurn, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, byMe, type Found, type OnBoard, theBoard } from "../on-board.js";
import { type NewRole, tellOfRoles } from "./tell-of-roles.js";
import { boardsOf, whomMeant } from "./whom-meant.js";

type Deps = {
  services: Pick<Services, "changeRole" | "privacyEnded">;
  people: Pick<People, "findByChannelIds" | "findMany">;
  items: Pick<ActionItems, "count">;
  tell: Tell;
};
type Said = Extract<RoleCommand, { kind: "role" }>;
type Wanted = Pick<Said, "role" | "title" | "was">;

/** Who is what on the board, as chair and clerk say it or choose it, and whoever steps down of themself. */
export function handleRoles(deps: Deps) {
  const { services, items } = deps;
  const tellOf = tellOfRoles(deps);

  return {
    async said(turn: MessageTurn, said: Said): Promise<Answer> {
      const own = stepsDown(turn, said);
      const found = own ?? (await theirBoard(deps, turn, said));
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const whom: Member[] = [];
      for (const [at, one] of said.whom.entries()) {
        const says = (text: string) => roleText({ ...said, whom: said.whom.with(at, { kind: "typed", text }) });
        const meant = await whomMeant(deps, turn, on, one, says);
        if (meant.kind === "answer") return meant.answer;
        if (!whom.some(({ id }) => id === meant.on.id)) whom.push(meant.on);
      }
      return changed(turn, on, whom, { ...said, ...(own && { role: on.me.role }) });
    },

    /** The form of a member's row. */
    ask(turn: PressTurn, data: VerbData<"member.role.ask">): Answer {
      const found = boardOfPress(turn, "roster", data.committee);
      return found.kind === "answer" ? found.answer : form(found.on, data.member);
    },

    async press(turn: PressTurn, data: VerbData<"member.role">): Promise<Answer> {
      const found = boardOfPress(turn, "roster", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const member = present(on.roster).find(({ id }) => id === data.member);
      if (member === undefined || data.role === undefined) return form(on, data.member);
      return changed({ ...turn, again: turn.again || turn.repeated }, on, [member], { role: data.role });
    },

    /** What somebody heard who by this press made themself something that may not press it. Undefined: they did not. */
    async gaveUpBefore(turn: PressTurn, data: VerbData<"member.role">): Promise<Answer | undefined> {
      const found = boardOfPress(turn, "look", data.committee);
      if (found.kind === "answer") return undefined;
      const { me } = found.on;
      if (me === undefined || me.id !== data.member || me.role !== data.role) return undefined;
      const on = { ...found.on, me };
      const done = await give({ ...turn, again: true }, on, { role: me.role }, me, on.roster);
      return done.kind === "changed" ? changed({ ...turn, again: true }, on, [me], { role: me.role }) : undefined;
    },
  };

  function form({ board, roster }: OnBoard, id: string): Answer {
    const member = present(roster).find((one) => one.id === id);
    return { say: member === undefined ? presentMemberGone({ board }) : presentRoleForm({ member, board }) };
  }

  async function changed(turn: Turn, on: AsMember, whom: readonly Member[], said: Wanted): Promise<Answer> {
    const rows: RoleRow[] = [];
    const roles: NewRole[] = [];
    let roster = on.roster;
    for (const member of whom) {
      const done = await give(turn, on, said, member, roster);
      if (done.kind === "changed") roles.push({ member: done.member, before: done.before });
      roster = roster.map((one) => (one.id === done.member.id ? done.member : one));
      rows.push(await rowOf(on, done, said));
    }
    const observes = roles.some(({ member }) => member.role === "observer");
    const noLongerPrivate = observes
      ? await services.privacyEnded(on.scope, { ...byMe(on, turn), again: turn.again })
      : undefined;
    const noChair = roles.some(({ before }) => before === "chair") && !present(roster).some(isChair);
    const view = { rows, board: on.board, ended: noLongerPrivate !== undefined, noChair };
    return {
      say: presentRoles(view),
      ...(roles.length === 0 ? {} : { afterwards: () => tellOf(turn, on, { roles, noLongerPrivate }) }),
    };
  }

  /** Whoever was said to be something no longer, and is something else, stays that. */
  async function give(
    turn: Turn,
    on: AsMember,
    { role, title, was }: Wanted,
    member: Member,
    roster: readonly Member[],
  ): Promise<RoleChanged> {
    if (was !== undefined && member.role !== was && !turn.again) return { kind: "no-change", member };
    const wanted = { member, role, roster, ...byMe(on, turn), again: turn.again };
    // A repeat only looks for its effect where there is nothing more to end.
    const to = was !== undefined && member.role !== was ? member.role : role;
    return services.changeRole(on.scope, { ...wanted, role: to, ...(title === undefined ? {} : { title }) });
  }

  async function rowOf(on: AsMember, done: RoleChanged, { was }: Wanted): Promise<RoleRow> {
    const { member } = done;
    const name = member.id === on.me.id ? {} : { name: on.board.nameOf(member.id) };
    switch (done.kind) {
      case "changed": {
        const hasAccount = member.person !== undefined;
        const owes = member.role === "observer" ? await owed(on, member) : 0;
        return { ...name, kind: "changed", role: member.role, before: done.before, hasAccount, owes };
      }
      case "no-change":
        return was === undefined || was === member.role
          ? { ...name, kind: "no-change", role: member.role }
          : { ...name, kind: "is-not", role: member.role, was };
      case "last-clerk":
      case "left":
        return { ...name, kind: done.kind };
    }
  }

  /** What they still owe, as far as it may be told here. */
  function owed(on: AsMember, member: Member): Promise<number> {
    const whole = mayListClosed(on.committee.id, on.reader, member.id === on.me.id);
    return items.count(on.scope, { ownedBy: member, ...(whole ? {} : { openPart: true }) });
  }
}

/** Who runs nothing gives up nothing: they hear what they are, and no right is asked. Undefined: it is not that. */
function stepsDown(turn: MessageTurn, { whom, role }: Said): Found<AsMember> | undefined {
  const [first, ...others] = whom;
  if (first?.kind !== "me" || others.length > 0 || role !== "member") return undefined;
  const found = theBoard(turn, "look");
  if (found.kind === "answer") return undefined;
  const { me } = found.on;
  return me === undefined || runsCommittee(me) ? undefined : { kind: "found", on: { ...found.on, me } };
}

/** The board of those who are named, by the first of them. */
async function theirBoard(deps: Deps, turn: MessageTurn, { whom: [first] }: Said): Promise<Found<AsMember>> {
  if (first === undefined || first.kind === "me") return theBoard(turn, "roster");
  const boards = await boardsOf(deps, turn, first);
  const standings = turn.standings.filter(({ committee }) => boards.some((on) => on.committee.id === committee.id));
  return theBoard({ ...turn, standings }, "roster");
}

function isChair({ role }: Member): boolean {
  return role === "chair";
}
