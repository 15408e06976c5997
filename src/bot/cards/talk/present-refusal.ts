import type { ActionItem, ActionState, Changer, HistoryLine, Rating } from "../../../domain/actions/action-item.js";
import type { Deed } from "../../../domain/actions/life.js";
import type { Reader } from "../../../domain/committees/may-read.js";
import type { RunnersRight } from "../../../domain/committees/rights.js";
import type { Day } from "../../../domain/days/day.js";
import type { Zone } from "../../../domain/days/zone.js";
import type { MemberId } from "../../../domain/ids.js";
import type { BeyondUndo } from "../../../store/handled-turns.js";
import type { Tellable } from "../../tellable.js";
import type { Board } from "../board.js";
import type { Element } from "../card-data.js";
import { buttonSet, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, plain, quiet } from "../runs.js";
import { cut } from "../typed-text.js";
import type { MeetingStays } from "../words/meeting-refusals.js";
import { refusalSentences } from "../words/refusals.js";
import { insteadOf } from "./refusal-buttons.js";
import { refusalWords } from "./refusal-words.js";

export type OfItem = { item: ActionItem; board: Board; reader: Reader };

/** Days that may be meant, each with the text that says it clearly. */
export type OfferedDays = { days: readonly { on: Day; text: string }[]; board: Board };

/** What only clerk and chair may change or see; "hour": when a board is reminded, of which everybody may choose their own. */
export type ForClerks = RunnersRight | "hour";

/** Everything that is refused, with what its two sentences need. */
export type Refusal =
  /** Only an owner, the clerk or the chair may. */
  | ({ kind: "not-owner"; deed: Deed } & OfItem)
  /** Somebody's share was to be handed over who does not owe it; `from` is their name. */
  | ({ kind: "not-theirs"; from: string } & OfItem)
  /** Only clerk and chair may. */
  | ({ kind: "not-clerk"; deed: Deed; clerks: readonly string[] } & OfItem)
  /** `now` decides whether who closed it can still undo that. `entered`: what was entered in a form and not saved. */
  | ({ kind: "not-open"; state: Exclude<ActionState, { kind: "open" }>; now: Date; entered?: string } & OfItem)
  | ({ kind: "not-ended" } & OfItem)
  | ({ kind: "no-snooze" } & OfItem)
  | ({ kind: "owes-it-alone" } & OfItem)
  | ({ kind: "gone-out" } & OfItem)
  | ({ kind: "snooze-too-short"; on: Day } & OfItem)
  /** `latest`: until when it may be, which is so many days. */
  | ({ kind: "snooze-too-long"; latest: Day; days: number } & OfItem)
  | ({ kind: "nudged-today"; by: MemberId; at: Date } & OfItem)
  /** Several owe it, and any of them may have been told. */
  | ({ kind: "passed-on-to-whom"; owing: readonly MemberId[] } & OfItem)
  | ({ kind: "no-change" } & OfItem)
  /** More time was said, with an earlier day than it has; each day that may be meant is offered with the text that says it. */
  | ({ kind: "earlier-day"; has: Day; to: Day; offered: OfferedDays } & OfItem)
  /** It can't be moved on by a length of time, as it has no day. */
  | ({ kind: "no-day" } & OfItem)
  | ({ kind: "park-too-near"; until: Day } & OfItem)
  | ({ kind: "rating-needs-why"; rating: Exclude<Rating["kind"], "on-track"> } & OfItem)
  | ({ kind: "withdrawal-needs-why" } & OfItem)
  /** `answered`: how it was answered before; absent when nothing was ever asked. */
  | ({ kind: "nothing-asked"; answered?: HistoryLine } & OfItem)
  | ({ kind: "undo-too-late"; clerks: readonly string[] } & OfItem)
  /** `since`: the newest change that came between. */
  | ({ kind: "changed-since"; since?: HistoryLine } & OfItem)
  /** What can't be done to a closed item by who may not read it here. */
  | ({ kind: "closed-part"; clerks: readonly string[] } & OfItem)
  /** They changed nothing lately. */
  | { kind: "nothing-to-undo" }
  /** They turned to something since that undo does not take back. `before`: what they changed before that; absent: no action lately. */
  | { kind: "undo-elsewhere"; of: BeyondUndo["of"]; before?: OfItem }
  /** They have taken back their last change already. */
  | ({ kind: "undone-before" } & OfItem)
  /** Its last change is somebody else's, and none is theirs. */
  | ({ kind: "not-yours-to-undo"; by: Changer["by"] } & OfItem)
  /** More of what asks Teams or others for something than may be asked for now. */
  | { kind: "too-many-requests"; until: Date; zone: Zone }
  /** More changes than one person may make for now. */
  | { kind: "too-many-changes"; until: Date; board: Board }
  /** A day that has passed, for an action or for a meeting. `asks`: the action that it was for. */
  | { kind: "day-passed"; on: Day; today: Day; of: "action" | "meeting"; asks?: OfItem }
  /**
   * A day that was typed for an action or a meeting and can't be read, or is not in the calendar. `offered`: the days that it may be,
   * each with the text that says it clearly.
   */
  | {
      kind: "day-unreadable";
      of: "action" | "meeting";
      why: "unreadable" | "impossible" | "ambiguous";
      offered?: OfferedDays;
    }
  /** "A99". `item`: its number, where it was called an item, which one of the agenda is called too. */
  | { kind: "unknown-number"; name: string; item?: number; board?: Board }
  | { kind: "unknown-reference"; reference: string }
  /** A meeting that was named as where an action was agreed. */
  | { kind: "unknown-meeting"; meeting: { kind: "month" | "day" | "last" | "next" } }
  /** `yours`: the codes of those that may be meant instead, as far as they are known. */
  | { kind: "unknown-committee"; code: string; yours?: readonly string[] }
  | { kind: "incomplete"; missing: "task" | "number" | "day" | "name" | "note" | "reason"; example: string }
  | { kind: "too-long"; limit: number }
  | { kind: "nothing-said" }
  /** Observers change nothing. `tells`: of which action they can tell the clerk instead, and what they would have done. */
  | {
      kind: "observer";
      board: Board;
      clerks: readonly string[];
      tells?: { item: Pick<ActionItem, "id" | "number">; what: Tellable };
    }
  /** Nothing is changed on a committee that was archived; `runs`: its reader may restore it. */
  | { kind: "archived"; board: Board; runs: boolean }
  /** Meetings, roster and settings are the clerk's and the chair's. */
  | { kind: "clerk-only"; of: ForClerks; board: Board; clerks: readonly string[] }
  | { kind: "no-meeting"; board: Board }
  | { kind: "meeting-exists"; on: Day; board: Board }
  /** What was said of a meeting, or of several, can't be. */
  | { kind: "meeting-stays"; why: MeetingStays }
  /** `set up` in a personal chat. */
  | { kind: "set-up-here"; bot: string }
  /** The conversation's members could not be read, so nothing was set up. */
  | { kind: "roster-unread" }
  /** Several were asked about in words that could not be said so that they mean the same to whoever reads them. */
  | { kind: "not-in-full" }
  /** A button of another time or place: made-up data, another committee, a card of a deleted board. */
  | { kind: "stale-press" };

/** Our no: what stays true as the title, one sentence of why and one of what instead. */
export function presentRefusal(refusal: Refusal): Rendered {
  const { title, why } = refusalWords(refusal);
  const buttons = buttonSet(insteadOf(refusal));
  const entered = refusal.kind === "not-open" ? enteredLines(refusal) : [];
  return {
    card: renderCard("message", { title, body: [textLine(why), ...entered], foot: [], buttons }),
    summary: summaryOf(title),
  };
}

/** Words that were entered come back, so that they can be used elsewhere. */
function enteredLines({ entered = "" }: Extract<Refusal, { kind: "not-open" }>): readonly Element[] {
  const words = cut(entered, 1000);
  return words === "" ? [] : [textLine([quiet(refusalSentences.notSaved + gap), plain(words)])];
}
