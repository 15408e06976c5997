import type { ArchiveKind } from "../store/committee-archive.js";
import {
  type Check,
  count,
  day,
  due,
  id,
  instant,
  isOwners,
  kinds,
  line,
  list,
  maybe,
  object,
  oneOf,
  part,
  type Shape,
  text,
  texts,
} from "./shape-checks.js";

type OfMeetings =
  | "meeting"
  | "agenda"
  | "meetingRecord"
  | "frozenArising"
  | "programmeItem"
  | "decision"
  | "suggestion";

const ofBoard = { tenant: text, committee: id("c_"), revision: count } as const;
const numbered = { ...ofBoard, number: count, turnKey: text, turns: texts, part, by: id("m_"), at: instant } as const;

const attender: Check = (value) =>
  object({ kind: oneOf("member"), member: id("m_") })(value) || object({ kind: oneOf("guest"), name: text })(value);
const agendaItems = list({
  id: id("ag_"),
  title: text,
  part,
  from: kinds("standing", "added", "suggested", "programme"),
  subItems: list({ id: id("ag_"), title: text }),
});
const frozenItems = list({
  item: id("ai_"),
  number: count,
  task: text,
  owners: isOwners,
  due,
  part,
  state: oneOf("open", "done"),
  carried: count,
});
const place = kinds("meeting", "month", "unscheduled");

/** The same of meetings and of what hangs on them. */
export const meetingShapes: Readonly<Record<OfMeetings & ArchiveKind, Shape>> = {
  meeting: {
    ...ofBoard,
    id: id("mt_"),
    turnKey: text,
    on: day,
    state: kinds("planned", "cancelled"),
    papersSentAt: maybe(instant),
    moves: maybe(line),
    carriedRevision: count,
  },
  agenda: {
    ...ofBoard,
    id: id("mt_"),
    items: agendaItems,
    left: texts,
    firstNumber: maybe(count),
    sent: maybe(object({ at: instant, by: id("m_"), firstNumber: count, items: agendaItems })),
    turns: texts,
  },
  meetingRecord: {
    ...ofBoard,
    id: id("mt_"),
    startedAt: maybe(instant),
    endedAt: maybe(instant),
    atHand: maybe(id("ag_")),
    atHandSince: maybe(object({ at: instant, by: id("m_") })),
    taken: texts,
    attendance: list({ who: attender, as: oneOf("present", "apologies", "absent"), deputy: maybe(attender) }),
    declarations: list({ who: attender, item: maybe(id("ag_")), interest: isText, at: instant }),
    turns: texts,
  },
  frozenArising: {
    ...ofBoard,
    id: id("mt_"),
    at: instant,
    by: id("m_"),
    on: day,
    items: frozenItems,
    parked: frozenItems,
    turns: texts,
  },
  programmeItem: {
    ...numbered,
    id: id("pi_"),
    title: text,
    place,
    path: list({ from: object({ place }), to: object({ place }), at: instant, by: text }),
    recurs: maybe(object({ everyMonths: count, anchor: day, due: maybe(text) })),
    follows: maybe(id("dc_")),
    after: maybe(id("pi_")),
    state: kinds("live", "taken", "dropped"),
  },
  decision: {
    ...numbered,
    id: id("dc_"),
    text,
    meeting: maybe(id("mt_")),
    on: day,
    under: maybe(object({ item: id("ag_"), number: text, title: text })),
    state: kinds("stands", "struck"),
  },
  suggestion: {
    ...numbered,
    id: id("sg_"),
    title: text,
    meeting: maybe(id("mt_")),
    state: kinds("waiting", "accepted", "declined"),
  },
};

/** It may have been emptied, when whoever declared it was forgotten. */
function isText(value: unknown): boolean {
  return typeof value === "string";
}
