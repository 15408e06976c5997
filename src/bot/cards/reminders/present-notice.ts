import { dueOn, isOverdue } from "../../../domain/actions/action-item.js";
import { isOwners } from "../../../domain/reminders/stage.js";
import type { NoticeContent, NoticeRow } from "../../../services/ports.js";
import { undoButton } from "../actions/item-buttons.js";
import { dueRuns } from "../actions/item-lines.js";
import { codesLine, type OpenRow } from "../actions/present-list.js";
import type { At } from "../at.js";
import type { Element } from "../card-data.js";
import { mayRead } from "../closed-part.js";
import { presentAgenda } from "../meetings/present-agenda.js";
import { buttonSet, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, quiet, small } from "../runs.js";
import { wholeTask } from "../typed-text.js";
import { closedItem } from "../words/actions.js";
import { askedWords } from "../words/asked-cards.js";
import { assignedWords, morningWords } from "../words/reminders.js";
import { allRows, isLive, mayUndo, noticeButtons, noticeRows, type PersonalNotice } from "./notice-rows.js";
import { noticeDay, noticeSummary, noticeTitle } from "./notice-titles.js";
import { presentRequest } from "./present-request.js";
import { replyLine } from "./request-row.js";

/** Any notice. `opened` says what the row named by `content.open` shows; its buttons where it is absent. */
export function presentNotice(content: NoticeContent, opened?: Omit<OpenRow, "item">): Rendered {
  if (content.kind === "agenda") {
    const { committee, today, meeting, outstanding, overdue } = content;
    const board = { committee, today, nameOf: () => "" };
    return presentAgenda({
      meeting,
      board,
      reader: { place: committee.home.kind, memberships: [] },
      outstanding,
      overdue,
    });
  }
  if (content.kind === "asked") return presentRequest(content, opened);
  const [only, ...others] = allRows(content);
  const single = content.kind === "assigned" && only !== undefined && others.length === 0 && opened === undefined;
  const card = single ? singleCard(content, only) : rowsCard(content, opened);
  return { card, summary: summaryOf(noticeSummary(content)) };
}

/** One new action has the card to itself. */
function singleCard(content: PersonalNotice, row: NoticeRow): Rendered["card"] {
  const { item } = row;
  const at: At = `notice:${content.notice}`;
  const live = isLive(row);
  const readable = mayRead(item, { place: "personal", memberships: [row.me] });
  const task = readable ? wholeTask(item.task) : closedItem;
  const reply = replyLine(row);
  const body = [
    ...twinLine(content),
    textLine([live ? plain(task) : quiet(task)]),
    ...(reply.length > 0 ? [textLine(reply)] : []),
    textLine([...(reply.length > 0 ? [plain(askedWords.staysAsItWas)] : []), ...dueRuns(item, row)]),
  ];
  const undo = mayUndo(row) ? [undoButton(item, at)] : [];
  const foot = dueOn(item.due) === undefined ? assignedWords.footNoDay : assignedWords.foot;
  const remindsAhead = live && !isOverdue(item, row.today);
  return renderCard("action", {
    title: noticeTitle(content),
    place: placeLine(row),
    body,
    buttons: buttonSet(live ? noticeButtons(row, at) : readable ? undo : []),
    foot: remindsAhead ? maybeLine([small(foot)]) : [],
  });
}

function rowsCard(content: PersonalNotice, opened: Omit<OpenRow, "item"> | undefined): Rendered["card"] {
  const body = [...twinLine(content), ...noticeRows(content, opened)];
  return renderCard("morning", {
    title: noticeTitle(content),
    place: noticePlace(content),
    body,
    foot: maybeLine(noticeFoot(content)),
  });
}

function twinLine({ twin }: PersonalNotice): readonly Element[] {
  return twin ? [textLine([plain(morningWords.twin)])] : [];
}

/** The committee when all rows are of one, else how many there are. */
function noticePlace(content: PersonalNotice): Line {
  const [first] = content.rows;
  const count = boardsOf(content).length;
  const day = noticeDay(content);
  if (first === undefined || count > 1)
    return [small(morningWords.yoursOfSeveral(day)), small(morningWords.committees(count))];
  return placeLine(first, content.kind === "morning" ? morningWords.yours(day) : ` · ${day}`);
}

/** Why it came, what the codes mean, and how to see the rest. */
function noticeFoot(content: PersonalNotice): Line {
  const live = allRows(content).filter(isLive);
  const own = live.filter(({ stage }) => isOwners(stage)).length;
  const running = live.find(({ stage }) => !isOwners(stage));
  const why = whyWords(own, running?.me.role);
  const boards = boardsOf(content);
  const more = content.behind.length > 0 ? morningWords.andMore(content.behind.length) : "";
  const codes = codesLine(boards, boards.length > 1) ?? [];
  return [...(more + why === "" ? [] : [small(more + why)]), ...codes];
}

/** `running`: the reader's role where a row came because of it. */
function whyWords(own: number, running: NoticeRow["me"]["role"] | undefined): string {
  if (running === undefined) return own === 0 ? "" : morningWords.owner(own);
  const chair = running === "chair";
  if (own === 0) return chair ? morningWords.chair : morningWords.clerk;
  return chair ? morningWords.ownerAndChair : morningWords.ownerAndClerk;
}

function boardsOf(content: PersonalNotice): readonly Pick<NoticeRow, "committee">[] {
  return [...new Map(allRows(content).map((row) => [row.committee.id, row])).values()];
}
