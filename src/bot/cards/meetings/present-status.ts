import type { Reader } from "../../../domain/committees/may-read.js";
import { dayWords, inDaysWords } from "../../../domain/days/day-words.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { ItemCounts } from "../../../store/action-items.js";
import { mineList } from "../../list-ref.js";
import { wallOf } from "../actions/item-lines.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import { buttonSet, placeLine, summaryOf } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, strong } from "../runs.js";
import { statusWords } from "../words/meetings.js";
import { titles } from "../words/titles.js";

/** The small card of a committee's numbers. */
export function presentStatus(view: {
  board: Board;
  reader: Reader;
  counts: ItemCounts;
  now: Date;
  nextMeeting?: Meeting;
}): Rendered {
  const { board, counts } = view;
  const { on, time } = wallOf(view.now, board);
  const title = statusWords.title(counts.outstanding, counts.overdue);
  const awaiting =
    counts.awaitingBoard > 0 || board.committee.signOff ? [statusWords.awaiting(counts.awaitingBoard)] : [];
  const line = [plain([statusWords.thisWeek(counts.dueThisWeek), ...awaiting].join(" · "))];
  const scope = { committee: board.committee.id };
  const card = renderCard("status", {
    title,
    place: placeLine(board, statusWords.asAt(dayWords(on, board.today), time)),
    counts: [{ line }],
    meeting: meetingLine(board, view.nextMeeting),
    buttons: buttonSet([
      button(titles.outstanding, "list.show", { list: "outstanding", page: 1, ...scope }),
      button(titles.mine, "list.show", { list: mineList, page: 1, ...scope }),
      button(titles.agenda, "agenda.show", scope),
    ]),
  });
  return { card, summary: summaryOf(title) };
}

function meetingLine({ today }: Board, meeting: Meeting | undefined): Line {
  if (meeting === undefined) return [plain(statusWords.noMeeting)];
  const starts = meeting.startsAt === undefined ? "" : `, ${meeting.startsAt}`;
  return [
    plain(statusWords.meeting),
    strong(inDaysWords(meeting.on, today)),
    plain(`, ${dayWords(meeting.on, today)}${starts}`),
  ];
}
