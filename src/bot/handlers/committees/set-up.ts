import { isOwnedBy } from "../../../domain/actions/owners.js";
import type { Committee } from "../../../domain/committees/committee.js";
import { longestCommitteeName } from "../../../domain/committees/committee-code.js";
import { type Member, present } from "../../../domain/committees/member.js";
import { dayAt } from "../../../domain/days/zone.js";
import type { MemberId } from "../../../domain/ids.js";
import type { Removed } from "../../../services/committees/remove-members.js";
import type { SetUp } from "../../../services/committees/set-up-committee.js";
import type { Meanwhile } from "../../../services/reminders/reach-people.js";
import type { Services } from "../../../services/services.js";
import type { SentCard } from "../../../store/handled-turns.js";
import type { Meetings } from "../../../store/meetings.js";
import type { Members } from "../../../store/members.js";
import type { People } from "../../../store/people.js";
import type { CommitteeScope } from "../../../store/scopes.js";
import { namesOf } from "../../cards/board.js";
import { presentAlreadySetUp, presentSetUp } from "../../cards/committees/present-set-up.js";
import type { Rendered } from "../../cards/rendered.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { EditCard } from "../../edit-card.js";
import type { Tell } from "../../tell.js";
import type { Answer, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, byMe } from "../on-board.js";
import { readGuide, readReach } from "./read-guide.js";
import { tellOfLeaver } from "./tell-of-leaver.js";
import { tellOfPrivacy } from "./tell-of-privacy.js";

type Deps = {
  services: Pick<Services, "setUpCommittee" | "chooseRoster" | "privacyEnded">;
  meetings: Pick<Meetings, "from">;
  people: Pick<People, "findMany">;
  members: Pick<Members, "roster">;
  /** Makes the 1:1 conversations of a new committee's members; gives how many it did not come to. */
  reachPeople: (scope: CommitteeScope, meanwhile: Meanwhile) => Promise<{ untried: number }>;
  editCard: EditCard;
  tell: Tell;
};

/** Setting up a committee, and the card that does it. */
export function handleSetUp({ services, meetings, people, members, reachPeople, editCard, tell }: Deps) {
  const tellRunners = tellOfLeaver({ people, tell });
  const tellHome = tellOfPrivacy({ services, tell });
  const reach = readReach({ people });
  const steps = readGuide({ meetings, people });

  /** What set-up's card says now: used when it is posted, saved, and edited once it is known who can be reached. */
  const card = async (
    committee: Committee,
    roster: readonly Member[],
    news: "set-up" | "saved",
    untried = 0,
  ): Promise<Rendered> => {
    const clerk = present(roster).find((member) => member.role === "clerk") ?? roster[0];
    if (clerk === undefined) return presentRefusal({ kind: "stale-press" });
    const { unreachable } = await reach({ committee, roster });
    return presentSetUp({ committee, roster, clerk, news, reach: { kind: "known", unreachable, untried } });
  };

  /** Once it is known who can't be reached, the set-up's card says so; where that takes long, also how far it has come. */
  const reachMembers = async (committee: Committee, setUpCard: SentCard | undefined): Promise<void> => {
    const scope = { tenant: committee.tenant, committee: committee.id };
    const draw = async (untried: number): Promise<void> => {
      if (setUpCard === undefined) return;
      await editCard(
        committee.tenant,
        setUpCard,
        await card(committee, await members.roster(scope), "set-up", untried),
      );
    };
    const { untried } = await reachPeople(scope, draw);
    await draw(untried);
  };

  /** Chair and clerk hear who left and still owes something, to hand it over. */
  const tellOwed = async (on: AsMember, roster: readonly Member[], { left, owed }: Removed): Promise<void> => {
    for (const leaver of left) {
      const theirs = owed.filter((item) => isOwnedBy(item, leaver));
      if (theirs.length > 0) await tellRunners({ ...on, roster }, leaver, { owed: theirs, why: "removed" });
    }
  };

  const answerTo = async (
    turn: Turn,
    ranBefore: boolean,
    made: Exclude<SetUp, { kind: "roster-unread" }>,
  ): Promise<Answer> => {
    const { committee, roster } = made;
    if (made.kind === "set-up" || ranBefore) {
      const afterwards = (reply: SentCard | undefined) => reachMembers(committee, reply);
      return { say: await card(committee, roster, "set-up"), afterwards };
    }
    const today = dayAt(turn.at, committee.zone);
    const board = { committee, today, nameOf: namesOf(roster) };
    const scope = { tenant: committee.tenant, committee: committee.id };
    return { say: presentAlreadySetUp(await steps({ committee, roster, board, scope, today })) };
  };

  return {
    card,

    /** `set up [name]`; without a name the board is called after what Teams calls the place, else plainly "Committee". */
    async setUp(turn: Turn, name: string | undefined, repeated = false): Promise<Answer> {
      const { kind, conversation, serviceUrl } = turn.place;
      if (kind === "personal") return { say: presentRefusal({ kind: "set-up-here", bot: turn.bot }) };
      const called =
        (name ?? turn.placeName ?? "Committee").replace(/\s+/g, " ").trim().slice(0, longestCommitteeName) ||
        "Committee";
      const home = { kind, conversation, serviceUrl, ...(turn.team === undefined ? {} : { team: turn.team }) };
      const made = await services.setUpCommittee({
        tenant: turn.tenant,
        home,
        name: called,
        by: turn.person,
        now: turn.at,
      });
      return made.kind === "roster-unread"
        ? { say: presentRefusal({ kind: "roster-unread" }) }
        : answerTo(turn, turn.again || repeated, made);
    },

    /** Save: what was ticked and unticked of those whom this card showed. Teams sends the ticked ids joined by commas. */
    async choose(turn: Turn, data: VerbData<"set-up.roster">): Promise<Answer> {
      const found = boardOfPress(turn, "roster", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      // A card too large for the choice sends none: then nobody leaves. An older card does not say whom it showed.
      if (data.members === undefined || data.shown === undefined)
        return { say: await card(on.committee, on.roster, "saved") };
      const [here, left] = data.shown.split(";").map(idsOf);
      const ticks = { here: here ?? [], left: left ?? [], ticked: idsOf(data.members) };
      const done = await services.chooseRoster(on.scope, { ...ticks, ...byMe(on, turn), again: turn.again });
      const roster = await members.roster(on.scope);
      const say = await card(on.committee, roster, "saved");
      return tellHome(
        turn,
        on,
        done.owed.length === 0 ? { say } : { say, afterwards: () => tellOwed(on, roster, done) },
      );
    },

    /** Back from the guide: the set-up's card as it is now. */
    async show(turn: Turn, committee: string): Promise<Answer> {
      const found = boardOfPress(turn, "roster", committee);
      if (found.kind === "answer") return found.answer;
      return { say: await card(found.on.committee, found.on.roster, "set-up") };
    },
  };
}

function idsOf(joined: string): readonly MemberId[] {
  return joined.split(",").map((id) => id.trim() as MemberId);
}
