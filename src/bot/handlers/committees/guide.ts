import type { GuideStep } from "../../../domain/committees/guide-step.js";
import { stepAfter } from "../../../domain/committees/guide-step.js";
import type { Member } from "../../../domain/committees/member.js";
import type { Services } from "../../../services/services.js";
import type { Committees } from "../../../store/committees.js";
import type { Meetings } from "../../../store/meetings.js";
import type { Members } from "../../../store/members.js";
import type { People } from "../../../store/people.js";
import type { CommitteeScope } from "../../../store/scopes.js";
import { namesOf } from "../../cards/board.js";
import { presentGuide } from "../../cards/committees/present-guide.js";
import { presentGuideStep, type StepAgain, type StepNews } from "../../cards/committees/present-guide-step.js";
import { chairFormWords, meetingFormWords } from "../../cards/words/guide.js";
import type { Tell } from "../../tell.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, byMe, type Found, hasRight, type OnBoard, theBoard } from "../on-board.js";
import { readGuide } from "./read-guide.js";
import { readMeetingForm } from "./read-meeting-form.js";
import { type NewRole, tellOfRoles } from "./tell-of-roles.js";

type Deps = {
  services: Pick<Services, "planMeeting" | "changeRole" | "afterChange">;
  committees: Pick<Committees, "find" | "noteGuided">;
  members: Pick<Members, "roster">;
  meetings: Pick<Meetings, "from">;
  people: Pick<People, "findMany">;
  tell: Tell;
  /** Makes the 1:1 conversations that there are not yet; `again`: also with whom Teams refused. */
  reachPeople: (scope: CommitteeScope, meanwhile: undefined, how: { again: true }) => Promise<unknown>;
  /** Lets so many milliseconds of real time pass. */
  wait: (ms: number) => Promise<unknown>;
};

/** A press is answered within three seconds, however many are still being tried. */
const patienceMs = 1_500;

/** What is left of a form's step. */
export type Go = { turn: PressTurn; on: AsMember; step: GuideStep };

/** The steps of setting a board up: looked at by all, gone through by clerk and chair, left and taken up at any time. */
export function handleGuide({ services, committees, members, reachPeople, wait, tell, ...stores }: Deps) {
  const read = readGuide(stores);
  const tellOf = tellOfRoles({ people: stores.people, tell });

  const overview = async (found: Found<OnBoard>): Promise<Answer> => {
    if (found.kind === "answer") return found.answer;
    const { on } = found;
    return { say: presentGuide(await read(on), { mayChange: hasRight(on, "settings") }) };
  };

  /** A step's card; of the board as it is read now where it may have changed. */
  const show = async ({ turn, on, step }: Go, with_: { news?: StepNews; again?: StepAgain } = {}): Promise<Answer> => ({
    say: presentGuideStep(await read(on), step, { ...with_, drawnAt: turn.at }),
  });

  const fresh = async (on: AsMember): Promise<AsMember> => {
    const [committee = on.committee, roster] = await Promise.all([committees.find(on.scope), members.roster(on.scope)]);
    return { ...on, committee, roster, board: { ...on.board, committee, nameOf: namesOf(roster) } };
  };

  /** The step was gone through: on to the next one that is open, or back to all of them. */
  const goOn = async ({ turn, on: before, step }: Go, news?: StepNews): Promise<Answer> => {
    await committees.noteGuided(before.scope, step);
    const on = await fresh(before);
    const view = await read(on);
    const next = stepAfter(step, view.open);
    if (next === undefined) return { say: presentGuide(view, { mayChange: true }) };
    return { say: presentGuideStep(view, next, { ...(news && { news }), drawnAt: turn.at }) };
  };

  return {
    show: (turn: MessageTurn) => overview(theBoard(turn, "look")),
    pressShow: (turn: PressTurn, { committee }: VerbData<"set-up.guide">) =>
      overview(boardOfPress(turn, "look", committee)),
    goOn,
    showAgain: show,

    async step(turn: PressTurn, { committee, step }: VerbData<"guide.step">): Promise<Answer> {
      const found = boardOfPress(turn, "settings", committee);
      return found.kind === "answer" ? found.answer : show({ turn, on: found.on, step });
    },

    async pass(turn: PressTurn, { committee, step }: VerbData<"guide.pass">): Promise<Answer> {
      const found = boardOfPress(turn, "settings", committee);
      return found.kind === "answer" ? found.answer : goOn({ turn, on: found.on, step });
    },

    /** Only what was ticked or unticked here is changed: whoever became chair meanwhile stays it. */
    async chair(turn: PressTurn, data: VerbData<"guide.chair">): Promise<Answer> {
      const found = boardOfPress(turn, "roster", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const go: Go = { turn, on, step: "chair" };
      // Whoever ticks nobody sends nothing; what is no text at all says nothing of anybody.
      if (data.members !== undefined && typeof data.members !== "string")
        return show(go, { again: { sentences: [chairFormWords.unread] } });
      const ticked = typeof data.members === "string" ? data.members.split(",").map((id) => id.trim()) : [];
      const sentences: string[] = [];
      const roles: NewRole[] = [];
      const set = async (id: string, role: "chair" | "member") => {
        const member = on.roster.find((one) => one.id === id && one.leftAt === undefined);
        const outcome = member && (await services.changeRole(on.scope, wanted(member, role)));
        if (outcome === undefined || outcome.kind === "left") sentences.push(chairFormWords.left);
        else if (outcome.kind === "last-clerk") sentences.push(chairFormWords.lastClerk);
        else if (outcome.kind === "changed") roles.push({ member: outcome.member, before: outcome.before });
      };
      const wanted = (member: Member, role: "chair" | "member") => ({
        ...{ member, role, roster: on.roster, again: turn.again || turn.repeated },
        ...byMe(on, turn),
      });
      for (const id of ticked) if (id !== "" && !data.was.some((one) => one === id)) await set(id, "chair");
      for (const id of data.was)
        if (!ticked.includes(id) && on.roster.some((one) => one.id === id && one.role === "chair"))
          await set(id, "member");
      const answer =
        sentences.length === 0
          ? await goOn(go, "saved")
          : await show({ ...go, on: await fresh(on) }, { again: { sentences: [...new Set(sentences)] } });
      return roles.length === 0 ? answer : { ...answer, afterwards: () => tellOf(turn, on, { roles }) };
    },

    async meeting(turn: PressTurn, data: VerbData<"guide.meeting">): Promise<Answer> {
      const found = boardOfPress(turn, "meetings", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const go: Go = { turn, on, step: "meeting" };
      // What was planned by this press before is shown as it is now.
      if (turn.repeated) return goOn(go, "saved");
      const { entered, plan } = readMeetingForm(data, on.today);
      const objecting = (...sentences: string[]) => show(go, { again: { meeting: entered, sentences } });
      if ("objections" in plan) return objecting(...plan.objections);
      const occasion = { today: on.today, by: on.me.id, at: turn.at, turnKey: turn.key, again: turn.again };
      const outcome = await services.planMeeting(on.scope, plan, occasion);
      if (outcome.kind === "saved") {
        const { movedItems } = outcome;
        const afterwards = () =>
          services.afterChange(...movedItems.map((item) => ({ ...item, by: on.me.id, at: turn.at })));
        return { ...(await goOn(go, "saved")), afterwards };
      }
      switch (outcome.why) {
        case "day-passed":
          return objecting(meetingFormWords.objections.passed);
        case "meeting-exists":
          return objecting(meetingFormWords.objections.exists);
      }
    },

    /** Answers once all were tried, or as far as it has come: the rest goes on afterwards. */
    async tryAgain(turn: PressTurn, { committee }: VerbData<"guide.try">): Promise<Answer> {
      const found = boardOfPress(turn, "roster", committee);
      if (found.kind === "answer") return found.answer;
      const go: Go = { turn, on: found.on, step: "reach" };
      if (turn.repeated) return show(go);
      const trying = reachPeople(found.on.scope, undefined, { again: true });
      await Promise.race([trying, wait(patienceMs)]);
      // What fails later is heard afterwards, and by nobody before.
      trying.catch(() => undefined);
      return { ...(await show(go, { news: "tried" })), afterwards: async () => void (await trying) };
    },
  };
}
