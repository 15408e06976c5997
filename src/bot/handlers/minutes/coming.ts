import type { ArrivalId } from "../../../domain/ids.js";
import type { Services } from "../../../services/services.js";
import {
  presentArrivalGone,
  presentHowToImport,
  presentNoOwnChat,
  presentNoPaper,
  presentReadInOwnChat,
  presentReadingSeveral,
  presentReadSeveral,
  presentWhichBoard,
} from "../../cards/minutes/present-coming.js";
import { comingWords } from "../../cards/words/import-coming.js";
import type { Attached } from "../../files-in/attached.js";
import { mostFiles } from "../../files-in/attached.js";
import type { PostMessage } from "../../post-message.js";
import { isTold } from "../../tell.js";
import { toMessage } from "../../turn/to-message.js";
import type { Answer, MessageTurn, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, allBoards, boardOfPress, clerksOf, theBoard } from "../on-board.js";
import { boardNamed, ordered } from "./board-named.js";
import { type BringDeps, bringPaper, calledPaper, pagesOf, type Source } from "./bring-paper.js";
import { type Chat, type DeliverDeps, deliverPaper, patienceMs, type ReadingWork } from "./deliver-paper.js";

type Deps = BringDeps &
  DeliverDeps & {
    services: Pick<Services, "proposeImport" | "keepArrival" | "takeArrival">;
    post: PostMessage;
  };

/** Papers on their way in: attached, pasted, or chosen in a message's menu. What is found is for its sender's eyes alone. */
export function handleComing(deps: Deps) {
  const bring = bringPaper(deps);
  const deliver = deliverPaper(deps);
  const { services, post } = deps;

  /** Reads it for the only board it can be for; asks which where there are several. `key`: of this paper among those of the turn. */
  function work(turn: Turn, boards: readonly AsMember[], source: Source): ReadingWork {
    return async (onPages) => {
      const opened = await bring.open(source);
      if (opened.kind === "refused") return opened.say;
      onPages(pagesOf(opened.paper));
      const [only, ...others] = boards;
      if (only === undefined) return presentNoOwnChat();
      if (others.length === 0) return bring.check(turn, only, opened);
      const { paper, file } = opened;
      const body = await bring.bodyOf(paper, only);
      const kept = await services.keepArrival(
        { tenant: turn.tenant, person: turn.person.id },
        { ...(file !== undefined && { file }), paper },
        turn.key,
      );
      return presentWhichBoard({
        arrival: kept.id,
        boards: ordered(
          boards.map(({ committee }) => committee),
          body,
        ),
        ...(file !== undefined && { file }),
        ...(body !== undefined && { body }),
      });
    };
  }

  const chatOf = ({ tenant, place, conversation }: Turn): Chat => ({
    tenant,
    conversation,
    serviceUrl: place.serviceUrl,
  });

  /** Somebody's own chat; undefined where there is none that they can be written to in. */
  const ownChat = ({ tenant, person }: Turn): Chat | undefined => {
    const { conversation, serviceUrl } = person;
    if (conversation === undefined || serviceUrl === undefined || !isTold(person)) return undefined;
    return { tenant, conversation, serviceUrl };
  };

  /** The boards that a paper may be for, by the words that came with it; our no where there is none. */
  function boardsFor(
    turn: Turn & { typed?: string },
    said: string,
  ): { boards: readonly AsMember[] } | { answer: Answer } {
    const all = allBoards(turn, "import");
    if (all.length === 0) {
      const [first] = turn.standings;
      const found = first === undefined ? theBoard(turn, "import") : boardOfPress(turn, "import", first.committee.id);
      return found.kind === "answer" ? { answer: found.answer } : { boards: [found.on] };
    }
    const named =
      all.length > 1
        ? boardNamed(
            said,
            all.map(({ committee }) => committee),
          )
        : undefined;
    return { boards: named === undefined ? all : all.filter(({ committee }) => committee.id === named.id) };
  }

  /** One paper: answered where it came from, or in its sender's own chat where that is a shared place. */
  async function bringOne(turn: Turn, boards: readonly AsMember[], source: Source): Promise<Answer> {
    const reading = work(turn, boards, source);
    if (turn.place.kind === "personal") return deliver.answered(chatOf(turn), calledPaper(source), reading);
    const chat = ownChat(turn);
    if (chat === undefined) return { say: presentNoOwnChat() };
    return {
      say: presentReadInOwnChat(),
      afterwards: () => deliver.posted(chat, calledPaper(source), reading),
    };
  }

  return {
    /** "import", and a text that is to be read as a paper. */
    async said(turn: MessageTurn, { text, words = "" }: { text?: string; words?: string }): Promise<Answer> {
      const isOwnChat = turn.place.kind === "personal";
      const for_ = boardsFor(turn, words);
      if ("answer" in for_) return for_.answer;
      if (text === undefined) return { say: presentHowToImport({ isOwnChat }) };
      return bringOne(turn, for_.boards, { kind: "text", text });
    },

    /** What came with a message beside its words. `isOnlyThat`: its words, if any, say no more than what to do with it. Undefined: the words are all that matters. */
    async attached(
      turn: MessageTurn,
      { files, pictures, others }: Attached,
      words: { said: string; isOnlyThat: boolean },
    ): Promise<Answer | undefined> {
      const isOwnChat = turn.place.kind === "personal";
      if (files.length === 0) {
        if (!words.isOnlyThat) return undefined;
        return {
          say: isOwnChat || pictures > 0 ? presentNoPaper({ pictures }) : presentHowToImport({ isOwnChat, file: true }),
        };
      }
      if (!isOwnChat) return { say: presentHowToImport({ isOwnChat, file: true }) };
      const for_ = boardsFor(turn, words.said);
      if ("answer" in for_) return for_.answer;
      const { boards } = for_;
      const notes = [
        ...(pictures + others > 0 ? [comingWords.othersToo] : []),
        ...(words.isOnlyThat ||
        boardNamed(
          words.said,
          boards.map(({ committee }) => committee),
        ) !== undefined
          ? []
          : [comingWords.wordsToo]),
      ];
      const [first, ...more] = files.slice(0, mostFiles);
      const answer =
        first !== undefined && more.length === 0
          ? await bringOne(turn, boards, { kind: "file", file: first })
          : severalAnswer(turn, boards, files);
      return notes.length === 0 ? answer : withNote(turn, answer, notes.join(" "));
    },

    /** For which board a paper is that was asked about. */
    async place(turn: PressTurn, { arrival, committee }: VerbData<"arrival.place">): Promise<Answer> {
      const found = boardOfPress(turn, "import", committee);
      if (found.kind === "answer") return found.answer;
      const taken = await services.takeArrival({ tenant: turn.tenant, person: turn.person.id }, arrival as ArrivalId);
      if (taken === undefined) return { say: presentArrivalGone() };
      const { paper, file } = taken.arrival;
      const source: Source = { kind: "paper", paper, ...(file !== undefined && { file }) };
      const reading: ReadingWork = async (onPages) => {
        const say = await work(turn, [found.on], source)(onPages);
        await taken.done();
        return say;
      };
      return deliver.answered(chatOf(turn), calledPaper(source), reading, patienceMs.press);
    },

    /** Our no to whoever chose entries too often. */
    tooOften: { say: comingWords.menuTooOften },

    /** The words of a message that somebody chose in its menu. Answers what they are told there; what is found comes to their own chat. */
    async chosen(turn: Turn, source: Source): Promise<{ say: string; afterwards?: () => Promise<void> }> {
      const boards = allBoards(turn, "import");
      if (boards.length === 0) {
        const [here] = turn.standings;
        return { say: here === undefined ? comingWords.ofNoBoard : comingWords.menuRefused(clerksOf(here)) };
      }
      const chat = ownChat(turn);
      if (chat === undefined) return { say: comingWords.menuNoChat };
      return {
        say: comingWords.menuReading,
        afterwards: () => deliver.posted(chat, calledPaper(source), work(turn, boards, source)),
      };
    },
  };

  /** Several files, one after the other: each with a message and a turn key of its own. */
  function severalAnswer(turn: MessageTurn, boards: readonly AsMember[], files: Attached["files"]): Answer {
    const read = files.slice(0, mostFiles);
    return {
      say: presentReadingSeveral(read.length, files.length),
      afterwards: async (reply) => {
        for (const [at, file] of read.entries()) {
          const source: Source = { kind: "file", file };
          const own = { ...turn, key: `${turn.key}/${at}` };
          await deliver.posted(chatOf(turn), calledPaper(source), work(own, boards, source));
        }
        if (reply !== undefined) await deps.editCard(turn.tenant, reply, presentReadSeveral(read.length, files.length));
      },
    };
  }

  /** A sentence of its own, after the answer. */
  function withNote(turn: Turn, answer: Answer, note: string): Answer {
    const { afterwards } = answer;
    return {
      ...answer,
      afterwards: async (reply) => {
        await post(chatOf(turn), toMessage(note));
        await afterwards?.(reply);
      },
    };
  }
}
