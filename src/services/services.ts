import type { afterChange } from "./actions/after-change.js";
import type { answerDraft } from "./actions/answer-draft.js";
import type { brief } from "./actions/brief.js";
import type { changeItem } from "./actions/change-item.js";
import type { changeSeveral, checkSeveral } from "./actions/change-several.js";
import type { listItems } from "./actions/list-items.js";
import type { logAction } from "./actions/log-action.js";
import type { acceptBatch, draftSeveral, throwAwayBatch } from "./actions/log-several.js";
import type { undoChange } from "./actions/undo-change.js";
import type { addMember } from "./committees/add-member.js";
import type { changeSettings } from "./committees/change-settings.js";
import type { chooseRoster } from "./committees/choose-roster.js";
import type { knowSender } from "./committees/know-sender.js";
import type { setUpCommittee } from "./committees/set-up-committee.js";
import type { cancelMeeting, moveMeeting } from "./meetings/move-meeting.js";
import type { planMeeting } from "./meetings/plan-meeting.js";
import type { reminderHealth } from "./reminders/health.js";
import type { proof } from "./reminders/proof.js";

/** Every promise that a turn can ask for, ready to be called. Each handler takes the ones it uses. */
export type Services = {
  knowSender: ReturnType<typeof knowSender>;
  setUpCommittee: ReturnType<typeof setUpCommittee>;
  addMember: ReturnType<typeof addMember>;
  chooseRoster: ReturnType<typeof chooseRoster>;
  changeSettings: ReturnType<typeof changeSettings>;
  logAction: ReturnType<typeof logAction>;
  answerDraft: ReturnType<typeof answerDraft>;
  draftSeveral: ReturnType<typeof draftSeveral>;
  acceptBatch: ReturnType<typeof acceptBatch>;
  throwAwayBatch: ReturnType<typeof throwAwayBatch>;
  changeItem: ReturnType<typeof changeItem>;
  checkSeveral: ReturnType<typeof checkSeveral>;
  changeSeveral: ReturnType<typeof changeSeveral>;
  undoChange: ReturnType<typeof undoChange>;
  brief: ReturnType<typeof brief>;
  listItems: ReturnType<typeof listItems>;
  planMeeting: ReturnType<typeof planMeeting>;
  moveMeeting: ReturnType<typeof moveMeeting>;
  cancelMeeting: ReturnType<typeof cancelMeeting>;
  proof: ReturnType<typeof proof>;
  reminderHealth: ReturnType<typeof reminderHealth>;
  /** What follows a change of an item once the turn is answered: its owners are told, cards that show it are drawn anew. */
  afterChange: ReturnType<typeof afterChange>;
};
