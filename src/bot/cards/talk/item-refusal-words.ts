import { dueOn } from "../../../domain/actions/action-item.js";
import { undoMinutes } from "../../../domain/actions/life.js";
import { mayRead, membershipIn } from "../../../domain/committees/may-read.js";
import { runsCommittee } from "../../../domain/committees/member.js";
import { addDays } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { didLine } from "../actions/history-words.js";
import { ownersWords, wallOf } from "../actions/item-lines.js";
import { type Line, plain, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { endedWords, isSaidDischarged } from "../words/actions.js";
import { listed } from "../words/counted.js";
import { refusalSentences as says } from "../words/refusals.js";
import type { Refusal } from "./present-refusal.js";

/** Sentences of what is refused about one action. None names an owner, or what was done, to who may not read the item. */

type Of<Kind extends Refusal["kind"]> = Extract<Refusal, { kind: Kind }>;

/** "Its owner is **Nkechi Obi**; only the owner, the clerk or the chair can mark it done." */
export function onlyOwner({ item, deed, board, reader }: Of<"not-owner">): Line {
  const snoozes = deed === "snooze";
  if (!mayRead(item, reader) || item.owners.kind === "everybody")
    return [plain(snoozes ? says.ownRemindersUnnamed : says.onlyOwnerUnnamed(deed))];
  const one = item.owners.kind === "named" && item.owners.owners.length === 1;
  return [
    plain(one ? says.itsOwner : says.itsOwners),
    strong(ownersWords(item.owners, board.nameOf)),
    plain(snoozes ? says.ownReminders : one ? says.onlyOwner(deed) : says.onlyOwners(deed)),
  ];
}

/** "It is **Sarah Jones**'s, not **Pete Horner**'s, so nothing was changed." */
export function notTheirs({ item, from, board, reader }: Of<"not-theirs">): Line {
  const not = [plain(says.notTheirs), strong(nameLine(from)), plain(says.notTheirsEnd)];
  if (!mayRead(item, reader)) return [plain(says.itIsNot), ...not.slice(1)];
  return [plain(says.itIs), strong(ownersWords(item.owners, board.nameOf)), ...not];
}

/** Whether the reader closed it, and can open it again. */
export function mayStillUndo({ item, reader, now }: Of<"not-open">): boolean {
  const last = item.undoable;
  const mine = last !== undefined && last.by === membershipIn(item.committee, reader)?.id;
  return mine && now.getTime() - last.at.getTime() <= undoMinutes * 60_000;
}

/** To who closed it just now: how to take it back. To others: who did it, when, and what to do instead. */
export function whoEnded(refusal: Of<"not-open">): Line {
  const { item, state, board, reader } = refusal;
  if (!mayRead(item, reader)) return [plain(says.ended)];
  const { on, time } = wallOf(state.at, board);
  const when = on === board.today ? `today at ${time}` : dayWords(on, board.today);
  const me = membershipIn(item.committee, reader);
  const who = state.by === me?.id ? plain(says.you) : strong(nameLine(board.nameOf(state.by)));
  const what =
    says.endedIt[
      state.kind === "discharged" && !isSaidDischarged(state, board.committee.signOff) ? "done" : state.kind
    ] + when;
  if (mayStillUndo(refusal)) return [who, plain(what + says.undoOpens)];
  return [who, plain(what + (me !== undefined && runsCommittee(me) ? says.reopen(item.number) : says.logAnother))];
}

/** "done", "discharged", "withdrawn". */
export function endedWord(refusal: Of<"not-open">): string {
  const { state, board } = refusal;
  if (state.kind === "done") return "done";
  return endedWords(state, wallOf(state.at, board), board.today, board.committee.signOff).state;
}

/** "**Mel Tanner** changed it last, and none of that is yours to undo." */
export function notYours({ item, by, board, reader }: Of<"not-yours-to-undo">): Line {
  if (by === "meeting") return [plain(says.changedByMeeting)];
  if (!mayRead(item, reader)) return [plain(says.changedBySomebody)];
  return [strong(nameLine(board.nameOf(by))), plain(says.changedLast)];
}

/** Only the clerk and the chair can change again what is open; what is closed nobody can. */
export function tooLate({ item, reader, clerks }: Of<"undo-too-late">): Line {
  if (item.state.kind !== "open") return [plain(says.undoTooLate.closed)];
  const me = membershipIn(item.committee, reader);
  if (me !== undefined && runsCommittee(me)) return [plain(says.undoTooLate.own)];
  return [plain(says.undoTooLate.others), clerkNames(clerks), plain(says.undoTooLate.othersEnd)];
}

/** Who changed it after the change that was to be undone, and what. */
export function changedSince({ item, since, board, reader }: Of<"changed-since">): Line {
  if (since === undefined || !mayRead(item, reader)) return [plain(says.changedSince)];
  return [...didLine(since, board), plain(says.afterYours)];
}

/** How a request was answered before, where there was one. */
export function nothingAsked({ item, answered, board, reader }: Of<"nothing-asked">): Line {
  if (answered === undefined || !mayRead(item, reader)) return [plain(says.nothingAsked)];
  return didLine(answered, board);
}

/** In a shared place who may read it goes to their own chat; who may not asks. */
export function closedPart({ item, reader, clerks }: Of<"closed-part">): Line {
  if (reader.place !== "personal" && mayRead(item, { ...reader, place: "personal" })) return [plain(says.closedHere)];
  return [plain(says.closedToYou), clerkNames(clerks), plain(says.askEnd)];
}

/** "**Ann Ash** asked how it stands at 10:40. Once a day is enough; …" */
export function nudgedToday({ by, at, board, reader, item }: Of<"nudged-today">): Line {
  const me = membershipIn(item.committee, reader);
  if (!mayRead(item, reader)) return [plain(says.onceADayUnnamed)];
  const who = by === me?.id ? plain(says.you) : strong(nameLine(board.nameOf(by)));
  return [who, plain(says.onceADay + wallOf(at, board).time + says.onceADayEnd)];
}

/** "It would be parked until **Thu 5 March**, which has come, …". Nearer to its day it can still be. */
export function parkTooNear({ until, item, board }: Of<"park-too-near">): Line {
  const day = strong(dayWords(until, board.today));
  const on = dueOn(item.due);
  if (on === undefined || addDays(on, -1) <= board.today) return [plain(says.parkTooNear), day, plain(says.parkNow)];
  return [plain(says.parkTooNear), day, plain(says.parkTooNearEnd), strong(says.parkExample(item.number))];
}

/** The names of those to ask. */
export function clerkNames(clerks: readonly string[]) {
  return clerks.length === 0 ? plain(says.theClerk) : strong(listed(clerks.map(nameLine)));
}
