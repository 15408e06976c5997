import type { GuideView } from "../../../src/bot/cards/committees/guide-view.js";
import { presentBoardHistory } from "../../../src/bot/cards/committees/present-board-history.js";
import { presentGuide } from "../../../src/bot/cards/committees/present-guide.js";
import { presentGuideStep } from "../../../src/bot/cards/committees/present-guide-step.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import type { BoardLine } from "../../../src/domain/committees/board-history.js";
import { guideSteps } from "../../../src/domain/committees/guide-step.js";
import { now, type World } from "./a-world.js";

/** Setting a board up step by step, and what was changed of it. */
export function guideCards({ board, roster, meeting, typed }: World): Record<string, Rendered> {
  const chairless = roster.filter(({ role }) => role !== "chair");
  const begun: GuideView = {
    board,
    roster: chairless,
    open: guideSteps,
    unreachable: [
      { name: typed("Gwilym Pugh"), reason: "no-account" },
      { name: typed("Joe Larkin"), reason: "not-installed" },
    ],
    untried: 3,
  };
  const halfway: GuideView = {
    ...{ board, roster, nextMeeting: meeting, untried: 0 },
    open: ["roster", "reminders", "reach"],
    unreachable: [{ name: typed("Joe Larkin"), reason: "blocked" }],
  };
  const ready: GuideView = { ...halfway, open: [], unreachable: [] };
  const step = (one: (typeof guideSteps)[number], view = begun) => presentGuideStep(view, one, { drawnAt: now });
  return {
    guide: presentGuide(begun, { mayChange: true }),
    "guide-halfway": presentGuide(halfway, { mayChange: true }),
    "guide-ready": presentGuide(ready, { mayChange: true }),
    "guide-for-a-member": presentGuide(halfway, { mayChange: false }),
    "guide-name": step("name"),
    "guide-name-taken": presentGuideStep(begun, "name", {
      drawnAt: now,
      again: { kept: { code: "PPG" }, objections: [{ kind: "code-taken", code: "PPG", free: "HWB2" }] },
    }),
    "guide-days": presentGuideStep(begun, "days", { drawnAt: now, news: "saved" }),
    "guide-sign-off": step("sign-off"),
    "guide-chair": step("chair"),
    "guide-roster": step("roster", { ...halfway, roster: roster.map(({ person, ...one }) => one) }),
    "guide-meeting": step("meeting"),
    "guide-meeting-objections": presentGuideStep(begun, "meeting", {
      drawnAt: now,
      again: {
        meeting: { day: "2026-03-17", startsAt: typed("late"), place: typed("Custom House") },
        sentences: ["I couldn't read the time. Write it like “10am”."],
      },
    }),
    "guide-meeting-planned": step("meeting", halfway),
    "guide-reminders": step("reminders"),
    "guide-reach": step("reach"),
    "guide-reach-tried": presentGuideStep(ready, "reach", { drawnAt: now, news: "tried" }),
    "board-history": presentBoardHistory({ board, lines: linesOf(typed), page: 1, total: 40 }),
    "board-history-roster": presentBoardHistory({ board, lines: rosterLines(typed), page: 2, total: 40 }),
    "board-history-empty": presentBoardHistory({ board, lines: [], page: 1, total: 0 }),
  };
}

function linesOf(typed: World["typed"]): readonly BoardLine[] {
  const at = now;
  const by = "m_ines" as const;
  return [
    { at, by, change: { kind: "set", setting: "overdueEvery", from: "7", to: "3" } },
    { at, by, change: { kind: "set", setting: "recess", from: "", to: "2026-07-20/2026-08-31" } },
    { at, by, change: { kind: "set", setting: "name", from: typed("Harbour Board"), to: typed("Harbour Trust") } },
    { at, by, change: { kind: "set", setting: "signOff", from: "false", to: "true" } },
    { at, by, change: { kind: "set", setting: "proofMonths", from: "24", to: "0" } },
    { at, by: "teams", change: { kind: "not-private" } },
    { at, by, change: { kind: "private" } },
    { at, by: "m_martin", change: { kind: "moved", from: "channel", to: "group-chat" } },
    { at, by: "m_martin", change: { kind: "moved", from: "channel", to: "channel" } },
    { at, by: "system", change: { kind: "retired", items: 3, notices: 12, names: 1 } },
    { at, by, change: { kind: "archived" } },
    { at, by, change: { kind: "restored" } },
    { at, by, change: { kind: "imported" } },
    { at: new Date("2025-12-02T12:00:00Z"), by, change: { kind: "set-up" } },
  ];
}

function rosterLines(typed: World["typed"]): readonly BoardLine[] {
  const at = now;
  const by = "m_ines" as const;
  return [
    { at, by, member: "m_joe", change: { kind: "left", why: "removed" } },
    { at, by: "teams", member: "m_joel", change: { kind: "left", why: "left-home" } },
    { at, by: "m_odd", member: "m_odd", change: { kind: "left", why: "forgotten" } },
    { at, by, member: "m_joel", change: { kind: "back", role: "member" } },
    { at, by, member: "m_martin", change: { kind: "role", from: "member", to: "chair" } },
    { at, by: "m_ines", member: "m_ines", change: { kind: "role", from: "member", to: "clerk" } },
    { at, by, member: "m_joe", change: { kind: "described", fact: "initials", from: typed("JF"), to: typed("JFi") } },
    { at, by, member: "m_joe", change: { kind: "described", fact: "agency", from: typed("Police") } },
    { at, by: "teams", member: "m_gwilym", change: { kind: "linked", person: "p_gwilym" } },
    { at, by, member: "m_sarah", change: { kind: "deputy", to: "m_joe" } },
    { at, by: "m_sarah", member: "m_sarah", change: { kind: "deputy", from: "m_joe" } },
    { at, by, member: "m_joe", change: { kind: "joined", role: "member", how: "added" } },
    { at, by, member: "m_joel", change: { kind: "joined", role: "adviser", how: "list" } },
    { at, by, member: "m_gwilym", change: { kind: "joined", role: "member", how: "set-up" } },
    { at, by, member: "m_sarah", change: { kind: "joined", role: "member", how: "asked" } },
  ];
}
