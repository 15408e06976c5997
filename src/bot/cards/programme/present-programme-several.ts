import type { Reader } from "../../../domain/committees/may-read.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { ProgrammeItem } from "../../../domain/programme/programme-item.js";
import type { Board } from "../board.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import type { Line } from "../runs.js";
import { alarm, gap, plain, small, strong } from "../runs.js";
import { programmeNews, programmeSentences as sentences, programmeWords as words } from "../words/programme.js";
import { fullWords, type TooFull } from "./present-programme-item.js";
import { programmeButton } from "./programme-buttons.js";
import { placeWords, programmeNumber, programmeTitle, stopNow } from "./programme-lines.js";

/** One of several: as it is now, or the number that no item has; and why nothing was changed, where it was not. */
export type OneOfSeveral = { item: ProgrammeItem; objection?: string } | { number: number };

/** What became of several that were named at once. */
export function presentProgrammeSeveral(view: {
  outcomes: readonly OneOfSeveral[];
  board: Board;
  reader: Reader;
  meetings: readonly Meeting[];
  full: readonly TooFull[];
}): Rendered {
  const { outcomes, board, full } = view;
  const changed = outcomes.filter((one) => "item" in one && one.objection === undefined).length;
  const title = changed === 0 ? sentences.nothingMoved : programmeNews.severalMoved(changed);
  const body = [
    textLine(placeLine(board, words.workProgramme), "None"),
    ...outcomes.flatMap((one) => lines(one, view).map((line, at) => textLine(line, at === 0 ? "Small" : "None"))),
    ...full.map((one) => textLine([alarm(fullWords(one, board))])),
  ];
  return {
    card: renderCard("message", { title, body, foot: [], buttons: buttonSet([programmeButton(board)]) }),
    summary: summaryOf(title),
  };
}

function lines(
  one: OneOfSeveral,
  { board, reader, meetings }: { board: Board; reader: Reader; meetings: readonly Meeting[] },
): readonly Line[] {
  if (!("item" in one)) return [[strong(words.number(one.number)), plain(gap + sentences.noSuchSentence)]];
  const { item, objection } = one;
  return [
    [strong(programmeNumber(item)), plain(gap + programmeTitle(item, reader))],
    [small(objection ?? sentences.planned(placeWords(stopNow(item, meetings), board.today)))],
  ];
}

/** Our no where there is no item to show. */
export function presentProgrammeRefused(view: { title: string; sentence: string; board: Board }): Rendered {
  const { title, sentence, board } = view;
  const body = [textLine(placeLine(board, words.workProgramme), "None"), textLine([plain(sentence)])];
  return {
    card: renderCard("message", { title, body, foot: [], buttons: buttonSet([programmeButton(board)]) }),
    summary: summaryOf(title),
  };
}
