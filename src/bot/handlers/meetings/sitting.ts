import { placeNumbered, placesOf } from "../../../domain/agendas/agenda-places.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { AgendaItemId, MeetingId } from "../../../domain/ids.js";
import { isSitting, type Meeting } from "../../../domain/meetings/meeting.js";
import type { StartedMeeting } from "../../../services/meetings/start-meeting.js";
import { meetingsNear } from "../../../services/meetings/start-meeting.js";
import type { ItemToTake } from "../../../services/meetings/take-item.js";
import type { Services } from "../../../services/services.js";
import { button } from "../../cards/button.js";
import { sittingNews } from "../../cards/meetings/sitting-news.js";
import type { Rendered } from "../../cards/rendered.js";
import { nameLine } from "../../cards/typed-text.js";
import { sittingWords as words } from "../../cards/words/sitting.js";
import { titles } from "../../cards/words/titles.js";
import type { ItemRef } from "../../commands/command.js";
import type { SittingCommand } from "../../commands/sitting-command.js";
import type { Answer, MessageTurn, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, allBoards, boardOfPress, type OnBoard, theBoard } from "../on-board.js";
import { type AtMeetingDeps, meetingOfPress, recordOf, sittingCard, sittingNow } from "./at-meeting.js";

type Deps = AtMeetingDeps & {
  services: Pick<Services, "readAgenda" | "startMeeting" | "takeItem">;
  /** Shows an action: what "item 6" means where no meeting is going on. */
  showAction: (turn: MessageTurn, item: ItemRef) => Promise<Answer>;
};

type Take = Extract<SittingCommand, { kind: "take-item" }>;

/** A meeting that is started, and the item that it is at. */
export function handleSitting(deps: Deps) {
  const { services, meetings } = deps;

  return {
    async start(turn: MessageTurn): Promise<Answer> {
      const found = theBoard(turn, "meetings");
      return found.kind === "answer" ? found.answer : { say: await start(turn, found.on) };
    },

    async pressStart(turn: PressTurn, data: VerbData<"meeting.start">): Promise<Answer> {
      const found = boardOfPress(turn, "meetings", data.committee);
      if (found.kind === "answer") return found.answer;
      return { say: await start(turn, found.on, data.meeting as MeetingId), settles: true };
    },

    async take(turn: MessageTurn, said: Take): Promise<Answer> {
      if (said.action !== undefined && !(await meansItem(turn, said)))
        return deps.showAction(turn, { number: said.action });
      const found = theBoard(turn, "meetings");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const now = await sittingNow(deps, on);
      if (now.kind === "none") return { say: now.say };
      const { meeting } = now;
      const read = await services.readAgenda(on.committee, meeting, turn.at);
      if (said.item === "next") return { say: await take(turn, on, meeting, { kind: "next" }) };
      const place = placeNumbered(read.items, read.firstNumber, said.item.number);
      const say =
        place === undefined
          ? await sittingCard(deps, on, meeting, turn.at, { read, news: words.noSuchItem(said.item.number) })
          : await take(turn, on, meeting, { kind: "place", id: place.id });
      return { say };
    },

    async pressTake(turn: PressTurn, data: VerbData<"meeting.take">): Promise<Answer> {
      const found = boardOfPress(turn, "meetings", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const named = await meetingOfPress(deps, on, data.meeting);
      if (named.kind === "none") return { say: named.say };
      if (!isSitting(named.meeting)) return { say: await whatSits(turn, on) };
      const to = { kind: "place", id: data.to as AgendaItemId, from: data.from as AgendaItemId | "none" } as const;
      return { say: await take(turn, on, named.meeting, to), settles: true };
    },

    async where(turn: MessageTurn): Promise<Answer> {
      const found = theBoard(turn, "look");
      if (found.kind === "answer") return found.answer;
      return { say: await whatSits(turn, found.on) };
    },

    async pressShow(turn: PressTurn, data: VerbData<"meeting.sitting">): Promise<Answer> {
      const found = boardOfPress(turn, "look", data.committee);
      if (found.kind === "answer") return found.answer;
      const named = await meetingOfPress(deps, found.on, data.meeting);
      if (named.kind === "none") return { say: named.say };
      if (!isSitting(named.meeting)) return { say: await whatSits(turn, found.on) };
      return { say: await sittingCard(deps, found.on, named.meeting, turn.at) };
    },
  };

  /** Whether "item 6" is an item of a meeting that is going on, to who may take it. */
  async function meansItem(turn: MessageTurn, { item }: Take): Promise<boolean> {
    const [only, ...others] = allBoards(turn, "meetings");
    if (only === undefined || others.length > 0 || item === "next") return false;
    const { sits } = await meetingsNear(meetings, only.scope, only.today);
    if (sits === undefined) return false;
    const read = await services.readAgenda(only.committee, sits, turn.at);
    return placeNumbered(read.items, read.firstNumber, item.number) !== undefined;
  }

  /** A card of a meeting that has ended takes no item. */
  async function whatSits(turn: Turn, on: OnBoard): Promise<Rendered> {
    const now = await sittingNow(deps, on);
    return now.kind === "none" ? now.say : sittingCard(deps, on, now.meeting, turn.at);
  }

  async function take(turn: Turn, on: AsMember, meeting: Meeting, to: ItemToTake): Promise<Rendered> {
    const read = await services.readAgenda(on.committee, meeting, turn.at);
    const done = await services.takeItem(meeting, placesOf(read.items, read.firstNumber), to, {
      turnKey: turn.key,
      at: turn.at,
      by: on.me.id,
    });
    if (done.kind === "changed") return sittingCard(deps, on, meeting, turn.at, { read, record: done.record });
    switch (done.why) {
      case "last-item":
        return sittingCard(deps, on, meeting, turn.at, { read, news: `${words.over}. ${words.overSentence}` });
      case "no-such-item":
      case "moved-on":
        return sittingCard(deps, on, meeting, turn.at, { read, news: words.movedOn });
      case "just-gone-on": {
        const record = await recordOf(deps.meetingRecords, meeting);
        const by = record.atHandSince?.by;
        const news = by === undefined ? words.movedOn : words.justGoneOn(nameLine(on.board.nameOf(by)));
        return sittingCard(deps, on, meeting, turn.at, { read, record, news });
      }
      case "changed-meanwhile":
        return sittingNews(on.board, words.meanwhile, words.meanwhileSentence);
    }
  }

  async function start(turn: Turn, on: AsMember, named?: MeetingId): Promise<Rendered> {
    const said = { today: on.today, at: turn.at, by: on.me.id, turnKey: turn.key };
    const started = await services.startMeeting(on.committee, said, named);
    return startedCard(turn, on, started);
  }

  async function startedCard(turn: Turn, on: AsMember, started: StartedMeeting): Promise<Rendered> {
    const { board } = on;
    switch (started.kind) {
      case "started": {
        const { meeting, read, record, again } = started;
        return sittingCard(deps, on, meeting, turn.at, { read, record, ...(!again && { begun: true }) });
      }
      case "another-sits": {
        const { meeting } = started;
        const forgotten = meeting.on < on.today ? words.forgottenSentence : words.anotherSitsSentence;
        const show = button(titles.itemAtHand, "meeting.sitting", {
          committee: board.committee.id,
          meeting: meeting.id,
        });
        return sittingNews(board, words.anotherSits(dayWords(meeting.on, board.today)), forgotten, [show]);
      }
      case "none-today": {
        const { next, ended } = started;
        const title = ended ? words.todayOver : words.todayNone;
        if (next === undefined) return sittingNews(board, title, words.planOne);
        const begin = button(titles.start, "meeting.start", { committee: board.committee.id, meeting: next.id });
        return sittingNews(board, title, words.nextIs(dayWords(next.on, board.today)), [begin]);
      }
      case "gone":
        return sittingNews(board, words.gone, words.goneSentence);
      case "changed-meanwhile":
        return sittingNews(board, words.meanwhile, words.meanwhileSentence);
    }
  }
}
