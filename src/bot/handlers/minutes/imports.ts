import type { ImportId } from "../../../domain/ids.js";
import type { ImportNews } from "../../../services/minutes/accept-import.js";
import type { Services } from "../../../services/services.js";
import {
  presentAccepting,
  presentImported,
  presentImportGone,
  presentImportState,
  presentImportUndone,
  presentUndoAsked,
} from "../../cards/minutes/present-imported.js";
import { presentImports } from "../../cards/minutes/present-imports.js";
import type { Rendered } from "../../cards/rendered.js";
import { importedWords } from "../../cards/words/imported.js";
import type { EditCard } from "../../edit-card.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { settingOf } from "../actions/occasion.js";
import { inOwnChat } from "../in-own-chat.js";
import { type AsMember, boardOfPress } from "../on-board.js";
import type { CheckDeps, checkPresses } from "./check-presses.js";
import { inTime } from "./in-time.js";

type Deps = CheckDeps & {
  services: Pick<
    Services,
    "acceptImport" | "undoImport" | "throwImportAway" | "listImports" | "readImport" | "afterChange"
  >;
  check: ReturnType<typeof checkPresses>;
  editCard: EditCard;
  wait: (ms: number) => Promise<unknown>;
};

/** A press is answered within three seconds; what takes longer goes on after its answer. */
const pressMs = 1_800;
/** The message that says how far it has come is edited at most so often, in rows. */
const rowsBetweenEdits = 25;

type Result = { say: Rendered; news: readonly ImportNews[] };

/** What is done with a paper as a whole: accepted, taken back, thrown away; and the list of them. */
export function handleImports({ services, check, editCard, wait }: Deps) {
  const me = (on: AsMember) => ({ board: on.board, me: on.me.id });

  /** Does it within the press, or after it by editing the card. */
  async function within(
    turn: PressTurn,
    on: AsMember,
    id: ImportId,
    work: (onProgress: (done: number, of: number) => Promise<void>) => Promise<Result>,
  ): Promise<Answer> {
    let progress: ((done: number, of: number) => Promise<void>) | undefined;
    const done = work(async (rows, of) => progress?.(rows, of));
    // What fails after the answer is told by what comes afterwards.
    done.catch(() => undefined);
    const result = await inTime(done, pressMs, wait);
    const tell = async (news: readonly ImportNews[]) => {
      if (news.length > 0) await services.afterChange(...news.map((one) => ({ ...one, by: on.me.id, at: turn.at })));
    };
    if (result !== "late") return { say: result.say, settles: true, afterwards: () => tell(result.news) };
    const read = await services.readImport(on.scope, id);
    if (read === undefined) return { say: presentImportGone(on) };
    return {
      say: presentAccepting({ import: read, ...me(on) }, "made" in read.state ? read.state.made.length : 0, 0),
      afterwards: async (card) => {
        let told = 0;
        progress = async (rows, of) => {
          if (card === undefined || rows - told < rowsBetweenEdits) return;
          told = rows;
          await editCard(turn.tenant, card, presentAccepting({ import: read, ...me(on) }, rows, of));
        };
        const { say, news } = await done;
        if (card !== undefined) await editCard(turn.tenant, card, say);
        await tell(news);
      },
    };
  }

  async function opened(on: AsMember, id: ImportId): Promise<Rendered> {
    const read = await services.readImport(on.scope, id);
    if (read === undefined) return presentImportGone(on);
    if (read.state.kind === "checking") return check.shown(on, read, { page: 1 });
    return presentImportState({ import: read, ...me(on) });
  }

  const onBoard = async (
    turn: PressTurn,
    { committee }: { committee: string },
    then: (on: AsMember) => Promise<Answer>,
  ): Promise<Answer> => {
    const found = boardOfPress(turn, "import", committee);
    return found.kind === "answer" ? found.answer : then(found.on);
  };

  return {
    accept: (turn: PressTurn, data: VerbData<"import.accept">) =>
      onBoard(turn, data, async (on) => {
        const saved = await check.save(turn, on, data);
        if (saved.kind === "over") return { say: saved.say };
        if (saved.objection !== undefined)
          return { say: await check.shown(on, saved.import, { page: data.page, ...saved.objection }) };
        const id = data.import as ImportId;
        return within(turn, on, id, async (onProgress) => {
          const result = await services.acceptImport(on.scope, id, settingOf(turn, on), onProgress);
          switch (result.kind) {
            case "accepted":
              return { say: presentImported({ import: result.import, ...me(on) }), news: result.news };
            case "nothing-ticked":
              return {
                say: await check.shown(on, result.import, { page: data.page, objection: importedWords.nothingTicked }),
                news: [],
              };
            case "settled":
              return { say: presentImportState({ import: result.import, ...me(on) }), news: [] };
            case "gone":
              return { say: presentImportGone(on), news: [] };
          }
        });
      }),

    throwAway: (turn: PressTurn, data: VerbData<"import.throw">) =>
      onBoard(turn, data, async (on) => {
        const thrown = await services.throwImportAway(on.scope, data.import as ImportId, settingOf(turn, on));
        const say =
          thrown.kind === "gone" ? presentImportGone(on) : presentImportState({ import: thrown.import, ...me(on) });
        return { say, settles: true };
      }),

    open: (turn: PressTurn, data: VerbData<"import.open">) =>
      onBoard(turn, data, async (on) => ({ say: await opened(on, data.import as ImportId) })),

    askUndo: (turn: PressTurn, data: VerbData<"import.undo.ask">) =>
      onBoard(turn, data, async (on) => {
        const read = await services.readImport(on.scope, data.import as ImportId);
        if (read === undefined) return { say: presentImportGone(on) };
        return { say: asked(on, read) };
      }),

    undo: (turn: PressTurn, data: VerbData<"import.undo">) =>
      onBoard(turn, data, async (on) => {
        const id = data.import as ImportId;
        return within(turn, on, id, async () => {
          const result = await services.undoImport(on.scope, id, settingOf(turn, on));
          switch (result.kind) {
            case "undone":
              return { say: presentImportUndone({ import: result.import, ...me(on) }, result.kept), news: result.news };
            case "nothing-to-undo":
              return { say: presentImportState({ import: result.import, ...me(on) }), news: [] };
            case "gone":
              return { say: presentImportGone(on), news: [] };
          }
        });
      }),

    list: (turn: PressTurn, data: VerbData<"imports.show">) =>
      onBoard(turn, data, async (on) => ({
        say: presentImports({ imports: await services.listImports(on.scope), board: on.board }),
      })),

    /** "imports". */
    async said(turn: MessageTurn): Promise<Answer> {
      const found = inOwnChat(turn, "import");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      return { say: presentImports({ imports: await services.listImports(on.scope), board: on.board }) };
    },

    /** "Undo the import": the newest that is on record, or the one whose file is named; several are shown. */
    async saidUndo(turn: MessageTurn, of: string | undefined): Promise<Answer> {
      const found = inOwnChat(turn, "import");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const all = await services.listImports(on.scope);
      const onRecord = all.filter(({ state }) => "made" in state && state.kind !== "undone");
      const wanted =
        of === undefined
          ? onRecord.slice(0, 1)
          : onRecord.filter(({ file }) => file?.toLowerCase().includes(of.toLowerCase()));
      const [only, ...others] = wanted;
      if (only === undefined || others.length > 0) return { say: presentImports({ imports: all, board: on.board }) };
      const read = await services.readImport(on.scope, only.id);
      return { say: read === undefined ? presentImportGone(on) : asked(on, read) };
    },
  };

  function asked(on: AsMember, read: NonNullable<Awaited<ReturnType<Services["readImport"]>>>): Rendered {
    const isMade = read.state.kind === "accepted" || read.state.kind === "accepting" || read.state.kind === "undoing";
    return isMade ? presentUndoAsked({ import: read, ...me(on) }) : presentImportState({ import: read, ...me(on) });
  }
}
