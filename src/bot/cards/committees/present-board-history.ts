import type { BoardLine, RosterChange } from "../../../domain/committees/board-history.js";
import { isDay } from "../../../domain/days/day.js";
import { dayWords, timeWords } from "../../../domain/days/day-words.js";
import { dayAt } from "../../../domain/days/zone.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import { buttonSet, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, small, strong } from "../runs.js";
import { cut, nameLine } from "../typed-text.js";
import { boardDeed, rosterDeed, boardHistoryWords as words } from "../words/board-history.js";
import { titles } from "../words/titles.js";

/** Lines on one page. */
export const boardHistoryPage = 15;

/** Signs of a value that was typed. */
const valueSigns = 80;

/** "board history": what was changed of a committee and its roster, newest first. `lines`: those of this page; `total` counts all. */
export function presentBoardHistory({
  board,
  lines,
  page,
  total,
}: {
  board: Board;
  lines: readonly BoardLine[];
  page: number;
  total: number;
}): Rendered {
  const title = words.title;
  const from = (page - 1) * boardHistoryPage + 1;
  const scope = { committee: board.committee.id };
  const to = (on: number, called: string) => button(called, "board-history.show", { ...scope, page: on });
  const foot = total <= boardHistoryPage ? [] : [small(words.page(from, from + lines.length - 1, total))];
  const body = lines.flatMap((line) => [
    textLine(sentence(line, board)),
    textLine([small(momentOf(line.at, board))], "None"),
  ]);
  const card = renderCard("list", {
    title,
    place: placeLine(board),
    body: lines.length === 0 ? [textLine([plain(words.nothing)])] : body,
    foot: maybeLine(foot),
    buttons: buttonSet([
      ...(page > 1 ? [to(page - 1, titles.earlier)] : []),
      ...(page * boardHistoryPage < total ? [to(page + 1, titles.more)] : []),
      button(titles.settings, "settings.show", scope),
    ]),
  });
  return { card, summary: summaryOf(title) };
}

/** "**Ann Ash** set overdue reminders to every 3 days (was every 7 days)". */
function sentence(line: BoardLine, board: Board): Line {
  const who = doer(line, board);
  if (line.member === undefined) {
    const { by, itself } = boardDeed(cutChange(line.change), (value) => recessWords(value, board));
    return who.kind === "member"
      ? [strong(who.name), plain(` ${by}`)]
      : [plain(`${who.kind === "teams" ? words.teams : capital(words.byItself)}: ${itself}`)];
  }
  const isOwn = line.by === line.member;
  const by = isOwn ? undefined : who.kind === "member" ? who.name : who.kind === "teams" ? words.teams : words.byItself;
  const change = cutChange(line.change);
  return [strong(nameLine(board.nameOf(line.member))), plain(` ${rosterDeed(change, by, deputies(change, board))}`)];
}

function doer({ by }: BoardLine, { nameOf }: Board): { kind: "teams" | "system" } | { kind: "member"; name: string } {
  return by === "teams" || by === "system" ? { kind: by } : { kind: "member", name: nameLine(nameOf(by)) };
}

function deputies(change: RosterChange, { nameOf }: Board): { from: string; to: string } {
  const name = (id: Extract<RosterChange, { kind: "deputy" }>["to"]) => (id === undefined ? "" : nameLine(nameOf(id)));
  return change.kind === "deputy" ? { from: name(change.from), to: name(change.to) } : { from: "", to: "" };
}

/** What was typed, as one line that fits. */
function cutChange<Change extends BoardLine["change"]>(change: Change): Change {
  if (change.kind !== "described" && !(change.kind === "set" && change.setting === "name")) return change;
  const { from, to } = change;
  return {
    ...change,
    ...(from === undefined ? {} : { from: cut(from, valueSigns) }),
    ...(to === undefined ? {} : { to: cut(to, valueSigns) }),
  };
}

/** "2026-07-20/2026-08-31,…" as days in words; a value of before that is none stays as it is. */
function recessWords(value: string, { today }: Board): string {
  const said = value.split(",").map((range) =>
    range
      .split("/")
      .map((on) => (isDay(on) ? dayWords(on, today) : on))
      .join(" to "),
  );
  return cut(said.join("; "), 200);
}

function momentOf(at: Date, { committee, today }: Board): string {
  return `${dayWords(dayAt(at, committee.zone), today)}, ${timeWords(at, committee.zone)}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
