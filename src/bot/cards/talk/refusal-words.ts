import { isForLooking } from "../../../domain/committees/rights.js";
import { dayWords, timeWords } from "../../../domain/days/day-words.js";
import { changeMinutes, mostChanges } from "../../../services/actions/spend-changes.js";
import { nameFor } from "../actions/item-lines.js";
import { gap, type Line, plain, strong } from "../runs.js";
import { cut, nameLine } from "../typed-text.js";
import { meetingStays } from "../words/meeting-refusals.js";
import { refusalTitles, refusalSentences as says } from "../words/refusals.js";
import {
  changedSince,
  clerkNames,
  closedPart,
  endedWord,
  nothingAsked,
  notTheirs,
  notYours,
  nudgedToday,
  onlyOwner,
  parkTooNear,
  tooLate,
  whoEnded,
} from "./item-refusal-words.js";
import type { OfItem, Refusal } from "./present-refusal.js";

/** Title and sentences of a refusal: what stays true, why, and what to do instead. */
export type RefusalWords = { title: string; why: Line };

/** A new kind of refusal breaks the build here until it has words. */
export function refusalWords(refusal: Refusal): RefusalWords {
  const said = (title: string, ...why: Line): RefusalWords => ({ title, why });
  switch (refusal.kind) {
    case "not-owner": {
      const title = refusal.deed === "done" ? refusalTitles.staysOpen : refusalTitles.asItWas;
      return said(title(nameOf(refusal)), ...onlyOwner(refusal));
    }
    case "not-theirs":
      return said(refusalTitles.asItWas(nameOf(refusal)), ...notTheirs(refusal));
    case "not-clerk":
      return said(
        refusalTitles.asItWas(nameOf(refusal)),
        plain(says.onlyClerk(refusal.deed)),
        clerkNames(refusal.clerks),
        plain(says.onlyClerkEnd(refusal.deed)),
      );
    case "not-open":
      return said(refusalTitles.already(nameOf(refusal), endedWord(refusal)), ...whoEnded(refusal));
    case "not-ended":
      return said(refusalTitles.open(nameOf(refusal)), plain(says.notEnded));
    case "no-change":
      return said(refusalTitles.asItWas(nameOf(refusal)), plain(says.noChange));
    case "no-snooze":
      return said(refusalTitles.notSnoozed(nameOf(refusal)), plain(says.noSnooze));
    case "snooze-too-short":
      return said(
        refusalTitles.notSnoozed(nameOf(refusal)),
        plain(says.snoozeEnds),
        strong(says.snoozeExample(refusal.item.number)),
      );
    case "snooze-too-long":
      return said(
        refusalTitles.notSnoozed(nameOf(refusal)),
        plain(says.atMost(refusal.days)),
        strong(dayWords(refusal.latest, refusal.board.today)),
        plain(says.askEnd),
      );
    case "nudged-today":
      return said(refusalTitles.nudgedToday(nameOf(refusal)), ...nudgedToday(refusal));
    case "owes-it-alone":
      return said(refusalTitles.asItWas(nameOf(refusal)), plain(says.owesItAlone));
    case "passed-on-to-whom":
      return said(refusalTitles.passedOnToWhom(nameOf(refusal)), plain(says.passedOnToWhom));
    case "gone-out":
      return said(refusalTitles.asItWas(nameOf(refusal)), plain(says.goneOut));
    case "earlier-day":
      return said(
        refusalTitles.asItWas(nameOf(refusal)),
        plain(says.itIsDue),
        strong(dayWords(refusal.has, refusal.board.today)),
        plain(says.and),
        strong(dayWords(refusal.to, refusal.board.today)),
        plain(says.earlier),
        strong(says.bringForward(refusal.item.number, dayWords(refusal.to, refusal.board.today))),
      );
    case "no-day":
      return said(
        refusalTitles.noDay(nameOf(refusal)),
        plain(says.noDay),
        strong(says.dueExample(refusal.item.number)),
      );
    case "park-too-near":
      return said(refusalTitles.notParked(nameOf(refusal)), ...parkTooNear(refusal));
    case "rating-needs-why":
      return said(
        refusalTitles.ratingNeedsWhy[refusal.rating],
        plain(says.ratingNeedsWhy),
        strong(says.ratingExample(refusal.item.number, refusal.rating)),
      );
    case "withdrawal-needs-why":
      return said(
        refusalTitles.withdrawalNeedsWhy,
        plain(says.withdrawalNeedsWhy),
        strong(says.withdrawalExample(refusal.item.number)),
      );
    case "nothing-asked":
      return said(refusalTitles.nothingAsked(nameOf(refusal)), ...nothingAsked(refusal));
    case "undo-too-late":
      return said(refusalTitles.asItWas(nameOf(refusal)), ...tooLate(refusal));
    case "changed-since":
      return said(refusalTitles.asItWas(nameOf(refusal)), ...changedSince(refusal));
    case "closed-part":
      return said(refusalTitles.closedPart(nameOf(refusal)), ...closedPart(refusal));
    case "nothing-to-undo":
      return said(refusalTitles.nothingToUndo, plain(says.nothingToUndo));
    case "undo-elsewhere": {
      const { of, before } = refusal;
      if (of === "imports") return said(refusalTitles.nothingToUndo, plain(says.undoImport));
      const elsewhere = plain(says.undoElsewhere(of));
      if (before === undefined) return said(refusalTitles.nothingToUndo, elsewhere, plain(says.noActionLately));
      return said(refusalTitles.undoAsks(nameOf(before)), elsewhere, plain(says.beforeElsewhere(nameOf(before))));
    }
    case "undone-before":
      return said(
        refusalTitles.nothingToUndo,
        plain(says.undoneBefore(nameOf(refusal))),
        strong(says.undoExample(refusal.item.number + 1)),
      );
    case "not-yours-to-undo":
      return said(refusalTitles.asItWas(nameOf(refusal)), ...notYours(refusal));
    case "too-many-changes":
      return said(
        refusalTitles.tooMany,
        plain(says.tooMany(mostChanges, changeMinutes)),
        strong(timeWords(refusal.until, refusal.board.committee.zone)),
        plain(says.askEnd),
      );
    case "too-many-requests":
      return said(
        refusalTitles.tooMany,
        plain(says.tooManyRequests),
        strong(timeWords(refusal.until, refusal.zone)),
        plain(says.askEnd),
      );
    case "day-passed":
      return said(refusalTitles.dayPassed, strong(dayWords(refusal.on, refusal.today)), plain(says.passed[refusal.of]));
    case "day-unreadable":
      return said(dayTitles[refusal.why], plain(says[refusal.why]));
    case "unknown-number":
      return said(
        refusalTitles.unknownNumber(itemNameForm.test(refusal.name) ? refusal.name : "such action"),
        plain(says.unknownNumber),
        ...(refusal.item === undefined ? [] : [plain(says.orAgendaItem(refusal.item))]),
      );
    case "unknown-reference":
      return said(
        refusalTitles.unknownReference,
        plain(says.unknownReference),
        strong(nameLine(refusal.reference)),
        plain(says.unknownReferenceEnd),
      );
    case "unknown-meeting":
      return said(refusalTitles.unknownMeeting, plain(says.unknownMeeting[refusal.meeting.kind]));
    case "unknown-committee":
      return said(
        refusalTitles.unknownCommittee,
        plain(says.unknownCommittee),
        strong(nameLine(refusal.code)),
        plain(says.unknownCommitteeEnd(refusal.yours ?? [])),
      );
    case "incomplete":
      return said(refusalTitles.incomplete[refusal.missing], plain(says.example), strong(cut(refusal.example, 300)));
    case "too-long":
      return said(refusalTitles.tooLong, plain(says.tooLong(refusal.limit)));
    case "nothing-said":
      return said(refusalTitles.nothingSaid, plain(says.nothingSaid));
    case "observer":
      return refusal.tells === undefined
        ? said(refusalTitles.observer, ...askThem(says.observer, refusal.clerks))
        : said(
            refusalTitles.observer,
            plain(says.observer.join("")),
            clerkNames(refusal.clerks),
            plain(says.orTell(`A${refusal.tells.item.number}`)),
          );
    case "archived":
      return said(refusalTitles.archived, plain(says.archived[refusal.runs ? "runs" : "others"]));
    case "clerk-only":
      return said(
        refusal.of !== "hour" && isForLooking(refusal.of) ? refusalTitles.forRunners : refusalTitles.clerkOnly,
        ...askThem(says.clerkOnly[refusal.of], refusal.clerks),
      );
    case "no-meeting":
      return said(refusalTitles.noMeeting, plain(says.noMeeting));
    case "meeting-stays":
      return said(meetingStays[refusal.why].title, plain(meetingStays[refusal.why].sentence));
    case "meeting-exists":
      return said(refusalTitles.meetingExists, plain(says.meetingExists));
    case "set-up-here":
      return said(refusalTitles.setUpHere, plain(says.setUpHere(`@${nameLine(refusal.bot)}`)));
    case "roster-unread":
      return said(refusalTitles.rosterUnread, plain(says.rosterUnread));
    case "not-in-full":
      return said(refusalTitles.notInFull, plain(says.notInFull));
    case "stale-press":
      return said(refusalTitles.stalePress, plain(says.stalePress));
  }
}

/** Why, and whom to ask; where nobody could do it, how there is somebody again. */
function askThem([why, ask]: readonly [string, string], clerks: readonly string[]): Line {
  if (clerks.length > 0) return [plain(why + ask), clerkNames(clerks), plain(says.askEnd)];
  return [plain(why.endsWith(".") ? why : `${why}.`), plain(gap + says.noClerk)];
}

/** "A31", or with its committee's code. */
function nameOf({ item, board, reader }: OfItem): string {
  return nameFor(item, board, reader);
}

/** The form of a number, "A12", "LSCB A12" or "SCB2 A12": anything else was typed and has no place in a title. */
const itemNameForm = /^([A-Z][A-Z\d]{1,4} )?A\d{1,9}$/;

const dayTitles = {
  unreadable: refusalTitles.dayUnreadable,
  impossible: refusalTitles.dayImpossible,
  ambiguous: refusalTitles.dayAmbiguous,
} as const;
