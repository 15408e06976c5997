import type { MemberLine } from "../../../domain/committees/read-member-line.js";
import { usualZone } from "../../../domain/reminders/morning-time.js";
import { nextMorning } from "../../../domain/reminders/next-morning.js";
import { usualPolicy } from "../../../domain/reminders/policy.js";
import type { Services } from "../../../services/services.js";
import type { People } from "../../../store/people.js";
import { presentWho } from "../../cards/actions/present-who.js";
import { presentMember } from "../../cards/committees/present-roster.js";
import type { Tell } from "../../tell.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { type AsMember, byMe, theBoard } from "../on-board.js";
import type { LinkWhoIsHere } from "./link-who-is-here.js";
import { tellOfPrivacy } from "./tell-of-privacy.js";

type Deps = {
  services: Pick<Services, "addMember" | "addPeople" | "describeMember" | "privacyEnded">;
  people: Pick<People, "know">;
  linkWhoIsHere: LinkWhoIsHere;
  tell: Pick<Tell, "home">;
};

/** What clerk and chair say about who is on the committee. */
export function handleRoster({ services, people, linkWhoIsHere, tell }: Deps) {
  const tellHome = tellOfPrivacy({ services, tell });

  /** Whoever is mentioned is on the roster with their account before more is said of them. */
  const addMentioned = async (
    turn: MessageTurn,
    on: AsMember,
    line: MemberLine,
    channelId: string,
  ): Promise<Answer> => {
    const seen = { channelId, name: line.name };
    const [person] = await people.know(on.scope, [seen], nextMorning(usualPolicy.at, usualZone, turn.at));
    if (person === undefined) throw new Error("a sighting came back without its person");
    const wanted = { person, ...(line.role && { role: line.role }) };
    const [added] = await services.addPeople(on.scope, [wanted], byMe(on, turn));
    if (added === undefined) throw new Error("somebody was added and is nobody");
    const { initials, roleTitle, agency } = line;
    const said = { ...(initials && { initials }), ...(roleTitle && { roleTitle }), ...(agency && { agency }) };
    const described = await services.describeMember(on.scope, added.member, said, byMe(on, turn));
    const member = "member" in described ? described.member : added.member;
    return tellHome(turn, on, { say: presentMember({ member, news: "added", board: on.board }) });
  };

  return {
    async add(turn: MessageTurn, line: MemberLine, mentioned?: string): Promise<Answer> {
      const found = theBoard(turn, "roster");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      if (mentioned !== undefined) return addMentioned(turn, on, line, mentioned);
      const added = await services.addMember(on.scope, line, {
        ...byMe(on, turn),
        turnKey: turn.key,
        again: turn.again,
      });
      if (added.kind === "several") {
        const offered = added.members.map(({ id }) => id);
        const of = { board: on.board, roster: on.roster };
        return { say: presentWho({ typed: line.name, offered, ...of, says: () => undefined }) };
      }
      const [linked] = await linkWhoIsHere(on, new Set([added.member.id]), byMe(on, turn));
      const say = presentMember({ member: linked ?? added.member, news: added.kind, board: on.board });
      return added.kind === "no-change" && !turn.again ? { say } : tellHome(turn, on, { say });
    },
  };
}
