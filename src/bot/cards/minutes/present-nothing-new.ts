import { button } from "../button.js";
import { buttonSet, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, quiet, small } from "../runs.js";
import { cut } from "../typed-text.js";
import { importTitles, importWords } from "../words/import.js";
import { comingWords } from "../words/import-coming.js";
import { titles } from "../words/titles.js";
import type { CheckView } from "./check-view.js";

const mostUnread = 10;
const unreadSigns = 160;

/** A paper that says nothing that could be taken: it is all on record, or nothing was found in it. */
export function presentNothingNew({ import: read, board }: CheckView): Rendered {
  const title = read.known > 0 ? importTitles.known(read.known) : importTitles.nothing;
  const file = read.file === undefined ? importWords.pasted : importWords.readFrom + cut(read.file, 60);
  const unread = read.unread.slice(0, mostUnread);
  const body = [
    textLine([...placeLine(board), small(` · ${file}`)], "None"),
    textLine([plain(read.known > 0 ? comingWords.known : comingWords.nothingFound)]),
    ...(read.file === undefined && read.known === 0 ? [textLine([small(comingWords.longWords)])] : []),
    ...(unread.length === 0 ? [] : [textLine([plain(comingWords.looksLike)], "Medium")]),
    ...unread.map(({ words }) => textLine([quiet(`“${cut(words, unreadSigns)}”`)])),
  ];
  const buttons = buttonSet(
    read.known > 0
      ? [button(titles.outstanding, "list.show", { list: "outstanding", page: 1, committee: board.committee.id })]
      : [],
  );
  return {
    card: renderCard("message", { title, body, foot: maybeLine(undefined), buttons }),
    summary: summaryOf(title),
  };
}
