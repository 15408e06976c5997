import type { HistoryLine } from "../../domain/actions/action-item.js";
import { mayRead, mayReadDraft, type Reader } from "../../domain/committees/may-read.js";
import { isoInstant } from "../../domain/days/iso-instant.js";
import { dayAt } from "../../domain/days/zone.js";
import type { ActionItemId } from "../../domain/ids.js";
import { usualZone } from "../../domain/reminders/morning-time.js";
import type { NoticeProof } from "../../domain/reminders/proof-rows.js";
import type { Held, HeldBoard, HeldItem } from "../../services/privacy/held-about.js";
import { historyLine } from "../cards/actions/history-words.js";
import { type Board, namesOf } from "../cards/board.js";
import { reasonWords, saidWords } from "../cards/reminders/proof-row-words.js";
import { dueName } from "../cards/words/actions.js";
import { heldFileWords as words } from "../cards/words/privacy.js";
import { skipWords, stateWords } from "../cards/words/proof.js";
import type { BoardFile } from "./board-file.js";
import { meetingParts } from "./held-meetings.js";

/** Entries of one file: actions and what was done to them, drafts, notices, changes of a place on a roster. */
export const longestHeldFile = 10_000;

/** What was sent to somebody of one board, the newest first; the numbers of the actions that are still kept. */
export type HeldNotices = { rows: readonly NoticeProof[]; numbers: ReadonlyMap<ActionItemId, number> };

type View = {
  held: Held;
  /** Of each board in `held`, in its order. */
  notices: readonly HeldNotices[];
  reader: Reader;
  now: Date;
};

/** Everything that is held about whoever reads it. Of the closed part only what their role may read. */
export function heldFile({ held, notices, reader, now }: View): BoardFile {
  const { person, boards, asked } = held;
  const budget = entryBudget();
  const none: HeldNotices = { rows: [], numbers: new Map() };
  const boardsHeld = boards.map((board, place) => boardPart(board, notices[place] ?? none, { reader, now, budget }));
  const zone = person.zone ?? boards[0]?.committee.zone ?? usualZone;
  const { id: _id, tenant: _tenant, nextMorningAt, revision: _revision, ...rest } = person;
  const more = budget.cut() || boards.some((board) => board.more);
  const content = {
    asAt: isoInstant(now, zone),
    person: { ...rest, nextLookAt: isoInstant(nextMorningAt, zone) },
    boards: boardsHeld,
    askedToBeAdded: asked.map(({ committee, at }) => ({ board: committee.name, at: isoInstant(at, committee.zone) })),
    notHeld: words.notHeld,
    ...(more && { more: words.more }),
  };
  const entries = budget.taken();
  return {
    name: words.name,
    contentType: "application/json; charset=utf-8",
    bytes: Buffer.from(`${JSON.stringify(content, null, 2)}\n`),
    description: more ? words.cut(entries) : words.description(entries),
  };
}

type Budget = { take<Entry>(entries: readonly Entry[]): readonly Entry[]; taken(): number; cut(): boolean };

function entryBudget(): Budget {
  let left = longestHeldFile;
  let isCut = false;
  return {
    take(entries) {
      const some = entries.slice(0, left);
      left -= some.length;
      isCut ||= some.length < entries.length;
      return some;
    },
    taken: () => longestHeldFile - left,
    cut: () => isCut,
  };
}

type Within = { reader: Reader; now: Date; budget: Budget };

function boardPart(held: HeldBoard, notices: HeldNotices, within: Within) {
  const { committee, member, roster, history, items, drafts, imports } = held;
  const { budget, reader, now } = within;
  const at = (instant: Date) => isoInstant(instant, committee.zone);
  const board: Board = { committee, today: dayAt(now, committee.zone), nameOf: namesOf(roster) };
  const { name, initials, roleTitle, agency, role, deputy, leftAt } = member;
  return {
    board: committee.name,
    code: committee.code,
    ...{ name, initials, roleTitle, agency, role },
    ...(deputy !== undefined && { deputy: board.nameOf(deputy) }),
    ...(leftAt !== undefined && { leftAt: at(leftAt) }),
    changes: budget.take(history).map((line) => ({ at: at(line.at), ...line.change })),
    actions: budget.take(items).map((item) => itemPart(item, board, { ...within, left: leftAt !== undefined })),
    typed: budget.take(drafts).map((draft) => ({
      at: at(draft.at),
      typed: mayReadDraft(draft, reader) ? draft.typed : words.closedItem,
      state: draft.state.kind,
    })),
    papers: budget.take(imports).map((read) => ({
      at: at(read.at),
      ...(read.file !== undefined && { file: read.file }),
      ...(read.meeting !== undefined && { minutesOf: read.meeting.on }),
      state: read.state.kind,
    })),
    ...meetingParts(held, within),
    plans: budget.take(held.plans.plans).map((plan) => ({ at: at(plan.at), title: plan.title })),
    glossary: budget.take(held.plans.terms).map(({ term, meaning, at: when }) => ({ at: at(when), term, meaning })),
    notices: budget.take(notices.rows).map((row) => noticePart(row, held, notices)),
  };
}

/**
 * Of what may not be read number and day, as on any card. Whoever left a board reads what they did there themselves, and not what became of
 * it since.
 */
function itemPart(
  { item, owns, logged, lines }: HeldItem,
  board: Board,
  { left, reader, budget }: Within & { left: boolean },
) {
  const number = `A${item.number}`;
  const due = dueName(item.due, board.today);
  if (!mayRead(item, reader)) return { number, action: words.closedItem, due };
  if (left) {
    const did = budget.take(lines).map((line) => linePart(line, board));
    return { number, action: words.leftBoard, due, yours: owns, loggedByYou: logged, did };
  }
  return {
    number,
    action: item.task,
    ...(item.part === "closed" && { part: "closed" }),
    due,
    state: item.state.kind,
    yours: owns,
    loggedByYou: logged,
    did: budget.take(lines).map((line) => linePart(line, board)),
  };
}

/** In words, and whole: cards cut what was typed. */
function linePart(line: HistoryLine, board: Board) {
  const { what, why } = line;
  const typed = "text" in what ? what.text : "note" in what ? what.note : "reason" in what ? what.reason : undefined;
  return {
    at: isoInstant(line.at, board.committee.zone),
    did: historyLine(line, board)
      .slice(1)
      .map(({ text }) => text)
      .join(""),
    ...(typed !== undefined && { typed }),
    ...(why !== undefined && { why }),
  };
}

function noticePart(row: NoticeProof, { committee, member }: HeldBoard, { numbers }: HeldNotices) {
  const number = numbers.get(row.item);
  const { outcome } = row;
  const reason =
    outcome.kind === "not-sent"
      ? reasonWords(outcome.reason)
      : outcome.kind === "skipped"
        ? skipWords[outcome.reason]
        : undefined;
  return {
    madeAt: isoInstant(row.madeAt, committee.zone),
    about: number === undefined ? words.goneItem : `A${number}`,
    said: saidWords(row, member),
    ...(row.dueOn !== undefined && { due: row.dueOn }),
    became: stateWords[outcome.kind],
    ...(reason !== undefined && { reason }),
  };
}
