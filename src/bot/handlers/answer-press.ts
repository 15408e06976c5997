import type { Answer, PressTurn } from "../turn/turn.js";
import { verbRights } from "../verb-rights.js";
import type { Press, Verb } from "../verbs.js";
import { type DraftHandlers, draftPresses } from "./actions/draft-presses.js";
import { type ItemHandlers, itemPresses } from "./actions/item-presses.js";
import { type AgendaHandlers, agendaPresses } from "./agendas/agenda-presses.js";
import { type ArisingHandlers, arisingPresses } from "./agendas/arising-presses.js";
import { type BoardHandlers, boardPresses } from "./committees/board-presses.js";
import { type RosterHandlers, rosterPresses } from "./committees/roster-presses.js";
import { type MeetingHandlers, meetingPresses } from "./meetings/meeting-presses.js";
import { type MinutesHandlers, minutesPresses } from "./meetings/minutes-presses.js";
import { type SittingHandlers, sittingPresses } from "./meetings/sitting-presses.js";
import { type ImportHandlers, importPresses } from "./minutes/import-presses.js";
import { boardOfPress, type Found } from "./on-board.js";
import { type PlanHandlers, planPresses } from "./plans/plan-presses.js";
import type { Presses } from "./presses.js";
import { type ProgrammeHandlers, programmePresses } from "./programme/programme-presses.js";
import { type TalkHandlers, talkPresses } from "./talk/talk-presses.js";

type Deps = ItemHandlers &
  DraftHandlers &
  RosterHandlers &
  BoardHandlers &
  AgendaHandlers &
  ArisingHandlers &
  MinutesHandlers &
  ProgrammeHandlers &
  ImportHandlers &
  MeetingHandlers &
  TalkHandlers & { inMeeting: SittingHandlers; plans: PlanHandlers };

/** Answers a button: whoever presses it without the right to it hears so, before any handler of its topic is asked. */
export function answerPress(deps: Deps): (turn: PressTurn, press: Press) => Promise<Answer> {
  const presses: Presses<Verb> = {
    ...itemPresses(deps),
    ...draftPresses(deps),
    ...rosterPresses(deps),
    ...boardPresses(deps),
    ...agendaPresses(deps),
    ...arisingPresses(deps),
    ...minutesPresses(deps),
    ...importPresses(deps),
    ...planPresses(deps.plans),
    ...programmePresses(deps),
    ...meetingPresses(deps),
    ...sittingPresses(deps.inMeeting),
    ...talkPresses(deps),
  };

  return async (turn, press) => {
    const refused = notPermitted(turn, press);
    if (refused === undefined) return answer(turn, press);
    const { refusal } = refused;
    const kept = refusal && (await deps.inMeeting.kept(turn, press, refusal));
    return (await gaveAway(turn, press)) ?? kept ?? refused.answer;
  };

  function answer<V extends Verb>(turn: PressTurn, { verb, data }: Press<V>): Answer | Promise<Answer> {
    return presses[verb](turn, data);
  }

  /** Our no to a press on a committee by somebody who has not the button's right there. */
  function notPermitted(
    turn: PressTurn,
    { verb, data }: Press,
  ): Extract<Found<unknown>, { kind: "answer" }> | undefined {
    if (!("committee" in data) || data.committee === undefined) return undefined;
    // Who has left by this press before is not on that board any more.
    if (verb === "member.leave") return undefined;
    const found = boardOfPress(turn, verbRights[verb], data.committee);
    return found.kind === "answer" ? found : undefined;
  }

  /** Whoever gave away the right to press it by this very press hears the same when it is repeated. */
  async function gaveAway(turn: PressTurn, { verb, data }: Press): Promise<Answer | undefined> {
    if (!turn.again && !turn.repeated) return undefined;
    if (verb === "clerk.hand") return deps.clerkship.handedBefore(turn, data);
    return verb === "member.role" ? deps.roles.gaveUpBefore(turn, data) : undefined;
  }
}
