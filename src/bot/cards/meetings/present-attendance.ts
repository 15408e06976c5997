import { type Member, present } from "../../../domain/committees/member.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { MemberId } from "../../../domain/ids.js";
import type { AttendanceMark } from "../../../domain/meetings/attendance-marks.js";
import { isSameAttender, replacedBy } from "../../../domain/meetings/attendance-marks.js";
import { isSitting, type Meeting } from "../../../domain/meetings/meeting.js";
import type { Attendance, Attender, MeetingRecord } from "../../../domain/meetings/meeting-record.js";
import type { QuorumCount } from "../../../domain/meetings/quorum.js";
import type { Board } from "../board.js";
import { type Button, behind, button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, heading, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, quiet, small, strong } from "../runs.js";
import { typedLine } from "../typed-text.js";
import { attendanceWords as words } from "../words/sitting.js";
import { titles } from "../words/titles.js";
import { attendanceName, attenderName, namesLine, presentName, quorumLine, quorumWords } from "./attender-names.js";

export type AttendanceView = {
  board: Board;
  roster: readonly Member[];
  meeting: Meeting;
  record: Pick<MeetingRecord, "attendance" | "startedAt" | "revision">;
  quorum: QuorumCount;
};

/** A list is cut here; no board has so many. */
const mostNames = 120;

/** Who is at a meeting, who sent apologies and who comes in their place, who is absent and of whom nothing is known. */
export function presentAttendance(view: AttendanceView): Rendered {
  const { board, roster, meeting, record, quorum } = view;
  const { attendance } = record;
  const votes = (who: Attender) =>
    who.kind === "member" &&
    roster.some(({ id, role }) => id === who.member && (role === "chair" || role === "member"));
  const by = (as: Attendance["as"]) => attendance.filter((one) => one.as === as);
  const here = by("present");
  const sits = (who: Attender) => votes(who) || replacedBy(who, attendance).some(votes);
  const namesHere = (list: readonly Attendance[]) => list.map((one) => presentName(one, attendance, board));
  const names = (list: readonly Attendance[]) => list.map((one) => attendanceName(one, board));
  const isKnown = (member: MemberId) =>
    attendance.some(({ who, deputy }) =>
      [who, deputy].some((one) => one !== undefined && isSameAttender(one, { kind: "member", member })),
    );
  const unknown = present(roster).filter(({ id, role }) => role !== "observer" && !isKnown(id));
  const groups: readonly [keyof typeof words.heads, readonly string[]][] = [
    ["present", namesHere(here.filter(({ who }) => sits(who)))],
    ["inAttendance", namesHere(here.filter(({ who }) => !sits(who)))],
    ["apologies", names(by("apologies"))],
    ["absent", names(by("absent"))],
    ["unknown", unknown.map(({ id }) => attenderName({ kind: "member", member: id }, board))],
  ];
  const title = record.startedAt === undefined ? words.apologiesSoFar(by("apologies").length) : quorumTitle(quorum);
  const body = groups.flatMap(([head, list]): readonly Element[] =>
    list.length === 0 ? [] : [heading(words.heads[head](list.length)), textLine(namesLine(list, mostNames), "None")],
  );
  const of = { committee: board.committee.id, meeting: meeting.id };
  const card = renderCard("list", {
    title,
    place: placeLine(board, ` · ${dayWords(meeting.on, board.today)}`),
    body: body.length === 0 ? [textLine([quiet(words.title)])] : body,
    foot: [],
    buttons: buttonSet([
      button(titles.apologies, "apologies.ask", of),
      ...(!isSitting(meeting) ? [] : [button(titles.itemAtHand, "meeting.sitting", of)]),
    ]),
  });
  return { card, summary: summaryOf(title) };
}

/** A title begins with a capital. */
function quorumTitle(count: QuorumCount): string {
  const said = quorumWords(count);
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What was recorded of whom, and how the quorum stands now. `deputies`: who usually stands in for somebody who sends apologies, each with the text that says so. */
export function presentAttended(
  view: AttendanceView & {
    marks: readonly AttendanceMark[];
    everyone?: true;
    me: MemberId | undefined;
    deputies: readonly { name: string; button: Button }[];
  },
): Rendered {
  const { board, meeting, marks, record, quorum } = view;
  const only = marks.every(({ as }) => as === "apologies" || as === "absent");
  const title = only && view.everyone === undefined ? words.recorded.apologies : words.recorded.one;
  const when = meeting.on === board.today ? [] : [words.forMeeting(dayWords(meeting.on, board.today))];
  const of = { committee: board.committee.id, meeting: meeting.id };
  const body = [
    textLine(placeLine(board, ...when), "None"),
    ...marks.map((mark) => textLine(markLine(mark, view))),
    ...(view.everyone ? [textLine([plain(words.everyone)])] : []),
    ...(record.startedAt === undefined ? [] : [textLine(quorumLine(quorum), "Medium")]),
  ];
  const buttons = buttonSet([
    ...view.deputies.slice(0, 2).map((one) => one.button),
    button(titles.attendance, "attendance.show", of),
    ...(!isSitting(meeting) ? [] : [button(titles.itemAtHand, "meeting.sitting", of)]),
    ...(view.deputies.length > 2 ? behind(...view.deputies.slice(2, 4).map((one) => one.button)) : []),
  ]);
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: summaryOf(title) };
}

/** "Sue Wynne sends apologies; Tom Brierley stands in." */
function markLine(
  { who, as, deputy, note }: AttendanceMark,
  { board, me }: { board: Board; me: MemberId | undefined },
): Line {
  const isMe = who.kind === "member" && who.member === me;
  const whom = strong(isMe ? words.you : attenderName(who, board));
  const is = note === undefined ? (isMe ? words.areYou : words.is)[as] : ` ${typedLine(note, 100)}`;
  const guests = [who, deputy].some((one) => one?.kind === "guest") && as !== "none";
  const youStand = deputy?.kind === "member" && deputy.member === me;
  return [
    whom,
    plain(is),
    ...(deputy === undefined
      ? []
      : youStand
        ? [plain(words.semicolon), strong(words.youStandIn)]
        : [plain(words.semicolon), strong(attenderName(deputy, board)), plain(words.standsIn)]),
    plain(words.end),
    ...(guests ? [small(` (${words.guest})`)] : []),
  ];
}
