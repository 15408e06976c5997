import { mayReadPart } from "../../../domain/committees/may-read.js";
import type { Decision } from "../../../domain/meetings/decision.js";
import { followMonths } from "../../../domain/meetings/follow-months.js";
import { longestDecision } from "../../../services/meetings/record-decision.js";
import type { StruckDecision } from "../../../services/meetings/strike-decision.js";
import type { Services } from "../../../services/services.js";
import type { Decisions } from "../../../store/decisions.js";
import type { Meetings } from "../../../store/meetings.js";
import { presentDecision } from "../../cards/meetings/present-decisions.js";
import { followForm, followTitle, longestFollowTitle, strikeForm } from "../../cards/meetings/sitting-forms.js";
import { sittingNews } from "../../cards/meetings/sitting-news.js";
import { programmeButton } from "../../cards/programme/programme-buttons.js";
import { placeWords, programmeNumber, programmeTitle, stopNow } from "../../cards/programme/programme-lines.js";
import type { Rendered } from "../../cards/rendered.js";
import { gap, plain, strong } from "../../cards/runs.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { decisionWords as words } from "../../cards/words/decisions.js";
import { programmeSentences } from "../../cards/words/programme.js";
import { sittingWords } from "../../cards/words/sitting.js";
import type { SittingCommand } from "../../commands/sitting-command.js";
import type { Answer, MessageTurn, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, type Found, type OnBoard, theBoard } from "../on-board.js";

type Deps = {
  decisions: Pick<Decisions, "findByNumber">;
  meetings: Pick<Meetings, "find">;
  services: Pick<Services, "strikeDecision" | "correctDecision" | "followUp">;
};

type OfDecision = { on: AsMember; decision: Decision };
const mostMonths = 60;

/** What becomes of a decision afterwards: struck out, put right, followed up on the programme. */
export function handleDecided(deps: Deps) {
  const { services, decisions, meetings } = deps;

  return {
    async strike(
      turn: MessageTurn,
      { number, why }: Extract<SittingCommand, { kind: "strike-decision" }>,
    ): Promise<Answer> {
      const found = await meant(theBoard(turn, "meetings"), number);
      return found.kind === "answer" ? found.answer : { say: await struck(turn, found.on, why) };
    },

    async correct(
      turn: MessageTurn,
      { number, text }: Extract<SittingCommand, { kind: "correct-decision" }>,
    ): Promise<Answer> {
      const found = await meant(theBoard(turn, "meetings"), number);
      if (found.kind === "answer") return found.answer;
      const { on, decision } = found.on;
      if (text.length > longestDecision) return { say: presentRefusal({ kind: "too-long", limit: longestDecision }) };
      const said = { at: turn.at, by: on.me.id, turnKey: turn.key };
      const done = await services.correctDecision(on.scope, decision, text, said, words.correctedWhy);
      if (done.corrected === undefined) return { say: notStruck(on, done) };
      const title = words.corrected(decision.number, done.corrected.number);
      return { say: card(on, done.corrected, title, words.struckSentence) };
    },

    async askStrike(turn: PressTurn, data: VerbData<"decision.strike.ask">): Promise<Answer> {
      const found = await meant(boardOfPress(turn, "meetings", data.committee), data.decision);
      if (found.kind === "answer") return found.answer;
      const { on, decision } = found.on;
      return { say: decision.state.kind === "struck" ? card(on, decision) : strikeForm({ board: on.board, decision }) };
    },

    async pressStrike(turn: PressTurn, data: VerbData<"decision.strike">): Promise<Answer> {
      const found = await meant(boardOfPress(turn, "meetings", data.committee), data.decision);
      if (found.kind === "answer") return found.answer;
      const why = typeof data.why === "string" ? data.why.trim().slice(0, 200) : "";
      return { say: await struck(turn, found.on, why === "" ? undefined : why), settles: true };
    },

    async follow(
      turn: MessageTurn,
      { number, when }: Extract<SittingCommand, { kind: "follow-decision" }>,
    ): Promise<Answer> {
      const found = await meant(theBoard(turn, "meetings"), number);
      if (found.kind === "answer") return found.answer;
      const { on, decision } = found.on;
      if (decision.state.kind === "struck") return { say: card(on, decision) };
      if (when === undefined) return { say: followForm({ board: on.board, decision }) };
      const months = followMonths(when, { on: decision.on, today: on.today });
      return { say: await followed(turn, found.on, followTitle(decision), months) };
    },

    async askFollow(turn: PressTurn, data: VerbData<"decision.follow.ask">): Promise<Answer> {
      const found = await meant(boardOfPress(turn, "meetings", data.committee), data.decision);
      if (found.kind === "answer") return found.answer;
      return { say: followForm({ board: found.on.on.board, decision: found.on.decision }) };
    },

    async pressFollow(turn: PressTurn, data: VerbData<"decision.follow">): Promise<Answer> {
      const found = await meant(boardOfPress(turn, "meetings", data.committee), data.decision);
      if (found.kind === "answer") return found.answer;
      const { on, decision } = found.on;
      const title = data.title === undefined ? followTitle(decision) : entered(data.title);
      const months = Number(data.months);
      const repeats = data.repeats === "every" ? "every" : "once";
      const wrong = !Number.isInteger(months) || months < 1 || months > mostMonths;
      if (wrong || title === "" || title.length > longestFollowTitle) {
        const objection = wrong ? words.followMonthsError : words.followTitleError;
        const kept = {
          title: title.slice(0, longestFollowTitle),
          months: Number.isFinite(months) ? months : 6,
          repeats,
        };
        return { say: followForm({ board: on.board, decision, entered: kept, objection }) };
      }
      const when = repeats === "every" ? { everyMonths: months } : { inMonths: months };
      return { say: await followed(turn, found.on, title, when), settles: true };
    },
  };

  async function followed(
    turn: Turn,
    { on, decision }: OfDecision,
    title: string,
    when: { everyMonths: number } | { inMonths: number },
  ): Promise<Rendered> {
    const { board } = on;
    const said = { by: on.me.id, at: turn.at, turnKey: turn.key, today: on.today };
    const done = await services.followUp(decision, { title, when }, said);
    if (done.kind === "refused") return sittingNews(board, words.programmeFull, words.programmeFullSentence);
    const { item } = done;
    const at = item.place.kind === "meeting" ? await meetings.find(on.scope, item.place.meeting) : undefined;
    const planned = programmeSentences.planned(placeWords(stopNow(item, at === undefined ? [] : [at]), on.today));
    const what = [strong(programmeNumber(item)), plain(gap + programmeTitle(item, on.reader))];
    const sentence = [
      plain(`${planned} ${words.followedSentence}`),
      strong(words.name(decision.number)),
      plain(words.follows("everyMonths" in when ? when.everyMonths : undefined)),
    ];
    const buttons = [programmeButton(board)];
    return sittingNews(board, words.followed(item.number), [what, sentence], buttons);
  }

  async function meant(found: Found<AsMember>, number: number): Promise<Found<OfDecision>> {
    if (found.kind === "answer") return found;
    const { on } = found;
    const decision = await decisions.findByNumber(on.scope, number);
    if (decision === undefined)
      return { kind: "answer", answer: { say: sittingNews(on.board, words.unknown(number), words.unknownSentence) } };
    // Where its words may not be read, nothing of it is changed.
    if (!mayReadPart(decision, decision.committee, on.reader))
      return { kind: "answer", answer: { say: card(on, decision) } };
    return { kind: "found", on: { on, decision } };
  }

  async function struck(turn: Turn, { on, decision }: OfDecision, why: string | undefined): Promise<Rendered> {
    const said = { at: turn.at, by: on.me.id, turnKey: turn.key };
    const done = await services.strikeDecision(on.scope, decision.id, said, why);
    return done.kind === "struck"
      ? card(on, done.decision, words.struckTitle(decision.number), words.struckSentence)
      : notStruck(on, done);
  }

  function notStruck(on: OnBoard, done: StruckDecision): Rendered {
    if (done.kind === "refused" && done.why === "struck-before" && done.decision !== undefined)
      return card(on, done.decision, words.struckTitle(done.decision.number), words.struckBefore);
    return sittingNews(on.board, sittingWords.meanwhile, sittingWords.meanwhileSentence);
  }

  function card({ board, reader }: OnBoard, decision: Decision, title?: string, sentence = ""): Rendered {
    const news = title === undefined ? {} : { news: { title, sentence } };
    return presentDecision({ board, reader, decision, ...news });
  }
}

function entered(typed: unknown): string {
  return typeof typed === "string" ? typed.trim() : "";
}
