import type { MemberId } from "../../../domain/ids.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { listed } from "../words/counted.js";
import { roleWords, clerkshipWords as words } from "../words/roles.js";
import { titles } from "../words/titles.js";

type To = { board: Board; to: { id: MemberId; name: string } };

/** Asks whoever hands over whether they mean it, as they give away what they may do. */
export function presentHandOver({ board, to, staysChair }: To & { staysChair: boolean }): Rendered {
  const line = [strong(nameLine(to.name)), plain(words.becomes + (staysChair ? words.youChair : words.youMember))];
  const press = { committee: board.committee.id, to: to.id };
  const buttons = [button(titles.handOver, "clerk.hand", press), button(titles.leaveIt, "board.leave", {})];
  return message(words.ask, board, [line], buttonSet(buttons));
}

export function presentHanded({ board, to, staysChair }: To & { staysChair: boolean }): Rendered {
  const line = [strong(nameLine(to.name)), plain(staysChair ? words.isClerkChair : words.isClerk)];
  return message(words.handed, board, [line]);
}

/** Why nothing is handed over: whom it is to go to has no account, is the reader, or is clerk. */
export function presentNotHanded({ board, to, why }: To & { why: "no-account" | "oneself" | "already" }): Rendered {
  switch (why) {
    case "no-account":
      return message(words.noAccount, board, [[strong(nameLine(to.name)), plain(words.noAccountSentence)]]);
    case "oneself":
      return message(words.already, board, [[plain(words.oneself)]]);
    case "already":
      return message(roleWords.nothing, board, [[strong(nameLine(to.name)), plain(words.isClerkAlready)]]);
  }
}

/** What became of somebody's wish to be clerk. `me` is what they are called here. */
export type TakeOverNews =
  /** `owed`: how many actions are of those who left. */
  | { kind: "clerk"; noChair: boolean; owed: number }
  | { kind: "already" }
  | { kind: "has-clerk"; clerks: readonly string[]; me: string }
  | { kind: "chair-first"; chairs: readonly string[] }
  | { kind: "members-first" };

/** Nobody takes over where somebody can act; then it says who, and what to ask of them. */
export function presentTakeOver(news: TakeOverNews, board: Board): Rendered {
  switch (news.kind) {
    case "clerk":
      return message(roleWords.yours.clerk, board, [
        [strong(roleWords.you), plain(words.youTookOver)],
        [plain(roleWords.may.clerk)],
        ...(news.noChair ? [[plain(roleWords.noChair)]] : []),
        ...(news.owed > 0 ? [[plain(words.leaversOwe(news.owed))]] : []),
      ]);
    case "already":
      return message(words.already, board, [[plain(words.alreadySentence)]]);
    case "has-clerk":
      return message(words.hasClerk, board, [
        [
          strong(listed(news.clerks.map(nameLine))),
          plain(words.toHandOver(news.clerks.length > 1)),
          strong(words.handOverTo(nameLine(news.me))),
          plain(words.toHandOverEnd),
        ],
      ]);
    case "chair-first":
      return message(words.chairFirst, board, [
        [
          strong(listed(news.chairs.map(nameLine))),
          plain(words.chairFirstSentence),
          strong(words.takeOver),
          plain(words.chairFirstEnd),
        ],
      ]);
    case "members-first":
      return message(words.membersFirst, board, [
        [plain(words.membersFirstSentence), strong(words.takeOver), plain(words.chairFirstEnd)],
      ]);
  }
}

function message(title: string, board: Board, lines: readonly Line[], buttons: readonly Element[] = []): Rendered {
  const body = [textLine(placeLine(board), "None"), ...lines.map((line) => textLine(line))];
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: summaryOf(title) };
}
