import type { Command, Deed, ListWords, MeetingRef } from "../../../src/bot/commands/command.js";
import type { Wish } from "../../../src/bot/commands/personal-command.js";
import type { SaidAction, SaidOwner } from "../../../src/domain/actions/said-action.js";
import type { ListReading } from "../../../src/domain/committees/roster-list.js";
import type { DueReading } from "../../../src/domain/days/read-due.js";
import { wallTimeWords } from "../../../src/domain/days/wall-time.js";
import type { FollowWhen } from "../../../src/domain/meetings/follow-months.js";
import type { SettingsWish } from "../../../src/domain/reminders/policy-change.js";
import { agendaInShort } from "./agenda-in-short.js";
import { meetingsInShort } from "./meetings-in-short.js";
import { plansInShort } from "./plans-in-short.js";
import { programmeInShort } from "./programme-in-short.js";

/** A command in one line, so that a bank of phrases can be read down the page: "log Sarah; Circulate the plan; 2026-03-05". */
export function inShort(command: Command): string {
  switch (command.kind) {
    case "log":
      return actionInShort(command.action);
    case "log-several": {
      const unread = command.unread === 0 ? "" : `, ${command.unread} unread`;
      return `several${unread}: ${command.actions.map(actionInShort).join(" / ")}`;
    }
    case "change":
      return joined(
        `${command.deed} ${command.items === undefined ? "here" : itemsInShort(command.items)}`,
        ...deedInShort(command),
      );
    case "hand-over":
      return `hand over ${ownerInShort(command.from)} to ${ownerInShort(command.to)}`;
    case "set-up":
      return command.name === undefined ? "set up" : `set up ${command.name}`;
    case "history":
      return command.item === undefined ? "history here" : `history ${itemInShort(command.item)}`;
    case "show":
      return `${command.kind} ${itemInShort(command.item)}`;
    case "proof":
      return joined(
        command.item === undefined ? "proof" : `proof ${itemInShort(command.item)}`,
        command.whose && `for ${whoseInShort(command.whose)}`,
        command.csv && "csv",
      );
    case "undo":
      return command.item === undefined ? "undo" : `undo ${itemInShort(command.item)}`;
    case "show-reference":
      return joined(`reference ${command.reference}`, command.on);
    case "list":
      return listInShort(command);
    case "meeting":
    case "several-meetings":
    case "move-meeting":
    case "cancel-meeting":
    case "adjourn-meeting":
    case "set-meeting":
    case "series":
    case "end-series":
    case "meetings":
    case "plan-meeting":
    case "set-quorum":
    case "set-full-at":
      return meetingsInShort(command);
    case "plan":
    case "plans":
    case "new-plan":
    case "objective":
    case "drop-objective":
    case "rename-plan":
    case "remove-plan":
    case "by-agency":
    case "glossary":
    case "what-is":
    case "define-term":
    case "remove-term":
      return plansInShort(command);
    case "add-member": {
      const { name, initials, roleTitle, agency, role } = command.line;
      return joined(`add ${name}`, initials, roleTitle, agency, role);
    }
    case "roster-list":
      return command.reading === undefined ? "attendance list" : peopleInShort(command.reading);
    case "sign-off":
      return `sign-off ${command.on ? "on" : "off"}`;
    case "wish":
      return joined(`my ${command.wish}`, ...wishInShort(command));
    case "away": {
      const { reading } = command;
      const when =
        reading.kind === "absence"
          ? `${reading.from} back ${reading.until}`
          : reading.kind === "over"
            ? `over ${reading.until}`
            : reading.why;
      return joined(`away ${ownerInShort(command.whose)}`, when, command.long && "long");
    }
    case "end-meeting":
      return "end meeting";
    case "import":
      return command.text === undefined ? "import" : "import a paper";
    case "undo-import":
      return command.of === undefined ? "undo import" : `undo import of ${command.of}`;
    case "minutes":
      return joined("minutes", command.meeting && `of ${meetingInShort(command.meeting)}`, command.closed && "closed");
    case "log-file":
      return joined(
        `log as ${command.form}`,
        command.state,
        command.whose && `for ${whoseInShort(command.whose)}`,
        command.meeting && `of ${meetingInShort(command.meeting)}`,
        command.plan && `plan ${command.plan.objective ?? "all"}`,
        command.closed && "closed",
      );
    case "calendar-file":
      return `calendar file of ${meetingInShort(command.meeting)}`;
    case "programme":
    case "programme-show":
    case "programme-add":
    case "programme-change":
      return programmeInShort(command);
    case "held":
      return command.other === undefined ? "held" : `held ${command.other}`;
    case "forget-me":
      return "forget";
    case "keep":
      return `keep ${command.rule} ${command.value}`;
    case "back":
      return `back ${ownerInShort(command.whose)}`;
    case "deputy":
      return `deputy of ${ownerInShort(command.whose)}: ${command.deputy === undefined ? "nobody" : ownerInShort(command.deputy)}`;
    case "role":
      return joined(
        `${command.was === undefined ? "role" : `no longer ${command.was}`}: ${command.whom.map(ownerInShort).join(" + ")}`,
        command.role,
        command.title,
      );
    case "hand-clerkship":
      return `clerkship to ${ownerInShort(command.to)}`;
    case "incomplete":
      return `incomplete ${command.row}: ${command.missing}`;
    case "set":
      return `set ${setInShort(command.wish)}`;
    case "not-understood":
      return command.nearest.length === 0 ? "offer nothing" : `offer ${command.nearest.join(" | ")}`;
    case "move-home":
      return joined("move home", command.name);
    case "private-home":
      return command.on ? "private home" : "home not private";
    case "members":
      return joined("members", command.agency);
    case "who-is":
      return `who is ${ownerInShort(command.whom)}`;
    case "remove-member":
      return `remove ${ownerInShort(command.whom)}`;
    case "describe-member":
      return joined(`${command.fact} of ${ownerInShort(command.whom)}`, command.value);
    case "name-agency":
      return joined(`agency ${command.agency}`, `${command.asName ? "now" : "also"} ${command.alias}`);
    case "link-member":
      return `link ${ownerInShort(command.whom)} to ${ownerInShort(command.to)}`;
    case "add-mentioned":
      return joined(`add ${command.people.map(ownerInShort).join(" + ")}`, command.role);
    case "matters-arising":
    case "send-papers":
      return joined(command.kind, command.meeting && meetingInShort(command.meeting));
    case "agenda":
      return joined("agenda", command.of && meetingInShort(command.of));
    case "add-item":
    case "add-items":
    case "agenda-item":
    case "carry-item":
    case "change-agenda-item":
    case "edit-agenda":
    case "suggest-item":
    case "suggestions":
    case "accept-suggestion":
    case "decline-suggestion":
    case "standing-items":
    case "add-standing-item":
    case "remove-standing-item":
    case "usual-standing-items":
    case "number-items":
      return agendaInShort(command, meetingInShort);
    case "take-item":
      return command.item === "next"
        ? "next item"
        : joined(
            `take item ${command.item.number}`,
            command.action === undefined ? undefined : `or A${command.action}`,
          );
    case "attendance":
    case "decisions":
      return joined(command.kind, command.meeting && meetingInShort(command.meeting));
    case "attend":
      return joined(
        command.everyone && "everyone present",
        ...command.marks.map(({ who, as, deputy, note }) =>
          [as, ownerInShort(who), deputy && `(${ownerInShort(deputy)})`, note].filter((part) => part).join(" "),
        ),
        command.meeting && meetingInShort(command.meeting),
      );
    case "declare":
      return joined(
        `interest of ${ownerInShort(command.who)}`,
        command.item && `item ${command.item}`,
        command.interest,
      );
    case "resolve":
      return joined("resolved", command.on, command.part, ...command.clauses);
    case "agree":
      return `agreed ${command.text}`;
    case "show-decision":
      return `D${command.number}`;
    case "follow-decision":
      return joined(`follow D${command.number}`, command.when && whenInShort(command.when));
    case "strike-decision":
      return joined(`strike D${command.number}`, command.why);
    case "correct-decision":
      return joined(`correct D${command.number}`, command.text);
    case "start-meeting":
    case "where-are-we":
    case "declare-several":
    case "no-declarations":
    case "agencies":
    case "add-people":
    case "next-meeting":
    case "status":
    case "health":
    case "export":
    case "settings":
    case "guide":
    case "board-history":
    case "retention":
    case "reset-reminders":
    case "drafts":
    case "briefing":
    case "help":
    case "take-over":
    case "ask-to-join":
    case "join-requests":
    case "greeting":
    case "thanks":
    case "aside":
    case "nothing-said":
    case "imports":
    case "archive-board":
    case "restore-board":
    case "delete-board":
      return command.kind;
  }
}

/** "aheadDays 10; eve true", "nation scotland", "recess added 2026-07-21 to 2026-08-31". */
function setInShort({ policy = {}, recess, ...rest }: SettingsWish): string {
  const set = Object.entries({ ...policy, ...rest }).map(([name, value]) => {
    if (typeof value !== "object") return `${name} ${String(value)}`;
    return `${name} ${value.hour}:${String(value.minute).padStart(2, "0")}`;
  });
  if (recess === undefined) return set.join("; ");
  const { said } = recess;
  const days = said.kind === "ranges" ? said.ranges.map(({ from, to }) => `${from} to ${to}`).join(" + ") : said.kind;
  return joined(...set, `recess ${recess.add ? "added " : ""}${days}`);
}

/** "people Nia Bright; Tom Reed, 2 unread". */
function peopleInShort({ people, unread }: ListReading): string {
  const left = unread.length === 0 ? "" : `, ${unread.length} unread`;
  return `people ${people.map(({ name }) => name).join("; ")}${left}`;
}

function actionInShort({ owners, task, due, boardReference, agendaItem, part, discharged }: SaidAction): string {
  return joined(
    `log ${owners.map(ownerInShort).join(" + ") || "nobody"}`,
    task,
    due && dueInShort(due),
    boardReference && `board reference ${boardReference}`,
    agendaItem && `item ${agendaItem}`,
    part && `${part} part`,
    discharged && `discharged ${discharged}`,
  );
}

function wishInShort(wish: Wish): readonly (string | undefined)[] {
  switch (wish.wish) {
    case "time":
      return [wish.at === undefined ? "usual" : wallTimeWords(wish.at), wish.zone];
    case "zone":
      return [wish.zone ?? "usual"];
    case "ahead":
      return [wish.on ? "on" : "off"];
    case "quiet":
    case "show":
      return [];
  }
}

function deedInShort(deed: Deed): readonly (string | undefined)[] {
  switch (deed.deed) {
    case "done":
    case "close":
      return [deed.note];
    case "discharge":
      return [deed.on && `on ${deed.on}`, deed.note];
    case "withdraw":
      return [deed.reason];
    case "reopen":
    case "decline":
      return [deed.why];
    case "note":
      return [deed.text];
    case "reword":
      return [deed.task];
    case "rate":
      return [deed.rating, deed.why];
    case "redate":
      return [dueInShort(deed.due), deed.why];
    case "shift":
      return [`${deed.by.count} ${deed.by.unit}`, deed.why];
    case "give":
      return [deed.to.map(ownerInShort).join(" + "), deed.why];
    case "part":
      return [deed.to];
    case "refer":
      return [
        deed.boardReference && `board reference ${deed.boardReference}`,
        deed.meeting && meetingInShort(deed.meeting),
        deed.agendaItem && `item ${deed.agendaItem}`,
      ];
    case "snooze":
      return [`until ${dueInShort(deed.until)}`, deed.why];
    case "nudge":
      return [deed.whom && `of ${ownerInShort(deed.whom)}`, deed.note];
    case "pass-on":
      return [deed.to && `to ${ownerInShort(deed.to)}`];
    case "park":
      return [`${deed.daysBefore} days before`];
    case "plan":
      return [deed.objective, deed.title && `of ${deed.title}`];
    case "grant":
    case "unpark":
    case "unplan":
      return [];
  }
}

function listInShort({ list, whose, since, due, rated, plan }: ListWords): string {
  const name = whose && whoseInShort(whose);
  return joined(
    list,
    name && `for ${name}`,
    since && `since ${meetingInShort(since)}`,
    due?.from && `from ${due.from}`,
    due?.before && `before ${due.before}`,
    rated,
    plan && (plan.objective === undefined ? "on the plan" : `under ${plan.objective}`),
  );
}

function whoseInShort(whose: NonNullable<ListWords["whose"]>): string {
  return whose.kind === "me" ? "me" : whose.kind === "mention" ? `@${whose.text}` : whose.text;
}

function joined(...said: readonly (string | undefined)[]): string {
  return said.filter((part) => part !== undefined).join("; ");
}

function itemInShort({ number, code }: { number: number; code?: string }): string {
  return itemsInShort({ numbers: [number], ...(code === undefined ? {} : { code }) });
}

function itemsInShort({ numbers, code }: { numbers: readonly number[]; code?: string }): string {
  return `${code === undefined ? "" : `${code} `}${numbers.map((number) => `A${number}`).join(", ")}`;
}

function meetingInShort(ref: MeetingRef): string {
  return ref.kind === "month" ? `month ${ref.month}` : ref.kind === "day" ? `day ${ref.on}` : ref.kind;
}

function ownerInShort(owner: SaidOwner): string {
  switch (owner.kind) {
    case "typed":
      return owner.inPlaceOf === undefined ? owner.text : `${owner.text} (for ${owner.inPlaceOf})`;
    case "mention":
      return `@${owner.text}`;
    case "me":
      return "me";
    case "everybody":
      return "everybody";
  }
}

function dueInShort(due: DueReading): string {
  switch (due.kind) {
    case "day":
      return due.on;
    case "past":
      return `past ${due.on}`;
    case "ambiguous":
      return `either ${due.readings.join(" ")}`;
    case "next-meeting":
    case "papers-deadline":
    case "ongoing":
    case "vague":
    case "impossible":
    case "unreadable":
      return due.kind;
  }
}

function whenInShort(when: FollowWhen): string {
  return when.kind === "month" ? `month ${when.month}` : `${when.kind} ${when.months}`;
}
