import type { AgendaPlace } from "../../../domain/agendas/agenda-places.js";
import { placeAfter } from "../../../domain/agendas/agenda-places.js";
import { mayReadPart, type Reader } from "../../../domain/committees/may-read.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { CommitteeId, MeetingId } from "../../../domain/ids.js";
import { isHere } from "../../../domain/meetings/attendance-marks.js";
import type { Decision } from "../../../domain/meetings/decision.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { MeetingRecord } from "../../../domain/meetings/meeting-record.js";
import type { QuorumCount } from "../../../domain/meetings/quorum.js";
import type { Board } from "../board.js";
import { type Button, behind, button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, heading, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, quiet, small, strong } from "../runs.js";
import { nameLine, typedLine } from "../typed-text.js";
import { closedItem, closedPart } from "../words/actions.js";
import { decisionWords } from "../words/decisions.js";
import { sittingWords as words } from "../words/sitting.js";
import { titles } from "../words/titles.js";
import { attendanceName, attenderName, namesLine, presentName, quorumLine } from "./attender-names.js";
import { timeAndPlace } from "./time-and-place.js";

const titleSigns = 200;
/** So many names, interests and decisions are in sight; all of them are a press away. */
const mostNames = 20;
const mostLines = 5;

export type SittingView = {
  board: Board;
  reader: Reader;
  meeting: Meeting;
  places: readonly AgendaPlace[];
  record: MeetingRecord;
  quorum: QuorumCount;
  /** What was resolved at this meeting. */
  decisions: readonly Decision[];
  /** What became of the press or the message, where the card alone does not say it. */
  news?: string;
  /** Why a press on the card did nothing, to somebody who leads nothing here: for them it stands without what only chair and clerk press. */
  refused?: Line;
  begun?: true;
};

/** The meeting as it goes on: the item at hand, who is here, what was declared and resolved under it. The same for all who read it here. */
export function presentSitting(view: SittingView): Rendered {
  const { board, meeting, places, record, quorum, news } = view;
  const at = places.find(({ id }) => id === record.atHand);
  const next = placeAfter(places, at?.id);
  const title = view.begun ? words.begun : at === undefined ? words.goesOn : words.atItem(at.number);
  const of = { committee: board.committee.id, meeting: meeting.id };
  const body = [
    ...(news === undefined ? [] : [textLine([quiet(news)])]),
    ...(view.refused === undefined ? [] : [textLine(view.refused)]),
    ...(at === undefined
      ? [textLine([plain(places.length === 0 ? words.noItems : words.noneAtHand)])]
      : itemLines(at, view)),
    textLine(quorumLine(quorum), "Medium"),
    ...hereLines(view),
    ...(isAnybodyHere(record) || view.refused !== undefined ? [] : [textLine([small(words.sayWhoIsHere)])]),
    ...(next === undefined ? [] : [textLine([small(`${words.next}${gap}`), ...placeRuns(next, view, true)], "Medium")]),
  ];
  const card = renderCard("list", {
    title,
    place: placeLine(board, ` · ${dayWords(meeting.on, board.today)}`, ...timeAndPlace(meeting)),
    body,
    foot: [{ line: [small(words.howToLog)] }],
    buttons: buttonSet(
      view.refused !== undefined
        ? [button(titles.attendance, "attendance.show", of)]
        : [
            ...(next === undefined
              ? []
              : [button(titles.nextItem, "meeting.take", { ...of, from: at?.id ?? "none", to: next.id })]),
            ...(isAnybodyHere(record) ? decidingButtons(of) : whoIsHereButtons(of)),
          ],
    ),
  });
  return { card, summary: summaryOf(title) };
}

/** "**6** Title", or that it is closed. */
export function placeRuns(
  place: AgendaPlace,
  { board, reader }: Pick<SittingView, "board" | "reader">,
  isSmall = false,
): Line {
  const readable = mayReadPart(place, board.committee.id, reader);
  const title = readable ? typedLine(place.title, titleSigns) : closedItem;
  return isSmall ? [small(`${place.number}${gap}${title}`)] : [strong(place.number), plain(gap + title)];
}

function itemLines(at: AgendaPlace, view: SittingView): readonly Element[] {
  const { board, reader, record, decisions } = view;
  if (!mayReadPart(at, board.committee.id, reader)) return [textLine(placeRuns(at, view))];
  // A decision has a part of its own, whatever its item has become since.
  const isOpen = (part: Decision["part"]) => mayReadPart({ part }, board.committee.id, reader);
  const declared = record.declarations.filter(({ item }) => item === at.id);
  const resolved = decisions.filter(({ under, state }) => under?.item === at.id && state.kind === "stands");
  return [
    textLine(placeRuns(at, view)),
    ...factLine(at, board),
    ...headed(
      words.declared,
      declared.map(({ who, interest }) => [
        strong(attenderName(who, board)),
        plain(gap + (interest === "" ? words.anInterest : typedLine(interest, titleSigns))),
      ]),
    ),
    ...headed(
      words.decided,
      resolved.map(({ number, text, part }) => [
        strong(decisionWords.name(number)),
        plain(gap + (isOpen(part) ? typedLine(text, titleSigns) : closedItem)),
      ]),
    ),
  ];
}

function headed(head: string, lines: readonly Line[]): readonly Element[] {
  if (lines.length === 0) return [];
  const more = lines.length - mostLines;
  return [
    heading(head),
    ...lines.slice(-mostLines).map((line) => textLine(line, "None")),
    ...(more > 0 ? [textLine([small(words.others(more).trim())], "None")] : []),
  ];
}

function factLine({ kind, lead, minutes, papers, part }: AgendaPlace, board: Board): readonly Element[] {
  const facts = [
    kind && words.takes[kind],
    lead && (lead.kind === "member" ? nameLine(board.nameOf(lead.member)) : nameLine(lead.name)),
    minutes && words.minutes(minutes),
    papers?.kind === "to-come" ? words.papersToCome : papers?.pages && words.pages(typedLine(papers.pages, 20)),
    part === "closed" ? closedPart : undefined,
  ].filter((fact) => fact !== undefined && fact !== 0 && fact !== "");
  return facts.length === 0 ? [] : [textLine([small(facts.join(" · "))], "None")];
}

function isAnybodyHere({ attendance }: MeetingRecord): boolean {
  return attendance.some(isHere);
}

function decidingButtons(of: Of): readonly Button[] {
  return [
    button(titles.decision, "decision.ask", of),
    button(titles.apologies, "apologies.ask", of),
    button(titles.end, "meeting.end.ask", of),
    ...behind(button(titles.attendance, "attendance.show", of)),
  ];
}

type Of = { committee: CommitteeId; meeting: MeetingId };

/** Until it is recorded who is there, that comes first. */
function whoIsHereButtons(of: Of): readonly Button[] {
  return [
    button(titles.everyoneIsHere, "say", { text: words.everyoneIsPresent, committee: of.committee }),
    button(titles.attendance, "attendance.show", of),
    button(titles.decision, "decision.ask", of),
    ...behind(button(titles.apologies, "apologies.ask", of), button(titles.end, "meeting.end.ask", of)),
  ];
}

function hereLines({ record, board }: SittingView): readonly Element[] {
  const here = record.attendance.filter(isHere);
  const names = here.map((one) => presentName({ who: one.who, as: one.as }, record.attendance, board));
  const sent = record.attendance.filter(({ as }) => as === "apologies").map((one) => attendanceName(one, board));
  return [
    ...(names.length === 0 ? [] : [textLine(namesLine(names, mostNames), "None")]),
    ...(sent.length === 0
      ? []
      : [textLine([small(`${titles.apologies}${gap}`), ...namesLine(sent, mostNames)], "Small")]),
  ];
}
