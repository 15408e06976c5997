import type { FrozenArising } from "../../../domain/agendas/frozen-arising.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { SentPapers } from "../../../services/agendas/send-papers.js";
import { wallOf } from "../actions/item-lines.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { arisingWords, papersWords as says } from "../words/arising.js";
import { titles } from "../words/titles.js";

type OfMeeting = { board: Board; meeting: Meeting };

/** What sending papers came to. */
export function presentPapers(of: OfMeeting, sent: SentPapers): Rendered {
  const { board } = of;
  switch (sent.kind) {
    case "sent":
      return message(
        of,
        says.fixed(...when(sent.frozen, board)),
        [plain(says.kept(sent.frozen.items.length, sent.agenda))],
        both(of),
      );
    case "sent-before":
      return message(
        of,
        says.fixed(...when(sent.frozen, board)),
        [plain(says.keptBefore(sent.frozen.items.length) + says.askAnew)],
        [
          button(titles.sendAnew, "papers.send", { ...ids(of), instead: sent.frozen.revision }),
          button(titles.leaveIt, "arising.show", { ...ids(of), part: "list", page: 1 }),
        ],
      );
    case "refused":
      return message(of, says.notSent, [plain(says.why[sent.why])], both(of));
  }
}

/** Said in the home where the papers were fixed from elsewhere. */
export function presentPapersAtHome(of: OfMeeting, frozen: FrozenArising, by: string): Rendered {
  const day = dayWords(of.meeting.on, of.board.today);
  const title = says.fixed(...when(frozen, of.board));
  return message(of, title, [plain(says.home(nameLine(by), day))], both(of).slice(1));
}

function when({ at }: FrozenArising, board: Board): [day: string, time: string] {
  const { on, time } = wallOf(at, board);
  return [dayWords(on, board.today), time];
}

function message({ board, meeting }: OfMeeting, title: string, line: Line, buttons: readonly Button[]): Rendered {
  const place = placeLine(board, arisingWords.of(dayWords(meeting.on, board.today)));
  const body = [textLine(place, "None"), textLine(line)];
  return {
    card: renderCard("message", { title, body, foot: [], buttons: buttonSet(buttons) }),
    summary: summaryOf(title),
  };
}

const ids = ({ board, meeting }: OfMeeting) => ({ committee: board.committee.id, meeting: meeting.id });

function both(of: OfMeeting): readonly Button[] {
  return [
    button(titles.mattersArising, "arising.show", { ...ids(of), part: "list", page: 1 }),
    button(titles.agenda, "agenda.show", ids(of)),
  ];
}
