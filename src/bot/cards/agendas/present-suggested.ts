import type { Suggestion } from "../../../domain/agendas/suggestion.js";
import { mayListClosed, type Reader } from "../../../domain/committees/may-read.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { dayAt } from "../../../domain/days/zone.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, small, strong } from "../runs.js";
import { nameLine, typedLine } from "../typed-text.js";
import { closedItem, closedPart } from "../words/actions.js";
import { kindWords } from "../words/agenda-card.js";
import { listed } from "../words/counted.js";
import { suggestionWords as words } from "../words/suggestions.js";
import { titles } from "../words/titles.js";

const titleSigns = 300;
const whySigns = 300;

type View = { board: Board; reader: Reader; suggestion: Suggestion };

/**
 * A suggestion is kept. `hear`: who is told of it at once; `meeting`: the one it is for, if any is planned; `instead`: it was to be put on
 * the agenda at once, which chair and clerk do.
 */
export function presentSuggestionKept(
  view: View & { hear: readonly string[]; meeting?: Meeting; instead?: boolean },
): Rendered {
  const { board, suggestion, hear, meeting, instead = false } = view;
  const heard = hear.length === 0 ? words.untold : words.told(listed(hear.map(nameLine)));
  const when = meeting === undefined ? words.waits : words.forMeeting(dayWords(meeting.on, board.today));
  return message(words.kept(suggestion.number), board, [
    ...suggestionLines(view),
    ...(instead ? [[plain(words.instead)]] : []),
    [plain(`${when} ${heard}`)],
  ]);
}

export function presentTooManySuggestions({ board }: { board: Board }): Rendered {
  const [title, sentence] = words.tooMany;
  return message(title, board, [[plain(sentence)]]);
}

/** To chair and clerk in their own chats: an item is suggested. */
export function presentSuggestionAsked(view: View): Rendered {
  const { board, suggestion } = view;
  const who: Line = [strong(nameLine(board.nameOf(suggestion.by))), plain(words.suggests)];
  return message(
    words.asked(suggestion.number),
    board,
    [who, ...suggestionLines(view)],
    answerButtons(board, suggestion),
  );
}

/** To whoever suggested it: what became of it. `number`: of the item that it is. */
export function presentSuggestionAnswered(
  view: View &
    ({ kind: "accepted"; number: string; meeting: Meeting } | { kind: "declined"; by: string; why?: string }),
): Rendered {
  const { board, suggestion } = view;
  const typed = strong(typedLine(suggestion.title, titleSigns));
  if (view.kind === "accepted") {
    const is = words.isItem(view.number, dayWords(view.meeting.on, board.today));
    const shown = { committee: board.committee.id, meeting: view.meeting.id };
    return message(words.accepted, board, [[typed, plain(is)]], [button(titles.agenda, "agenda.show", shown)]);
  }
  return message(words.declined, board, [
    [typed, plain(words.isDeclined(nameLine(view.by)))],
    ...(view.why === undefined ? [] : [whyLine(view.why)]),
  ]);
}

/** To whoever declined it. `hears`: the suggester's name, where they can be told. */
export function presentSuggestionDeclined(view: View & { why?: string; hears?: string }): Rendered {
  const { board, suggestion, why, hears } = view;
  return message(
    words.declinedNow(suggestion.number),
    board,
    [
      ...suggestionLines(view),
      ...(why === undefined ? [] : [whyLine(why)]),
      ...(hears === undefined ? [] : [[strong(nameLine(hears)), plain(words.hears)]]),
    ],
    [listButton(board)],
  );
}

/** It was answered before, by somebody else or in another way. */
export function presentAnsweredBefore(view: View): Rendered {
  const { board, suggestion } = view;
  const { state, number } = suggestion;
  if (state.kind === "waiting") return presentSuggestionAsked(view);
  const day = dayWords(dayAt(state.at, board.committee.zone), board.today);
  const by = nameLine(board.nameOf(state.by));
  const sentence = state.kind === "accepted" ? words.acceptedBy(by, day) : words.declinedBy(by, day);
  return message(
    words.answered[state.kind](number),
    board,
    [...suggestionLines(view), [plain(sentence)]],
    [listButton(board)],
  );
}

export function presentNoSuggestion({ board, number }: { board: Board; number: number }): Rendered {
  return message(words.unknown(number), board, [[plain(words.unknownSentence)]], [listButton(board)]);
}

/** There is no meeting to put it on. */
export function presentSuggestionWaits({ board, number }: { board: Board; number: number }): Rendered {
  return message(words.noMeeting(number), board, [[plain(words.noMeetingSentence)]]);
}

/** "**S3** School visits", and "for discussion · suggested by Sarah Kent". */
export function suggestionLines({ board, reader, suggestion }: View): readonly Line[] {
  const name = strong(words.number(suggestion.number));
  return [
    [name, plain(gap), plain(suggestionTitle({ board, reader, suggestion }))],
    [small(suggestionFacts({ board, suggestion }))],
  ];
}

/** A closed one is its suggester's and the chair's and clerk's to read, in their own chats. */
export function suggestionTitle({ board, reader, suggestion }: View): string {
  const own = reader.memberships.some(({ id }) => id === suggestion.by);
  const readable = suggestion.part === "open" || mayListClosed(board.committee.id, reader, own);
  return readable ? typedLine(suggestion.title, titleSigns) : closedItem;
}

export function suggestionFacts({ board, suggestion }: Pick<View, "board" | "suggestion">): string {
  return [
    ...(suggestion.takes === undefined ? [] : [kindWords[suggestion.takes]]),
    words.by(nameLine(board.nameOf(suggestion.by))),
    dayWords(dayAt(suggestion.at, board.committee.zone), board.today),
    ...(suggestion.part === "closed" ? [closedPart] : []),
  ].join(" · ");
}

export function answerButtons({ committee }: Board, { id }: Suggestion): readonly Button[] {
  const data = { committee: committee.id, suggestion: id };
  return [button(titles.accept, "suggestion.accept", data), button(titles.decline, "suggestion.decline.form", data)];
}

function whyLine(why: string): Line {
  return [small(words.reason + gap), plain(typedLine(why, whySigns))];
}

function listButton({ committee }: Board): Button {
  return button(titles.suggestions, "suggestions.show", { committee: committee.id });
}

function message(title: string, board: Board, lines: readonly Line[], buttons: readonly Button[] = []): Rendered {
  const body = [textLine(placeLine(board), "None"), ...lines.map((line) => textLine(line))];
  return {
    card: renderCard("message", { title, body, foot: [], buttons: buttonSet(buttons) }),
    summary: summaryOf(title),
  };
}
