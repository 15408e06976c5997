import { presentProgramme } from "../../../src/bot/cards/programme/present-programme.js";
import {
  presentProgrammeAddForm,
  presentProgrammeDropForm,
  presentProgrammeEditForm,
  presentProgrammeMoveForm,
  presentProgrammeWhyForm,
} from "../../../src/bot/cards/programme/present-programme-forms.js";
import { presentProgrammeItem } from "../../../src/bot/cards/programme/present-programme-item.js";
import {
  presentProgrammeRefused,
  presentProgrammeSeveral,
} from "../../../src/bot/cards/programme/present-programme-several.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { programmeSentences } from "../../../src/bot/cards/words/programme.js";
import { day } from "../../../src/domain/days/day.js";
import type { ProgrammeItem, ProgrammePlace } from "../../../src/domain/programme/programme-item.js";
import { programmeSections } from "../../../src/domain/programme/programme-sections.js";
import { aDecision } from "../../builders/a-decision.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";
import { now, type World } from "./a-world.js";

/** The harbour board's work programme, with items of every kind. */
export function programmeCards({ board, harbour, roster, reads, someone, typed }: World): Record<string, Rendered> {
  const meeting = (id: string, on: string) => aMeeting({ id: `mt_${id}`, committee: harbour.id, on: day(on) });
  const meetings = [
    meeting("feb", "2026-02-12"),
    meeting("march", "2026-03-17"),
    meeting("may", "2026-05-21"),
    meeting("june", "2026-06-18"),
  ];
  const at = (id: string): ProgrammePlace => ({ kind: "meeting", meeting: `mt_${id}` });
  const item = (
    number: number,
    title: string,
    place: ProgrammePlace,
    more: Partial<ProgrammeItem> = {},
  ): ProgrammeItem =>
    aProgrammeItem({
      id: `pi_${number}`,
      number,
      committee: harbour.id,
      title: typed(title),
      place,
      by: "m_ines",
      at: now,
      ...more,
    });
  const newYear = { kind: "unscheduled" as const, until: typed("the new municipal year") };
  const path: ProgrammeItem["path"] = [
    {
      from: { place: { kind: "month", month: "2025-09" } },
      to: { place: at("march"), on: day("2026-03-17") },
      at: new Date("2025-08-20T09:00:00Z"),
      by: "m_ines",
      why: typed("the autumn count was late"),
    },
    {
      from: { place: at("march"), on: day("2026-03-17") },
      to: { place: newYear },
      at: new Date("2026-03-04T09:00:00Z"),
      by: "meeting",
      why: typed("the meeting was cancelled"),
    },
  ];
  const ferry = item(7, "Getting home after the last ferry", newYear, {
    path,
    takes: "discussion",
    lead: { kind: "member", member: "m_joe" },
    minutes: 30,
    recurs: { everyMonths: 6, anchor: day("2025-04-06") },
    follows: "dc_1",
  });
  const items = [
    item(2, "Quay lighting, what was promised", at("feb"), { takes: "decision", minutes: 20 }),
    item(3, "Rough sleepers on the quay: the winter picture", at("march"), {
      takes: "discussion",
      lead: { kind: "member", member: "m_sarah" },
      minutes: 45,
      recurs: { everyMonths: 12, anchor: day("2026-03-01") },
    }),
    item(4, "The minibus driver's grievance", at("march"), { part: "closed", minutes: 15 }),
    item(5, "What each partner pays", at("june"), {
      takes: "decision",
      lead: { kind: "typed", name: typed("The Director of Finance") },
    }),
    item(6, "Swimming lessons for schools", { kind: "month", month: "2026-09" }),
    ferry,
    item(8, "A report on moorings", { kind: "unscheduled" }, { takes: "information" }),
  ];
  const reader = reads("personal", someone("m_ines"));
  const view = { board, reader, sections: programmeSections(items, meetings, board.today), page: 1, runs: true };
  const many = Array.from({ length: 26 }, (_, n) =>
    item(n + 10, `Item ${n + 10} of a long year, with a title of some length`, at(n < 14 ? "march" : "may"), { path }),
  );
  const one = { item: ferry, board, reader, meetings, runs: true, over: false };
  const form = { board, roster, meetings, item: ferry };
  const [quay = ferry] = items;
  const full = { meeting: meeting("march", "2026-03-17"), minutes: 160, there: 120, than: "full" as const };
  return {
    programme: presentProgramme(view),
    "programme-member": presentProgramme({ ...view, reader: reads("channel", someone("m_sarah")), runs: false }),
    "programme-open": presentProgramme({ ...view, open: "pi_3" }),
    "programme-was-for-open": presentProgramme({ ...view, open: "pi_2" }),
    "programme-page": presentProgramme({ ...view, sections: programmeSections(many, meetings, board.today), page: 2 }),
    "programme-month": presentProgramme({ ...view, sections: [], month: "2026-07" }),
    "programme-empty": presentProgramme({ ...view, sections: [] }),
    "programme-item": presentProgrammeItem({ ...one, follows: aDecision({ number: 3 }) }),
    "programme-item-moved": presentProgrammeItem({
      ...one,
      item: { ...ferry, place: at("march"), path: path.slice(0, 1).map(({ why: _why, ...step }) => step) },
      news: "moved",
      full,
    }),
    "programme-item-closed": presentProgrammeItem({
      ...one,
      item: { ...ferry, part: "closed" },
      reader: reads("channel", someone("m_ines")),
    }),
    "programme-item-over": presentProgrammeItem({ ...one, item: quay, over: true }),
    "programme-item-taken": presentProgrammeItem({
      ...one,
      item: { ...ferry, state: { kind: "taken", meeting: "mt_march", on: day("2026-03-17"), at: now } },
      news: "taken",
      next: item(9, "Getting home after the last ferry", { kind: "month", month: "2026-10" }),
    }),
    "programme-item-dropped": presentProgrammeItem({
      ...one,
      item: { ...quay, state: { kind: "dropped", at: now, by: "m_ines", why: typed("overtaken") } },
      news: "dropped",
    }),
    "programme-item-meanwhile": presentProgrammeItem({ ...one, news: "meanwhile" }),
    "programme-several": presentProgrammeSeveral({
      outcomes: [{ item: quay }, { item: ferry, objection: programmeSentences.already }, { number: 99 }],
      board,
      reader,
      meetings,
      full: [full],
    }),
    "programme-refused": presentProgrammeRefused({
      board,
      title: programmeSentences.noSuch(99),
      sentence: programmeSentences.noSuchSentence,
    }),
    "programme-form-add": presentProgrammeAddForm({
      board,
      roster,
      meetings,
      objection: programmeSentences.minutesUnread,
      kept: { title: typed("Moorings"), minutes: typed("a while") },
    }),
    "programme-form-move": presentProgrammeMoveForm(form),
    "programme-form-why": presentProgrammeWhyForm(form),
    "programme-form-edit": presentProgrammeEditForm(form),
    "programme-form-drop": presentProgrammeDropForm(form),
  };
}
