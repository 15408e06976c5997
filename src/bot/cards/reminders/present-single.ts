import { mayRead } from "../../../domain/committees/may-read.js";
import type { NoticeRow } from "../../../services/ports.js";
import { undoButton } from "../actions/item-buttons.js";
import { dueRuns, whyEnded } from "../actions/item-lines.js";
import type { At } from "../at.js";
import type { Element } from "../card-data.js";
import { buttonSet, maybeLine, placeLine, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Card } from "../rendered.js";
import { plain, quiet, small } from "../runs.js";
import { wholeTask } from "../typed-text.js";
import { closedItem } from "../words/actions.js";
import { askedWords } from "../words/asked-cards.js";
import { singleFoot } from "./notice-foot.js";
import { isLive, noticeButtons, type PersonalNotice } from "./notice-rows.js";
import { noticeTitle } from "./notice-titles.js";
import { nudgeLine } from "./nudge-line.js";
import { replyLine } from "./request-row.js";
import { mayUndo } from "./row-words.js";

/** One action that has a card to itself: it is new, has other news, or its owner is asked how it stands. */
export function presentSingle(content: PersonalNotice, row: NoticeRow, above: readonly Element[]): Card {
  const { item } = row;
  const at: At = `notice:${content.notice}`;
  const live = isLive(row);
  const readable = mayRead(item, { place: "personal", memberships: [row.me] });
  const task = readable ? wholeTask(item.task) : closedItem;
  const reply = readable ? replyLine(row) : [];
  const why = readable ? whyEnded(item).map(plain) : [];
  const nudge = readable && live ? nudgeLine(row) : [];
  const body = [
    ...above,
    textLine([live ? plain(task) : quiet(task)]),
    ...[nudge, reply].filter((line) => line.length > 0).map((line) => textLine(line)),
    textLine([...(reply.length > 0 ? [plain(askedWords.staysAsItWas)] : []), ...dueRuns(item, row), ...why]),
  ];
  const undo = mayUndo(row) ? [undoButton(item, at)] : [];
  const foot = live ? singleFoot(row, content.reader) : "";
  return renderCard("action", {
    title: noticeTitle(content),
    place: placeLine(row),
    body,
    buttons: buttonSet(live ? noticeButtons(row, at) : readable ? undo : []),
    foot: maybeLine(foot === "" ? undefined : [small(foot)]),
  });
}
