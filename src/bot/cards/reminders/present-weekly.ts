import { readersAtHome } from "../../../domain/committees/may-read.js";
import { addDays } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { weekOf } from "../../../domain/reminders/weekly-day.js";
import type { ItemList } from "../../../services/actions/list-items.js";
import type { NoticeContent } from "../../../services/ports.js";
import { mineList, writeList } from "../../list-ref.js";
import { bodyRows, pageSize } from "../actions/present-list.js";
import { type Board, namesOf } from "../board.js";
import { button } from "../button.js";
import { buttonSet, maybeLine, placeLine, summaryOf } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { small } from "../runs.js";
import { weeklyWords } from "../words/home-notices.js";
import { titles } from "../words/titles.js";

type Weekly = Extract<NoticeContent, { kind: "weekly" }>;

/** What is overdue and due by Sunday. Its rows open as those of the list that it is: for whoever presses, as it is then. */
export function presentWeekly({ committee, items, overdue, dueThisWeek, roster, today }: Weekly): Rendered {
  const board: Board = { committee, today, nameOf: namesOf(roster) };
  const list: ItemList = { kind: "outstanding", dueBefore: addDays(weekOf(today).sunday, 1) };
  const title = weeklyWords.title(overdue, dueThisWeek);
  const scope = { committee: committee.id };
  const more = overdue + dueThisWeek - items.length;
  const reader = readersAtHome(committee);
  // A card cut short begins its next page where the others do.
  const next = items.length < pageSize ? 1 : 2;
  const card = renderCard("list", {
    title,
    place: placeLine(board, weeklyWords.today(dayWords(today, today))),
    body: bodyRows({ list, page: 1, boards: [board], reader, overdue }, items),
    foot: maybeLine(more > 0 ? [small(weeklyWords.andMore(more))] : undefined),
    buttons: buttonSet([
      ...(more > 0 ? [button(titles.more, "list.show", { list: writeList(list), page: next, ...scope })] : []),
      button(titles.outstanding, "list.show", { list: "outstanding", page: 1, ...scope }),
      button(titles.mine, "list.show", { list: mineList, page: 1, ...scope }),
    ]),
  });
  return { card, summary: summaryOf(title) };
}
