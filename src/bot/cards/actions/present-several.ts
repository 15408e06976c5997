import type { ActionItem } from "../../../domain/actions/action-item.js";
import type { Wanted } from "../../../domain/actions/decide.js";
import { mayRead, membershipIn, type Reader } from "../../../domain/committees/may-read.js";
import type { LeftAsIs } from "../../../services/actions/change-several.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, heading, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, small, strong } from "../runs.js";
import { cut, nameLine } from "../typed-text.js";
import { severalTitles, severalWords, whyLeft } from "../words/several.js";
import { titles } from "../words/titles.js";
import { ownersWords } from "./item-lines.js";
import { answeredRow, type ItemRow, itemRow } from "./item-row.js";

type SeveralView = { deed: Wanted["deed"]; not: readonly LeftAsIs[]; board: Board; reader: Reader };

/** So many rows are drawn; the others are counted. A card holds no more within its limit. */
const rowsShown = 25;

/**
 * Several actions before something is done to them: those that it would be done to, and those that stay as they are with the reason.
 * `text` says it in full; Accept does it to the shown ones alone, as they were shown. `detail`: see `severalDetail`. `more`: where
 * they are all that somebody has, whether that is more than these.
 */
export function presentCheckSeveral(
  view: SeveralView & { can: readonly ActionItem[]; text: string; detail?: string; more?: boolean },
): Rendered {
  const { can, not, deed, board, reader, text, detail, more } = view;
  if (can.length === 0) return presentNothingChanged(view);
  const title = severalTitles.check(can.length, deed);
  const items = can.map(({ number, revision }): [number, number] => [number, revision]);
  const accept = button(titles.accept, "items.accept", { text, committee: board.committee.id, items });
  const elsewhere = more !== undefined && reader.place !== "personal";
  const said = [...(more ? [severalWords.firstOnly] : []), ...(elsewhere ? [severalWords.closedElsewhere] : [])];
  const foot = said.length === 0 ? undefined : [small(said.join(" "))];
  const body = [
    textLine([plain(severalWords.unchanged)]),
    ...(detail === undefined ? [] : [textLine([strong(cut(detail, 300))])]),
    ...itemRows(can, (item) => itemRow(rowOf(item, board, reader), where(can, item), true)),
    ...leftLines(not, board, reader),
  ];
  return list(title, board, body, buttonSet([accept]), foot);
}

/** What came of it. The rows that changed have Undo; one typed “undo” takes all of it back. */
export function presentChangedSeveral(view: SeveralView & { changed: readonly ActionItem[] }): Rendered {
  const { changed, not, deed, board, reader } = view;
  if (changed.length === 0) return presentNothingChanged(view);
  const asked = changed.every(({ request }) => request?.by === membershipIn(board.committee.id, reader)?.id);
  const title =
    asked && changed.some(({ request }) => request !== undefined)
      ? severalTitles.asked(changed.length)
      : severalTitles.changed(changed.length, deed);
  const rows = itemRows(changed, (item) =>
    item.state.kind === "open"
      ? itemRow(rowOf(item, board, reader), where(changed, item), true)
      : answeredRow(rowOf(item, board, reader), where(changed, item)),
  );
  // What has gone out to others is not taken back.
  const foot = deed === "nudge" ? undefined : [small(severalWords.undo)];
  return list(title, board, [...rows, ...leftLines(not, board, reader)], [], foot);
}

function presentNothingChanged({ not, board, reader }: SeveralView): Rendered {
  return list(severalTitles.nothing, board, leftLines(not, board, reader), []);
}

function itemRows(items: readonly ActionItem[], draw: (item: ActionItem) => Element): readonly Element[] {
  const rows = items.slice(0, rowsShown).map(draw);
  const more = items.slice(rowsShown).map(({ number }) => `A${number}`);
  return more.length === 0 ? rows : [...rows, textLine([small(more.join(", "))])];
}

function rowOf(item: ActionItem, board: Board, reader: Reader): ItemRow {
  const readable = mayRead(item, reader);
  return {
    item,
    board,
    readable,
    mayUndo: reader.memberships.some(({ id }) => id === item.undoable?.by),
    owners: ownersWords(item.owners, board.nameOf),
    loggedBy: nameLine(board.nameOf(item.loggedBy)),
  };
}

const where = (items: readonly ActionItem[], item: ActionItem) => ({
  at: "card" as const,
  several: false,
  separated: items[0] !== item,
});

/** "A9 it is withdrawn already", a line each. */
function leftLines(not: readonly LeftAsIs[], board: Board, reader: Reader): readonly Element[] {
  if (not.length === 0) return [];
  const lines = not.slice(0, rowsShown).map((left): Line => {
    const number = left.kind === "unknown-number" ? left.number : left.item.number;
    const owner =
      left.kind !== "unknown-number" && mayRead(left.item, reader) ? ownersWords(left.item.owners, board.nameOf) : "";
    return [strong(`A${number}`), plain(gap + whyLeft(left, owner, board.committee.signOff))];
  });
  return [heading(severalWords.left), ...lines.map((line) => textLine(line, "None"))];
}

function list(
  title: string,
  board: Board,
  body: readonly Element[],
  buttons: readonly Element[],
  foot?: Line,
): Rendered {
  const card = renderCard("list", { title, place: placeLine(board), body, foot: maybeLine(foot), buttons });
  return { card, summary: summaryOf(title) };
}
