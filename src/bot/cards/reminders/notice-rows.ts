import { isOverdue } from "../../../domain/actions/action-item.js";
import type { NoticeContent, NoticeRow } from "../../../services/ports.js";
import { ownButtons } from "../actions/item-buttons.js";
import { answeredRow, itemRow, type Opened, openRow } from "../actions/item-row.js";
import type { OpenRow } from "../actions/present-list.js";
import type { At } from "../at.js";
import type { Button } from "../button.js";
import type { Element } from "../card-data.js";
import { headsAbove } from "./notice-heads.js";
import { rowWords } from "./row-words.js";
import { textsToPassOn } from "./texts-to-pass-on.js";

/** A notice of rows. */
export type PersonalNotice = Extract<NoticeContent, { rows: unknown }>;

/** The rows of a notice, with those that did not fit. */
export function allRows({ rows, behind }: Pick<PersonalNotice, "rows" | "behind">): readonly NoticeRow[] {
  return [...rows, ...behind];
}

/** Whether there is still something to do about a row. */
export function isLive({ item, committee, stage, yours, request, quietUntil, unreachable, today }: NoticeRow): boolean {
  if (item.state.kind !== "open" || quietUntil !== undefined || committee.archivedAt !== undefined) return false;
  if (yours || request?.kind === "asked") return true;
  if (stage === "escalation") return isOverdue(item, today);
  return stage === "pass-on" && unreachable.some(({ passedOnAt }) => passedOnAt === undefined);
}

/** The rows of a notice under the heads of their sections. */
export function noticeRows(content: PersonalNotice, opened: Omit<OpenRow, "item"> | undefined): readonly Element[] {
  return content.rows.flatMap((row, index) => {
    const heads = headsAbove(row, content.rows[index - 1], content.kind);
    return [...heads, drawRow(content, row, opened, heads.length === 0 && index > 0)];
  });
}

/** The buttons that a row of a notice opens to: what its reader may do with the item. */
export function noticeButtons(row: NoticeRow, at: At): readonly Button[] {
  return ownButtons(row.item, at, { board: row, reader: { place: "personal", memberships: [row.me] } });
}

function drawRow(
  content: PersonalNotice,
  row: NoticeRow,
  opened: Omit<OpenRow, "item"> | undefined,
  separated: boolean,
): Element {
  const at: At = `notice:${content.notice}`;
  const where = { at, several: content.severalCommittees, separated };
  const opens = content.open === row.item.id && isLive(row);
  const words = rowWords(row, { kind: content.kind, live: isLive(row), opens });
  if (!isLive(row)) return answeredRow(words, where);
  const show: Opened = { show: "buttons", ...opened, buttons: noticeButtons(row, at) };
  if (!opens || !words.readable) return itemRow(words, where, show.show !== "buttons" && isOpened(content));
  const isFree = show.show === "buttons" && show.said === undefined;
  return openRow(words, where, isFree ? { ...show, above: textsToPassOn(row, at) } : show);
}

/** Whether the row that was pressed is still there to hold a form. */
function isOpened({ rows, open }: PersonalNotice): boolean {
  return rows.some((row) => row.item.id === open && isLive(row));
}
