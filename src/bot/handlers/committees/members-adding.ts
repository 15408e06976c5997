import { agencyKey, matchAgency } from "../../../domain/committees/agency.js";
import { membersOf } from "../../../domain/committees/known-agency.js";
import { usualZone } from "../../../domain/reminders/morning-time.js";
import { nextMorning } from "../../../domain/reminders/next-morning.js";
import { usualPolicy } from "../../../domain/reminders/policy.js";
import type { Services } from "../../../services/services.js";
import type { People, SeenPerson } from "../../../store/people.js";
import {
  presentAdded,
  presentAddPeople,
  presentLinked,
  presentPeopleUnread,
} from "../../cards/committees/present-members-added.js";
import { presentAgencyNamed } from "../../cards/committees/present-members-agencies.js";
import { presentMemberGone } from "../../cards/committees/present-members-one.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { MembersCommand } from "../../commands/members-command.js";
import type { Tell } from "../../tell.js";
import type { Answer, MessageTurn, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, byMe, theBoard } from "../on-board.js";
import type { NotOnRoster } from "./not-on-roster.js";
import { tellOfPrivacy } from "./tell-of-privacy.js";
import { whomMeant } from "./whom-meant.js";

type Deps = {
  services: Pick<Services, "addPeople" | "linkMember" | "renameAgency" | "privacyEnded">;
  people: Pick<People, "know" | "findByChannelIds">;
  findNotOnRoster: NotOnRoster["find"];
  tell: Pick<Tell, "home">;
};
type Said<Kind extends MembersCommand["kind"]> = Extract<MembersCommand, { kind: Kind }>;

/** Putting people on the roster with their accounts, saying whose account is whose, and what agencies are called. */
export function handleAdding({ services, people, findNotOnRoster, tell }: Deps) {
  const tellHome = tellOfPrivacy({ services, tell });

  const offer = async (on: AsMember): Promise<Answer> => {
    const missing = await findNotOnRoster(on);
    if (missing === "unread") return { say: presentPeopleUnread({ board: on.board }) };
    const offered = missing.map(({ key, seen, namesake }) => ({ key, name: seen.name, ...(namesake && { namesake }) }));
    return { say: presentAddPeople({ missing: offered, board: on.board }) };
  };

  const known = (on: AsMember, at: Date, seen: readonly SeenPerson[]) =>
    people.know({ tenant: on.scope.tenant }, seen, nextMorning(usualPolicy.at, usualZone, at));

  const put = async (turn: Turn, on: AsMember, wanted: Parameters<Services["addPeople"]>[1]): Promise<Answer> => {
    const added = await services.addPeople(on.scope, wanted, byMe(on, turn));
    return tellHome(turn, on, { say: presentAdded({ added, board: on.board }), settles: true });
  };

  return {
    async ask(turn: MessageTurn): Promise<Answer> {
      const found = theBoard(turn, "roster");
      return found.kind === "answer" ? found.answer : offer(found.on);
    },

    async pressAsk(turn: PressTurn, { committee }: VerbData<"people.ask">): Promise<Answer> {
      const found = boardOfPress(turn, "roster", committee);
      return found.kind === "answer" ? found.answer : offer(found.on);
    },

    /** Adds those of the ticked who are still in the home: who is there is read again, and nothing of the form is believed. */
    async add(turn: PressTurn, { committee, members = "", role }: VerbData<"people.add">): Promise<Answer> {
      const found = boardOfPress(turn, "roster", committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const keys = new Set(members.split(",").filter((key) => key !== ""));
      if (keys.size === 0) return { say: presentAdded({ added: [], board: on.board }) };
      // A form in its place would send the same press, which is done with.
      if (turn.repeated) return { say: presentRefusal({ kind: "stale-press" }) };
      // Whoever was added by a run that was cut off is on the roster and among them no more.
      const missing = await findNotOnRoster(on);
      if (missing === "unread") return { say: presentPeopleUnread({ board: on.board }) };
      const ticked = missing.filter(({ key }) => keys.has(key));
      if (ticked.length === 0) return offer(on);
      const seen = ticked.map((one) => one.seen);
      // Who stands on the roster by name keeps the role that was given there.
      const added = (await known(on, turn.at, seen)).map((person, at) => ({
        person,
        ...(role && ticked[at]?.namesake === undefined && { role }),
      }));
      return put(turn, on, added);
    },

    async mentioned(turn: MessageTurn, said: Said<"add-mentioned">): Promise<Answer> {
      const found = theBoard(turn, "roster");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const seen = said.people.map(({ channelId, text }) => ({ channelId, name: text }));
      const added = (await known(on, turn.at, seen)).map((person) => ({
        person,
        ...(said.role && { role: said.role }),
      }));
      return put(turn, on, added);
    },

    async link(turn: MessageTurn, { whom, to }: Said<"link-member">): Promise<Answer> {
      const found = theBoard(turn, "roster");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      // No button can mention anybody, so whoever is not clear is written in full.
      const meant = await whomMeant({ people }, turn, on, whom, () => undefined);
      if (meant.kind === "answer") return meant.answer;
      const [person] = await known(on, turn.at, [{ channelId: to.channelId, name: to.text }]);
      if (person === undefined) throw new Error("a sighting came back without its person");
      const linked = await services.linkMember(on.scope, meant.on, person, { ...byMe(on, turn), again: turn.again });
      if (linked.kind === "left") return { say: presentMemberGone({ board: on.board }) };
      return tellHome(turn, on, { say: presentLinked({ linked, board: on.board }) });
    },

    async nameAgency(turn: MessageTurn, { agency, alias, asName }: Said<"name-agency">): Promise<Answer> {
      const found = theBoard(turn, "roster");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const [member] = agencyMeant(agency, on);
      // "YC is Leeds Council" where YC is short for York Council: a slip, and no new name for York.
      const isShort = member?.agency !== undefined && agencyKey(member.agency) !== agencyKey(agency);
      if (asName === true && isShort) {
        const named = { kind: "means-another", agency: member?.agency ?? agency } as const;
        return { say: presentAgencyNamed({ named, said: { agency: alias, alias: agency }, board: on.board }) };
      }
      const said = { agency: member?.agency ?? agency, alias, asName: asName === true };
      const named = await services.renameAgency(on.scope, said, byMe(on, turn));
      return { say: presentAgencyNamed({ named, said: { agency, alias }, board: on.board }) };
    },
  };
}

function agencyMeant(agency: string, { roster }: AsMember) {
  const own = membersOf(agency, roster);
  if (own.length > 0) return own;
  const match = matchAgency(agency, roster);
  return match.kind === "one" ? match.members : [];
}
