import { itemName } from "../../../domain/actions/action-item.js";
import { undoMinutes } from "../../../domain/actions/decide.js";
import { runsCommittee } from "../../../domain/committees/member.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { ownersWords, wallOf } from "../actions/item-lines.js";
import { mayRead, membershipIn } from "../closed-part.js";
import { type Line, plain, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { endedWords } from "../words/actions.js";
import { listed } from "../words/counted.js";
import { refusalTitles, refusalSentences as says } from "../words/talk.js";
import type { Refusal } from "./present-refusal.js";

/** Title and sentences of a refusal: what stays true, why, and what to do instead. */
export type RefusalWords = { title: string; why: Line };

/** A new kind of refusal breaks the build here until it has words. */
export function refusalWords(refusal: Refusal): RefusalWords {
  const said = (title: string, ...why: Line): RefusalWords => ({ title, why });
  switch (refusal.kind) {
    case "not-owner":
      return said(refusalTitles.staysOpen(itemName(refusal.item)), ...onlyOwner(refusal));
    case "not-clerk":
      return said(
        refusalTitles.asItWas(itemName(refusal.item)),
        plain(says.onlyClerk[refusal.deed].why),
        clerkNames(refusal.clerks),
        plain(says.onlyClerk[refusal.deed].end),
      );
    case "not-open":
      return said(refusalTitles.already(itemName(refusal.item), endedWord(refusal)), ...whoEnded(refusal));
    case "no-change":
      return said(refusalTitles.asItWas(itemName(refusal.item)), plain(says.noChange));
    case "undo-too-late":
      return said(refusalTitles.asItWas(itemName(refusal.item)), ...tooLate(refusal));
    case "nothing-to-undo":
      return said(refusalTitles.nothingToUndo, plain(says.nothingToUndo));
    case "day-passed":
      return said(refusalTitles.dayPassed, strong(dayWords(refusal.on, refusal.today)), plain(says.passed[refusal.of]));
    case "day-unreadable":
      return said(dayTitles[refusal.why], plain(says[refusal.why]));
    case "unknown-number":
      return said(
        refusalTitles.unknownNumber(itemNameForm.test(refusal.name) ? refusal.name : "such action"),
        plain(says.unknownNumber),
      );
    case "unknown-reference":
      return said(
        refusalTitles.unknownReference,
        plain(says.unknownReference),
        strong(nameLine(refusal.reference)),
        plain(says.unknownReferenceEnd),
      );
    case "unknown-committee":
      return said(
        refusalTitles.unknownCommittee,
        plain(says.unknownCommittee),
        strong(nameLine(refusal.code)),
        plain(says.unknownCommitteeEnd),
      );
    case "incomplete":
      return said(refusalTitles.incomplete[refusal.missing], plain(says.example), strong(refusal.example));
    case "too-long":
      return said(refusalTitles.tooLong, plain(says.tooLong(refusal.limit)));
    case "nothing-said":
      return said(refusalTitles.nothingSaid, plain(says.nothingSaid));
    case "observer":
      return said(refusalTitles.observer, plain(says.observer), clerkNames(refusal.clerks), plain(says.askEnd));
    case "clerk-only":
      return said(
        refusalTitles.clerkOnly,
        plain(says.clerkOnly[refusal.of]),
        clerkNames(refusal.clerks),
        plain(says.askEnd),
      );
    case "no-meeting":
      return said(refusalTitles.noMeeting, plain(says.noMeeting));
    case "meeting-exists":
      return said(refusalTitles.meetingExists, plain(says.meetingExists));
    case "set-up-here":
      return said(refusalTitles.setUpHere, plain(says.setUpHere(`@${nameLine(refusal.bot)}`)));
    case "roster-unread":
      return said(refusalTitles.rosterUnread, plain(says.rosterUnread));
    case "stale-press":
      return said(refusalTitles.stalePress, plain(says.stalePress));
  }
}

/** The form of a number, "A12", "LSCB A12" or "SCB2 A12": anything else was typed and has no place in a title. */
const itemNameForm = /^([A-Z][A-Z\d]{1,4} )?A\d{1,9}$/;

const dayTitles = {
  unreadable: refusalTitles.dayUnreadable,
  impossible: refusalTitles.dayImpossible,
  ambiguous: refusalTitles.dayAmbiguous,
} as const;

type NotOpen = Extract<Refusal, { kind: "not-open" }>;
type OfItem = Extract<Refusal, { kind: "not-owner" }>;

/** "Its owner is **Nkechi Obi**; only the owner, the clerk or the chair can mark it done." */
function onlyOwner({ item, board, reader }: OfItem): Line {
  if (!mayRead(item, reader) || item.owners.kind === "everybody") return [plain(says.onlyOwnerUnnamed)];
  const one = item.owners.owners.length === 1;
  return [
    plain(one ? says.itsOwner : says.itsOwners),
    strong(ownersWords(item.owners, board.nameOf)),
    plain(one ? says.onlyOwner : says.onlyOwners),
  ];
}

/** Whether the reader closed it, and can open it again. */
export function mayStillUndo({ item, reader, now }: NotOpen): boolean {
  const last = item.undoable;
  const mine = last !== undefined && last.by === membershipIn(item.committee, reader)?.id;
  return mine && now.getTime() - last.at.getTime() <= undoMinutes * 60_000;
}

/** To who closed it just now: how to take it back. To others: who did it, when, and what to do instead. */
function whoEnded(refusal: NotOpen): Line {
  const { item, state, board, reader } = refusal;
  if (!mayRead(item, reader)) return [plain(says.ended)];
  const { on, time } = wallOf(state.at, board);
  const when = on === board.today ? `today at ${time}` : dayWords(on, board.today);
  const mine = state.by === membershipIn(item.committee, reader)?.id;
  const who = mine ? plain(says.you) : strong(nameLine(board.nameOf(state.by)));
  const what = says.endedIt[state.kind] + when;
  return [who, plain(what + (mayStillUndo(refusal) ? says.undoOpens : says.logAnother))];
}

/** Only the clerk and the chair can change again what is open; what is closed nobody can. */
function tooLate({ item, reader, clerks }: Extract<Refusal, { kind: "undo-too-late" }>): Line {
  if (item.state.kind !== "open") return [plain(says.undoTooLate.closed)];
  const me = membershipIn(item.committee, reader);
  if (me !== undefined && runsCommittee(me)) return [plain(says.undoTooLate.own)];
  return [plain(says.undoTooLate.others), clerkNames(clerks), plain(says.undoTooLate.othersEnd)];
}

function endedWord({ state, board }: NotOpen): string {
  if (state.kind === "done") return "done";
  return endedWords(state, wallOf(state.at, board), board.today, board.committee.signOff).state;
}

function clerkNames(clerks: readonly string[]) {
  return clerks.length === 0 ? plain(says.theClerk) : strong(listed(clerks.map(nameLine)));
}
