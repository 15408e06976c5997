import { plainReplies } from "../cards/talk/plain-replies.js";
import { presentRefusal } from "../cards/talk/present-refusal.js";
import type { Command } from "../commands/command.js";
import { exampleOf } from "../commands/texts/examples.js";
import type { Answer, MessageTurn } from "../turn/turn.js";
import { answerLooks } from "./actions/answer-looks.js";
import { answerAgendas } from "./agendas/agenda-commands.js";
import { answerBoard } from "./committees/board-commands.js";
import { answerMembers } from "./committees/members-commands.js";
import type { Handlers } from "./handlers.js";
import { answerSitting } from "./meetings/answer-sitting.js";
import { answerMeetings } from "./meetings/meeting-commands.js";
import { theBoard } from "./on-board.js";
import { answerPlans } from "./plans/plan-commands.js";
import { helpAnswer } from "./talk/help-answer.js";

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
  agendaCard,
  meetings,
  inMeeting,
  arising,
  editing,
  carrying,
  suggestions,
  standing,
  calendar,
  endMeeting,
  minutes,
  logFile,
  setUp,
  guide,
  boardHistory,
  life,
  homes,
  personal,
  held,
  forget,
  retention,
  plans,
  programme,
  coming,
  imports,
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
      case "show":
      case "history":
      case "show-reference":
      case "drafts":
      case "briefing":
      case "proof":
      case "health":
        return answerLooks({ look, drafts, briefing, proof, health }, turn, command);
      case "export":
        return exporting.said(turn);
      case "add-member":
        return roster.add(turn, command.line, command.mentioned);
      case "roster-list":
        return rosterList.said(turn, command.reading);
      case "members":
      case "agencies":
      case "who-is":
      case "add-people":
      case "add-mentioned":
      case "remove-member":
      case "describe-member":
      case "name-agency":
      case "link-member":
        return answerMembers(members, turn, command);
      case "sign-off":
      case "role":
      case "hand-clerkship":
      case "take-over":
      case "ask-to-join":
      case "join-requests":
      case "settings":
      case "guide":
      case "board-history":
      case "archive-board":
      case "restore-board":
      case "delete-board":
      case "private-home":
      case "set":
      case "reset-reminders":
        return answerBoard({ settings, roles, clerkship, join, guide, boardHistory, life, homes }, turn, command);
      case "agenda":
        return agendaCard.said(turn, command);
      case "end-meeting":
        return endMeeting.said(turn);
      case "minutes":
        return minutes.said(turn, command);
      case "log-file":
        return logFile(turn, command);
      case "import":
        return coming.said(turn, command);
      case "imports":
        return imports.said(turn);
      case "undo-import":
        return imports.saidUndo(turn, command.of);
      case "calendar-file":
        return calendar.said(turn, command);
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
        return answerAgendas({ editing, carrying, suggestions, standing }, turn, command);
      case "matters-arising":
      case "send-papers":
        return arising.said(turn, command);
      case "start-meeting":
      case "take-item":
      case "where-are-we":
      case "attendance":
      case "attend":
      case "declare":
      case "declare-several":
      case "no-declarations":
      case "agree":
      case "resolve":
      case "decisions":
      case "show-decision":
      case "follow-decision":
      case "strike-decision":
      case "correct-decision":
        return answerSitting(inMeeting, turn, command);
      case "meeting":
      case "several-meetings":
      case "move-meeting":
      case "cancel-meeting":
      case "adjourn-meeting":
      case "set-meeting":
      case "series":
      case "end-series":
      case "set-quorum":
      case "set-full-at":
      case "meetings":
      case "plan-meeting":
        return answerMeetings(meetings, turn, command);
      case "next-meeting":
        return meetings.next(theBoard(turn, "look"));
      case "status":
        return meetings.status(turn, theBoard(turn, "look"));
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
        return answerPlans(plans, turn, command);
      case "wish":
      case "away":
      case "back":
      case "deputy":
        return personal(turn, command);
      case "retention":
        return retention.show(turn);
      case "keep":
        return retention.keep(turn, command);
      case "programme":
      case "programme-show":
      case "programme-add":
      case "programme-change":
        return programme.said(turn, command);
      case "nothing-said":
        return { say: presentRefusal({ kind: "nothing-said" }) };
      case "incomplete":
        if (command.missing === "day" && command.items?.numbers.length === 1)
          return command.row === "snooze" ? change.askSnooze(turn, command.items) : change.askDay(turn, command.items);
        return {
          say: presentRefusal({ kind: "incomplete", missing: command.missing, example: exampleOf(command.row) }),
        };
      case "not-understood":
        return (await plans.glossary.known(turn, command.term)) ?? notUnderstood(turn, command.nearest);
    }
  };
}
