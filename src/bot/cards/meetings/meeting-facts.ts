import type { Day } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Clash } from "../../../domain/meetings/clash.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import type { Element } from "../card-data.js";
import { textLine } from "../pieces.js";
import { part } from "../render-card.js";
import { gap, plain, quiet, small } from "../runs.js";
import { safeLink } from "../safe-link.js";
import { cut } from "../typed-text.js";
import { meetingCardWords as words } from "../words/meeting-cards.js";
import { titles } from "../words/titles.js";

/** Signs of a reason that a card shows. */
const reasonSigns = 300;

/** What a card says of a meeting besides its hours and place. */
export type MeetingFacts = { papersOn?: Day; clash?: Clash };

/** Papers deadline and quorum in one line, what speaks against the day in another, and the link. */
export function factLines(board: Board, meeting: Meeting, { papersOn, clash }: MeetingFacts): readonly Element[] {
  const facts = [
    ...(papersOn === undefined ? [] : [words.papers(dayWords(papersOn, board.today))]),
    ...(meeting.quorum === undefined ? [] : [words.quorum(meeting.quorum)]),
  ];
  const against = clash === undefined ? [] : [words.clash(dayWords(meeting.on, board.today), clash)];
  return [
    ...(facts.length === 0 ? [] : [textLine([small(facts.join(" · "))])]),
    ...against.map((sentence) => textLine([quiet(sentence)])),
    ...joinLink(meeting),
  ];
}

/** A button that opens the link. Nothing but an https address gets there. */
function joinLink({ link }: Pick<Meeting, "link">): readonly Element[] {
  const url = safeLink(link);
  return url === undefined ? [] : [part("link", { title: titles.join, url })];
}

/** Somebody's reason, as typed. */
export function reasonLine(why: string | undefined): readonly Element[] {
  return why === undefined ? [] : [textLine([quiet(`${words.why}${gap}`), plain(cut(why, reasonSigns))])];
}

export function changeButton({ committee }: Pick<Board, "committee">, { id }: Pick<Meeting, "id">): Button {
  return button(titles.change, "meeting.edit.ask", { committee: committee.id, meeting: id });
}

export function planButton({ committee }: Pick<Board, "committee">): Button {
  return button(titles.planMeeting, "meeting.plan.ask", { committee: committee.id });
}
