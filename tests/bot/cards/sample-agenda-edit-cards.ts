import { presentAgendaRefused } from "../../../src/bot/cards/agendas/present-agenda-refused.js";
import { presentEditAgenda } from "../../../src/bot/cards/agendas/present-edit-agenda.js";
import { presentItemChanged, presentItemOff } from "../../../src/bot/cards/agendas/present-item-changed.js";
import { presentAddForm, presentItemForm } from "../../../src/bot/cards/agendas/present-item-form.js";
import {
  presentStanding,
  presentStandingForm,
  presentStandingRefused,
} from "../../../src/bot/cards/agendas/present-standing.js";
import {
  presentAnsweredBefore,
  presentNoSuggestion,
  presentSuggestionAnswered,
  presentSuggestionAsked,
  presentSuggestionDeclined,
  presentSuggestionKept,
  presentSuggestionWaits,
  presentTooManySuggestions,
} from "../../../src/bot/cards/agendas/present-suggested.js";
import {
  presentDeclineForm,
  presentSuggestionForm,
  presentSuggestions,
} from "../../../src/bot/cards/agendas/present-suggestions.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { placeOnAgenda } from "../../../src/domain/agendas/agenda-numbers.js";
import { usualStandingItems } from "../../../src/domain/agendas/standing-items.js";
import { day } from "../../../src/domain/days/day.js";
import type { AgendaItemId } from "../../../src/domain/ids.js";
import { usualMeetingRules } from "../../../src/domain/meetings/meeting-rules.js";
import { aReadAgenda } from "../../builders/a-read-agenda.js";
import { aSuggestion } from "../../builders/a-suggestion.js";
import { anAgenda } from "../../builders/an-agenda.js";
import { now, type World } from "./a-world.js";
import { sampleAgenda } from "./sample-agenda-cards.js";

/** An agenda being changed, what is suggested for it, and what stands on each. */
export function agendaEditCards(world: World): Record<string, Rendered> {
  return { ...changedOf(world), ...suggestedOf(world), ...standingOf(world) };
}

function changedOf(world: World): Record<string, Rendered> {
  const { board, reads, roster, someone, meeting, harbour, typed } = world;
  const { read: asItIs, items, own } = sampleAgenda(world);
  const clerk = reads("personal", someone("m_ines"));
  const ledBy = { kind: "typed", name: typed("Joe") } as const;
  const bare = own("paths", "Budget for the coming year", { lead: ledBy });
  const all = [...items.slice(0, 6), bare, ...items.slice(6)];
  const more = Array.from({ length: 6 }, (_, n) => own(`report${n + 1}`, `Report of district ${n + 1}`));
  const saved = anAgenda({ committee: harbour.id, items: all, revision: 4 });
  const read = { ...asItIs, items: all, saved };
  const sent = { ...read, saved: { ...saved, sent: { at: now, by: "m_ines" as const, firstNumber: 1, items } } };
  const place = (id: AgendaItemId) => {
    const found = placeOnAgenda(all, 1, id);
    if (found === undefined) throw new Error(`${id} is not on the agenda`);
    return found;
  };
  const view = { board, reader: clerk, read };
  const twoJoes = roster.filter(({ id }) => id === "m_joe" || id === "m_joel");
  const kept = {
    title: typed("Getting home after dark"),
    forWhat: "decision",
    leader: typed("Sarah"),
    minutes: typed("soon"),
    pages: typed("ten"),
    link: typed("paper"),
    toCome: true,
    isClosed: false,
  };
  return {
    "agenda-item-added": presentItemChanged({ ...view, place: place("ag_figures"), news: { kind: "added" } }),
    "agenda-item-who": presentItemChanged({
      ...view,
      place: place("ag_paths"),
      news: { kind: "added" },
      among: twoJoes,
    }),
    "agenda-item-no-kind": presentItemChanged({ ...view, place: place("ag_paths"), news: { kind: "added" } }),
    "agenda-item-moved": presentItemChanged({
      ...view,
      read: sent,
      place: place("ag_ferry"),
      news: { kind: "moved", before: "4" },
    }),
    "agenda-part-added": presentItemChanged({ ...view, place: place("ag_shelter"), news: { kind: "added" } }),
    "agenda-item-closed": presentItemChanged({
      ...view,
      reader: reads("channel", someone("m_ines")),
      place: place("ag_driver"),
      news: { kind: "part", part: "closed" },
    }),
    "agenda-item-off": presentItemOff({
      ...view,
      off: { number: "9", title: typed("Getting home after the last ferry"), part: "open" },
    }),
    "agenda-edit": presentEditAgenda({ ...view, page: 1, open: "ag_berths" }),
    "agenda-edit-second": presentEditAgenda({
      ...view,
      read: { ...read, items: [...more, ...all] },
      reader: reads("channel", someone("m_ines")),
      page: 2,
    }),
    "agenda-edit-empty": presentEditAgenda({
      board,
      reader: clerk,
      read: aReadAgenda({ meeting, items: [] }),
      page: 1,
    }),
    "agenda-item-form": presentItemForm({ board, read, place: place("ag_ferry"), page: 1 }),
    "agenda-item-form-meanwhile": presentItemForm({
      ...{ board, read, kept, meanwhile: true, place: place("ag_ferry") },
      objections: ["noMinutes", "noPages", "noLink"],
    }),
    "agenda-part-form": presentItemForm({ board, read, place: place("ag_shelter") }),
    "agenda-item-add": presentAddForm({ board, meeting, drawn: 1 }),
    "agenda-ended": presentAgendaRefused({ board, meeting, kind: "ended" }),
    "agenda-no-such-item": presentAgendaRefused({ board, meeting, kind: "no-such-item", number: "30", read }),
  };
}

function suggestedOf({ board, harbour, reads, someone, meeting, typed }: World): Record<string, Rendered> {
  const suggestion = aSuggestion({
    committee: harbour.id,
    title: typed("Cover while the helpline moves"),
    takes: "discussion",
    at: now,
  });
  const closed = aSuggestion({
    id: "sg_2",
    number: 2,
    committee: harbour.id,
    title: typed("The driver's pay"),
    part: "closed",
    by: "m_joe",
    at: now,
  });
  const clerk = reads("personal", someone("m_ines"));
  const view = { board, reader: clerk, suggestion };
  const why = typed("we had it in January");
  const answered = { at: now, by: "m_ines" as const };
  return {
    "suggestion-kept": presentSuggestionKept({ ...view, hear: [typed("Ines Barrow"), typed("Martin Oake")], meeting }),
    "suggestion-kept-closed": presentSuggestionKept({
      ...{ board, reader: reads("channel", someone("m_joe")), suggestion: closed },
      hear: [],
    }),
    "suggestion-asked": presentSuggestionAsked(view),
    "suggestion-accepted": presentSuggestionAnswered({ ...view, kind: "accepted", number: "7", meeting }),
    "suggestion-not-accepted": presentSuggestionAnswered({ ...view, kind: "declined", by: typed("Ines Barrow"), why }),
    "suggestion-declined": presentSuggestionDeclined({ ...view, why, hears: typed("Sarah Kent") }),
    "suggestion-accepted-before": presentAnsweredBefore({
      ...view,
      suggestion: { ...suggestion, state: { kind: "accepted", meeting: "mt_march", ...answered } },
    }),
    "suggestion-declined-before": presentAnsweredBefore({
      ...view,
      suggestion: { ...suggestion, state: { kind: "declined", ...answered } },
    }),
    "suggestion-unknown": presentNoSuggestion({ board, number: 9 }),
    "suggestion-waits": presentSuggestionWaits({ board, number: 1 }),
    "suggestion-too-many": presentTooManySuggestions({ board }),
    suggestions: presentSuggestions({
      ...{ board, reader: clerk, mayAnswer: true, page: 1 },
      waiting: [suggestion, closed],
      open: "sg_1",
    }),
    "suggestions-own": presentSuggestions({
      ...{ board, reader: reads("channel", someone("m_joe")), mayAnswer: false, page: 1 },
      waiting: [closed],
    }),
    "suggestions-none": presentSuggestions({ board, reader: clerk, mayAnswer: true, page: 1, waiting: [] }),
    "suggestion-form": presentSuggestionForm({ board, drawn: 1 }),
    "suggestion-decline-form": presentDeclineForm(view),
  };
}

function standingOf({ board, typed }: World): Record<string, Rendered> {
  const standing = [
    ...usualStandingItems.slice(0, 3),
    {
      kind: "questions" as const,
      title: typed("Questions from the public"),
      place: "begin" as const,
      takes: "information" as const,
      minutes: 10,
    },
    ...usualStandingItems.slice(3),
  ];
  const numbering = { kind: "run-on", first: 30, from: day("2026-03-05") } as const;
  const meets = { ...usualMeetingRules, standing, numbering };
  const own = { ...board, committee: { ...board.committee, meets } };
  return {
    standing: presentStanding({ board: own, news: { kind: "shown" }, mayChange: true }),
    "standing-added": presentStanding({
      board: own,
      news: { kind: "added", title: typed("Questions from the public") },
      mayChange: true,
    }),
    "standing-numbered": presentStanding({ board: own, news: { kind: "numbered" }, mayChange: true }),
    "standing-member": presentStanding({ board, news: { kind: "shown" }, mayChange: false }),
    "standing-form": presentStandingForm({ board: own }),
    "standing-form-unread": presentStandingForm({
      board: own,
      kept: { begins: typed("Apologies | soon"), ends: "" },
      objection: "unread",
      line: typed("Apologies | soon"),
    }),
    "standing-last": presentStandingRefused({ board, why: "noneLeft" }),
  };
}
