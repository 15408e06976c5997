import { type ActionItem, type Due, dueOn } from "../../../domain/actions/action-item.js";
import { mayRead, type Reader, readersAtHome } from "../../../domain/committees/may-read.js";
import { daysBetween } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { EveChange } from "../../../domain/reminders/eve-changes.js";
import type { NoticeContent } from "../../../services/ports.js";
import { numberOf, ownersInFull, ownersWords, stateRuns, whyEnded } from "../actions/item-lines.js";
import { type Board, namesOf } from "../board.js";
import { button } from "../button.js";
import type { Element } from "../card-data.js";
import { timeAndPlace } from "../meetings/time-and-place.js";
import { buttonSet, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, small, smallStrong } from "../runs.js";
import { taskLine } from "../typed-text.js";
import { closedItem, dueName } from "../words/actions.js";
import { eveWords } from "../words/home-notices.js";
import { statusWords } from "../words/meetings.js";
import { titles } from "../words/titles.js";

type Eve = Extract<NoticeContent, { kind: "eve" }>;

/** What changed before a meeting: a photograph whose rows can't be pressed. */
export function presentEve(content: Eve): Rendered {
  const { committee, meeting, today, roster, changes } = content;
  const board: Board = { committee, today, nameOf: namesOf(roster) };
  const reader = readersAtHome(committee);
  const title = eveTitle(content);
  const scope = { committee: committee.id };
  const meets = isTomorrow(content) ? [eveWords.meets(dayWords(meeting.on, today))] : [];
  const card = renderCard("list", {
    title,
    place: placeLine(board, ...meets, ...timeAndPlace(meeting)),
    body: [
      textLine([plain(statusWords.title(content.outstanding, content.overdue))]),
      ...changes.map((change) => row(change, board, reader)),
    ],
    foot: maybeLine(eveFoot(content)),
    buttons: buttonSet([
      button(titles.agenda, "agenda.show", scope),
      button(titles.outstanding, "list.show", { list: "outstanding", page: 1, ...scope }),
    ]),
  });
  return { card, summary: summaryOf(title) };
}

function isTomorrow({ meeting, today }: Eve): boolean {
  return daysBetween(today, meeting.on) === 1;
}

function eveTitle(content: Eve): string {
  const { committee, meeting, changes, more, since, today } = content;
  const when = isTomorrow(content) ? eveWords.tomorrow : eveWords.meetingOn(dayWords(meeting.on, today));
  return eveWords.title(
    when,
    changes.length + more,
    hasAgenda(committee) ? eveWords.theAgenda : dayWords(since, today),
  );
}

/** How many more there are, and the day of the agenda. */
function eveFoot({ committee, more, since, today }: Eve): Line {
  const agenda = hasAgenda(committee) ? eveWords.agendaCame(dayWords(since, today)) : "";
  const words = (more > 0 ? eveWords.andMore(more) : "") + agenda;
  return words === "" ? [] : [small(words.trim())];
}

function hasAgenda({ policy }: Eve["committee"]): boolean {
  return policy.meetingDays > 0;
}

function row(change: EveChange, board: Board, reader: Reader): Element {
  const { item } = change;
  const readable = mayRead(item, reader);
  return part("row-frozen", {
    number: numberOf(item, board, false),
    task: readable ? taskLine(item.task) : closedItem,
    quiet: !readable,
    second: whatHappened(change, board, readable),
    third: [],
    separated: true,
  });
}

/** "**moved to Fri 13 March** from Fri 6 March · Sarah Kent". */
function whatHappened(change: EveChange, board: Board, readable: boolean): Line {
  const { item } = change;
  const whose = readable ? [small(` · ${ownersInFull(item.owners, board.nameOf)}`)] : [];
  switch (change.what) {
    case "done":
      return [...stateRuns(item, board), ...whose];
    case "withdrawn":
      return readable
        ? [...stateRuns(item, board), ...whyEnded(item).map((why) => small(why)), ...whose]
        : [smallStrong(eveWords.withdrawn)];
    case "new":
      return [smallStrong(eveWords.fresh), small(", "), ...stateRuns(item, board), ...whose];
    case "reopened":
      return [smallStrong(eveWords.reopened), small(", "), ...stateRuns(item, board), ...whose];
    case "given": {
      const to = ownersWords(item.owners, board.nameOf);
      return [smallStrong(eveWords.givenTo(to)), small(", "), ...stateRuns(item, board)];
    }
    case "moved":
      return [...movedRuns(item, change.from, board), ...whose];
  }
}

function movedRuns({ due }: ActionItem, from: Due, { today }: Board): Line {
  const was = dueOn(from) === undefined ? eveWords.hadNone : eveWords.from(dueName(from, today));
  if (dueOn(due) !== undefined) return [smallStrong(eveWords.movedTo(dueName(due, today))), small(was)];
  return [smallStrong(eveWords.moved), small(was + eveWords.nowIs(dueName(due, today)))];
}
