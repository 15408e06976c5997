import type { ActionItem } from "../../../domain/actions/action-item.js";
import type { Tellable } from "../../tellable.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { listed } from "../words/counted.js";
import { roleWords } from "../words/roles.js";
import { tellWords as words } from "../words/tell.js";
import { titles } from "../words/titles.js";

type Of = { board: Board; item: Pick<ActionItem, "id" | "number"> };

/** To clerk or owner: what somebody knows of an action. `what` is absent where they may not read it: then it is only named. */
export function presentWord({ board, item, from, what }: Of & { from: string; what?: Tellable }): Rendered {
  const name = `A${item.number}`;
  const line: Line =
    what === undefined
      ? [strong(nameLine(from)), plain(words.hasWord), strong(name), plain(roleWords.end)]
      : [strong(nameLine(from)), plain(words.says), strong(name), plain(words.what[what])];
  const show = button(titles.show, "item.show", { item: item.id, committee: board.committee.id });
  return message(words.title(name), board, line, [show]);
}

/** What became of telling. `whom`: the names of those who are told, or who can't be; empty where they may not be named here. */
export type TellNews = { kind: "told" | "told-before" | "nobody"; whom: readonly string[] };

/** To whoever wanted them told. */
export function presentToldThem({ news, board, item }: Of & { news: TellNews }): Rendered {
  const { kind, whom } = news;
  const who = whom.length === 0 ? plain(words.theOwner) : strong(listed(whom.map(nameLine)));
  switch (kind) {
    case "told":
      return message(words.told, board, [who, plain(whom.length > 1 ? words.haveIt : words.hasIt)]);
    case "told-before":
      return message(words.toldBefore(`A${item.number}`), board, [
        plain(words.beforeSentence),
        who,
        plain(roleWords.end),
      ]);
    case "nobody":
      return message(words.nobody, board, [who, plain(words.nobodySentence)]);
  }
}

function message(title: string, board: Board, line: Line, buttons: readonly Button[] = []): Rendered {
  const body = [textLine(placeLine(board), "None"), textLine(line)];
  return {
    card: renderCard("message", { title, body, foot: [], buttons: buttonSet(buttons) }),
    summary: summaryOf(title),
  };
}
