import type { ActionItem, Declined, ItemRequest } from "../domain/actions/action-item.js";
import type { Nudge } from "../domain/actions/reminding.js";
import type { Committee } from "../domain/committees/committee.js";
import type { Member } from "../domain/committees/member.js";
import type { Person, UnreachableReason } from "../domain/committees/person.js";
import type { Day } from "../domain/days/day.js";
import type { WorkingCalendar } from "../domain/days/working-days.js";
import type { TenantId } from "../domain/ids.js";
import type { Meeting } from "../domain/meetings/meeting.js";
import type { EveChange } from "../domain/reminders/eve-changes.js";
import type { Notice, NoticeId, NoticeLine } from "../domain/reminders/notice.js";
import type { UnreachableOwner } from "../domain/reminders/out-of-reach.js";
import type { OwnerTold } from "../domain/reminders/owners-told.js";
import type { Absent } from "../domain/reminders/reader-board.js";
import type { RequestOutcome } from "../domain/reminders/request-outcome.js";
import type { Stage } from "../domain/reminders/stage.js";
import type { SentCard } from "../store/handled-turns.js";
import type { CommitteeScope } from "../store/scopes.js";
import type { ReadAgenda } from "./agendas/read-agenda.js";

/** The board's time, read once per promise; domain is given the instant. In trial mode it can be moved; leases and TTLs never use it. */
export type Clock = { now(): Date };

/** The system's time, for leases, and a clock that only measures. */
export type SystemClock = { now(): Date; monotonicMs(): number };

/** Makes ids that were never used: `next("ai_")`. */
export type NewId = <Prefix extends string>(prefix: Prefix) => `${Prefix}${string}`;

/** What became of one send (mornings.md's outcomes; the statuses behind them are the connector's business). */
export type SendOutcome =
  | { kind: "sent"; activityId: string }
  /** Not delivered; may be tried again, not sooner than `afterMs`. */
  | { kind: "retry"; afterMs?: number; reason: string }
  /** Nobody can know whether it was delivered. */
  | { kind: "unknown"; reason: string }
  | { kind: "unreachable"; reason: UnreachableReason }
  | { kind: "too-big" }
  | { kind: "failed"; reason: string }
  /** The whole app or tenant is refused: stop sending and alert. */
  | { kind: "paused"; scope: "app" | "tenant"; reason: string };

/** One row of a notice: what an item says to this reader now. */
export type NoticeRow = {
  item: ActionItem;
  committee: Committee;
  stage: Stage;
  /** Names of the owners, the lead first; "All members" when everybody owes it. */
  owners: readonly string[];
  /** The committee's own today. */
  today: Day;
  /** The committee's working days. */
  calendar: WorkingCalendar;
  /** The reader's place on that committee: their rights, and what they may undo. */
  me: Member;
  /** Everybody who is or was on it: they give the names. */
  roster: readonly Member[];
  /** False once its reader owes it no longer: done, withdrawn, or given to somebody else. Always false on a pass-on row. */
  yours: boolean;
  /** True when no notice has told its reader of it before ("new to you"), whatever its stage. */
  newToYou: boolean;
  /** True where the other day that a note told of was taken back, so that it is due as it was before. */
  dayTakenBack?: boolean;
  /** What it says of a request besides its stage. Absent: nothing, or that request waits or stands declined no more. */
  request?: RowRequest;
  /** That its owners were asked how it stands, where the row speaks of that. */
  nudge?: Nudge;
  /** On a "meeting" row. */
  meeting?: NonNullable<NoticeLine["meeting"]>;
  /** The absent member in whose place the reader is told. */
  insteadOf?: Absent;
  /** The day until which its reader snoozed it after the notice was made. Absent: they did not, or that day has come. */
  quietUntil?: Day;
  /** On an escalation row: what each owner was told last, the lead first. Empty: nothing in the last weeks. Empty on others too. */
  ownersTold: readonly OwnerTold[];
  /** On pass-on and escalation rows: which owners can't be told, and why. Empty on others. */
  unreachable: readonly OutOfReach[];
};

/** A request that its reader is to answer, or what became of the reader's own. */
export type RowRequest =
  | { kind: "asked"; asked: ItemRequest }
  | { kind: "declined"; declined: Declined }
  /** `by`: the other owner's that took its place. */
  | { kind: "replaced"; by: ItemRequest }
  /** The other owner's was taken back. */
  | { kind: "waiting"; asked: ItemRequest };

/** An owner whom the bot can't tell. `until`: when who is away is back. `passedOnAt`: when they were told of it by the clerk, after the notice was made. */
export type OutOfReach = UnreachableOwner & { passedOnAt?: Date };

/** What a notice says, before words are made of it. */
export type NoticeContent =
  | {
      kind: "morning" | "assigned" | "late" | "nudge" | "after-meeting";
      /** The notice's id, printed in its buttons so that a press is answered by the same card. */
      notice: NoticeId;
      /** The reader's own today: the day it was made, on a card drawn anew the day of drawing. */
      day: Day;
      reader: Person;
      rows: readonly NoticeRow[];
      /** Those beyond what the card can hold: it counts them with the others, and they are told by that. */
      behind: readonly NoticeRow[];
      /** True for the second sending of one whose fate is unknown: "You may have had this card already." */
      twin: boolean;
      /** True when the reader is on several committees, so that numbers need their code. */
      severalCommittees: boolean;
      /** The row that was pressed open, and so shows its buttons. */
      open?: ActionItem["id"];
    }
  /** To one of those who are to answer what an owner asked for, and afterwards what became of it. */
  | {
      kind: "asked";
      notice: NoticeId;
      reader: Person;
      item: ActionItem;
      committee: Committee;
      /** The committee's own today. */
      today: Day;
      /** The reader's place on it. */
      me: Member;
      /** Everybody who is or was on it: they give the names. */
      roster: readonly Member[];
      /** The names of those who were asked too and can be reached. */
      others: readonly string[];
      outcome: RequestOutcome;
      /** The committee's next meeting. Absent: none is planned. */
      nextMeeting?: Meeting;
    }
  /** To a person: all that it said was of committees that they have left, or that are reminded no more. */
  | { kind: "left"; notice: NoticeId }
  | {
      kind: "agenda";
      notice: NoticeId;
      committee: Committee;
      roster: readonly Member[];
      /** With its meeting, whose state says when it was cancelled. */
      read: ReadAgenda;
      /** The day by which papers go out. */
      papersBy: Day;
      /** The day that it was posted for, where its meeting is on another now. */
      postedFor?: Day;
      outstanding: number;
      overdue: number;
      /** The channel ids of those who owe something by then: their Teams draws it anew with their own. */
      viewers: readonly string[];
      today: Day;
    }
  /** In the home, shortly before a meeting: what changed since its agenda was posted. */
  | {
      kind: "eve";
      notice: NoticeId;
      committee: Committee;
      meeting: Meeting;
      /** When the agenda was posted, or was to be. */
      since: Day;
      /** At least one; those beyond what the card holds are counted in `more`. */
      changes: readonly EveChange[];
      more: number;
      roster: readonly Member[];
      outstanding: number;
      overdue: number;
      today: Day;
    }
  /** In the home, on a Monday: what is overdue, and due by the end of the week. */
  | {
      kind: "weekly";
      notice: NoticeId;
      committee: Committee;
      /** The first of them, in list order. */
      items: readonly ActionItem[];
      overdue: number;
      dueThisWeek: number;
      roster: readonly Member[];
      today: Day;
    }
  /** In the home: numbers and due days of what owners could not be told, with a mention of each. */
  | {
      kind: "call";
      notice: NoticeId;
      committee: Committee;
      calls: readonly { item: ActionItem; owners: readonly { name: string; channelId: string }[] }[];
      today: Day;
    };

/** Where a notice goes. */
export type Destination = {
  kind: "personal" | "channel" | "group-chat";
  tenant: TenantId;
  conversation: string;
  serviceUrl: string;
};

/**
 * Draws a card anew that answered somebody about an item, from the item as it is now. An edit that does not get through is lost:
 * that costs nothing but looks.
 */
export type DrawItemCard = (scope: CommitteeScope, card: SentCard, item: ActionItem["id"]) => Promise<void>;

/** Teams, as far as notices need it. Every call ends within the send limit and never throws for what Teams answers. */
export type Messenger = {
  /** Makes the 1:1 conversation with somebody, by their channel id. */
  openPersonal(with_: {
    tenant: TenantId;
    channelId: string;
    serviceUrl: string;
  }): Promise<{ kind: "opened"; conversation: string } | Exclude<SendOutcome, { kind: "sent" }>>;
  /** Posts a notice. `conversation` is where it stands then: a channel's post begins a thread of its own. */
  post(to: Destination, content: NoticeContent): Promise<{ outcome: SendOutcome; conversation: string }>;
  /** Draws a sent notice's card anew. */
  edit(card: SentCard, content: NoticeContent): Promise<SendOutcome>;
};

/** Counts what happens to notices, for whoever runs the bot. Kinds and outcomes only, never who or what. */
export type Meter = {
  /** One attempt at a notice ended so. */
  notice(
    kind: Notice["kind"],
    outcome: "sent" | "retry" | "unknown" | "unreachable" | "failed" | "skipped" | "paused",
  ): void;
  /** Something waited so long for its place within Teams' limits, or because Teams asked for it. */
  throttled(ms: number): void;
};
