import type { Board } from "../../../src/bot/cards/board.js";
import {
  presentResetCheck,
  presentSettings,
  presentSettingsRefused,
  presentSettingsSet,
} from "../../../src/bot/cards/committees/present-settings.js";
import { presentSettingsForm } from "../../../src/bot/cards/committees/present-settings-form.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import type { Committee } from "../../../src/domain/committees/committee.js";
import { day } from "../../../src/domain/days/day.js";
import { zone } from "../../../src/domain/days/zone.js";
import { usualPolicy } from "../../../src/domain/reminders/policy.js";
import type { World } from "./a-world.js";

const recess = [
  { from: day("2026-07-21"), to: day("2026-08-31") },
  { from: day("2026-12-22"), to: day("2027-01-02") },
];

/** What is set of a board: looked at, said in words, entered in forms. */
export function settingsCards({ board, roster }: World): Record<string, Rendered> {
  const set = (over: Partial<Committee>): Board => ({ ...board, committee: { ...board.committee, ...over } });
  const own = set({
    nation: "scotland",
    zone: zone("Europe/Dublin"),
    recess,
    signOff: true,
    policy: {
      ...usualPolicy,
      at: { hour: 7, minute: 45 },
      aheadDays: 14,
      overdueEvery: 1,
      escalateAfter: 0,
      meetingDays: 7,
      weekly: false,
      tellHome: true,
      snoozeDays: 0,
    },
  });
  const quiet = set({
    policy: {
      ...usualPolicy,
      assigned: false,
      aheadDays: 0,
      eve: false,
      due: false,
      overdueEvery: 0,
      escalateAfter: 0,
      meetingDays: 0,
      meetingEve: false,
      weekly: false,
    },
  });
  const runs = { roster, mayChange: true, maySeeHistory: true };
  return {
    settings: presentSettings({ board, ...runs }),
    "settings-for-a-member": presentSettings({ board: own, roster, mayChange: false, maySeeHistory: false }),
    "settings-all-off": presentSettings({ board: quiet, ...runs }),
    "settings-saved": presentSettings({ board: own, ...runs, news: "saved" }),
    "settings-set": presentSettingsSet({ board: own, names: ["aheadDays", "eve"], news: "set" }),
    "settings-code-set": presentSettingsSet({ board, names: ["name", "code"], news: "set" }),
    "settings-recess-added": presentSettingsSet({ board: own, names: ["recess"], news: "set" }),
    "settings-as-before": presentSettingsSet({ board, names: ["at"], news: "no-change" }),
    "settings-not-a-recess": presentSettingsRefused({ board, objections: [{ kind: "recess", why: "too-long" }] }),
    "settings-reset": presentResetCheck({
      board,
      names: ["at", "aheadDays", "overdueEvery", "escalateAfter", "meetingDays", "weekly", "tellHome", "snoozeDays"],
    }),
    "settings-usual-already": presentResetCheck({ board, names: [] }),
    "settings-name-and-code": presentSettingsForm({ board, group: "board" }),
    "settings-unread": presentSettingsForm({ board, group: "board", unread: ["name"], objections: [{ kind: "code" }] }),
    "settings-owners": presentSettingsForm({ board, group: "owners" }),
    "settings-chair-and-clerk": presentSettingsForm({ board: own, group: "runners" }),
    "settings-home-and-days": presentSettingsForm({ board: own, group: "home" }),
    "settings-objections": presentSettingsForm({
      board,
      group: "home",
      kept: { meetingDays: "0", meetingEve: "true", zone: "Atlantis", recess: "21 July to Michaelmas" },
      objections: [{ kind: "zone" }, { kind: "recess", why: "unreadable" }, { kind: "eve-without-agenda" }],
    }),
    "settings-changed-meanwhile": presentSettingsForm({
      board: own,
      group: "owners",
      kept: { overdueEvery: "3" },
      meanwhile: ["aheadDays", "overdueEvery"],
    }),
  };
}
