import { type ActionItem, itemName } from "../../../domain/actions/action-item.js";
import type { Draft } from "../../../domain/actions/draft.js";
import { mayRead, membershipIn, type Reader } from "../../../domain/committees/may-read.js";
import { runsCommittee } from "../../../domain/committees/member.js";
import type { BatchId } from "../../../domain/ids.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, heading, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, small } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { listed } from "../words/counted.js";
import { severalTitles, severalWords } from "../words/several.js";
import { titles } from "../words/titles.js";
import { draftRow, isAnswered } from "./draft-row.js";
import { ownersWords } from "./item-lines.js";
import { itemRow } from "./item-row.js";

/** Several actions of one message, before any of them is logged. A row opens to what can be corrected. */
export function presentBatch(view: {
  batch: BatchId;
  drafts: readonly Draft[];
  board: Board;
  reader: Reader;
  /** Lines of the message that held no action. */
  unread: number;
}): Rendered {
  const { batch, drafts, board, reader, unread } = view;
  const title = severalTitles.drafts(drafts.length);
  const data = { batch, committee: board.committee.id };
  const asking = drafts.filter((draft) => !isAnswered(draft)).map((draft) => String(draft.batch?.place ?? 0));
  const discharged = drafts.some((draft) => draft.discharged !== undefined);
  const me = membershipIn(board.committee.id, reader);
  const runs = me !== undefined && runsCommittee(me);
  const body = [
    textLine([plain(severalWords.notLogged)]),
    ...drafts.map((draft, index) =>
      draftRow(draft, { board, reader, place: draft.batch?.place ?? 0, separated: index > 0 }),
    ),
  ];
  const foot = [
    ...(asking.length === 0 ? [] : [severalWords.staysDraft(listed(asking), asking.length)]),
    ...(unread === 0 ? [] : [severalWords.unread(unread)]),
    ...(discharged && !runs ? [severalWords.clerkDischarges] : []),
  ].join(" ");
  const buttons = buttonSet([
    ...(asking.length < drafts.length ? [button(titles.accept, "batch.accept", data)] : []),
    button(titles.throwAway, "batch.throw", data),
  ]);
  const card = renderCard("list", {
    title,
    place: placeLine(board),
    body,
    foot: maybeLine(foot === "" ? undefined : [small(foot)]),
    buttons,
  });
  return { card, summary: summaryOf(title) };
}

/** What a batch came to: those logged, and those that stay drafts. */
export function presentAccepted(view: {
  items: readonly ActionItem[];
  left: readonly Draft[];
  board: Board;
  reader: Reader;
}): Rendered {
  const { items, left, board, reader } = view;
  const title = items.length === 0 ? severalTitles.nothingLogged : severalTitles.logged(items.length);
  const rows = items.map((item, index): Element => {
    const row = {
      item,
      board,
      readable: mayRead(item, reader),
      mayUndo: false,
      owners: ownersWords(item.owners, board.nameOf),
      loggedBy: nameLine(board.nameOf(item.loggedBy)),
    };
    return itemRow(row, { at: "card", several: false, separated: index > 0 }, false);
  });
  const waiting = left.map((draft, index) =>
    draftRow(draft, { board, reader, place: draft.batch?.place ?? index + 1, separated: index > 0 }),
  );
  const body = [...rows, ...(waiting.length === 0 ? [] : [heading(severalWords.stillDrafts), ...waiting])];
  const foot = items.length === 0 ? undefined : [small(severalWords.undo)];
  const card = renderCard("list", { title, place: placeLine(board), body, foot: maybeLine(foot), buttons: [] });
  return { card, summary: summaryOf(title) };
}

/** A batch of which nothing waits any more. `logged`: what somebody had accepted before, which stays. */
export function presentBatchThrownAway(view: {
  thrown: number;
  logged: readonly ActionItem[];
  board: Board;
}): Rendered {
  const { thrown, logged, board } = view;
  const title = thrown === 0 && logged.length > 0 ? severalTitles.loggedBefore : severalTitles.thrownAway;
  const words = logged.length === 0 ? severalWords.thrownAway : severalWords.stayLogged(logged.map(itemName));
  const body = [textLine(placeLine(board), "None"), textLine([plain(words)])];
  return { card: renderCard("message", { title, body, foot: [], buttons: [] }), summary: title };
}
