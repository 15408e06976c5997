import type { ActionItem } from "../actions/action-item.js";
import type { AgendaItem, AgendaKind } from "../agendas/agenda.js";
import { type AgendaPlace, placesOf } from "../agendas/agenda-places.js";
import { agreedUnder } from "../agendas/agreed-under.js";
import { standingTitle } from "../agendas/standing-title.js";
import type { Member } from "../committees/member.js";
import type { AgendaItemId, MemberId } from "../ids.js";
import type { Decision } from "./decision.js";
import type { Meeting } from "./meeting.js";
import type { Declaration, MeetingRecord } from "./meeting-record.js";
import {
  actionLine,
  adjournedLines,
  attendanceLines,
  declarationLine,
  elsewhen,
  oneLine,
  whenAndWhere,
} from "./minutes-lines.js";

/** What was recorded of a meeting, of both parts. */
export type MinutesToDraft = {
  board: string;
  meeting: Meeting;
  /** The meeting after it. Absent: none is planned. */
  next?: Meeting;
  /** The meeting before it, whose minutes are on its agenda. Absent: there was none. */
  previous?: Meeting;
  agenda: { items: readonly AgendaItem[]; firstNumber: number };
  record: MeetingRecord;
  decisions: readonly Decision[];
  /** What was agreed at it. */
  items: readonly ActionItem[];
  roster: readonly Member[];
  nameOf: (member: MemberId) => string;
};

const kindWords: Readonly<Record<AgendaKind, string>> = {
  decision: "for decision",
  discussion: "for discussion",
  information: "for information",
};

/**
 * Minutes as text, from what was recorded and in the board's own words. `closed`: with the closed part, under a heading of its own.
 * `leftOut`: how many closed agenda items, decisions and actions are not in it.
 */
export function draftMinutes(of: MinutesToDraft, closed: boolean): { text: string; leftOut: number } {
  const entries = entriesOf(of);
  const isOpen = ({ part }: { part: "open" | "closed" }) => part === "open";
  const open = {
    decisions: of.decisions.filter(isOpen),
    items: of.items.filter(isOpen),
    declarations: of.record.declarations.filter(({ item }) => isOpen(partOf(item, of.agenda.items))),
  };
  const shut = {
    decisions: of.decisions.filter((one) => !isOpen(one)),
    items: of.items.filter((one) => !isOpen(one)),
    declarations: of.record.declarations.filter(({ item }) => !isOpen(partOf(item, of.agenda.items))),
  };
  const closedItems = of.agenda.items.filter((item) => !isOpen(item));
  const hasClosed = closedItems.length + shut.decisions.length + shut.items.length > 0;
  const lines = [
    oneLine(of.board).toUpperCase(),
    `Draft minutes of the meeting of ${whenAndWhere(of.meeting)}`,
    ...adjournedLines(of.meeting),
    "",
    ...attendanceLines(of),
    ...generalDeclarations(open.declarations, of.nameOf),
    ...entries.flatMap((entry) => entryLines(entry, of, open, "open")),
    ...restLines(entries, of, open),
    "",
    of.next === undefined
      ? "Date of the next meeting: not set."
      : `Date of the next meeting: ${whenAndWhere(of.next)}.`,
    ...(closed && hasClosed
      ? [
          "",
          "CLOSED PART (not for publication)",
          ...entries.flatMap((entry) => entryLines(entry, of, shut, "closed")),
          ...restLines(entries, of, shut),
        ]
      : []),
    "",
    "Drafted from what was recorded in the meeting, for the clerk to check and the board to approve.",
  ];
  const leftOut = closed ? 0 : closedItems.length + shut.decisions.length + shut.items.length;
  return { text: `${lines.join("\n")}\n`, leftOut };
}

type Recorded = {
  decisions: readonly Decision[];
  items: readonly ActionItem[];
  declarations: readonly Declaration[];
};

/** An item of the agenda, or a part of one. */
type Entry = AgendaPlace & { sub: boolean };

function entriesOf({ agenda: { items, firstNumber }, ...of }: MinutesToDraft): readonly Entry[] {
  const own = new Set(items.map(({ id }) => id));
  const called = items.map((item) => ({ ...item, title: standingTitle(item, of, elsewhen).title }));
  return placesOf(called, firstNumber).map((place) => ({ ...place, sub: !own.has(place.id) }));
}

/** A closed item stands in the open part by its number alone; in the closed part only what something closed was recorded of, or is closed itself. */
function entryLines(entry: Entry, of: MinutesToDraft, recorded: Recorded, part: "open" | "closed"): readonly string[] {
  const body = bodyLines(entry, of, recorded);
  if (part === "open" && entry.part === "closed") {
    if (entry.sub) return body;
    return ["", `${entry.number}. Closed item (not for publication)`, ...body];
  }
  if (part === "closed" && entry.part === "open" && body.length === 0) return [];
  const kind = entry.kind === undefined ? "" : ` (${kindWords[entry.kind]})`;
  const untaken = part === entry.part && !entry.sub && body.length === 0 && isLeftUntaken(entry, of);
  return [
    ...(entry.sub ? [] : [""]),
    `${entry.sub ? `   ${entry.number}` : `${entry.number}.`} ${oneLine(entry.title)}${kind}`,
    ...body,
    ...(untaken ? ["   Not taken."] : []),
  ];
}

function bodyLines(entry: Entry, of: MinutesToDraft, recorded: Recorded): readonly string[] {
  const declared = recorded.declarations.filter(({ item }) => item === entry.id);
  const decided = recorded.decisions.filter(({ under }) => under?.item === entry.id);
  const agreed = recorded.items.filter((item) => placeOf(item, of) === entry.id);
  return [
    ...declared.map((one) => `   ${declarationLine(one, of.nameOf)}`),
    ...decided.map(resolved),
    ...agreed.map((item) => `   ${actionLine(item, of.nameOf)}`),
  ];
}

/** What was recorded under no item that is on the agenda. */
function restLines(entries: readonly Entry[], of: MinutesToDraft, { decisions, items }: Recorded): readonly string[] {
  const known = new Set(entries.map(({ id }) => id));
  const rest = [
    ...decisions.filter(({ under }) => under === undefined || !known.has(under.item)).map(resolved),
    ...items.filter((item) => placeOf(item, of) === undefined).map((item) => `   ${actionLine(item, of.nameOf)}`),
  ];
  return rest.length === 0 ? [] : ["", "Under no item of the agenda", ...rest];
}

function generalDeclarations(
  declarations: readonly Declaration[],
  nameOf: MinutesToDraft["nameOf"],
): readonly string[] {
  return declarations.filter(({ item }) => item === undefined).map((one) => declarationLine(one, nameOf));
}

const resolved = ({ text, number }: Decision): string => `   Resolved: ${oneLine(text)} (D${number})`;

function placeOf(item: ActionItem, { agenda }: MinutesToDraft): AgendaItemId | undefined {
  const found = agreedUnder(item, agenda);
  return found?.sub?.item.id ?? found?.item.id;
}

/** A declaration of no item in particular is in the open part; one about an item that is gone is nobody's to publish. */
function partOf(item: AgendaItemId | undefined, items: readonly AgendaItem[]): { part: "open" | "closed" } {
  if (item === undefined) return { part: "open" };
  const found = items.find(({ id, subItems }) => id === item || subItems.some((sub) => sub.id === item));
  return found ?? { part: "closed" };
}

/** Where nobody led from item to item it is not known; standing items are no more than their heading. */
function isLeftUntaken({ id }: Entry, { agenda, record }: MinutesToDraft): boolean {
  const item = agenda.items.find((one) => one.id === id);
  if (item === undefined || item.from.kind === "standing" || record.taken.length < 2) return false;
  return ![item, ...item.subItems].some((one) => record.taken.includes(one.id));
}
