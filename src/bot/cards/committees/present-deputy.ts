import type { UnreachableReason } from "../../../domain/committees/person.js";
import type { Board } from "../board.js";
import { placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, small, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { reachReasons } from "../words/committees.js";
import { deputyWords as words } from "../words/wishes.js";

/** The names of both; undefined for the reader. */
export type Pair = { whose: string | undefined; deputy: string | undefined };

/** What became of naming a deputy, as the card says it. */
export type DeputyNews =
  | { kind: "named"; unreachable?: UnreachableReason }
  /** `before`: who was told until now. `again`: it can't be known whether anybody was. */
  | { kind: "none"; before?: string; again?: true }
  | { kind: "oneself" | "left" }
  | { kind: "no-account"; deputy: string };

/** Who is told in whose place, from now on. */
export function presentDeputy(news: DeputyNews, { whose, deputy }: Pair, board: Board): Rendered {
  const place: Line =
    whose === undefined ? [plain(words.inYourPlace)] : [strong(nameLine(whose)), plain(words.inPlace)];
  switch (news.kind) {
    case "named": {
      const who: Line =
        deputy === undefined ? [plain(words.youAreTold)] : [strong(nameLine(deputy)), plain(words.isTold)];
      const reach =
        news.unreachable === undefined || deputy === undefined
          ? []
          : [[strong(nameLine(deputy)), plain(words.unreachable(reachReasons[news.unreachable]))]];
      return told(words.named, board, [[...who, ...place], ...reach, [small(words.closedPart)]]);
    }
    case "none": {
      const before: Line =
        news.before === undefined
          ? news.again
            ? []
            : [plain(`${words.hadNone}. `)]
          : [strong(nameLine(news.before)), plain(whose === undefined ? words.hadYours : words.had)];
      return told(words.none, board, [[...before, plain(whose === undefined ? words.noneYours : words.noneSentence)]]);
    }
    case "oneself":
      return told(words.oneself, board, [[plain(words.oneselfSentence)]]);
    case "no-account":
      return told(words.noAccount, board, [[strong(nameLine(news.deputy)), plain(words.noAccountSentence)]]);
    case "left":
      return told(words.left, board, [[plain(words.leftSentence)]]);
  }
}

function told(title: string, board: Board, lines: readonly Line[]): Rendered {
  const body = [textLine(placeLine(board), "None"), ...lines.map((line) => textLine(line))];
  return { card: renderCard("message", { title, body, foot: [], buttons: [] }), summary: summaryOf(title) };
}
