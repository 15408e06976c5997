import {
  presentPersonalExplained,
  presentSomebodyHere,
  presentWhatThisIs,
} from "../../../src/bot/cards/committees/present-outsiders.js";
import {
  presentAlreadySetUp,
  presentSetUp,
  presentSetUpOffer,
} from "../../../src/bot/cards/committees/present-set-up.js";
import { presentStatus } from "../../../src/bot/cards/meetings/present-status.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { presentInOwnChat } from "../../../src/bot/cards/talk/present-in-own-chat.js";
import { presentLeftIt, presentLogOffer } from "../../../src/bot/cards/talk/present-log-offer.js";
import { presentRefusal } from "../../../src/bot/cards/talk/present-refusal.js";
import { presentApology, presentHelp, presentNotUnderstood } from "../../../src/bot/cards/talk/present-talk.js";
import { day } from "../../../src/domain/days/day.js";
import { aWorld, now, type Typed, type World } from "./a-world.js";
import { agendaCards } from "./sample-agenda-cards.js";
import { agendaEditCards } from "./sample-agenda-edit-cards.js";
import { arisingCards } from "./sample-arising-cards.js";
import { guideCards } from "./sample-guide.js";
import { homeCards } from "./sample-home-cards.js";
import { importCards } from "./sample-import-cards.js";
import { sampleItemCards } from "./sample-item-cards.js";
import { draftCards, listCards, severalCards } from "./sample-lists.js";
import { lifeCards } from "./sample-lives.js";
import { meetingCards } from "./sample-meeting-cards.js";
import { membersCards } from "./sample-members-cards.js";
import { minutesCards } from "./sample-minutes-cards.js";
import { noticeCards } from "./sample-notice-cards.js";
import { personalCards } from "./sample-personal-cards.js";
import { planCards } from "./sample-plan-cards.js";
import { privacyCards } from "./sample-privacy-cards.js";
import { programmeCards } from "./sample-programme-cards.js";
import { proofCards } from "./sample-proof-cards.js";
import { sampleRefusals } from "./sample-refusals.js";
import { roleCards } from "./sample-role-cards.js";
import { rosterListCards } from "./sample-roster-list.js";
import { settingsCards } from "./sample-settings.js";
import { sittingCards } from "./sample-sitting-cards.js";
import { snoozeCards } from "./sample-snooze-cards.js";

/** One card of each kind, by the name of its golden output; every word that somebody typed goes through `typed`. */
export function sampleCards(typed?: Typed): Readonly<Record<string, Rendered>> {
  const world = aWorld(typed);
  return {
    ...sampleItemCards(world),
    ...privacyCards(world),
    ...sampleRefusals(world),
    ...snoozeCards(world),
    ...draftCards(world),
    ...listCards(world),
    ...severalCards(world),
    ...noticeCards(world),
    ...guideCards(world),
    ...homeCards(world),
    ...lifeCards(world),
    ...proofCards(world),
    ...boardCards(world),
    ...agendaCards(world),
    ...agendaEditCards(world),
    ...arisingCards(world),
    ...minutesCards(world),
    ...meetingCards(world),
    ...importCards(world),
    ...planCards(world),
    ...programmeCards(world),
    ...settingsCards(world),
    ...rosterListCards(world),
    ...personalCards(world),
    ...roleCards(world),
    ...membersCards(world),
    ...sittingCards(world),
    ...talkCards(world),
  };
}

function boardCards({ board, harbour, pond, roster, meeting, reads, someone, typed }: World): Record<string, Rendered> {
  const reader = reads("channel", someone("m_ines"));
  const clerk = someone("m_ines");
  const counts = { outstanding: 23, overdue: 5, dueThisWeek: 2, awaitingBoard: 0 };
  const unreachable = [
    { name: typed("Gwilym Pugh"), reason: "no-account" as const },
    { name: typed("Joe Larkin"), reason: "not-installed" as const },
  ];
  const left = roster.map((member) => (member.id === "m_joel" ? { ...member, leftAt: now } : member));
  const crowd = Array.from({ length: 80 }, (_, index) => ({
    ...someone("m_joe"),
    id: `m_${index}` as const,
    name: typed(`Volunteer ${index}`),
  }));
  return {
    "set-up": presentSetUp({ committee: harbour, roster, clerk, news: "set-up", reach: { kind: "trying" } }),
    "set-up-reach-known": presentSetUp({
      committee: harbour,
      roster,
      clerk,
      news: "set-up",
      reach: { kind: "known", unreachable, untried: 0 },
    }),
    "set-up-saved": presentSetUp({
      committee: pond,
      roster: left,
      clerk,
      news: "saved",
      reach: { kind: "known", unreachable: [], untried: 0 },
    }),
    "set-up-tried-so-far": presentSetUp({
      committee: harbour,
      roster: crowd,
      clerk,
      news: "set-up",
      reach: { kind: "known", unreachable, untried: 19 },
    }),
    "set-up-crowd": presentSetUp({
      committee: harbour,
      roster: crowd,
      clerk,
      news: "set-up",
      reach: {
        kind: "known",
        unreachable: crowd.map(({ name }) => ({ name, reason: "blocked" as const })),
        untried: 0,
      },
    }),
    "set-up-again": presentAlreadySetUp({
      ...{ board, roster, nextMeeting: meeting, unreachable: [], untried: 0 },
      open: ["name", "roster", "reach"],
    }),
    "set-up-offer": presentSetUpOffer({ place: "channel" }),
    "set-up-offer-with-name": presentSetUpOffer({ place: "group-chat", name: typed("Pond and Paths Group") }),
    "what-this-is": presentWhatThisIs({ bot: "Matters Arising", place: "channel" }),
    "what-this-is-in-person": presentWhatThisIs({ bot: "Matters Arising", place: "personal" }),
    "on-no-board-yet": presentPersonalExplained({ bot: "Matters Arising" }),
    "somebody-here": presentSomebodyHere({ board, clerks: [typed("Ines Barrow")] }),
    status: presentStatus({ board, reader, counts, now, nextMeeting: meeting }),
    "status-nothing": presentStatus({
      board,
      reader,
      counts: { ...counts, outstanding: 0, overdue: 0, awaitingBoard: 2 },
      now,
    }),
  };
}

function talkCards({ board, typed }: World): Record<string, Rendered> {
  const examples = [
    { head: "Log", texts: ["action: Sarah to circulate the plan by 5 March", "all to read the strategy by the 15th"] },
    { head: "Look", texts: ["outstanding, overdue, mine, agenda, status"] },
  ];
  const bot = "Matters Arising";
  return {
    "help-in-the-channel": presentHelp({ place: "channel", role: "clerk", examples, bot }),
    "help-in-person": presentHelp({ place: "personal", examples, bot }),
    "not-understood": presentNotUnderstood({
      typed: typed("shift the twelfth a bit pls"),
      nearest: ["done 12", "show 12"],
    }),
    "not-understood-nothing-near": presentNotUnderstood({ typed: typed("hm"), nearest: ["help"] }),
    "log-offer": presentLogOffer({
      typed: typed("the rota to be circualted"),
      text: "action: the rota to be circualted",
      mine: "action: me: the rota to be circualted",
      others: [],
    }),
    "log-offer-with-an-owner": presentLogOffer({
      typed: typed("I'll ring the harbour master tomorrow"),
      text: "action: I will ring the harbour master tomorrow",
      others: ["show 12"],
    }),
    "log-offer-left": presentLeftIt(),
    "in-own-chat": presentInOwnChat({ text: typed("board history") }),
    apology: presentApology({ reference: "7F3K-2", at: "Thu 5 March, 10:42" }),
    "refused-too-long": presentRefusal({ kind: "too-long", limit: 4000 }),
    "refused-day-passed": presentRefusal({
      kind: "day-passed",
      on: day("2026-01-05"),
      today: board.today,
      of: "action",
    }),
    "refused-unknown-number": presentRefusal({ kind: "unknown-number", name: "A99", board }),
  };
}
