import type { ImportId } from "../../../domain/ids.js";
import { nextMeetingAfter } from "../../../domain/meetings/meeting.js";
import type { MinutesImport } from "../../../domain/minutes/proposal.js";
import type { RowAnswer } from "../../../domain/minutes/row-answer.js";
import type { Services } from "../../../services/services.js";
import type { Meetings } from "../../../store/meetings.js";
import type { CheckView } from "../../cards/minutes/check-view.js";
import { rowsLeft } from "../../cards/minutes/check-view.js";
import { presentCheck } from "../../cards/minutes/present-check.js";
import { presentImportGone, presentImportState } from "../../cards/minutes/present-imported.js";
import type { Rendered } from "../../cards/rendered.js";
import { importWords } from "../../cards/words/import.js";
import type { Answer, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { settingOf } from "../actions/occasion.js";
import { type AsMember, boardOfPress } from "../on-board.js";
import { type Entered, keptOf, questionAnswers, readAnswers } from "./row-answers.js";

export type CheckDeps = {
  services: Pick<Services, "answerImport" | "readImport">;
  meetings: Pick<Meetings, "from">;
};

/** Where on a check somebody goes. */
type Place = Pick<CheckView, "page" | "row" | "group">;

/** What was saved of a press, and how the check stands now. */
export type Saved =
  | { kind: "saved"; import: MinutesImport; objection?: Pick<CheckView, "objection" | "kept" | "row"> }
  /** Nothing can be answered any more; the card says why. */
  | { kind: "over"; say: Rendered };

/** The presses on a check while it is open: every one of them keeps what was entered first. */
export function checkPresses(deps: CheckDeps) {
  const { services, meetings } = deps;

  /** The check as it is now, or what became of it. */
  async function shown(on: AsMember, read: MinutesImport, place: Place & Partial<CheckView>): Promise<Rendered> {
    if (read.state.kind !== "checking" && rowsLeft(read).length === 0)
      return presentImportState({ import: read, board: on.board, me: on.me.id });
    const planned = await meetings.from(on.scope, on.today);
    const nextMeeting = nextMeetingAfter(on.today, planned);
    return presentCheck({
      import: read,
      roster: on.roster,
      board: on.board,
      ...(nextMeeting !== undefined && { nextMeeting }),
      ...place,
    });
  }

  /** Takes what was entered. Where somebody else was quicker, answers to questions are taken all the same, and a form comes back. */
  async function save(
    turn: PressTurn,
    on: AsMember,
    data: VerbData<"import.accept">,
    more: (read: MinutesImport) => readonly RowAnswer[] = () => [],
  ): Promise<Saved> {
    const id = data.import as ImportId;
    const found = await services.readImport(on.scope, id);
    if (found === undefined) return { kind: "over", say: presentImportGone(on) };
    const planned = await meetings.from(on.scope, on.today);
    const { answers, objection } = readAnswers(data, found, on, planned);
    const wanted = [...answers, ...(objection === undefined ? more(found) : [])];
    const objected = objection && { objection: objection.sentence, kept: objection.kept, ...openOf(data) };
    if (wanted.length === 0) return { kind: "saved", import: found, ...(objected && { objection: objected }) };
    const occasion = { ...settingOf(turn, on), turnKey: `${turn.key}/answers` };
    const result = await services.answerImport(on.scope, id, data.revision, wanted, occasion);
    switch (result.kind) {
      case "answered":
        return { kind: "saved", import: result.import, ...(objected && { objection: objected }) };
      case "overtaken": {
        const rest = questionAnswers(data, result.import, on, planned);
        const again =
          rest.length === 0
            ? undefined
            : await services.answerImport(on.scope, id, result.import.revision, rest, {
                ...occasion,
                turnKey: `${turn.key}/again`,
              });
        const now = again === undefined || again.kind === "gone" ? result.import : again.import;
        return {
          kind: "saved",
          import: now,
          objection: { objection: importWords.overtaken, kept: keptOf(data), ...openOf(data) },
        };
      }
      case "settled":
        return { kind: "over", say: presentImportState({ import: result.import, board: on.board, me: on.me.id }) };
      case "gone":
        return { kind: "over", say: presentImportGone(on) };
    }
  }

  const onCheck = async (
    turn: PressTurn,
    data: VerbData<"import.accept">,
    place: Place,
    more?: (read: MinutesImport) => readonly RowAnswer[],
  ): Promise<Answer> => {
    const found = boardOfPress(turn, "import", data.committee);
    if (found.kind === "answer") return found.answer;
    const { on } = found;
    const saved = await save(turn, on, data, more);
    if (saved.kind === "over") return { say: saved.say };
    const { objection } = saved;
    return { say: await shown(on, saved.import, objection === undefined ? place : { page: data.page, ...objection }) };
  };

  return {
    save,
    shown,
    show: (turn: PressTurn, data: VerbData<"import.show">) =>
      onCheck(turn, data, {
        page: data.group === undefined ? (data.toPage ?? data.page) : data.page,
        ...(data.row !== undefined && { row: data.row }),
        ...(data.group !== undefined && { group: { of: data.group, page: data.toPage ?? 1 } }),
      }),
    tick: (turn: PressTurn, data: VerbData<"import.tick">) =>
      onCheck(turn, data, { page: data.page }, () => [{ kind: "tick", rows: [data.row], ticked: data.ticked }]),
    addAll: (turn: PressTurn, data: VerbData<"import.add-all">) =>
      onCheck(turn, data, { page: data.page }, () => [{ kind: "add-all" }]),
  };
}

function openOf({ from }: Pick<Entered, "from">): { row?: number } {
  return from === undefined ? {} : { row: from };
}
