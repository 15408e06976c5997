import type { Committee } from "../../domain/committees/committee.js";
import { presentBoardLeft } from "../cards/committees/present-life.js";
import { presentLeftIt } from "../cards/talk/present-log-offer.js";
import type { Command } from "../commands/command.js";
import type { Answer, MessageTurn, PressTurn } from "../turn/turn.js";
import { verbRights } from "../verb-rights.js";
import type { Press, VerbData } from "../verbs.js";
import type { ItemForms } from "./actions/item-forms.js";
import type { pressDraft } from "./actions/press-draft.js";
import type { pressItem } from "./actions/press-item.js";
import { pressMembers } from "./committees/press-members.js";
import type { tellThem } from "./committees/tell-them.js";
import type { withMember } from "./committees/with-member.js";
import type { Handlers } from "./handlers.js";
import { boardOfPress, theBoard, withoutBoard } from "./on-board.js";
import { helpAnswer } from "./talk/help-answer.js";

type Deps = Pick<
  Handlers,
  | "look"
  | "batches"
  | "several"
  | "drafts"
  | "proof"
  | "exporting"
  | "meetings"
  | "members"
  | "rosterList"
  | "setUp"
  | "guide"
  | "boardHistory"
  | "life"
  | "homes"
  | "settings"
  | "clerkship"
  | "join"
  | "held"
  | "forget"
  | "retention"
> & {
  item: ReturnType<typeof pressItem>;
  forms: ItemForms;
  /** The card as it was before a row was opened or a form asked for. */
  fold: (turn: PressTurn, data: VerbData<"item.fold">) => Promise<Answer>;
  draft: ReturnType<typeof pressDraft>;
  tellThem: ReturnType<typeof tellThem>;
  /** The turn with a name put on the roster of its board. */
  withMember: ReturnType<typeof withMember>;
  /** Understands a text as if it had been typed, for the buttons of "Did you mean". */
  say: (turn: MessageTurn, text: string) => Promise<Answer>;
};

/** Which handler answers which button. */
export function answerPress({
  item,
  forms,
  fold,
  draft,
  look,
  batches,
  several,
  drafts,
  proof,
  exporting,
  meetings,
  members,
  rosterList,
  setUp,
  guide,
  boardHistory,
  life,
  homes,
  settings,
  held,
  forget,
  retention,
  clerkship,
  join,
  tellThem,
  withMember,
  say,
}: Deps): (turn: PressTurn, press: Press) => Promise<Answer> {
  const board = (turn: PressTurn, committee: Committee["id"] | string | undefined, text: Command["kind"]) =>
    committee === undefined ? theBoard(turn, "look", { text }) : boardOfPress(turn, "look", committee);

  return async (turn, press) => {
    const refused = notPermitted(turn, press);
    if (refused !== undefined) return (await gaveAway(turn, press)) ?? refused;
    switch (press.verb) {
      case "item.done":
        return item.done(turn, press.data);
      case "item.undo":
        return item.undo(turn, press.data);
      case "item.redate":
        return item.redate(turn, press.data);
      case "item.edit":
        return item.edit(turn, press.data);
      case "item.note":
        return item.note(turn, press.data);
      case "item.rate":
        return item.rate(turn, press.data);
      case "item.ask":
        return item.ask(turn, press.data);
      case "item.grant":
        return item.grant(turn, press.data);
      case "item.decline":
        return item.decline(turn, press.data);
      case "item.discharge":
        return item.discharge(turn, press.data);
      case "item.reopen":
        return item.reopen(turn, press.data);
      case "item.withdraw":
        return item.withdraw(turn, press.data);
      case "item.snooze":
        return item.snooze(turn, press.data);
      case "item.nudge":
        return item.nudge(turn, press.data);
      case "item.pass-on":
        return item.passOn(turn, press.data);
      case "items.accept":
        return several.accept(turn, press.data);
      case "batch.accept":
        return batches.accept(turn, press.data);
      case "batch.throw":
        return batches.throwAway(turn, press.data);
      case "batch.show":
        return batches.show(turn, press.data);
      case "item.open":
        return forms.open(turn, press.data);
      case "item.fold":
        return fold(turn, press.data);
      case "item.show":
        return look.pressShow(turn, press.data);
      case "item.redate.ask":
        return forms.askDay(turn, press.data);
      case "item.redate.pick":
        return forms.pickDay(turn, press.data);
      case "item.history":
        return look.pressHistory(turn, press.data);
      case "item.edit.ask":
        return forms.edit(turn, press.data);
      case "item.note.ask":
        return forms.note(turn, press.data);
      case "item.rate.ask":
        return forms.rate(turn, press.data);
      case "item.ask.form":
        return forms.ask(turn, press.data);
      case "item.decline.ask":
        return forms.decline(turn, press.data);
      case "item.withdraw.ask":
        return forms.withdraw(turn, press.data);
      case "item.snooze.ask":
        return forms.snooze(turn, press.data);
      case "item.nudge.ask":
        return forms.nudge(turn, press.data);
      case "proof.show":
        return proof.show(turn, press.data);
      case "proof.export":
        return proof.export(turn, press.data);
      case "committee.export":
        return exporting.pressed(turn, press.data);
      case "drafts.show":
        return drafts.show(turn, press.data);
      case "draft.task":
        return draft.task(turn, press.data);
      case "draft.task.ask":
        return draft.askTask(turn, press.data);
      case "draft.owner.add":
        return draft.addOwner(turn, press.data);
      case "draft.owner":
        return draft.owner(turn, press.data);
      case "draft.due":
        return draft.due(turn, press.data);
      case "draft.throw":
        return draft.throwAway(turn, press.data);
      case "draft.owner.ask":
        return draft.askOwner(turn, press.data);
      case "draft.due.ask":
        return draft.askDue(turn, press.data);
      case "draft.show":
        return draft.show(turn, press.data);
      case "list.show":
        return turn.standings.length === 0 ? withoutBoard(turn) : look.pressList(turn, press.data);
      case "agenda.show":
        return meetings.agenda(board(turn, press.data.committee, "agenda"));
      case "settings.show":
        return settings.pressShow(turn, press.data);
      case "settings.ask":
        return settings.ask(turn, press.data);
      case "settings.save":
        return settings.save(turn, press.data);
      case "held.export":
        return held.export(turn);
      case "forget.yes":
        return forget.forget(turn);
      case "retention.show":
        return retention.pressShow(turn, press.data);
      case "retention.ask":
        return retention.ask(turn, press.data);
      case "retention.check":
        return retention.check(turn, press.data);
      case "retention.save":
        return retention.save(turn, press.data);
      case "settings.reset":
        return settings.pressReset(turn, press.data);
      case "roster.paste":
        return rosterList.paste(turn, press.data);
      case "roster.paste.ask":
        return rosterList.ask(turn, press.data);
      case "roster.accept":
        return rosterList.accept(turn, press.data);
      case "roster.throw":
        return rosterList.throwAway(turn, press.data);
      case "roster.show":
        return rosterList.show(turn, press.data);
      case "set-up.start":
        return setUp.setUp(turn, press.data.name, turn.repeated);
      case "set-up.roster":
        return setUp.choose(turn, press.data);
      case "set-up.guide":
        return guide.pressShow(turn, press.data);
      case "guide.step":
        return guide.step(turn, press.data);
      case "guide.pass":
        return guide.pass(turn, press.data);
      case "guide.chair":
        return guide.chair(turn, press.data);
      case "guide.meeting":
        return guide.meeting(turn, press.data);
      case "guide.try":
        return guide.tryAgain(turn, press.data);
      case "board-history.show":
        return boardHistory.pressShow(turn, press.data);
      case "set-up.show":
        return setUp.show(turn, press.data.committee);
      case "committee.archive":
        return life.pressArchive(turn, press.data);
      case "committee.restore":
        return life.pressRestore(turn, press.data);
      case "committee.delete":
        return life.pressDelete(turn, press.data);
      case "committee.delete.ask":
        return life.confirmDelete(turn, press.data);
      case "home.move":
        return homes.pressMove(turn, press.data);
      case "home.move.ask":
        return homes.pressAskMove(turn, press.data);
      case "home.private":
        return homes.pressPrivate(turn, press.data);
      case "board.leave":
        return { say: presentBoardLeft() };
      case "offer.leave":
        return { say: presentLeftIt() };
      case "members.show":
      case "member.show":
      case "member.edit.ask":
      case "member.edit":
      case "member.remove":
      case "member.back":
      case "member.leave":
      case "member.hand-over":
      case "people.ask":
      case "people.add":
        return pressMembers(members)(turn, press);
      case "help.show":
        return helpAnswer(turn);
      case "clerk.hand":
        return clerkship.hand(turn, press.data);
      case "join.ask":
        return join.press(turn, press.data);
      case "join.answer":
        return join.answer(turn, press.data);
      case "tell":
        return tellThem(turn, press.data);
      case "member.add": {
        const added = await withMember(turn, press.data);
        return added.kind === "answer" ? added.answer : saidAgain(added.turn, press.data);
      }
      case "say":
        return saidAgain(turn, press.data);
    }
  };

  /** Our no to a press on a committee by somebody who has not the button's right there. */
  function notPermitted(turn: PressTurn, { verb, data }: Press): Answer | undefined {
    if (!("committee" in data) || data.committee === undefined) return undefined;
    // Who has left by this press before is not on that board any more.
    if (verb === "member.leave") return undefined;
    const found = boardOfPress(turn, verbRights[verb], data.committee);
    return found.kind === "answer" ? found.answer : undefined;
  }

  /** Whoever gave away the right to press it by this very press hears the same when it is repeated. */
  async function gaveAway(turn: PressTurn, { verb, data }: Press): Promise<Answer | undefined> {
    return verb === "clerk.hand" && (turn.again || turn.repeated) ? clerkship.handedBefore(turn, data) : undefined;
  }

  /** As if it had been typed; with a committee, as if that were the only one here. */
  async function saidAgain(turn: PressTurn, { text, committee }: VerbData<"say">): Promise<Answer> {
    // What was said by this button before has left its effects under the turn's key.
    const said: MessageTurn = { ...turn, again: turn.again || turn.repeated, typed: text, mentions: [] };
    if (committee === undefined) return say(said, text);
    const found = boardOfPress(turn, "talk", committee);
    if (found.kind === "answer") return found.answer;
    return say({ ...said, standings: turn.standings.filter((standing) => standing.committee.id === committee) }, text);
  }
}
