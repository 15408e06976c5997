import { readersAtHome } from "../../../domain/committees/may-read.js";
import type { NoticeContent } from "../../../services/ports.js";
import { sectionOf } from "../../../services/reminders/split-rows.js";
import type { OpenRow } from "../actions/present-list.js";
import { presentAgenda } from "../agendas/present-agenda.js";
import { namesOf } from "../board.js";
import type { Element } from "../card-data.js";
import { fitsTeams } from "../card-size.js";
import { maybeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Card, Rendered } from "../rendered.js";
import { plain } from "../runs.js";
import { leftWords, morningWords } from "../words/reminders.js";
import { noticeFoot, noticePlace } from "./notice-foot.js";
import { allRows, noticeRows, type PersonalNotice } from "./notice-rows.js";
import { noticeSummary, noticeTitle } from "./notice-titles.js";
import { presentCall } from "./present-call.js";
import { presentEve } from "./present-eve.js";
import { presentRequest } from "./present-request.js";
import { presentSingle } from "./present-single.js";
import { presentWeekly } from "./present-weekly.js";

/** Any notice. `opened` says what the row named by `content.open` shows; its buttons where it is absent. */
export function presentNotice(content: NoticeContent, opened?: Omit<OpenRow, "item">): Rendered {
  switch (content.kind) {
    case "agenda":
      return presentPosted(content);
    case "left":
      return presentLeftBoards();
    case "asked":
      return presentRequest(content, opened);
    case "eve":
      return presentEve(content);
    case "weekly":
      return presentWeekly(content);
    case "call":
      return presentCall(content);
    case "morning":
    case "assigned":
    case "late":
    case "nudge":
    case "after-meeting":
      return presentPersonal(content, opened);
  }
}

/** What stood here is nobody's who reads it. */
function presentLeftBoards(): Rendered {
  const { title, sentence } = leftWords;
  const body = [textLine([plain(sentence)], "None")];
  return { card: renderCard("message", { title, body, foot: [], buttons: [] }), summary: summaryOf(title) };
}

function presentPosted(content: Extract<NoticeContent, { kind: "agenda" }>): Rendered {
  const { committee, today, roster } = content;
  const board = { committee, today, nameOf: namesOf(roster) };
  return presentAgenda({ ...content, board, reader: readersAtHome(committee) });
}

/** A card of rows, with as many of them as Teams takes. */
function presentPersonal(content: PersonalNotice, opened: Omit<OpenRow, "item"> | undefined): Rendered {
  const card = drawPersonal(content, opened);
  const shorter = fitsTeams(card) ? undefined : withOneLess(content);
  if (shorter !== undefined) return presentPersonal(shorter, opened);
  return { card, summary: summaryOf(noticeSummary(content)) };
}

function drawPersonal(content: PersonalNotice, opened: Omit<OpenRow, "item"> | undefined): Card {
  const [only, ...others] = allRows(content);
  const alone = (content.kind === "assigned" || content.kind === "nudge") && opened === undefined;
  if (alone && only !== undefined && others.length === 0) return presentSingle(content, only, twinLine(content));
  return renderCard("morning", {
    title: noticeTitle(content),
    place: noticePlace(content),
    body: [...twinLine(content), ...noticeRows(content, opened)],
    foot: maybeLine(noticeFoot(content)),
  });
}

function twinLine({ twin }: PersonalNotice): readonly Element[] {
  return twin ? [textLine([plain(morningWords.twin)])] : [];
}

/** The same notice with the last row of its longest section counted instead of shown; never the open one. Absent: no row is left. */
function withOneLess(content: PersonalNotice): PersonalNotice | undefined {
  const closed = content.rows.filter(({ item }) => item.id !== content.open);
  const sections = closed.map(sectionOf);
  const size = (section: string) => sections.filter((one) => one === section).length;
  const longest = Math.max(...sections.map(size));
  const last = closed.findLast((_row, index) => size(sections[index] ?? "") === longest);
  if (last === undefined) return undefined;
  return { ...content, rows: content.rows.filter((row) => row !== last), behind: [last, ...content.behind] };
}
