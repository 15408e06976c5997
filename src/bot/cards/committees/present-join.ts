import type { Role } from "../../../domain/committees/member.js";
import type { Day } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Board } from "../board.js";
import { placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { listed } from "../words/counted.js";
import { roleWords, joinWords as words } from "../words/roles.js";

/** What somebody hears who asks to be put on the roster. */
export type JoinNews =
  /** `heard`: those who are told now; `unheard`: the clerks who can't be. */
  | { kind: "asked"; heard: readonly string[]; unheard: readonly string[] }
  | { kind: "asked-before"; on: Day; clerks: readonly string[] }
  | { kind: "too-many"; clerks: readonly string[] }
  /** They are on it. */
  | { kind: "member"; role: Role };

export function presentJoin(news: JoinNews, board: Board): Rendered {
  switch (news.kind) {
    case "asked": {
      const { heard, unheard } = news;
      const told: Line[] =
        heard.length === 0 ? [] : [[names(heard), plain(heard.length > 1 ? words.askedSeveral : words.askedSentence)]];
      const not: Line[] =
        heard.length > 0
          ? []
          : [unheard.length === 0 ? [plain(words.nobodyToAsk)] : [names(unheard), plain(words.unheard)]];
      return message(words.asked, board, [...told, ...not]);
    }
    case "asked-before":
      return message(words.askedBefore, board, [
        [plain(words.askedOn(dayWords(news.on, board.today))), clerkNames(news.clerks), plain(roleWords.end)],
      ]);
    case "too-many":
      return message(words.tooMany, board, [
        [plain(words.tooManySentence), clerkNames(news.clerks), plain(roleWords.end)],
      ]);
    case "member":
      return message(words.onItAlready, board, [[plain(words.onItAs(news.role) + roleWords.may[news.role])]]);
  }
}

/** To whoever asked: what they are now, or that they are not added. */
export function presentJoinAnswered({ board, role }: { board: Pick<Board, "committee">; role?: Role }): Rendered {
  return role === undefined
    ? message(words.notYou, board, [[plain(words.notYouSentence)]])
    : message(words.youAre, board, [[plain(words.youAreAs(role) + roleWords.may[role])]]);
}

function names(said: readonly string[]) {
  return strong(listed(said.map(nameLine)));
}

function clerkNames(clerks: readonly string[]) {
  return clerks.length === 0 ? plain(words.theClerk) : names(clerks);
}

function message(title: string, board: Pick<Board, "committee">, lines: readonly Line[]): Rendered {
  const body = [textLine(placeLine(board), "None"), ...lines.map((line) => textLine(line))];
  return { card: renderCard("message", { title, body, foot: [], buttons: [] }), summary: summaryOf(title) };
}
