import type { MemberId } from "../../../domain/ids.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import { buttonSet, placeLine, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, strong } from "../runs.js";
import { cut, plainTitle } from "../typed-text.js";
import { draftWords } from "../words/drafts.js";
import { whoWords } from "../words/several.js";

/** Names that stand as buttons. */
const namesInSight = 4;
/** A button holds no longer text than a message may have. */
const longestText = 4000;

/**
 * Asks who a name means that was typed for a change or a list; nothing has changed. Each answer says the message again with the full
 * name: `says` gives that text; absent where no text says it. `somebodyElse` opens the whole roster.
 */
export function presentWho(view: {
  typed: string;
  offered: readonly MemberId[];
  board: Board;
  says: (name: string) => string | undefined;
  somebodyElse?: Button;
}): Rendered {
  const { typed, offered, board, says, somebodyElse } = view;
  const name = cut(typed, 60);
  const buttons = offered.slice(0, namesInSight).flatMap((member) => {
    const text = says(board.nameOf(member));
    const data = text && text.length <= longestText && { text, committee: board.committee.id };
    return data ? [button(plainTitle(board.nameOf(member)), "say", data)] : [];
  });
  const why = offered.length > 1 ? draftWords.several : draftWords.nobody;
  const next = buttons.length > 0 ? whoWords.choose : whoWords.writeInFull;
  const body = [
    textLine(placeLine(board), "None"),
    textLine([strong(`“${name}”`), plain(why)]),
    textLine([plain(next)]),
  ];
  const elsewhere = somebodyElse === undefined ? [] : [somebodyElse];
  const title = whoWords.title;
  return {
    card: renderCard("message", { title, body, foot: [], buttons: buttonSet([...buttons, ...elsewhere]) }),
    summary: title,
  };
}
