import { describe, expect, it } from "vitest";
import { presentNotice } from "../../../src/bot/cards/reminders/present-notice.js";
import { day } from "../../../src/domain/days/day.js";
import { usualPolicy } from "../../../src/domain/reminders/policy.js";
import { rows as rowsOf } from "../../fakes/teams/card-text.js";
import { aWorld } from "./a-world.js";
import { sampleNotices } from "./sample-notices.js";
import { sampleReminders } from "./sample-reminders.js";
import { titlesOf, wordsOf } from "./titles-of.js";

const world = aWorld();
const { assigned, row, items } = sampleNotices(world);
const all = sampleReminders(world);

describe("a question how it stands", () => {
  const nudge = { ...assigned, kind: "nudge" as const, rows: [all.sarahNudged] };

  it("is a card of its own with the asker's words and an owner's buttons", () => {
    expect(presentNotice(nudge).summary).toBe("How does A51 stand?");
    expect(wordsOf(presentNotice(nudge))).toContain("Martin Oake asks how it stands: “the papers go out on Thursday”");
    expect(titlesOf(presentNotice(nudge)).slice(0, 3)).toEqual(["Done", "Need more time", "Note"]);
    const { note: _none, ...bare } = all.sarahNudged.nudge ?? { by: "m_martin", at: new Date(0) };
    expect(wordsOf(presentNotice({ ...nudge, rows: [{ ...all.sarahNudged, nudge: bare }] }))).toContain(
      "Martin Oake asks how it stands.",
    );
  });

  it("stands in a row of the morning beside whatever else is said of it", () => {
    const [first] = rowsOf(presentNotice({ ...all.whole, rows: [all.nudged] }).card as never);
    expect(first?.text).toContain("Martin Oake asks how it stands: “the papers go out on Thursday”");
  });

  it("says that it was answered, done or taken back", () => {
    const { nudge: _asked, ...answered } = all.sarahNudged;
    expect(presentNotice({ ...nudge, rows: [answered] }).summary).toBe("Answered: A51");
    const { nudge: _taken, ...plain } = answered.item;
    expect(presentNotice({ ...nudge, rows: [{ ...answered, item: plain }] }).summary).toBe("A51, due Thu 26 March");
    expect(presentNotice({ ...nudge, rows: [{ ...answered, item: items.done, yours: false }] }).summary).toBe(
      "A33 is done",
    );
    expect(presentNotice({ ...nudge, rows: [all.sarahNudged, all.nudged] }).summary).toBe("How do 2 actions stand?");
  });
});

describe("the foot of a note of one action", () => {
  const foot = (
    policy: Partial<typeof usualPolicy>,
    { noAhead, due = "2026-03-26", today = "2026-03-05" }: { noAhead?: true; due?: string; today?: string } = {},
  ) => {
    const committee = { ...world.harbour, policy: { ...usualPolicy, ...policy } };
    const reader = { ...assigned.reader, ...(noAhead && { noAhead }) };
    const item: typeof items.logged = { ...items.logged, due: { kind: "day", on: day(due) } };
    const single = { ...row(item, { stage: "new", committee }), today: day(today) };
    return wordsOf(presentNotice({ ...assigned, reader, rows: [single] }));
  };

  it("names the days on which its committee reminds, as far as the reader wants to hear of them", () => {
    expect(foot({})).toContain("7 days before, the working day before, and on the day.");
    expect(foot({ aheadDays: 14, eve: false })).toContain("You will hear of it again 14 days before and on the day.");
    expect(foot({}, { noAhead: true })).toContain("You will hear of it again on the day.");
    expect(foot({ aheadDays: 0, eve: false, due: false })).not.toContain("You will hear");
  });

  it("names only the days that are still to come", () => {
    expect(foot({}, { due: "2026-03-09" })).toContain(
      "You will hear of it again the working day before and on the day.",
    );
    expect(foot({}, { due: "2026-03-06" })).toContain("You will hear of it again on the day.");
    expect(foot({}, { due: "2026-03-05" })).not.toContain("You will hear");
    expect(foot({}, { due: "2026-03-07", today: "2026-03-06" })).not.toContain("You will hear");
    expect(foot({}, { due: "2026-03-07" })).toContain("You will hear of it again the working day before.");
  });

  it("names the day itself where the one before falls back over a holiday", () => {
    expect(foot({}, { due: "2026-04-13" })).toContain(
      "You will hear of it again on Thu 2 April, the working day before, and on the day.",
    );
  });
});
