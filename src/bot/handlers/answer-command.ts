import type { Role } from "../../domain/committees/member.js";
import { presentWhatThisIs } from "../cards/committees/present-outsiders.js";
import { plainReplies, presentRefusal } from "../cards/talk/present-refusal.js";
import { presentHelp } from "../cards/talk/present-talk.js";
import type { Command } from "../commands/command.js";
import { longestMessage } from "../commands/read-command.js";
import { commandExamples, exampleOf } from "../commands/texts/examples.js";
import type { Answer, MessageTurn, Turn } from "../turn/turn.js";
import type { handleBatches } from "./actions/batches.js";
import type { handleBriefing } from "./actions/briefing.js";
import type { handleChange } from "./actions/change.js";
import type { handleDrafts } from "./actions/drafts.js";
import type { handleLog } from "./actions/log.js";
import type { handleLook } from "./actions/look.js";
import type { handleSeveral } from "./actions/several.js";
import type { handleBoardHistory } from "./committees/board-history.js";
import type { handleClerkship } from "./committees/clerkship.js";
import type { handleExport } from "./committees/export.js";
import type { handleGuide } from "./committees/guide.js";
import type { handleHomes } from "./committees/homes.js";
import type { handleJoin } from "./committees/join.js";
import type { handleLife } from "./committees/life.js";
import type { handleMembers } from "./committees/members.js";
import type { handleAdding } from "./committees/members-adding.js";
import type { handleLeaving } from "./committees/members-leaving.js";
import type { handleRoles } from "./committees/roles.js";
import type { handleRoster } from "./committees/roster.js";
import type { handleRosterList } from "./committees/roster-list.js";
import type { handleSetUp } from "./committees/set-up.js";
import type { handleSettings } from "./committees/settings.js";
import type { handleMeetings } from "./meetings/meetings.js";
import { theBoard } from "./on-board.js";
import type { handleForget } from "./privacy/forget.js";
import type { handleHeld } from "./privacy/held.js";
import type { handleRetention } from "./privacy/retention.js";
import type { handleHealth } from "./reminders/health.js";
import type { handlePersonal } from "./reminders/personal.js";
import type { handleProof } from "./reminders/proof.js";
import type { handleNotUnderstood } from "./talk/not-understood.js";

export type Handlers = {
  log: ReturnType<typeof handleLog>;
  change: ReturnType<typeof handleChange>;
  batches: ReturnType<typeof handleBatches>;
  several: ReturnType<typeof handleSeveral>;
  look: ReturnType<typeof handleLook>;
  drafts: ReturnType<typeof handleDrafts>;
  briefing: ReturnType<typeof handleBriefing>;
  proof: ReturnType<typeof handleProof>;
  exporting: ReturnType<typeof handleExport>;
  health: ReturnType<typeof handleHealth>;
  members: ReturnType<typeof handleMembers> & ReturnType<typeof handleAdding> & ReturnType<typeof handleLeaving>;
  roster: ReturnType<typeof handleRoster>;
  roles: ReturnType<typeof handleRoles>;
  clerkship: ReturnType<typeof handleClerkship>;
  join: ReturnType<typeof handleJoin>;
  rosterList: ReturnType<typeof handleRosterList>;
  settings: ReturnType<typeof handleSettings>;
  meetings: ReturnType<typeof handleMeetings>;
  setUp: ReturnType<typeof handleSetUp>;
  guide: ReturnType<typeof handleGuide>;
  boardHistory: ReturnType<typeof handleBoardHistory>;
  life: ReturnType<typeof handleLife>;
  homes: ReturnType<typeof handleHomes>;
  personal: ReturnType<typeof handlePersonal>;
  held: ReturnType<typeof handleHeld>;
  forget: ReturnType<typeof handleForget>;
  retention: ReturnType<typeof handleRetention>;
  notUnderstood: ReturnType<typeof handleNotUnderstood>;
};

/** Which handler answers which command. */
export function answerCommand({
  log,
  change,
  batches,
  several,
  look,
  drafts,
  briefing,
  proof,
  exporting,
  health,
  members,
  roster,
  roles,
  clerkship,
  join,
  rosterList,
  settings,
  meetings,
  setUp,
  guide,
  boardHistory,
  life,
  homes,
  personal,
  held,
  forget,
  retention,
  notUnderstood,
}: Handlers): (turn: MessageTurn, command: Command) => Promise<Answer> {
  return async (turn, command) => {
    switch (command.kind) {
      case "set-up":
        return setUp.setUp(turn, command.name);
      case "help":
        return helpAnswer(turn);
      case "thanks":
        return { say: plainReplies.thanks };
      case "aside":
        return { say: plainReplies.aside };
      case "greeting":
        return turn.standings.length === 0 ? homes.offer(turn) : { say: plainReplies.greeting };
      case "move-home":
        return homes.askMove(turn, command.name);
      case "held":
        return held.show(turn, command);
      case "forget-me":
        return forget.show(turn);
    }
    // Before there is a committee, whatever else is said is answered with how to make one (product.md § 6).
    if (turn.standings.length === 0) return homes.offer(turn);
    switch (command.kind) {
      case "log":
        return log(turn, command.action);
      case "log-several":
        return batches.log(turn, command);
      case "change":
        return (command.items?.numbers.length ?? 0) > 1 ? several.change(turn, command) : change.change(turn, command);
      case "hand-over":
        return several.handOver(turn, command);
      case "undo":
        return change.undo(turn, command.item);
      case "list":
        return look.list(turn, command);
      case "drafts":
        return drafts.list(turn);
      case "briefing":
        return briefing(turn);
      case "proof":
        return proof.said(turn, command);
      case "export":
        return exporting.said(turn);
      case "health":
        return health(turn);
      case "show":
        return look.show(turn, command.item);
      case "history":
        return look.history(turn, command.item);
      case "show-reference":
        return look.showReference(turn, command.reference, command.on);
      case "add-member":
        return roster.add(turn, command.line);
      case "roster-list":
        return rosterList.said(turn, command.reading);
      case "members":
        return members.members(turn, command);
      case "agencies":
        return members.agencies(turn);
      case "who-is":
        return members.whoIs(turn, command);
      case "add-people":
        return members.ask(turn);
      case "add-mentioned":
        return members.mentioned(turn, command);
      case "remove-member":
        return members.remove(turn, command);
      case "describe-member":
        return members.describe(turn, command);
      case "name-agency":
        return members.nameAgency(turn, command);
      case "link-member":
        return members.link(turn, command);
      case "sign-off":
        return settings.signOff(turn, command.on);
      case "role":
        return roles(turn, command);
      case "hand-clerkship":
        return clerkship.ask(turn, command);
      case "take-over":
        return clerkship.takeOver(turn);
      case "ask-to-join":
        return join.said(turn);
      case "join-requests":
        return join.requests(turn);
      case "settings":
        return settings.show(turn);
      case "guide":
        return guide.show(turn);
      case "board-history":
        return boardHistory.show(turn);
      case "archive-board":
        return life.askArchive(turn);
      case "restore-board":
        return life.restore(turn);
      case "delete-board":
        return life.askDelete(turn);
      case "private-home":
        return command.on ? homes.askPrivate(turn) : homes.endPrivate(turn);
      case "set":
        return settings.set(turn, command.wish);
      case "reset-reminders":
        return settings.reset(turn);
      case "meeting":
        return meetings.plan(turn, command);
      case "move-meeting":
        return meetings.move(turn, command);
      case "cancel-meeting":
        return meetings.cancel(turn, command);
      case "agenda":
        return meetings.agenda(theBoard(turn, "look"));
      case "next-meeting":
        return meetings.next(theBoard(turn, "look"));
      case "status":
        return meetings.status(turn, theBoard(turn, "look"));
      case "wish":
      case "away":
      case "back":
      case "deputy":
        return personal(turn, command);
      case "retention":
        return retention.show(turn);
      case "keep":
        return retention.keep(turn, command);
      case "nothing-said":
        return { say: presentRefusal({ kind: "nothing-said" }) };
      case "incomplete":
        if (command.missing === "day" && command.items?.numbers.length === 1)
          return command.row === "snooze" ? change.askSnooze(turn, command.items) : change.askDay(turn, command.items);
        return {
          say: presentRefusal({ kind: "incomplete", missing: command.missing, example: exampleOf(command.row) }),
        };
      case "too-long":
        return { say: presentRefusal({ kind: "too-long", limit: longestMessage }) };
      case "not-understood":
        return notUnderstood(turn, command.nearest);
    }
  };
}

const strongestFirst: readonly Role[] = ["clerk", "chair", "member", "adviser", "observer"];

/** What can be said here, by somebody with the strongest of their roles; before there is a committee, what this is and how it begins. */
export function helpAnswer(turn: Turn): Answer {
  if (turn.standings.length === 0) return { say: presentWhatThisIs({ bot: turn.bot, place: turn.place.kind }) };
  const role = strongestFirst.find((one) => turn.standings.some((standing) => standing.me?.role === one));
  const examples = commandExamples(turn.place.kind, role);
  return {
    say: presentHelp({ place: turn.place.kind, examples, bot: turn.bot, ...(role === undefined ? {} : { role }) }),
  };
}
