import type { Member } from "../../../domain/committees/member.js";
import type { MemberId } from "../../../domain/ids.js";
import { longestMessage } from "../../commands/read-command.js";
import { nameInText } from "../../name-in-text.js";
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

/**
 * Asks who a name means that was typed for a change or a list; nothing has changed. Each answer says the message again with what means
 * this person alone: `says` gives that text; absent where no text says it. `add` puts the name on the roster, `somebodyElse` opens the
 * whole of it.
 */
export function presentWho(view: {
  typed: string;
  offered: readonly MemberId[];
  board: Board;
  roster: readonly Member[];
  says: (name: string) => string | undefined;
  add?: Button;
  somebodyElse?: Button;
  /** It was only asked for a list, which changes nothing anyhow. */
  forList?: true;
}): Rendered {
  const { typed, offered, board, roster, says, add, somebodyElse, forList = false } = view;
  const name = cut(typed, 60);
  const buttons = offered.slice(0, namesInSight).flatMap((member) => {
    const called = nameInText(member, roster);
    const text = called === undefined ? undefined : says(called);
    const data = text && text.length <= longestMessage && { text, committee: board.committee.id };
    return data ? [button(plainTitle(board.nameOf(member)), "say", data)] : [];
  });
  const why = offered.length > 1 ? draftWords.several : draftWords.nobody;
  // Of two of one name nothing that is typed means one of them, unless the roster tells them apart.
  const alike = offered.length > 1 && offered.every((member) => nameInText(member, roster) === undefined);
  const next = buttons.length > 0 ? whoWords.choose : alike ? whoWords.alike : whoWords.writeInFull;
  const body = [
    textLine(placeLine(board), "None"),
    textLine([strong(`“${name}”`), plain(why)]),
    textLine([plain(forList ? next : whoWords.unchanged + next)]),
  ];
  const elsewhere = [add, somebodyElse].filter((one) => one !== undefined);
  const title = whoWords.title;
  return {
    card: renderCard("message", { title, body, foot: [], buttons: buttonSet([...buttons, ...elsewhere]) }),
    summary: title,
  };
}
