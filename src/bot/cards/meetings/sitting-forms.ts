import type { AgendaPlace } from "../../../domain/agendas/agenda-places.js";
import type { Reader } from "../../../domain/committees/may-read.js";
import { type Member, present } from "../../../domain/committees/member.js";
import type { Decision } from "../../../domain/meetings/decision.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { MeetingRecord } from "../../../domain/meetings/meeting-record.js";
import { readFollowUp } from "../../../domain/meetings/read-follow-up.js";
import { longestDecision } from "../../../services/meetings/record-decision.js";
import type { Board } from "../board.js";
import type { Button } from "../button.js";
import { button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plainTitle, typedLine } from "../typed-text.js";
import { decisionWords } from "../words/decisions.js";
import { attendanceWords } from "../words/sitting.js";
import { titles } from "../words/titles.js";
import { placeRuns } from "./present-sitting.js";

type OfMeeting = { board: Board; meeting: Meeting };

/** So many signs of what follows up. */
export const longestFollowTitle = 200;

/** Who sends apologies, ticked on the roster. */
export function apologiesForm(
  view: OfMeeting & {
    roster: readonly Member[];
    record: Pick<MeetingRecord, "attendance" | "revision">;
    entered?: { members: string; deputy: string };
    objection?: string;
  },
): Rendered {
  const { board, meeting, roster, record, entered, objection } = view;
  const of = { committee: board.committee.id, meeting: meeting.id };
  const choices = present(roster).map(({ id }) => ({ title: plainTitle(board.nameOf(id)), value: id }));
  return form(board, attendanceWords.form, objection, {
    inputs: [
      part("members-input", {
        label: attendanceWords.formWho,
        style: choices.length > 15 ? "compact" : "expanded",
        value: entered?.members ?? "",
        choices,
      }),
      part("optional-line", {
        id: "deputy",
        label: attendanceWords.formDeputy,
        value: entered?.deputy ?? "",
        maxLength: 100,
      }),
    ],
    send: button(titles.save, "apologies.record", { ...of, revision: record.revision }),
    back: button(titles.back, "attendance.show", of),
  });
}

/** What was resolved, in the board's own words. */
export function decisionForm(
  view: OfMeeting & { reader: Reader; place?: AgendaPlace; entered?: string; objection?: string },
): Rendered {
  const { board, reader, meeting, place, entered = "", objection } = view;
  const of = { committee: board.committee.id, meeting: meeting.id };
  return form(board, decisionWords.form, objection, {
    inputs: [
      ...(place === undefined ? [] : [textLine(placeRuns(place, { board, reader }))]),
      part("text-input", {
        id: "resolved",
        label: decisionWords.formWords,
        value: entered,
        maxLength: longestDecision,
        errorMessage: decisionWords.formEmpty,
      }),
    ],
    send: button(titles.save, "decision.record", { ...of, ...(place !== undefined && { item: place.id }) }),
    back: button(titles.back, "meeting.sitting", of),
  });
}

/** Why it is struck out. */
export function strikeForm({ board, decision }: { board: Board; decision: Decision }): Rendered {
  const of = { committee: board.committee.id, decision: decision.number };
  return form(board, decisionWords.strikeForm(decision.number), undefined, {
    inputs: [part("optional-line", { id: "why", label: decisionWords.strikeWhy, value: "", maxLength: 200 })],
    send: button(titles.strikeOut, "decision.strike", { ...of, revision: decision.revision }),
    back: button(titles.back, "decision.show", of),
  });
}

export type FollowEntered = { title: string; months: number; repeats: string };

/** When what was resolved comes back; what its own words say stands in it already. */
export function followForm(view: {
  board: Board;
  decision: Decision;
  entered?: FollowEntered;
  objection?: string;
}): Rendered {
  const { board, decision, objection } = view;
  const again = readFollowUp(decision.text);
  const months = again === undefined || again.kind === "some-day" ? 6 : again.months;
  const entered = view.entered ?? {
    title: followTitle(decision),
    months,
    repeats: again?.kind === "every" ? "every" : "once",
  };
  const of = { committee: board.committee.id, decision: decision.number };
  const choices = [
    { title: decisionWords.once, value: "once" },
    { title: decisionWords.again, value: "every" },
  ];
  return form(board, decisionWords.followForm(decision.number), objection, {
    inputs: [
      part("short-text", {
        id: "title",
        label: decisionWords.followTitle,
        value: entered.title,
        maxLength: longestFollowTitle,
        errorMessage: decisionWords.followTitleError,
      }),
      part("number-input", {
        id: "months",
        label: decisionWords.followMonths,
        value: entered.months,
        errorMessage: decisionWords.followMonthsError,
      }),
      part("choices", {
        id: "repeats",
        label: decisionWords.followRepeats,
        value: entered.repeats,
        errorMessage: decisionWords.followMonthsError,
        choices,
      }),
    ],
    send: button(titles.followUp, "decision.follow", of),
    back: button(titles.back, "decision.show", of),
  });
}

/** What comes back is called as its item was, or as the decision itself where it had none. */
export function followTitle({ under, text }: Decision): string {
  return typedLine(under?.title ?? text, longestFollowTitle);
}

function form(
  board: Board,
  title: string,
  objection: string | undefined,
  { inputs, send, back }: { inputs: readonly Element[]; send: Button; back: Button },
): Rendered {
  const card = renderCard("form", {
    title,
    place: placeLine(board),
    objections: objection === undefined ? [] : [{ sentence: objection }],
    inputs,
    buttons: buttonSet([send], { back: [back] }),
  });
  return { card, summary: summaryOf(title) };
}
