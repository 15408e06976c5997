import { presentNotice } from "../../../src/bot/cards/reminders/present-notice.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { day } from "../../../src/domain/days/day.js";
import type { World } from "./a-world.js";
import { sampleNotices } from "./sample-notices.js";
import { sampleReminders } from "./sample-reminders.js";

/** A morning with all its sections, the states of their rows, and how an owner is asked how it stands. */
export function reminderCards(world: World): Record<string, Rendered> {
  const { assigned, items } = sampleNotices(world);
  const all = sampleReminders(world);
  const { sections, whole, nudged, sarahNudged, snoozed, escalated, escalatedInDoubt, passOn, passedOn, several } = all;
  const nudge = { ...assigned, kind: "nudge" as const, rows: [sarahNudged] };
  const { nudge: _answered, ...answered } = sarahNudged;
  const chair = { me: world.someone("m_martin") };
  return {
    "morning-all-sections": presentNotice(sections),
    "morning-all-sections-with-more": presentNotice({
      ...sections,
      behind: [all.overdue, escalated, passOn, ...all.insteadRows],
    }),
    "morning-snoozed": presentNotice({ ...whole, rows: [snoozed, all.again] }),
    "morning-meeting-eve": presentNotice({ ...whole, rows: [all.eveRow] }),
    "morning-as-deputy": presentNotice({ ...whole, rows: [...all.insteadRows, all.joesRow] }),
    "morning-as-deputy-who-may-not-read": presentNotice({ ...whole, rows: all.adviserRows }),
    "morning-overdue-for-long": presentNotice({ ...whole, rows: [escalated, escalatedInDoubt, all.escalatedUntold] }),
    "morning-overdue-for-long-open": presentNotice({
      ...whole,
      rows: [escalated, escalatedInDoubt],
      open: escalatedInDoubt.item.id,
    }),
    "morning-overdue-for-long-as-chair": presentNotice({
      ...whole,
      rows: [
        { ...escalated, ...chair },
        { ...escalated, ...chair, item: { ...items.moved, due: { kind: "day", on: day("2026-03-20") } } },
      ],
    }),
    "morning-passed-on": presentNotice({ ...whole, rows: [passedOn, several] }),
    "morning-passing-on-to-several": presentNotice({ ...whole, rows: [passedOn, several], open: several.item.id }),
    "assigned-snoozed": presentNotice({ ...assigned, rows: [{ ...snoozed, stage: "new" }] }),
    nudge: presentNotice(nudge),
    "nudge-answered": presentNotice({
      ...nudge,
      rows: [
        {
          ...answered,
          item: {
            ...sarahNudged.item,
            latestNote: {
              text: world.typed("two of the three are in"),
              by: "m_sarah",
              at: world.items.logged.loggedAt,
            },
          },
        },
      ],
    }),
    "nudge-done": presentNotice({ ...nudge, rows: [{ ...answered, item: items.done, yours: false }] }),
    "nudge-several": presentNotice({
      ...nudge,
      rows: [nudged, { ...nudged, item: items.later }],
    }),
  };
}
