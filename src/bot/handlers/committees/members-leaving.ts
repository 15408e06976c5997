import { leavesNoClerk } from "../../../domain/committees/leaving.js";
import { mayRead } from "../../../domain/committees/may-read.js";
import { type Member, present, runsCommittee } from "../../../domain/committees/member.js";
import type { Removed } from "../../../services/committees/remove-members.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { People } from "../../../store/people.js";
import { presentChangedSeveral } from "../../cards/actions/present-several.js";
import {
  presentBackOnRoster,
  presentGone,
  presentLastClerk,
  presentLeaveCheck,
  presentLeaver,
} from "../../cards/committees/present-members-leaver.js";
import { presentMemberGone } from "../../cards/committees/present-members-one.js";
import { presentNoLongerPrivate } from "../../cards/committees/present-role-told.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { MembersCommand } from "../../commands/members-command.js";
import { membersText } from "../../commands/texts/text-of-members.js";
import type { Tell } from "../../tell.js";
import type { Answer, MessageTurn, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { settingOf } from "../actions/occasion.js";
import { type AsMember, boardOfPress, byMe, theBoard } from "../on-board.js";
import { tellOfLeaver } from "./tell-of-leaver.js";
import { tellOfPrivacy } from "./tell-of-privacy.js";
import { boardsOf, namesWriter, whomMeant } from "./whom-meant.js";

type Deps = {
  services: Pick<Services, "removeMembers" | "returnMember" | "privacyEnded" | "changeSeveral" | "afterChange">;
  items: Pick<ActionItems, "findChangedByTurn">;
  people: Pick<People, "findByChannelIds" | "findMany">;
  tell: Tell;
};

/** Who leaves the board, what becomes of what they owe, and the way back. */
export function handleLeaving({ services, items, people, tell }: Deps) {
  const tellRunners = tellOfLeaver({ people, tell });
  const tellHome = tellOfPrivacy({ services, tell });

  /** The answer for whoever removed them, with what may not be read there in their own chat; whoever may be in the home that was private hears that it is not. */
  const leaverCard = (
    turn: Turn,
    on: AsMember,
    member: Member,
    { owed, noLongerPrivate }: Pick<Removed, "owed" | "noLongerPrivate">,
  ): Answer => {
    const roster = on.roster.filter(({ id }) => id !== member.id);
    const { privateTo, ...reader } = on.reader;
    // Once the home is private no more, nothing of the closed part stands on the card that says so.
    const as = noLongerPrivate === undefined && privateTo !== undefined ? { ...reader, privateTo } : reader;
    const leaver = { member, why: "removed", owed, board: on.board, roster } as const;
    const hides = owed.some((item) => !mayRead(item, as));
    const own = presentLeaver({ ...leaver, reader: { ...as, place: "personal" } });
    return {
      say: presentLeaver({ ...leaver, reader: as }),
      settles: true,
      ...((hides || noLongerPrivate !== undefined) && {
        async afterwards() {
          if (noLongerPrivate !== undefined)
            await tell.home(noLongerPrivate, presentNoLongerPrivate({ committee: noLongerPrivate }));
          if (hides) await tell.person(turn.person, own);
        },
      }),
    };
  };

  const lastClerk = (on: AsMember, clerk: Member): Answer => {
    const other = present(on.roster).find(
      ({ id, person, role }) => id !== clerk.id && person !== undefined && role !== "observer",
    );
    return { say: presentLastClerk({ clerk, board: on.board, ...(other && { other: on.board.nameOf(other.id) }) }) };
  };

  const remove = async (turn: Turn, on: AsMember, member: Member): Promise<Answer> => {
    if (leavesNoClerk(on.roster, [member.id])) return lastClerk(on, member);
    const removed = await services.removeMembers(on.scope, [member.id], {
      ...byMe(on, turn),
      why: "removed",
      again: turn.again,
    });
    // Of two who remove each other both stay.
    return removed.stay.length > 0 ? lastClerk(on, member) : leaverCard(turn, on, member, removed);
  };

  return {
    async remove(turn: MessageTurn, said: Extract<MembersCommand, { kind: "remove-member" }>): Promise<Answer> {
      if (await namesWriter({ people }, turn, said.whom)) {
        const found = theBoard(turn, "own-reminders");
        if (found.kind === "answer") return found.answer;
        const { on } = found;
        return leavesNoClerk(on.roster, [on.me.id])
          ? lastClerk(on, on.me)
          : { say: presentLeaveCheck({ board: on.board }) };
      }
      const boards = await boardsOf({ people }, turn, said.whom);
      const standings = turn.standings.filter(({ committee }) => boards.some((on) => on.committee.id === committee.id));
      const found = theBoard({ ...turn, standings }, "roster");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const earlier = turn.again ? goneBefore(on, said.whom) : undefined;
      if (earlier !== undefined) return remove(turn, on, earlier);
      const meant = await whomMeant({ people }, turn, on, said.whom, (text) =>
        membersText({ ...said, whom: { kind: "typed", text } }),
      );
      if (meant.kind === "answer") return meant.answer;
      // By the button of a question: what it did was undone, or somebody else of that name is meant by now.
      if (turn.repeated === true) return { say: presentRefusal({ kind: "stale-press" }) };
      return remove(turn, on, meant.on);
    },

    async pressRemove(turn: PressTurn, { committee, member: id }: VerbData<"member.remove">): Promise<Answer> {
      const found = boardOfPress(turn, "roster", committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const member = on.roster.find((known) => known.id === id);
      if (member === undefined) return { say: presentRefusal({ kind: "stale-press" }) };
      // Pressed again after they came back: it is not done twice.
      if (turn.repeated && member.leftAt === undefined)
        return { say: presentBackOnRoster({ member, was: member, board: on.board, news: "there" }) };
      return remove(turn, on, member);
    },

    async pressBack(turn: PressTurn, { committee, member: id }: VerbData<"member.back">): Promise<Answer> {
      const found = boardOfPress(turn, "roster", committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const was = on.roster.find((known) => known.id === id);
      if (was === undefined || (turn.repeated && was.leftAt !== undefined))
        return { say: presentMemberGone({ board: on.board }) };
      const back = await services.returnMember(on.scope, was.id, byMe(on, turn));
      if (back === undefined) return { say: presentMemberGone({ board: on.board }) };
      const say = presentBackOnRoster({ member: back.member, news: back.kind, was, board: on.board });
      return tellHome(turn, on, { say, ...(back.kind === "back" && { settles: true }) });
    },

    /** Whoever presses it leaves, and who runs the board is told. */
    async pressLeave(turn: PressTurn, { committee }: VerbData<"member.leave">): Promise<Answer> {
      const found = boardOfPress(turn, "own-reminders", committee);
      // In one's own chat the board is known no more once it was left.
      if (found.kind === "answer")
        return turn.repeated || turn.again ? { say: presentGone({ told: true }) } : found.answer;
      const { on } = found;
      if (leavesNoClerk(on.roster, [on.me.id])) return lastClerk(on, on.me);
      const told = present(on.roster).some((member) => member.id !== on.me.id && runsCommittee(member));
      const say = presentGone({ board: on.board, told });
      const { owed, stay, noLongerPrivate } = await services.removeMembers(on.scope, [on.me.id], {
        ...byMe(on, turn),
        why: "removed",
        again: turn.again,
      });
      if (stay.length > 0) return lastClerk(on, on.me);
      return {
        say,
        afterwards: async () => {
          await tellRunners({ committee: on.committee, roster: on.roster, today: on.today }, on.me, {
            owed,
            why: "own",
          });
          if (noLongerPrivate !== undefined)
            await tell.home(noLongerPrivate, presentNoLongerPrivate({ committee: noLongerPrivate }));
        },
      };
    },

    /** Gives what was shown to who was chosen, each as it was shown; whatever has changed since is named. */
    async handOver(
      turn: PressTurn,
      { committee, member, items: shown, to }: VerbData<"member.hand-over">,
    ): Promise<Answer> {
      const found = boardOfPress(turn, "run-actions", committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const taker = present(on.roster).find(({ id }) => id === to);
      const from = on.roster.find(({ id }) => id === member);
      if (taker === undefined || from === undefined) return { say: presentMemberGone({ board: on.board }) };
      const card = { board: on.board, reader: on.reader, deed: "hand-over" } as const;
      if (turn.repeated) {
        const changed = await items.findChangedByTurn(on.scope, turn.key);
        return { say: presentChangedSeveral({ ...card, changed, not: [] }) };
      }
      const done = await services.changeSeveral(on.scope, {
        ...settingOf(turn, on),
        items: shown.map(([number, revision]) => ({ number, revision })),
        wanted: { deed: "hand-over", from: from.id, to: taker.id, inPlaceOf: from.id },
      });
      if (done.kind === "too-many-changes")
        return { say: presentRefusal({ kind: "too-many-changes", until: done.until, board: on.board }) };
      const say = presentChangedSeveral({ ...card, changed: done.changed.map(({ item }) => item), not: done.not });
      if (done.changed.length === 0) return { say };
      const news = done.changed.map((one) => ({ ...one, by: on.me.id, at: turn.at }));
      return { say, afterwards: () => services.afterChange(...news) };
    },
  };
}

/** The one of that name who left by an earlier run of this turn. */
function goneBefore({ roster }: AsMember, whom: { kind: string; text?: string }): Member | undefined {
  const text = whom.text?.toLowerCase();
  const gone = roster.filter(({ leftAt, name }) => leftAt !== undefined && name.toLowerCase() === text);
  return gone.length === 1 ? gone[0] : undefined;
}
