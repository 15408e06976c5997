import type { BoardVerb } from "../../verbs/board-verbs.js";
import type { Handlers } from "../handlers.js";
import type { Presses } from "../presses.js";

export type BoardHandlers = Pick<
  Handlers,
  "exporting" | "setUp" | "settings" | "retention" | "life" | "homes" | "guide" | "agendaCard" | "boardHistory"
>;

/** Which handler answers which button of a board: its beginning, settings, meetings and end. */
export function boardPresses({
  exporting,
  setUp,
  settings,
  retention,
  life,
  homes,
  guide,
  agendaCard,
  boardHistory,
}: BoardHandlers): Presses<BoardVerb> {
  return {
    "committee.export": exporting.pressed,
    "set-up.start": (turn, data) => setUp.setUp(turn, data.name, turn.repeated),
    "settings.save": settings.save,
    "settings.reset": settings.pressReset,
    "retention.save": retention.save,
    "committee.archive": life.pressArchive,
    "committee.restore": life.pressRestore,
    "committee.delete": life.pressDelete,
    "home.move": homes.pressMove,
    "home.private": homes.pressPrivate,
    "guide.pass": guide.pass,
    "guide.chair": guide.chair,
    "guide.meeting": guide.meeting,
    "guide.try": guide.tryAgain,
    "agenda.show": agendaCard.pressed,
    "settings.show": settings.pressShow,
    "retention.show": retention.pressShow,
    "retention.ask": retention.ask,
    "retention.check": retention.check,
    "committee.delete.ask": life.confirmDelete,
    "home.move.ask": homes.pressAskMove,
    "settings.ask": settings.ask,
    "set-up.guide": guide.pressShow,
    "guide.step": guide.step,
    "board-history.show": boardHistory.pressShow,
    "set-up.show": (turn, data) => setUp.show(turn, data.committee),
  };
}
