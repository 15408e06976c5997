import { present } from "../../domain/committees/member.js";
import { dayAt } from "../../domain/days/zone.js";
import { usualZone } from "../../domain/reminders/morning-time.js";
import { reachPeople } from "../../services/reminders/reach-people.js";
import type { Command } from "../commands/command.js";
import { readCommand } from "../commands/read-command.js";
import { renderFile } from "../files/render-file.js";
import type { Said } from "../turn/heard.js";
import type { Answer, MessageTurn, PressTurn } from "../turn/turn.js";
import type { Press } from "../verbs.js";
import { handleBatches } from "./actions/batches.js";
import { handleBriefing } from "./actions/briefing.js";
import { handleChange } from "./actions/change.js";
import { handleDrafts } from "./actions/drafts.js";
import { itemForms } from "./actions/item-forms.js";
import { handleLog } from "./actions/log.js";
import { handleLogFile } from "./actions/log-file.js";
import { handleLook } from "./actions/look.js";
import { pressDraft } from "./actions/press-draft.js";
import { onItem, pressItem } from "./actions/press-item.js";
import { redrawCard } from "./actions/redraw-card.js";
import { handleSeveral } from "./actions/several.js";
import { handleAgendaCard } from "./agendas/agenda-card.js";
import { handleAnswering } from "./agendas/answer-suggestions.js";
import { handleArising } from "./agendas/arising.js";
import { handleCarrying } from "./agendas/carry-item.js";
import { handleEditAgenda } from "./agendas/edit-agenda.js";
import { pressAgenda } from "./agendas/press-agenda.js";
import { handleStanding } from "./agendas/standing.js";
import { handleSuggestions } from "./agendas/suggestions.js";
import { answerCommand } from "./answer-command.js";
import { answerPress } from "./answer-press.js";
import { notedOfPress, notedOfWords } from "./beyond-undo.js";
import { byItsCode } from "./by-its-code.js";
import { handleBoardHistory } from "./committees/board-history.js";
import { handleClerkship } from "./committees/clerkship.js";
import { handleExport } from "./committees/export.js";
import { handleGuide } from "./committees/guide.js";
import { handleHomes } from "./committees/homes.js";
import { handleJoin } from "./committees/join.js";
import { handleLife } from "./committees/life.js";
import { linkWhoIsHere } from "./committees/link-who-is-here.js";
import { handleMembers } from "./committees/members.js";
import { handleAdding } from "./committees/members-adding.js";
import { handleLeaving } from "./committees/members-leaving.js";
import { notOnRoster } from "./committees/not-on-roster.js";
import { handleRoles } from "./committees/roles.js";
import { handleRoster } from "./committees/roster.js";
import { handleRosterList } from "./committees/roster-list.js";
import { handleSetUp } from "./committees/set-up.js";
import { handleSettings } from "./committees/settings.js";
import { tellThem } from "./committees/tell-them.js";
import { withMember } from "./committees/with-member.js";
import type { HandlerParts } from "./handler-parts.js";
import type { Handlers } from "./handlers.js";
import { limited } from "./limited.js";
import { handleCalendar } from "./meetings/calendar.js";
import { composeSittingHandlers } from "./meetings/compose-sitting-handlers.js";
import { handleEndMeeting } from "./meetings/end-meeting.js";
import { handleMeetings } from "./meetings/meetings.js";
import { handleMinutes } from "./meetings/minutes.js";
import { whichOfMonth } from "./meetings/which-of-month.js";
import { composeImportHandlers } from "./minutes/compose-import-handlers.js";
import { boardOfPress } from "./on-board.js";
import { handleByAgency } from "./plans/by-agency.js";
import { handleChangePlan } from "./plans/change-plan.js";
import { handleGlossary } from "./plans/glossary.js";
import { handleShowPlan } from "./plans/show-plan.js";
import { handleForget } from "./privacy/forget.js";
import { handleHeld } from "./privacy/held.js";
import { handleRetention } from "./privacy/retention.js";
import { tellLeft } from "./privacy/tell-left.js";
import { handleProgramme } from "./programme/programme.js";
import { handleProgrammeForms } from "./programme/programme-forms.js";
import { handleProgrammeSettling } from "./programme/programme-settling.js";
import { handleHealth } from "./reminders/health.js";
import { handlePersonal } from "./reminders/personal.js";
import { handleProof } from "./reminders/proof.js";
import { redrawNotice } from "./reminders/redraw-notice.js";
import { handleNotUnderstood } from "./talk/not-understood.js";

/** Every handler, given what it needs. */
export function composeHandlers({
  store,
  services,
  reminders,
  editCard,
  offerFile,
  post,
  tell,
  readRoster,
  papers,
  download,
  readingLimitMs,
  newId,
  system,
  onFault,
  claim,
  wait,
}: HandlerParts) {
  const parts = {
    ...store,
    items: store.actionItems,
    services,
    tell,
    readRoster,
    papers,
    findInThread: store.handledTurns.findInThread,
    findBeyondUndo: store.handledTurns.findBeyondUndo,
  };
  const look = handleLook(parts);
  const reaching = reachPeople({ ...reminders, wait });
  const setUp = handleSetUp({ ...parts, reachPeople: reaching, editCard });
  const guide = handleGuide({ ...parts, reachPeople: reaching, wait });
  const rendering = renderFile(parts);
  const missing = notOnRoster({ ...parts, wait });
  const linking = linkWhoIsHere({ ...parts, findNotOnRoster: missing.find, wait });
  const rosterList = handleRosterList({ ...parts, linkWhoIsHere: linking });
  const imports = composeImportHandlers({
    ...parts,
    download,
    readingLimitMs,
    newId,
    system,
    onFault,
    post,
    editCard,
    wait,
  });
  const showPlan = handleShowPlan(parts);
  const handlers: Handlers = {
    log: handleLog(parts),
    change: handleChange(parts),
    look,
    agendaCard: handleAgendaCard(parts),
    meetings: handleMeetings(parts),
    inMeeting: composeSittingHandlers({
      ...parts,
      showAction: look.show,
      readAsList: (turn, list) => rosterList.said(turn, list),
    }),
    arising: handleArising(parts),
    editing: handleEditAgenda(parts),
    carrying: handleCarrying(parts),
    suggestions: { ...handleSuggestions(parts), ...handleAnswering(parts) },
    standing: handleStanding(parts),
    calendar: handleCalendar({ ...parts, renderFile: rendering, offerFile, post }),
    endMeeting: handleEndMeeting({ ...parts, claim, settle: store.handledTurns.settle }),
    logFile: handleLogFile({ ...parts, renderFile: rendering, offerFile, post }),
    minutes: handleMinutes({ ...parts, renderFile: rendering, offerFile, post }),
    batches: handleBatches(parts),
    several: handleSeveral({ ...parts, read: (turn, text) => read({ text, mentions: [] }, turn) }),
    drafts: handleDrafts(parts),
    briefing: handleBriefing(parts),
    proof: handleProof({ ...parts, renderFile: rendering, offerFile, post }),
    exporting: handleExport({ renderFile: rendering, offerFile, post }),
    health: handleHealth(parts),
    rosterList,
    members: {
      ...handleMembers({ ...parts, countNotOnRoster: missing.count }),
      ...handleAdding({ ...parts, findNotOnRoster: missing.find }),
      ...handleLeaving(parts),
    },
    roster: handleRoster({ ...parts, linkWhoIsHere: linking }),
    roles: handleRoles(parts),
    clerkship: handleClerkship(parts),
    join: handleJoin(parts),
    life: handleLife(parts),
    homes: handleHomes(parts),
    settings: handleSettings({ ...parts, guide }),
    guide,
    boardHistory: handleBoardHistory(parts),
    setUp,
    personal: handlePersonal({ ...parts, post }),
    held: handleHeld({ ...parts, offerFile, post }),
    forget: handleForget({ ...parts, tellLeft: tellLeft(parts) }),
    retention: handleRetention(parts),
    programme: { ...handleProgramme(parts), ...handleProgrammeForms(parts), ...handleProgrammeSettling(parts) },
    ...imports,
    plans: {
      showPlan,
      changePlan: handleChangePlan(parts),
      byAgency: handleByAgency(parts),
      glossary: handleGlossary(parts),
    },
    notUnderstood: handleNotUnderstood({ read: (turn, text) => read({ text, mentions: [] }, turn) }),
  };
  const answer = answerCommand(handlers);
  const whichMeeting = whichOfMonth(parts);

  const redraw = redrawCard({
    ...parts,
    redrawList: look.redrawList,
    redrawPlan: showPlan.redraw,
    redrawNotice: redrawNotice(reminders),
  });
  const forms = itemForms({ ...parts, redraw });
  const limit = limited(parts);
  const answerMessage = async (turn: MessageTurn, said: Said): Promise<Answer> => {
    const meant = byItsCode(turn, said);
    const command = read(meant.said, meant.turn);
    const sent = await imports.attached(meant.turn, meant.said, command, () => limit.command(turn, { kind: "import" }));
    if (sent !== undefined) return sent;
    return (
      (await limit.command(turn, command)) ??
      (await whichMeeting(meant.turn, command)) ??
      notedOfWords(meant.turn, command, await answer(meant.turn, command))
    );
  };

  function read(said: Said, turn: MessageTurn): Command {
    const [first] = turn.standings;
    return readCommand(said, {
      today: dayAt(turn.at, first?.committee.zone ?? usualZone),
      ...(first === undefined ? {} : { calendar: first.calendar }),
      personal: turn.place.kind === "personal",
      roster: turn.standings.flatMap((standing) => present(standing.roster)),
    });
  }

  const pressed = answerPress({
    ...handlers,
    item: pressItem({ ...parts, redraw, forms }),
    forms,
    fold: (turn, data) =>
      onItem(parts.items, boardOfPress(turn, "look", data.committee), data, async (on, item) => ({
        say: await redraw(turn, on, item, data.at),
      })),
    draft: pressDraft(parts),
    agendaPress: pressAgenda(parts),
    withMember: withMember(parts),
    tellThem: tellThem({ ...parts, claim, settle: store.handledTurns.settle }),
    say: (turn, text) => answerMessage(turn, { text, mentions: [] }),
  });

  return {
    answerMessage,
    renderFile: rendering,
    /** What is done with a message that somebody chose in its menu. */
    readChosen: imports.readChosen,
    /** Tells those whose papers nobody reads any more. */
    tellAbandoned: imports.tellAbandoned,
    /** Ends what was cut off of forgetting somebody. */
    resumeForgetting: handlers.forget.resume,
    answerPress: async (turn: PressTurn, press: Press): Promise<Answer> =>
      (await limit.press(turn, press)) ?? notedOfPress(turn, press, await pressed(turn, press)),
  };
}
