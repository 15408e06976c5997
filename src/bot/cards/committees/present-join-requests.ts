import type { JoinRequest } from "../../../domain/committees/committee.js";
import type { Role } from "../../../domain/committees/member.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { dayAt } from "../../../domain/days/zone.js";
import type { CommitteeId } from "../../../domain/ids.js";
import type { JoinAnswer } from "../../../services/committees/answer-join.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, small, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { listed } from "../words/counted.js";
import { roleWords, joinWords as words } from "../words/roles.js";
import { titles } from "../words/titles.js";

const answers: readonly JoinAnswer[] = ["member", "adviser", "observer", "not-now"];

/** `isListed`: somebody of that name stands on the roster without an account. */
type Asked = { request: JoinRequest; isListed: boolean };

/** To a clerk: somebody asks to be put on the roster. */
export function presentJoinAsked({ board, request, isListed }: { board: Board } & Asked): Rendered {
  const lines: Line[] = [
    [strong(nameLine(request.name)), plain(words.wantsSentence)],
    ...listedLine(request, isListed),
  ];
  return message(
    words.wants,
    board,
    lines,
    [small(words.askedDay(dayOf(request, board)))],
    answerButtons(board, request),
  );
}

/** From other cards to all who ask. */
export function whoAsksButton(committee: CommitteeId): Button {
  return button(titles.whoAsks, "say", { text: "requests to join", committee });
}

/** So many names stand on the card; the others are counted. */
const named = 10;

/** All who wait to be put on the roster; the first of them can be answered. */
export function presentJoinRequests({ board, asked }: { board: Board; asked: readonly Asked[] }): Rendered {
  const [first, ...others] = asked;
  if (first === undefined) return message(words.nobody, board, [[plain(words.nobodySentence)]], undefined, []);
  const { request, isListed } = first;
  const waiting = others.slice(0, named).map((one) => nameLine(one.request.name));
  const lines: Line[] = [
    ...(others.length === 0
      ? [[strong(nameLine(request.name)), plain(words.wantsSentence)]]
      : [[plain(words.first), strong(nameLine(request.name)), plain(roleWords.end)]]),
    ...listedLine(request, isListed),
  ];
  const more: Line[] =
    waiting.length === 0
      ? []
      : [
          [
            plain(words.waiting),
            plain(others.length > named ? waiting.join(", ") + words.more(others.length - named) : listed(waiting)),
            plain(roleWords.end),
          ],
        ];
  const when = [small(words.askedDay(dayOf(request, board)))];
  return message(words.requests(asked.length), board, lines, when, answerButtons(board, request), more);
}

/** What a clerk's answer came to. `name` is absent where nobody waited any more. */
export type AnswerNews =
  | { kind: "added"; name: string; role: Role; wasListed?: Role }
  | { kind: "on-it-already"; name: string; role: Role }
  | { kind: "not-now"; name?: string }
  | { kind: "gone" };

/** `others`: how many wait still. */
export function presentJoinSettled(news: AnswerNews, board: Board, others: number): Rendered {
  const next =
    others === 0 ? [] : [button(titles.whoElse, "say", { text: "who asked to join", committee: board.committee.id })];
  switch (news.kind) {
    case "added": {
      const { name, role, wasListed } = news;
      const runs = wasListed === "chair" || wasListed === "clerk";
      const was: Line[] =
        wasListed === undefined ? [] : [[plain(words.wasListed(wasListed) + (runs ? words.wasRunner : ""))]];
      const lines = [[strong(nameLine(name)), plain(words.addedAs(role))], ...was, [plain(roleWords.may[role])]];
      return message(words.added, board, lines, undefined, next);
    }
    case "on-it-already":
      return message(words.on, board, [[strong(nameLine(news.name)), plain(words.onAs(news.role))]], undefined, next);
    case "not-now": {
      const line: Line =
        news.name === undefined
          ? [plain(words.notNowNameless)]
          : [strong(nameLine(news.name)), plain(words.notNowSentence)];
      return message(words.notNow, board, [line], undefined, next);
    }
    case "gone":
      return message(words.gone, board, [[plain(words.goneSentence)]], undefined, next);
  }
}

function listedLine({ name }: JoinRequest, isListed: boolean): readonly Line[] {
  return isListed ? [[strong(nameLine(name)), plain(words.listed)]] : [];
}

function answerButtons({ committee }: Board, { person }: JoinRequest): readonly Button[] {
  return answers.map((as) => button(words.answers[as], "join.answer", { committee: committee.id, person, as }));
}

function dayOf({ at }: JoinRequest, { committee, today }: Board): string {
  return dayWords(dayAt(at, committee.zone), today);
}

function message(
  title: string,
  board: Board,
  lines: readonly Line[],
  when: Line | undefined,
  buttons: readonly Button[],
  more: readonly Line[] = [],
): Rendered {
  const body: Element[] = [
    textLine(placeLine(board), "None"),
    ...lines.map((line) => textLine(line)),
    ...(when === undefined ? [] : [textLine(when)]),
    ...more.map((line) => textLine(line)),
  ];
  return {
    card: renderCard("message", { title, body, foot: [], buttons: buttonSet(buttons) }),
    summary: summaryOf(title),
  };
}
