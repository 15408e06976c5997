import type { Draft, DraftDue, DraftOwner } from "../../../domain/actions/draft.js";
import { mayReadDraft, membershipIn, type Reader } from "../../../domain/committees/may-read.js";
import { type Member, runsCommittee } from "../../../domain/committees/member.js";
import { readMemberLine } from "../../../domain/committees/read-member-line.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, heading, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, quiet, small, strong } from "../runs.js";
import { cut, plainLine, plainTitle, taskSigns, typedLine, wholeTask } from "../typed-text.js";
import { allMembers, dueName, itemSentences, objections } from "../words/actions.js";
import { draftWords, dueQuestions } from "../words/drafts.js";
import { titles } from "../words/titles.js";
import { isAnswered, nameOf } from "./draft-row.js";
import { dayInput } from "./item-form.js";
import { namesWords } from "./item-lines.js";
import { everybody, rosterChoices } from "./owner-choices.js";
import type { FormObjection } from "./present-item-forms.js";

/** Buttons in one set. */
const mostButtons = 6;

/** Names that stand as buttons of their own; the rest is behind "Somebody else". */
const namesInSight = 3;

type Question = { question: readonly Element[]; buttons: readonly Element[] };

/** The next open question of a draft, owners first, with its answers as buttons. */
export function presentAsked(view: { draft: Draft; board: Board; reader: Reader; nextMeeting?: Meeting }): Rendered {
  const { draft, board, reader } = view;
  if (!mayReadDraft(draft, reader)) return presentClosedDraft(board);
  const slot = draft.owners.findIndex((owner) => owner.kind === "asked");
  const owner = draft.owners[slot];
  const answered = isAnswered(draft);
  const { question, buttons } = answered
    ? nothingToAsk(draft, board)
    : owner?.kind === "asked"
      ? ownerQuestion(draft, slot, owner, board, reader)
      : dueQuestion(draft, board, view.nextMeeting);
  const card = renderCard("asked", {
    title: answered ? draftWords.check : draftWords.title,
    wrote: wroteLine(draft),
    question,
    buttons,
    foot: [small(draftWords.kept)],
  });
  return { card, summary: draftWords.summary };
}

/** A closed draft where it may not be read: where to go on with it, and no word of it. */
export function presentClosedDraft(board: Board): Rendered {
  const title = draftWords.closedTitle;
  const body = [textLine(placeLine(board), "None"), textLine([plain(draftWords.closedHere)])];
  return { card: renderCard("message", { title, body, foot: [], buttons: [] }), summary: draftWords.summary };
}

/** "Somebody else": the roster as one choice, input `picked`. */
export function presentOwnerPicker(view: {
  draft: Draft;
  slot: number;
  board: Board;
  reader: Reader;
  roster: readonly Member[];
  objection?: FormObjection;
}): Rendered {
  const { draft, slot, roster } = view;
  const choices = [...rosterChoices(roster), { title: allMembers, value: everybody }];
  const { owner: label, ownerError: errorMessage } = draftWords;
  const choice = part("choice", { id: "picked", label, value: "", errorMessage, choices });
  const save = button(titles.save, "draft.owner", { ...onDraft(draft), slot });
  return picker(view, draftWords.pickOwner, [textLine([plain(wholeTask(draft.task))]), choice], save);
}

/** "Pick a date" for a draft, input `on`. */
export function presentDuePicker(view: {
  draft: Draft;
  board: Board;
  reader: Reader;
  objection?: FormObjection;
}): Rendered {
  const { draft, board } = view;
  const save = button(titles.save, "draft.due", { ...onDraft(draft), due: "pick" });
  return picker(
    view,
    draftWords.pickDay,
    [textLine([plain(wholeTask(draft.task))]), dayInput(board.today, undefined)],
    save,
  );
}

/** A draft that was thrown away. */
export function presentThrownAway({ draft, reader }: { draft: Draft; reader: Reader }): Rendered {
  const typed = mayReadDraft(draft, reader) ? typedLine(draft.typed, 300) : draftWords.closed;
  const body = [textLine([quiet(typed)]), textLine([plain(draftWords.nothingLogged)])];
  const card = renderCard("message", { title: draftWords.thrownAway, body, foot: [], buttons: [] });
  return { card, summary: draftWords.thrownAway };
}

function ownerQuestion(
  draft: Draft,
  slot: number,
  owner: Extract<DraftOwner, { kind: "asked" }>,
  board: Board,
  reader: Reader,
): Question {
  const data = { ...onDraft(draft), slot };
  // Where nobody was named, it is most likely the writer's own.
  const likely = owner.typed === "" && owner.offered.length === 0 ? [draft.by] : owner.offered;
  const names = likely.map((member) => button(plainTitle(board.nameOf(member)), "draft.owner", { ...data, member }));
  const somebodyElse = button(titles.somebodyElse, "draft.owner.ask", data);
  const add = mayAdd(owner, board, reader)
    ? [button(plainTitle(draftWords.add(owner.typed)), "draft.owner.add", data)]
    : [];
  const buttons = [...names.slice(0, namesInSight), ...add, somebodyElse];
  const more = [...names.slice(namesInSight, namesInSight + 1), ...corrections(draft)];
  const typed = cut(owner.typed, 60);
  const question =
    typed === ""
      ? [heading(draftWords.whose), textLine([plain(draftWords.notSaid)], "None")]
      : [
          textLine([strong(`${owner.agency ? draftWords.whoOf : draftWords.whoIs}${typed}?`)], "Medium"),
          ...ownerDoubt(typed, owner),
        ];
  return { question, buttons: buttonSet(buttons, { more, spacing: "Small" }) };
}

function ownerDoubt(typed: string, { offered, agency }: Extract<DraftOwner, { kind: "asked" }>): readonly Element[] {
  if (agency) return [textLine([plain(draftWords.agency)], "None")];
  const why = offered.length > 1 ? draftWords.several : draftWords.nobody;
  return [textLine([plain(`“${typed}”${why}`)], "None")];
}

function dueQuestion(draft: Draft, board: Board, nextMeeting: Meeting | undefined): Question {
  const data = onDraft(draft);
  const asked = draft.due.kind === "asked" ? draft.due : undefined;
  const days = offeredDays(asked).map((on) =>
    button(dayWords(on, board.today), "draft.due", { ...data, due: "pick", on }),
  );
  const all: Button[] = [
    ...days,
    button(titles.nextMeeting, "draft.due", { ...data, due: "next-meeting" }),
    button(titles.pickDate, "draft.due.ask", data),
    button(titles.noDate, "draft.due", { ...data, due: "none" }),
  ];
  const doubt =
    asked === undefined ? [] : [textLine([plain(`“${cut(asked.typed, 60)}”${dueQuestions[asked.why]}`)], "None")];
  const meeting =
    nextMeeting === undefined
      ? []
      : [textLine([small(itemSentences.nextMeetingOn(dayWords(nextMeeting.on, board.today)))], "None")];
  const question = [heading(draftWords.when), ...doubt, ...meeting];
  // A set holds six buttons: where two days are offered, No date gives way to what corrects the draft.
  const corrected = corrections(draft);
  const more = [...all.slice(4, mostButtons - corrected.length), ...corrected];
  return { question, buttons: buttonSet(all.slice(0, 4), { more, spacing: "Small" }) };
}

function offeredDays(asked: Extract<DraftDue, { kind: "asked" }> | undefined) {
  return asked?.offered.slice(0, 2) ?? [];
}

/** Only clerk and chair change the roster; a mention, an agency or nothing at all is no name to add. */
function mayAdd(owner: Extract<DraftOwner, { kind: "asked" }>, board: Board, reader: Reader): boolean {
  const { typed, offered, agency } = owner;
  if (agency) return false;
  const me = membershipIn(board.committee.id, reader);
  return me !== undefined && runsCommittee(me) && offered.length < 2 && readMemberLine(typed, []) !== undefined;
}

/** One of several that has nothing left to ask: what it says, and what can be corrected. */
function nothingToAsk(draft: Draft, board: Board): Question {
  const data = { ...onDraft(draft), slot: 0 };
  const names = namesWords(draft.owners.flatMap((owner) => nameOf(owner, board) ?? []));
  const due = draft.due.kind === "settled" ? dueName(draft.due.due, board.today) : "";
  const question = [
    textLine([plain(wholeTask(draft.task))], "Medium"),
    textLine([strong(names), plain(due === "" ? "" : ` · ${due}`)], "None"),
  ];
  const buttons = [
    ...(draft.batch === undefined
      ? []
      : [button(titles.back, "batch.show", { batch: draft.batch.id, committee: draft.committee })]),
    button(titles.somebodyElse, "draft.owner.ask", data),
    button(titles.pickDate, "draft.due.ask", onDraft(draft)),
  ];
  return { question, buttons: buttonSet(buttons, { more: corrections(draft), spacing: "Small" }) };
}

/** Behind "…": other words for it, and to let it go. */
function corrections(draft: Draft): readonly Button[] {
  return [
    button(titles.edit, "draft.task.ask", onDraft(draft)),
    button(titles.throwAway, "draft.throw", onDraft(draft)),
  ];
}

/** "Edit" for a draft: its wording, input `task`. */
export function presentDraftWording(view: {
  draft: Draft;
  board: Board;
  reader: Reader;
  objection?: FormObjection;
}): Rendered {
  const { draft } = view;
  const input = part("text-input", {
    id: "task",
    label: draftWords.task,
    value: plainLine(draft.task),
    maxLength: taskSigns,
    errorMessage: draftWords.taskError,
  });
  return picker(view, draftWords.reword, [input], button(titles.save, "draft.task", onDraft(draft)));
}

function onDraft({ id, committee, revision }: Draft) {
  return { draft: id, committee, revision };
}

function wroteLine(draft: Draft): Line {
  return [quiet(draftWords.wrote + gap), plain(typedLine(draft.typed, 300))];
}

function picker(
  { draft, board, objection }: { draft: Draft; board: Board; objection?: FormObjection },
  title: string,
  inputs: readonly Element[],
  save: Button,
): Rendered {
  const back = button(titles.back, "draft.show", { draft: draft.id, committee: draft.committee });
  const sentences = objection === undefined ? [] : [{ sentence: objections[objection] }];
  const buttons = buttonSet([save], { back: [back] });
  const card = renderCard("form", { title, place: placeLine(board), objections: sentences, inputs, buttons });
  return { card, summary: summaryOf(title) };
}
