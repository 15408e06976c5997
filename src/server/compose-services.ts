import type { ActionItem } from "../domain/actions/action-item.js";
import { afterChange } from "../services/actions/after-change.js";
import { answerDraft } from "../services/actions/answer-draft.js";
import { brief } from "../services/actions/brief.js";
import { changeItem } from "../services/actions/change-item.js";
import { changeSeveral, checkSeveral } from "../services/actions/change-several.js";
import { listItems } from "../services/actions/list-items.js";
import { logAction } from "../services/actions/log-action.js";
import { acceptBatch, draftSeveral, throwAwayBatch } from "../services/actions/log-several.js";
import { readActionLog } from "../services/actions/read-action-log.js";
import { spendChanges } from "../services/actions/spend-changes.js";
import { undoChange } from "../services/actions/undo-change.js";
import { acceptSuggestion, declineSuggestion } from "../services/agendas/answer-suggestion.js";
import { carryItems, itemsLeft } from "../services/agendas/carry-items.js";
import { changeAgenda } from "../services/agendas/change-agenda.js";
import { changeNumbering } from "../services/agendas/change-numbering.js";
import { changeStandingItems } from "../services/agendas/change-standing-items.js";
import { readAgenda } from "../services/agendas/read-agenda.js";
import { readArising } from "../services/agendas/read-arising.js";
import { sendPapers } from "../services/agendas/send-papers.js";
import { suggestItem } from "../services/agendas/suggest-item.js";
import { acceptRoster, throwRosterAway } from "../services/committees/accept-roster.js";
import { addMember } from "../services/committees/add-member.js";
import { addPeople } from "../services/committees/add-people.js";
import { answerJoin } from "../services/committees/answer-join.js";
import { archiveCommittee } from "../services/committees/archive-committee.js";
import { askToJoin } from "../services/committees/ask-to-join.js";
import { changeRole } from "../services/committees/change-role.js";
import { changeSettings } from "../services/committees/change-settings.js";
import { chooseRoster } from "../services/committees/choose-roster.js";
import { chooseWishes, readOwnSettings } from "../services/committees/choose-wishes.js";
import { declarePrivate, lookWhoIsHere } from "../services/committees/declare-private.js";
import { countGoneWith, deleteCommittee } from "../services/committees/delete-committee.js";
import { describeMember } from "../services/committees/describe-member.js";
import { endPrivacy } from "../services/committees/end-privacy.js";
import { guardPrivacy } from "../services/committees/guard-privacy.js";
import { findStandings, knowSender } from "../services/committees/know-sender.js";
import { linkMember } from "../services/committees/link-member.js";
import { moveHome } from "../services/committees/move-home.js";
import { privacyEnded } from "../services/committees/privacy-ended.js";
import { proposeRoster } from "../services/committees/propose-roster.js";
import { purgeDeleted } from "../services/committees/purge-deleted.js";
import { removeMembers } from "../services/committees/remove-members.js";
import { renameAgency } from "../services/committees/rename-agency.js";
import { returnMember } from "../services/committees/return-member.js";
import { setDeputy } from "../services/committees/set-deputy.js";
import { setUpCommittee } from "../services/committees/set-up-committee.js";
import { takeOver } from "../services/committees/take-over.js";
import { briefMeeting } from "../services/meetings/brief-meeting.js";
import { carryMeeting } from "../services/meetings/carry-meeting.js";
import { carryUncarried } from "../services/meetings/carry-uncarried.js";
import { changeRecord } from "../services/meetings/change-record.js";
import { setFullAt, setQuorum } from "../services/meetings/change-rules.js";
import { endMeeting } from "../services/meetings/end-meeting.js";
import { type FinishEndDeps, finishEnd } from "../services/meetings/finish-end.js";
import { readMinutes } from "../services/meetings/read-minutes.js";
import { changeRetention } from "../services/privacy/change-retention.js";
import { endForgetting, forgetPerson } from "../services/privacy/forget-person.js";
import { heldAbout } from "../services/privacy/held-about.js";
import { whatIsOver } from "../services/privacy/what-is-over.js";
import { carryProgramme } from "../services/programme/carry-programme.js";
import { settleProgramme } from "../services/programme/settle-programme.js";
import { reminderHealth, type SenderState } from "../services/reminders/health.js";
import { markAgendaOf, markCardsOf } from "../services/reminders/mark-cards.js";
import { proof } from "../services/reminders/proof.js";
import type { ReminderDeps } from "../services/reminders/reminder-deps.js";
import { tellAfterMeeting } from "../services/reminders/tell-after-meeting.js";
import { tellNudged } from "../services/reminders/tell-nudged.js";
import { tellOwners } from "../services/reminders/tell-owners.js";
import { tellRunners } from "../services/reminders/tell-runners.js";
import type { Services } from "../services/services.js";
import { spendRequest } from "../services/spend-requests.js";
import type { SentCard } from "../store/handled-turns.js";
import type { Store } from "../store/store.js";
import { carryPapers, importServices } from "./compose-imports.js";
import { meetingServices } from "./compose-meetings.js";
import { planServices } from "./compose-plans.js";
import { programmeServices } from "./compose-programme.js";
import { sittingServices } from "./compose-sitting.js";
import { eachAlone } from "./each-alone.js";
import type { Log } from "./log.js";

type Parts = {
  store: Store;
  reminders: ReminderDeps;
  readRoster: Parameters<typeof setUpCommittee>[0]["readRoster"];
  purgeAfterMs: number;
  redrawCards: (item: ActionItem, except?: SentCard) => Promise<void>;
  /** What this process knows of its own sending. */
  senderState: () => SenderState | undefined;
  /** Tells the operator of what needs looking at. */
  alert: Log["error"];
};

/** Every promise, given what it needs. */
export function composeServices({
  store,
  reminders,
  readRoster,
  purgeAfterMs,
  redrawCards,
  senderState,
  alert,
}: Parts): {
  services: Services;
  carryUncarried: () => Promise<void>;
} {
  const { newId, clock, calendars } = reminders;
  const members = guardPrivacy(store);
  const parts = { ...store, members, items: store.actionItems, newId, calendars, spendChanges: spendChanges(store) };
  const redrawNotices = (item: ActionItem) => markCardsOf(reminders)(item, clock.now());
  const tell = {
    tellOwners: tellOwners(reminders),
    tellRunners: tellRunners(reminders),
    tellNudged: tellNudged(reminders),
  };
  const news = afterChange({ ...tell, redrawNotices, redrawCards });
  const programme = { ...parts, redrawAgenda: markAgendaOf(reminders) };
  const record = changeRecord(parts);
  const editAgenda = changeAgenda(programme);
  const going = carryItems({ ...parts, changeAgenda: editAgenda });
  const programmeFollows = carryProgramme(programme);
  const settle = settleProgramme(programme);
  const ending = {
    ...programme,
    changeRecord: record,
    async settleProgramme(meeting, taken, at, today) {
      const settled = await settle(meeting, taken, at, today);
      await going.untaken(meeting, taken, at);
      return settled;
    },
    tellAfterMeeting: tellAfterMeeting(reminders),
  } satisfies FinishEndDeps;
  const carry = carryMeeting({
    ...parts,
    clock,
    finishEnd: finishEnd(ending),
    async carryProgramme(...changed) {
      await programmeFollows(...changed);
      await going.follow(...changed);
    },
  });
  const carryNext = carryUncarried({
    ...parts,
    async carry(meeting) {
      for (const moved of await carry(meeting)) await news({ ...moved, by: "meeting", at: clock.now() });
    },
    onFault: ({ tenant, id }, error) =>
      alert("a meeting's due days could not follow it", { tenant, meeting: id, error }),
  });
  const purge = purgeDeleted({ ...parts, purgeAfterMs });
  const leaving = removeMembers({ ...parts, privacyEnded: privacyEnded(parts), redrawNotices });
  const meetings = { ...parts, carry, redrawAgenda: markAgendaOf(reminders) };
  const papers = { ...meetings, privacyEnded: privacyEnded(parts) };
  const carryPaper = carryPapers(papers, news);
  const answering = { ...parts, changeAgenda: editAgenda, readAgenda: readAgenda(parts) };
  return {
    services: {
      knowSender: knowSender(parts),
      setUpCommittee: setUpCommittee({ ...parts, readRoster }),
      addMember: addMember(parts),
      chooseRoster: chooseRoster({ ...parts, removeMembers: leaving, returnMember: returnMember(parts) }),
      changeSettings: changeSettings(parts),
      chooseWishes: chooseWishes(parts),
      readOwnSettings: readOwnSettings(parts),
      proposeRoster: proposeRoster(parts),
      acceptRoster: acceptRoster({ ...parts, privacyEnded: privacyEnded(parts) }),
      throwRosterAway: throwRosterAway(parts),
      setDeputy: setDeputy(parts),
      endPrivacy: endPrivacy(parts),
      privacyEnded: privacyEnded(parts),
      archiveCommittee: archiveCommittee(parts),
      countGoneWith: countGoneWith(parts),
      deleteCommittee: deleteCommittee(parts),
      findStandings: findStandings(parts),
      moveHome: moveHome(parts),
      lookWhoIsHere: lookWhoIsHere({ ...parts, readRoster }),
      declarePrivate: declarePrivate(parts),
      changeRole: changeRole(parts),
      takeOver: takeOver(parts),
      askToJoin: askToJoin(parts),
      answerJoin: answerJoin(parts),
      addPeople: addPeople(parts),
      describeMember: describeMember(parts),
      linkMember: linkMember(parts),
      renameAgency: renameAgency(parts),
      returnMember: returnMember(parts),
      removeMembers: leaving,
      ...programmeServices(programme),
      ...planServices(parts),
      heldAbout: heldAbout(parts),
      forgetPerson: forgetPerson({ ...parts, removeMembers: leaving }),
      endForgetting: endForgetting(parts),
      whatIsOver: whatIsOver(parts),
      changeRetention: changeRetention(parts),
      logAction: logAction(parts),
      answerDraft: answerDraft(parts),
      draftSeveral: draftSeveral(parts),
      acceptBatch: acceptBatch(parts),
      throwAwayBatch: throwAwayBatch(parts),
      changeItem: changeItem(parts),
      checkSeveral: checkSeveral(parts),
      changeSeveral: changeSeveral(parts),
      undoChange: undoChange(parts),
      brief: brief(parts),
      listItems: listItems(parts),
      readActionLog: readActionLog(parts),
      spendRequest: spendRequest(store),
      readAgenda: readAgenda(parts),
      changeAgenda: editAgenda,
      itemsLeft: itemsLeft(parts),
      suggestItem: suggestItem(parts),
      acceptSuggestion: acceptSuggestion(answering),
      declineSuggestion: declineSuggestion(answering),
      changeStandingItems: changeStandingItems(parts),
      changeNumbering: changeNumbering(parts),
      readArising: readArising(parts),
      sendPapers: sendPapers({ ...meetings, changeAgenda: editAgenda }),
      ...sittingServices({ ...parts, changeAgenda: editAgenda, changeRecord: record }),
      briefMeeting: briefMeeting(parts),
      readMinutes: readMinutes(parts),
      endMeeting: endMeeting({ ...ending, changeAgenda: editAgenda }),
      ...meetingServices(meetings),
      setQuorum: setQuorum(parts),
      setFullAt: setFullAt(parts),
      ...importServices(papers),
      proof: proof(reminders),
      reminderHealth: reminderHealth({ ...reminders, senderState }),
      afterChange: news,
    },
    /**
     * Carries on where a meeting's due days were left half-way, and where a committee is being deleted. What can't be carried must not keep
     * mornings back.
     */
    async carryUncarried() {
      const jobs = {
        "a committee could not be deleted any further": () => purge(clock.now()),
        "a paper could not be put on record any further": () => carryPaper(clock.now()),
      };
      await eachAlone(jobs, alert);
      await carryNext();
    },
  };
}
