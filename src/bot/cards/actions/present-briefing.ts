import { mayRead, type Reader } from "../../../domain/committees/may-read.js";
import type { Briefing } from "../../../services/actions/brief.js";
import type { MeetingBriefing } from "../../../services/meetings/brief-meeting.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import type { Element } from "../card-data.js";
import { whoAsksButton } from "../committees/present-join-requests.js";
import { buttonSet, heading, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, quiet, strong } from "../runs.js";
import { nameLine, taskLine } from "../typed-text.js";
import { closedItem } from "../words/actions.js";
import { countedTimes, listed } from "../words/counted.js";
import { briefingWords as words } from "../words/lists.js";
import { joinWords } from "../words/roles.js";
import { titles } from "../words/titles.js";
import { meetingBriefLines } from "./meeting-brief-lines.js";

/** What chair and clerk should know before the meeting, in one card. */
export function presentBriefing({
  briefing,
  meeting,
  asking,
  board,
  reader,
}: {
  briefing: Briefing;
  /** What is to be known of the coming meeting; absent where none is planned. */
  meeting: MeetingBriefing | undefined;
  /** How many ask to be put on the roster. */
  asking: number;
  board: Board;
  reader: Reader;
}): Rendered {
  const { outstanding, overdue, byAgency, carried, moved, awaiting, requests, drafts, unreachable } = briefing;
  const title = words.title(outstanding, overdue);
  const counts: readonly Line[] = [
    ...(awaiting === 0 ? [] : [[strong(String(awaiting)), plain(words.awaiting)]]),
    ...(carried === 0 ? [] : [[strong(String(carried)), plain(words.carried)]]),
    ...(requests === 0 ? [] : [[strong(String(requests)), plain(words.requests)]]),
    ...(drafts === 0 ? [] : [[strong(String(drafts)), plain(words.drafts(drafts))]]),
    ...(asking === 0 ? [] : [[strong(String(asking)), plain(joinWords.asking(asking))]]),
  ];
  const rest: readonly Element[] = [
    ...section(
      words.byAgency,
      byAgency.map(({ agency, count }) => [
        strong(String(count)),
        plain(gap + (agency === "" ? words.noAgency : nameLine(agency))),
      ]),
    ),
    ...section(
      words.moved,
      moved.map((item) => [
        strong(`A${item.number}`),
        mayRead(item, reader) ? plain(gap + taskLine(item.task)) : quiet(gap + closedItem),
        quiet(` · ${countedTimes(item.slips.length)}`),
      ]),
    ),
    ...section(
      words.unreachable,
      unreachable.length === 0 ? [] : [[plain(listed(unreachable.map(({ name }) => nameLine(name))))]],
    ),
  ];
  const { id: committee } = board.committee;
  const buttons = buttonSet([
    button(titles.overdue, "list.show", { list: "overdue", page: 1, committee }),
    button(titles.outstanding, "list.show", { list: "outstanding", page: 1, committee }),
    button(titles.agenda, "agenda.show", { committee }),
    button(titles.byAgency, "agencies.figures", { committee }),
    ...(asking === 0 ? [] : [whoAsksButton(committee)]),
  ]);
  const first = counts.length + rest.length === 0 ? [[plain(words.nothing)]] : counts;
  const body = [...first.map((line) => textLine(line)), ...meetingBriefLines(meeting, board), ...rest];
  const card = renderCard("list", { title, place: placeLine(board), body, foot: [], buttons });
  return { card, summary: summaryOf(title) };
}

function section(head: string, lines: readonly Line[]): readonly Element[] {
  return lines.length === 0 ? [] : [heading(head), ...lines.map((line) => textLine(line, "None"))];
}
