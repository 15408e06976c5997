import type { Rating } from "../../domain/actions/action-item.js";
import type { SaidAction, SaidOwner } from "../../domain/actions/said-action.js";
import type { MemberLine } from "../../domain/committees/read-member-line.js";
import type { ListReading } from "../../domain/committees/roster-list.js";
import type { Day } from "../../domain/days/day.js";
import type { DueReading } from "../../domain/days/read-due.js";
import type { Shift } from "../../domain/days/shift-due.js";
import type { SettingsWish } from "../../domain/reminders/policy-change.js";
import type { AgendaCommand } from "./agenda-command.js";
import type { ArisingCommand } from "./arising-command.js";
import type { ImportCommand } from "./import-command.js";
import type { LogFileCommand } from "./log-file-command.js";
import type { MeetingCommand } from "./meeting-command.js";
import type { MembersCommand } from "./members-command.js";
import type { MinutesCommand } from "./minutes-command.js";
import type { PersonalCommand } from "./personal-command.js";
import type { PlanCommand } from "./plan-command.js";
import type { PrivacyCommand } from "./privacy-command.js";
import type { ProgrammeCommand } from "./programme-command.js";
import type { RoleCommand } from "./role-command.js";
import type { SittingCommand } from "./sitting-command.js";

/** An action as somebody names it: "12", "A12", "LSCB A12". */
export type ItemRef = { number: number; code?: string };

/** One or several: "3, 4 and 7", "12-15". At least one, each once, at most 100, all of one committee. */
export type ItemRefs = { numbers: readonly number[]; code?: string };

/** A meeting as somebody names it, for "since the March meeting": by month (1 to 12), by day, the last or the coming one. */
export type MeetingRef =
  | { kind: "month"; month: number }
  | { kind: "day"; on: Day }
  | { kind: "last" }
  | { kind: "next" };

/** What is to be done to actions that are there. `typed` parts are in the person's own words. */
export type Deed =
  | { deed: "done"; note?: string }
  /** Done for its owner, discharged for clerk and chair. */
  | { deed: "close"; note?: string }
  /** "Discharged – 04.12.2014": `on` is the day on which the board did it. */
  | { deed: "discharge"; note?: string; on?: Day }
  | { deed: "withdraw"; reason?: string }
  | { deed: "reopen"; why?: string }
  | { deed: "note"; text: string }
  | { deed: "rate"; rating: Rating["kind"]; why?: string }
  /**
   * The day as read, since a day that can't be read is asked about; `why`: the reason that was given with it. `more`: in words for more
   * time, so that no earlier day is meant.
   */
  | { deed: "redate"; due: DueReading; typed: string; why?: string; more?: true }
  /** "Push 12 back a fortnight": from the day it has. */
  | { deed: "shift"; by: Shift; typed: string; why?: string }
  | { deed: "give"; to: readonly SaidOwner[]; why?: string }
  | { deed: "part"; to: "open" | "closed" }
  /** Other words for what is to be done; its owners stay. */
  | { deed: "reword"; task: string }
  /** "12 is board action 3", "12 came from item 6 of the March meeting". */
  | { deed: "refer"; boardReference?: string; meeting?: MeetingRef; agendaItem?: string }
  | { deed: "grant" }
  | { deed: "decline"; why?: string }
  /** "Snooze 12 until Monday": the day as read, which may be asked about. */
  | { deed: "snooze"; until: DueReading; typed: string; why?: string }
  /** `whom`: who is said to owe it. */
  | { deed: "nudge"; note?: string; whom?: SaidOwner }
  /** "12 passed on to Pete"; without `to` the only one who owes it. */
  | { deed: "pass-on"; to?: SaidOwner }
  /** "Park 12 until 10 days before". */
  | { deed: "park"; daysBefore: number }
  | { deed: "unpark" }
  /** "Put 12 under 1.1". `title`: the plan by words of its title, where there are several. */
  | { deed: "plan"; objective: string; title?: string }
  | { deed: "unplan" };

/** What a list leaves out. `owner`: the actions of one person; `agency`: only words that no person answers to. */
export type ListWords = {
  list: "outstanding" | "overdue" | "week" | "awaiting" | "requests";
  whose?: { kind: "me" } | { kind: "typed"; text: string } | { kind: "mention"; channelId: string; text: string };
  since?: MeetingRef;
  /** Due on `from` or later, and before `before`. */
  due?: { from?: Day; before?: Day };
  rated?: Rating["kind"];
  /** Under the plan, or one objective of it. */
  plan?: { objective?: string };
};

/** What one message asks for. `typed` parts are in the person's own words. */
export type Command =
  | { kind: "set-up"; name?: string }
  | { kind: "log"; action: SaidAction }
  /** Several actions in one message, shown for checking. `unread`: how many lines held none. */
  | { kind: "log-several"; actions: readonly SaidAction[]; unread: number }
  /** To one action, at once; to several, shown for checking. Without `items`: in the thread of one, or one's only one. */
  | ({ kind: "change"; items?: ItemRefs } & Deed)
  /** "Give all of Pete's to Jason": to all that somebody owes, shown for checking. */
  | { kind: "hand-over"; from: SaidOwner; to: SaidOwner }
  | ({ kind: "list" } & ListWords)
  /** What was sent about an action, or to somebody: at least one of both is named. `csv`: as a file. */
  | { kind: "proof"; item?: ItemRef; whose?: NonNullable<ListWords["whose"]>; csv?: true }
  | { kind: "health" }
  | { kind: "drafts" }
  | { kind: "briefing" }
  | { kind: "show"; item: ItemRef }
  /** Without `item`: in the thread of one, or one's only one. */
  | { kind: "history"; item?: ItemRef }
  /** "show action 3 of 4 December 2014": the board's own number; `on` when its day was said. */
  | { kind: "show-reference"; reference: string; on?: Day }
  | MeetingCommand
  /** The agenda of a meeting; of the coming one where none is named. */
  | { kind: "agenda"; of?: MeetingRef }
  | { kind: "next-meeting" }
  | { kind: "status" }
  /** One's own last change; with `item` the last of that action. */
  | { kind: "undo"; item?: ItemRef }
  /** `mentioned`: whose account it is, by their id in the channel, where they are mentioned. */
  | { kind: "add-member"; line: MemberLine; typed: string; mentioned?: string }
  /** Without a reading: where can it be pasted? */
  | { kind: "roster-list"; reading?: ListReading }
  | { kind: "sign-off"; on: boolean }
  | PersonalCommand
  | AgendaCommand
  | ArisingCommand
  | PrivacyCommand
  | ProgrammeCommand
  | MembersCommand
  | RoleCommand
  | SittingCommand
  | MinutesCommand
  | ImportCommand
  | PlanCommand
  | LogFileCommand
  /** What is set of reminders and days. */
  | { kind: "settings" }
  /** The steps of setting a board up. */
  | { kind: "guide" }
  /** What was changed of the board and its roster. */
  | { kind: "board-history" }
  /** Everything on record of the board, as a file. */
  | { kind: "export" }
  /** To be set anew, limits not yet looked at. */
  | { kind: "set"; wish: SettingsWish; typed: string }
  | { kind: "reset-reminders" }
  | { kind: "archive-board" | "restore-board" | "delete-board" }
  /** To the place where it is said. Without `name`: the only one that whoever says it runs. */
  | { kind: "move-home"; name?: string }
  | { kind: "private-home"; on: boolean }
  | { kind: "help" }
  | { kind: "greeting" }
  | { kind: "thanks" }
  /** Said in passing, or in answer to nothing: "never mind", "no". */
  | { kind: "aside" }
  /** Nothing but a mention, an emoji or white space. */
  | { kind: "nothing-said" }
  /** Clearly meant as a command, and something of it is missing: a sentence says what. `items`: of which actions it was said. */
  | {
      kind: "incomplete";
      row: string;
      missing: "task" | "number" | "day" | "name" | "note" | "reason";
      items?: ItemRefs;
    }
  /** The nearest rows of the table, two at most and perhaps none, as texts that can be said. `term`: unless the glossary knows this. */
  | { kind: "not-understood"; nearest: readonly string[]; term?: string };
