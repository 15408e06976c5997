import type { BeyondUndo } from "../../store/handled-turns.js";
import type { Command } from "../commands/command.js";
import type { Answer, MessageTurn, PressTurn } from "../turn/turn.js";
import { changingAgendaVerbs } from "../verbs/agenda-verbs.js";
import { changingArisingVerbs } from "../verbs/arising-verbs.js";
import { changingBoardVerbs } from "../verbs/board-verbs.js";
import { changingMeetingVerbs } from "../verbs/meeting-verbs.js";
import { changingProgrammeVerbs } from "../verbs/programme-verbs.js";
import { changingRosterVerbs } from "../verbs/roster-verbs.js";
import { changingSittingVerbs } from "../verbs/sitting-verbs.js";
import { isChanging, type Press, type Verb } from "../verbs.js";
import { boardOfPress, type Found, type OnBoard, theBoard } from "./on-board.js";

type Topic = BeyondUndo["of"];

/** What is said that changes something other than actions. */
const commandTopics: Partial<Record<Command["kind"], Topic>> = {
  "add-item": "agenda",
  "add-items": "agenda",
  "carry-item": "agenda",
  "change-agenda-item": "agenda",
  "accept-suggestion": "agenda",
  "decline-suggestion": "agenda",
  "suggest-item": "agenda",
  "add-standing-item": "agenda",
  "remove-standing-item": "agenda",
  "usual-standing-items": "agenda",
  "number-items": "agenda",
  "send-papers": "agenda",
  meeting: "meetings",
  "several-meetings": "meetings",
  "move-meeting": "meetings",
  "cancel-meeting": "meetings",
  "adjourn-meeting": "meetings",
  "set-meeting": "meetings",
  series: "meetings",
  "end-series": "meetings",
  "start-meeting": "meetings",
  "end-meeting": "meetings",
  "take-item": "meetings",
  attend: "meetings",
  declare: "meetings",
  "no-declarations": "meetings",
  resolve: "meetings",
  agree: "meetings",
  "follow-decision": "programme",
  "strike-decision": "meetings",
  "correct-decision": "meetings",
  "programme-add": "programme",
  "programme-change": "programme",
  "add-member": "members",
  "add-mentioned": "members",
  "roster-list": "members",
  "remove-member": "members",
  "describe-member": "members",
  "link-member": "members",
  "name-agency": "members",
  role: "members",
  set: "settings",
  "reset-reminders": "settings",
  "set-quorum": "settings",
  "set-full-at": "settings",
  "sign-off": "settings",
  "undo-import": "imports",
};

/** Only to accept a paper or to take one back changes what is on record. */
const importDeeds: Partial<Record<Verb, true>> = { "import.accept": true, "import.undo": true };

const verbTopics: readonly (readonly [Topic, object])[] = [
  ["agenda", { ...changingAgendaVerbs, ...changingArisingVerbs }],
  ["meetings", { ...changingMeetingVerbs, ...changingSittingVerbs }],
  ["programme", changingProgrammeVerbs],
  ["members", changingRosterVerbs],
  ["settings", changingBoardVerbs],
  ["imports", importDeeds],
];

/** The answer, with what was turned to that undo can't take back. It may have been refused: that they turned to it is true all the same. */
export function notedOfWords(turn: MessageTurn, { kind }: Command, answer: Answer): Answer {
  const topic = commandTopics[kind];
  return topic === undefined ? answer : noted(turn, topic, theBoard(turn, "look"), answer);
}

/** The same of a press. */
export function notedOfPress(turn: PressTurn, { verb, data }: Press, answer: Answer): Answer {
  const topic = topicOf(verb);
  if (topic === undefined || !("committee" in data) || data.committee === undefined) return answer;
  return noted(turn, topic, boardOfPress(turn, "look", data.committee), answer);
}

function topicOf(verb: Verb): Topic | undefined {
  if (!isChanging(verb)) return undefined;
  return verbTopics.find(([, verbs]) => Object.hasOwn(verbs, verb))?.[0];
}

function noted({ at }: MessageTurn | PressTurn, of: Topic, found: Found<OnBoard>, answer: Answer): Answer {
  if (found.kind === "answer" || found.on.me === undefined) return answer;
  return { ...answer, beyond: { by: found.on.me.id, of, at } };
}
