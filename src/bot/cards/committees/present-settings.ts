import { type Member, present, type Role } from "../../../domain/committees/member.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { wallTimeWords } from "../../../domain/days/wall-time.js";
import {
  comingRecess,
  type SettingName,
  type Settings,
  type SettingsObjection,
} from "../../../domain/reminders/policy-change.js";
import type { Board } from "../board.js";
import { behind, button } from "../button.js";
import type { Element, WholeLine } from "../card-data.js";
import { buttonSet, heading, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, quiet, small } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { listed } from "../words/counted.js";
import {
  aboutBoard,
  keptSentence,
  settingsHeads,
  settingsWords,
  type Topic,
  topicLabels,
  topicOf,
  topicSentence,
} from "../words/settings.js";
import { objectionSentence } from "../words/settings-forms.js";
import { titles } from "../words/titles.js";

/** What is set of a board, in sentences; with the forms for who may change it. */
export function presentSettings({
  board,
  roster,
  mayChange,
  maySeeHistory,
  news,
}: {
  board: Board;
  /** Those who are or were on it. */
  roster: readonly Member[];
  mayChange: boolean;
  maySeeHistory: boolean;
  news?: "saved";
}): Rendered {
  const { titles: says, foot, footForRunners } = settingsWords;
  const title = news === undefined ? says.show(wallTimeWords(board.committee.policy.at)) : says[news];
  const [ofBoard, ...others] = settingsHeads.map(({ head, topics }) => [heading(head), ...topicLines(topics, board)]);
  const body = [...(ofBoard ?? []), ...aboutLines(board, roster), ...others.flat()];
  const data = { committee: board.committee.id };
  const forms = [
    button(titles.nameAndCode, "settings.ask", { ...data, group: "board" }),
    button(titles.owners, "settings.ask", { ...data, group: "owners" }),
    button(titles.runners, "settings.ask", { ...data, group: "runners" }),
    button(titles.homeAndDays, "settings.ask", { ...data, group: "home" }),
  ];
  const kept = behind(button(titles.kept, "retention.ask", data));
  const history = behind(button(titles.history, "board-history.show", { ...data, page: 1 }));
  const buttons = buttonSet([...(mayChange ? [...forms, ...kept] : []), ...(maySeeHistory ? history : [])]);
  return message(title, board, body, maybeLine([small(mayChange ? footForRunners : foot)]), buttons);
}

/** What is true now of the settings that somebody named in words. */
export function presentSettingsSet({
  board,
  names,
  news,
}: {
  board: Board;
  names: readonly SettingName[];
  news: "set" | "no-change";
}): Rendered {
  const foot = maybeLine(news === "set" && names.includes("code") ? [small(settingsWords.codeFollows)] : []);
  return message(settingsWords.titles[news], board, topicLines(topicsOf(names), board), foot, seeAll(board));
}

/** Why what was said in words can't be set. */
export function presentSettingsRefused({
  board,
  objections,
}: {
  board: Board;
  objections: readonly SettingsObjection[];
}): Rendered {
  const body = objections.map((objection) => textLine([plain(objectionSentence(objection))]));
  return message(settingsWords.titles.refused, board, body, [], seeAll(board));
}

/** What resetting the reminders would set, for checking first. `board`: as it would be. Nothing in `names`: they are the usual ones. */
export function presentResetCheck({ board, names }: { board: Board; names: readonly SettingName[] }): Rendered {
  const { id: committee, revision } = board.committee;
  if (names.length === 0) return message(settingsWords.titles["reset-already"], board, [], [], seeAll(board));
  const body = [textLine([plain(settingsWords.resetSentence)]), ...topicLines(topicsOf(names), board)];
  const buttons = buttonSet([
    button(titles.resetReminders, "settings.reset", { committee, revision }),
    button(titles.back, "settings.show", { committee }),
  ]);
  return message(settingsWords.titles.reset, board, body, [], buttons);
}

/** What is known of the board and set elsewhere: where it lives, who runs it, for how long it keeps what. */
function aboutLines({ committee }: Board, roster: readonly Member[]): readonly Element[] {
  const names = (role: Role) =>
    present(roster)
      .filter((member) => member.role === role)
      .map(({ name }) => nameLine(name));
  const who = (names: readonly string[]) => `${names.length === 0 ? aboutBoard.nobody : listed(names)}.`;
  const [chairs, clerks] = [names("chair"), names("clerk")];
  const { kind, private: isPrivate } = committee.home;
  const lines: readonly (readonly [label: string, says: string])[] = [
    [aboutBoard.home, aboutBoard.lives(kind, isPrivate === true)],
    [aboutBoard.chair(chairs.length > 1), who(chairs)],
    [aboutBoard.clerk(clerks.length > 1), who(clerks)],
    [aboutBoard.kept, keptSentence(committee.retention)],
  ];
  return lines.map(([label, says]) => textLine([quiet(label + gap), plain(says)]));
}

/** A line for each topic: its label, and what is true. */
export function topicLines(topics: readonly Topic[], board: Board): readonly Element[] {
  return topics.map((topic) => textLine(topicLine(topic, board)));
}

export function topicsOf(names: readonly SettingName[]): readonly Topic[] {
  return [...new Set(names.map((name) => topicOf[name]))];
}

function topicLine(topic: Topic, { committee, today }: Board): Line {
  const settings: Settings = { ...committee, name: nameLine(committee.name) };
  const recess = comingRecess(settings.recess, today).map(({ from, to }) =>
    from === to ? dayWords(from, today) : `${dayWords(from, today)}${settingsWords.upTo}${dayWords(to, today)}`,
  );
  return [quiet(topicLabels[topic] + gap), plain(topicSentence(topic, settings, recess))];
}

const seeAll = ({ committee }: Board) =>
  buttonSet([button(titles.settings, "settings.show", { committee: committee.id })]);

function message(
  title: string,
  board: Board,
  body: readonly Element[],
  foot: readonly WholeLine[],
  buttons: readonly Element[],
): Rendered {
  const card = renderCard("message", { title, body: [textLine(placeLine(board), "None"), ...body], foot, buttons });
  return { card, summary: summaryOf(title) };
}
