import { matchAgency } from "../../../domain/committees/agency.js";
import { membersOf } from "../../../domain/committees/known-agency.js";
import { matchMember } from "../../../domain/committees/match-member.js";
import { type Member, present } from "../../../domain/committees/member.js";
import { grants } from "../../../domain/committees/rights.js";
import { whoAsksToJoin } from "../../../domain/committees/who-asks-to-join.js";
import type { Services } from "../../../services/services.js";
import type { People } from "../../../store/people.js";
import { presentMembers } from "../../cards/committees/present-members.js";
import {
  presentAgencies,
  presentNoAgency,
  presentWhichAgency,
} from "../../cards/committees/present-members-agencies.js";
import {
  presentMemberCard,
  presentMemberForm,
  presentMemberGone,
  presentMembersMeant,
} from "../../cards/committees/present-members-one.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { MembersCommand } from "../../commands/members-command.js";
import { membersText } from "../../commands/texts/text-of-members.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { boardOfPress, byMe, hasRight, type OnBoard, theBoard } from "../on-board.js";
import { knownOfMembers } from "./known-of-members.js";
import type { NotOnRoster } from "./not-on-roster.js";
import { whomMeant } from "./whom-meant.js";

type Deps = {
  services: Pick<Services, "describeMember">;
  people: Pick<People, "findByChannelIds" | "findMany">;
  /** How many people of the home are not on the roster; absent where that can't be told at once. */
  countNotOnRoster: NotOnRoster["count"];
};
type Said<Kind extends MembersCommand["kind"]> = Extract<MembersCommand, { kind: Kind }>;

/** Who is on the board: all of it, an agency's, one member, and what is known of them. */
export function handleMembers(deps: Deps) {
  const { services, people, countNotOnRoster } = deps;
  const knownOf = knownOfMembers(deps);

  const list = async (
    on: OnBoard,
    of: { agency?: string | undefined; page: number; open?: Member["id"] | undefined },
    notOnRoster?: number,
  ): Promise<Answer> => {
    const listed = of.agency === undefined ? on.roster : membersOf(of.agency, on.roster);
    const agency = of.agency === undefined ? undefined : (listed[0]?.agency ?? of.agency);
    const known = await knownOf(on, listed);
    return {
      say: presentMembers({
        board: on.board,
        listed,
        page: of.page,
        runs: keepsRoster(on),
        ...(of.agency === undefined && { asking: whoAsksToJoin(on.committee, on.roster).length }),
        ...(agency === undefined ? {} : { agency }),
        ...(known === undefined ? {} : { known }),
        ...(of.open === undefined ? {} : { open: of.open }),
        ...(notOnRoster === undefined ? {} : { notOnRoster }),
      }),
    };
  };

  const one = async (on: OnBoard, member: Member, more: Partial<Parameters<typeof presentMemberCard>[0]> = {}) => {
    const known = (await knownOf(on, [member]))?.get(member.id);
    return { say: presentMemberCard({ member, board: on.board, runs: keepsRoster(on), known, ...more }) };
  };

  return {
    async members(turn: MessageTurn, said: Said<"members">): Promise<Answer> {
      const found = theBoard(turn, "look");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      if (said.agency === undefined) {
        const counted = keepsRoster(on) ? await countNotOnRoster(on) : undefined;
        return list(on, { page: 1 }, counted);
      }
      const match = matchAgency(said.agency, on.roster);
      switch (match.kind) {
        case "one":
          return list(on, { agency: match.agency, page: 1 });
        case "several": {
          const says = (agency: string) => membersText({ kind: "members", agency }) ?? agency;
          return { say: presentWhichAgency({ typed: said.agency, agencies: match.agencies, board: on.board, says }) };
        }
        case "none":
          return membersOf(said.agency, on.roster).length > 0
            ? list(on, { agency: said.agency, page: 1 })
            : { say: presentNoAgency({ typed: said.agency, board: on.board }) };
      }
    },

    agencies(turn: MessageTurn): Answer {
      const found = theBoard(turn, "look");
      if (found.kind === "answer") return found.answer;
      const { roster, board } = found.on;
      const figures = turn.place.kind === "personal" && hasRight(found.on, "briefing");
      return { say: presentAgencies({ roster, board, figures }) };
    },

    /** Nothing is changed by looking, so of several who may be meant all are shown. */
    async whoIs(turn: MessageTurn, { whom }: Said<"who-is">): Promise<Answer> {
      const found = theBoard(turn, "look");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const match = whom.kind === "typed" ? matchMember(whom.text, on.roster) : undefined;
      if (match?.kind === "several") return { say: presentMembersMeant({ members: match.members, board: on.board }) };
      const meant = await whomMeant({ people }, turn, on, whom, (text) =>
        membersText({ kind: "who-is", whom: { kind: "typed", text } }),
      );
      return meant.kind === "answer" ? meant.answer : one(on, meant.on);
    },

    async describe(turn: MessageTurn, said: Said<"describe-member">): Promise<Answer> {
      const found = theBoard(turn, "roster");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const meant = await whomMeant({ people }, turn, on, said.whom, (text) =>
        membersText({ ...said, whom: { kind: "typed", text } }),
      );
      if (meant.kind === "answer") return meant.answer;
      return described(
        on,
        await services.describeMember(on.scope, meant.on, { [said.fact]: said.value }, byMe(on, turn)),
      );
    },

    async pressShow(turn: PressTurn, data: VerbData<"members.show">): Promise<Answer> {
      const found = boardOfPress(turn, "look", data.committee);
      if (found.kind === "answer") return found.answer;
      const open = found.on.roster.find(({ id }) => id === data.open)?.id;
      return list(found.on, { agency: data.agency, page: data.page, open });
    },

    async pressOne(turn: PressTurn, data: VerbData<"member.show">): Promise<Answer> {
      const found = boardOfPress(turn, "look", data.committee);
      if (found.kind === "answer") return found.answer;
      const member = memberOf(found.on, data.member);
      return member === undefined ? { say: presentMemberGone({ board: found.on.board }) } : one(found.on, member);
    },

    edit(turn: PressTurn, data: VerbData<"member.edit.ask">): Answer {
      const found = boardOfPress(turn, "roster", data.committee);
      if (found.kind === "answer") return found.answer;
      const member = memberOf(found.on, data.member);
      if (member === undefined) return { say: presentMemberGone({ board: found.on.board }) };
      return { say: presentMemberForm({ member, board: found.on.board }) };
    },

    async save(turn: PressTurn, { committee, member: id, ...entered }: VerbData<"member.edit">): Promise<Answer> {
      const found = boardOfPress(turn, "roster", committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const member = on.roster.find((known) => known.id === id);
      if (member === undefined) return { say: presentRefusal({ kind: "stale-press" }) };
      if (turn.repeated) return one(on, member, { news: "saved" });
      const said = Object.fromEntries(Object.entries(entered).filter(([, value]) => value !== undefined));
      return described(on, await services.describeMember(on.scope, member, said, byMe(on, turn)));
    },
  };

  async function described(on: OnBoard, outcome: Awaited<ReturnType<Services["describeMember"]>>): Promise<Answer> {
    if (outcome.kind === "left") return { say: presentMemberGone({ board: on.board }) };
    const { member, sameInitials } = outcome;
    return one(on, member, { news: outcome.kind === "described" ? "saved" : "same", sameInitials });
  }
}

function keepsRoster({ committee, me }: OnBoard): boolean {
  return me !== undefined && grants(committee, "roster", me.role);
}

function memberOf({ roster }: OnBoard, id: Member["id"] | string): Member | undefined {
  return present(roster).find((member) => member.id === id);
}
