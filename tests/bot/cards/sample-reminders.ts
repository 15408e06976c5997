import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import type { Nudge } from "../../../src/domain/actions/reminding.js";
import { day } from "../../../src/domain/days/day.js";
import type { NoticeRow, OutOfReach } from "../../../src/services/ports.js";
import { today, type World } from "./a-world.js";
import { sampleNotices } from "./sample-notices.js";

/** Rows of every section of a morning, as Ines, the clerk, gets them; she also owes some of them and stands in for Sarah. */
export function sampleReminders(world: World) {
  const { items, owners, typed, someone, item } = world;
  const { row, askedRow, morning } = sampleNotices(world);
  const ines = someone("m_ines");
  const own = (number: number, task: string, on: string | null, overrides: Partial<ActionItem> = {}) =>
    item(number, task, on, { owners: owners("m_ines"), loggedBy: "m_martin", ...overrides });
  const mine = (one: ActionItem, overrides: Partial<NoticeRow> = {}) =>
    row(one, { me: ines, owners: [typed("Ines Barrow")], ...overrides });
  const running = (one: ActionItem, stage: "escalation" | "pass-on", overrides: Partial<NoticeRow> = {}) =>
    row(one, { stage, me: ines, yours: false, ...overrides });

  const nudge: Nudge = {
    by: "m_martin",
    at: new Date("2026-03-05T08:30:00Z"),
    note: typed("the papers go out on Thursday"),
  };
  const tenders = own(51, "Compare the three tenders for the slipway rail", "2026-03-26");
  const nudged = mine({ ...tenders, nudge }, { stage: "nudged", nudge });
  const sarahNudged = row({ ...tenders, owners: owners("m_sarah"), nudge }, { stage: "nudged", nudge });
  const snoozes = [{ member: ines.id, until: day("2026-03-09"), at: new Date("2026-03-05T09:20:00Z") }];
  const snooze = { by: ines.id, at: new Date("2026-03-05T09:20:00Z"), before: { snoozes: [] } };
  const bins = own(52, "Ask the county who empties the bins on the front", "2026-03-04");
  const snoozed = mine(
    { ...bins, snoozes, undoable: snooze, revision: 3 },
    { stage: "overdue", quietUntil: day("2026-03-09") },
  );
  const overdue = mine(bins, { stage: "overdue" });
  const again = mine(own(53, "Think about a second first-aid course", null), { stage: "again" });

  const meeting = { id: "mt_march" as const, on: day("2026-03-12") };
  const meetingRows = [
    mine(own(54, "Bring the figures of the food bank", "2026-03-27"), { stage: "meeting", meeting }),
    mine(own(55, "Say how many keys to the hall there are", null), { stage: "meeting", meeting }),
  ];
  const eveRow = mine(own(54, "Bring the figures of the food bank", "2026-03-27"), {
    stage: "meeting",
    meeting: { ...meeting, eve: true },
  });

  const sarah = { member: someone("m_sarah"), until: day("2026-04-14"), noAhead: false };
  const joe = { member: someone("m_joe"), noAhead: false };
  const instead = (one: ActionItem, overrides: Partial<NoticeRow> = {}) =>
    row(one, { me: ines, insteadOf: sarah, ...overrides });
  const insteadRows = [
    instead(items.today, { stage: "due", newToYou: true }),
    instead(items.closed, { stage: "overdue" }),
  ];
  // Aoife is an adviser: of the closed part she reads her own only.
  const adviserRows = insteadRows.map((one) => ({ ...one, me: someone("m_odd") }));
  const joesRow = row(items.late, {
    stage: "overdue",
    me: ines,
    insteadOf: joe,
    owners: [typed("Joe Finch"), typed("Joe Larkin")],
  });

  const sent = (name: string, on: string) => ({
    name: typed(name),
    stage: "overdue" as const,
    day: day(on),
    outcome: "sent" as const,
  });
  const gwilym: OutOfReach = { member: "m_gwilym", name: typed("Gwilym Pugh"), reason: "no-account" };
  const escalated = running(items.moved, "escalation", {
    ownersTold: [sent("Sarah Kent", "2026-02-23"), sent("Sarah Kent", "2026-03-02")],
  });
  const escalatedInDoubt = running(
    item(21, "Return the signed lease to the harbour office", "2026-02-12", {
      owners: owners("m_joe", "m_joel", "m_gwilym"),
    }),
    "escalation",
    {
      owners: [typed("Joe Finch"), typed("Joe Larkin"), typed("Gwilym Pugh")],
      ownersTold: [
        sent("Joe Finch", "2026-02-27"),
        { ...sent("Joe Finch", "2026-03-04"), outcome: "unknown" },
        { ...sent("Joe Larkin", "2026-03-04"), outcome: "not-sent" },
      ],
      unreachable: [gwilym],
    },
  );
  const escalatedUntold = running(item(20, "List the benches that need paint", "2026-02-10"), "escalation");

  const passedOnAt = new Date("2026-03-05T09:40:00Z");
  const passOn = running(items.passOn, "pass-on", { owners: [typed("Gwilym Pugh")], unreachable: [gwilym] });
  const passedOn = running(
    { ...items.passOn, revision: 4, undoable: { by: ines.id, at: passedOnAt, before: { passedOn: [] } } },
    "pass-on",
    { owners: [typed("Gwilym Pugh")], unreachable: [{ ...gwilym, passedOnAt }] },
  );
  const several = running(
    item(39, "Return the keys of the old boat house", "2026-03-04", {
      part: "closed",
      owners: owners("m_gwilym", "m_odd", "m_sarah", "m_joe"),
    }),
    "pass-on",
    {
      owners: [typed("Gwilym Pugh"), typed("Aoife O'Dwyer"), typed("Sarah Kent"), typed("Joe Finch")],
      unreachable: [
        { ...gwilym, passedOnAt },
        { member: "m_odd", name: typed("Aoife O'Dwyer"), reason: "removed" },
        { member: "m_sarah", name: typed("Sarah Kent"), reason: "away", until: day("2026-04-14") },
      ],
    },
  );

  const whole = { ...morning, severalCommittees: false, reader: { ...morning.reader, name: typed("Ines Barrow") } };
  const sections: typeof morning = {
    ...whole,
    rows: [overdue, nudged, again, ...meetingRows, ...insteadRows, askedRow, escalated, passOn],
  };
  return {
    sections,
    whole,
    ...{ nudged, sarahNudged, snoozed, overdue, again, meetingRows, eveRow, insteadRows, adviserRows, joesRow },
    ...{ escalated, escalatedInDoubt, escalatedUntold, passOn, passedOn, several, gwilym, ines, today },
  };
}
