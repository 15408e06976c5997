import { describe, expect, it } from "vitest";
import { presentRefusal, type Refusal } from "../../../src/bot/cards/talk/present-refusal.js";
import type { HistoryLine } from "../../../src/domain/actions/action-item.js";
import { day } from "../../../src/domain/days/day.js";
import { aWorld, now, today } from "./a-world.js";
import { brokenRules } from "./card-rules.js";
import { titlesOf, wordsOf } from "./titles-of.js";

const { items, board, reads, someone } = aWorld();
const of = { item: items.moved, board, reader: reads("channel", someone("m_joe")) };
const clerks = ["Ines Barrow"];

const since: HistoryLine = {
  at: new Date("2026-03-05T10:40:00Z"),
  by: "m_sarah",
  what: { kind: "moved", from: { kind: "none" }, to: { kind: "day", on: day("2026-03-20") } },
};
const asked = { kind: "day", to: { kind: "day", on: day("2026-03-20") }, by: "m_sarah", at: now } as const;
const answered: HistoryLine = {
  at: new Date("2026-03-04T16:05:00Z"),
  by: "m_martin",
  what: { kind: "declined", asked },
};

/** One of every kind, so that a new kind has to be looked at here. */
const refusals: { [Kind in Refusal["kind"]]: Extract<Refusal, { kind: Kind }> } = {
  "not-owner": { kind: "not-owner", deed: "done", ...of },
  "not-theirs": { kind: "not-theirs", from: "Joe Finch", ...of },
  "not-clerk": { kind: "not-clerk", deed: "reword", clerks, ...of },
  "not-open": { kind: "not-open", state: { kind: "discharged", at: now, by: "m_sarah" }, now, ...of },
  "not-ended": { kind: "not-ended", ...of },
  "no-change": { kind: "no-change", ...of },
  "earlier-day": {
    kind: "earlier-day",
    has: day("2026-03-18"),
    to: day("2026-03-06"),
    offered: { days: [{ on: day("2026-03-06"), text: "31 due 6 March 2026" }], board },
    ...of,
  },
  "no-day": { kind: "no-day", ...of },
  "park-too-near": { kind: "park-too-near", until: day("2026-03-01"), ...of },
  "no-snooze": { kind: "no-snooze", ...of },
  "snooze-too-short": { kind: "snooze-too-short", on: today, ...of },
  "snooze-too-long": { kind: "snooze-too-long", latest: day("2026-03-12"), days: 7, ...of },
  "nudged-today": { kind: "nudged-today", by: "m_martin", at: new Date("2026-03-05T09:30:00Z"), ...of },
  "owes-it-alone": { kind: "owes-it-alone", ...of },
  "passed-on-to-whom": { kind: "passed-on-to-whom", owing: ["m_gwilym", "m_joe"], ...of },
  "gone-out": { kind: "gone-out", ...of },
  "rating-needs-why": { kind: "rating-needs-why", rating: "off-track", ...of },
  "withdrawal-needs-why": { kind: "withdrawal-needs-why", ...of },
  "nothing-asked": { kind: "nothing-asked", answered, ...of },
  "changed-since": { kind: "changed-since", since, ...of },
  "closed-part": { kind: "closed-part", clerks, ...of, item: items.closed },
  "too-many-changes": { kind: "too-many-changes", until: new Date("2026-03-05T10:52:00Z"), board },
  "unknown-meeting": { kind: "unknown-meeting", meeting: { kind: "month" } },
  "undo-too-late": { kind: "undo-too-late", clerks, ...of },
  "nothing-to-undo": { kind: "nothing-to-undo" },
  "undo-elsewhere": { kind: "undo-elsewhere", of: "agenda", before: of },
  "undone-before": { kind: "undone-before", ...of },
  "not-yours-to-undo": { kind: "not-yours-to-undo", by: "m_sarah", ...of },
  "day-passed": { kind: "day-passed", on: day("2026-03-04"), today, of: "meeting" },
  "day-unreadable": { kind: "day-unreadable", of: "action", why: "impossible" },
  "unknown-number": { kind: "unknown-number", name: "A99", board },
  "unknown-reference": { kind: "unknown-reference", reference: "3 of 4 December 2014" },
  "unknown-committee": { kind: "unknown-committee", code: "XYZ", yours: ["HWB", "PPG"] },
  incomplete: { kind: "incomplete", missing: "task", example: "action: Sarah to circulate the plan by 5 March" },
  "too-long": { kind: "too-long", limit: 4000 },
  "nothing-said": { kind: "nothing-said" },
  observer: { kind: "observer", board, clerks },
  archived: { kind: "archived", board, runs: true },
  "too-many-requests": { kind: "too-many-requests", until: now, zone: board.committee.zone },
  "clerk-only": { kind: "clerk-only", of: "meetings", board, clerks: [] },
  "no-meeting": { kind: "no-meeting", board },
  "meeting-stays": { kind: "meeting-stays", why: "link" },
  "meeting-exists": { kind: "meeting-exists", on: day("2026-03-17"), board },
  "set-up-here": { kind: "set-up-here", bot: "Matters Arising" },
  "roster-unread": { kind: "roster-unread" },
  "not-in-full": { kind: "not-in-full" },
  "stale-press": { kind: "stale-press" },
};

describe("a refusal", () => {
  it.each(Object.values(refusals).map((refusal) => [refusal.kind, refusal] as const))(
    "%s keeps the rules of cards",
    (_kind, refusal) => {
      expect(brokenRules(presentRefusal(refusal))).toEqual([]);
    },
  );

  it.each([
    [
      "not-owner",
      "A31 stays open\nIts owner is Sarah Kent; only the owner, the clerk or the chair can mark it done. You can tell them what you know.",
    ],
    [
      "not-open",
      "A31 is done already\nSarah Kent marked it done today at 10:42. Log a new one if there is more to do.",
    ],
    ["day-passed", "That day has passed\nWed 4 March has passed, so no meeting was saved. Give a day from today on."],
    [
      "unknown-number",
      "There is no A99 here\nNo action has this number. Say “outstanding” to see those that are open.",
    ],
    ["not-theirs", "A31 stays as it was\nIt is Sarah Kent's, not Joe Finch's, so nothing was changed."],
    ["not-clerk", "A31 stays as it was\nOnly the clerk or the chair can change its words. Ask Ines Barrow."],
    ["not-ended", "A31 is open\nIt isn't closed, so there is nothing to open again."],
    [
      "park-too-near",
      "A31 stays on matters arising\nIt would be parked until Sun 1 March, which has come, so it stays on the list.",
    ],
    ["no-day", "A31 has no due day\nThere is no day to count from, so nothing was saved. Give it one: 31 due 5 March"],
    [
      "rating-needs-why",
      "Why is it off track?\nNothing was saved, as this rating needs a sentence. Write it like this: 31 off track because the data is late",
    ],
    [
      "withdrawal-needs-why",
      "Why is it withdrawn?\nNothing was saved, as a withdrawal needs a reason. Write it like this: withdraw 31: superseded by the new plan",
    ],
    [
      "undone-before",
      "Nothing to undo\nYou have taken back your last change, which was of A31. To take back an earlier one say its number, like undo 32",
    ],
    ["not-yours-to-undo", "A31 stays as it was\nSarah Kent made its last change, and only they can undo that."],
    [
      "no-snooze",
      "A31's reminders stay as they are\nThe clerk lets nobody snooze here, so you'll go on hearing of it.",
    ],
    [
      "snooze-too-short",
      "A31's reminders stay as they are\nA snooze ends on a day after today, so nothing was changed. Write it like this: snooze 31 until Monday",
    ],
    [
      "snooze-too-long",
      "A31's reminders stay as they are\nThe clerk lets you snooze for at most 7 days: until Thu 12 March.",
    ],
    [
      "nudged-today",
      "A31 was nudged today\nMartin Oake asked how it stands at 09:30. Once a day is enough; a note is read at any time.",
    ],
    ["owes-it-alone", "A31 stays as it was\nIt is yours alone, so there is nobody else to ask."],
    ["passed-on-to-whom", "Who was told of A31?\nSeveral owe it, and nothing was written down yet."],
    ["gone-out", "A31 stays as it was\nA nudge goes out at once, so it can't be taken back."],
    ["nothing-asked", "Nothing is asked for A31\nMartin Oake declined Fri 20 March on Wed 4 March."],
    [
      "changed-since",
      "A31 stays as it was\nSarah Kent moved it to Fri 20 March at 10:40. That was after your change, so yours can't be undone by itself. Change it again instead.",
    ],
    [
      "too-many-changes",
      "That is a lot at once\nYou have made 100 changes in 10 minutes, and nothing more was saved. It goes on at 10:52.",
    ],
    [
      "unknown-meeting",
      "I don't know that meeting\nI know of none in the last year, only of those that were planned with me, and nothing has changed. A list takes a day too, like “since 5 March”.",
    ],
    [
      "too-long",
      "That is too long\nMore than 4,000 characters are too many at once, so nothing was saved. Send it as several messages, one for each action.",
    ],
    [
      "clerk-only",
      "Nothing was changed\nOnly the clerk or the chair changes meetings, agendas and decisions. There is no clerk: any member may say “take over as clerk”.",
    ],
  ] as const)("%s says what is true, why, and what to do instead", (kind, words) => {
    expect(wordsOf(presentRefusal(refusals[kind]))).toBe(words);
  });

  it("offers to snooze for as long as one may, and names who may have been told", () => {
    expect(titlesOf(presentRefusal(refusals["snooze-too-long"]))).toEqual(["Snooze until Thu 12 March"]);
    expect(titlesOf(presentRefusal(refusals["passed-on-to-whom"]))).toEqual(["Told Gwilym Pugh", "Told Joe Finch"]);
  });

  it("says that a snooze is its owner's alone", () => {
    expect(wordsOf(presentRefusal({ kind: "not-owner", deed: "snooze", ...of }))).toBe(
      "A31 stays as it was\nIts owner is Sarah Kent; a snooze is of one's own reminders, so only its owner can snooze it.",
    );
  });

  it("names no owner of a closed item in a shared place, nor what was done to it", () => {
    const closed = { ...of, item: items.closed };
    for (const refusal of [
      presentRefusal({ kind: "not-owner", deed: "note", ...closed }),
      presentRefusal({ kind: "changed-since", since, ...closed }),
      presentRefusal({ kind: "nothing-asked", answered, ...closed }),
      presentRefusal({ kind: "not-yours-to-undo", by: "m_sarah", ...closed }),
      presentRefusal({ kind: "not-owner", deed: "snooze", ...closed }),
      presentRefusal({ ...refusals["nudged-today"], ...closed }),
      presentRefusal({ ...refusals["passed-on-to-whom"], owing: ["m_sarah", "m_martin"], ...closed }),
      presentRefusal({ ...refusals["closed-part"], ...closed }),
    ]) {
      expect(JSON.stringify(refusal)).not.toMatch(/Sarah|Martin|20 March|minibus/);
    }
  });

  it("names an unknown number of a committee whose code has a number itself", () => {
    expect(wordsOf(presentRefusal({ kind: "unknown-number", name: "SCB2 A99" }))).toMatch(
      /^There is no SCB2 A99 here\n/,
    );
  });

  it("tells whoever closed it just now how to take that back, and others who it was", () => {
    const closing = (minutesAgo: number) => ({
      ...refusals["not-open"],
      item: items.done,
      state: items.done.state as (typeof refusals)["not-open"]["state"],
      reader: reads("channel", someone("m_sarah")),
      now: new Date(Date.parse("2026-03-05T09:14:00Z") + minutesAgo * 60_000),
    });
    const own = presentRefusal(closing(10));
    expect(wordsOf(own)).toBe("A33 is done already\nYou marked it done today at 09:14. Undo opens it again.");
    expect(titlesOf(own)).toEqual(["Undo"]);
    const late = presentRefusal(closing(11));
    expect(wordsOf(late)).toContain("You marked it done today at 09:14. Log a new one");
    expect(titlesOf(late)).toEqual(["Mine"]);
    const others = presentRefusal({ ...closing(1), reader: reads("channel", someone("m_joe")) });
    expect(wordsOf(others)).toContain("Sarah Kent marked it done today at 09:14.");
    expect(titlesOf(others)).toEqual(["Mine"]);
  });

  it("says who closed no closed item in a shared place", () => {
    const closed = { ...items.done, part: "closed" as const };
    const words = wordsOf(presentRefusal({ ...refusals["not-open"], item: closed }));
    expect(words).toBe(
      "A33 is done already\nAn action that is closed isn't changed any more. Log a new one if there is more to do.",
    );
  });

  it("offers after ten minutes only what this reader can still do", () => {
    const late = (item: typeof items.moved, member: "m_ines" | "m_joe") =>
      wordsOf(presentRefusal({ ...refusals["undo-too-late"], item, reader: reads("channel", someone(member)) })).split(
        "\n",
      )[1];
    expect(late(items.moved, "m_ines")).toBe("A change can be undone for ten minutes. Change it again instead.");
    expect(late(items.moved, "m_joe")).toBe("A change can be undone for ten minutes. Ask Ines Barrow to change it.");
    expect(late(items.done, "m_ines")).toBe(
      "A change can be undone for ten minutes. Log it again if there is more to do.",
    );
  });

  it("takes nothing typed into its title", () => {
    expect(wordsOf(presentRefusal({ kind: "unknown-number", name: "**A99** [x](y)" }))).toMatch(
      /^There is no such action here\n/,
    );
  });

  it("offers what one may do where the time to undo has passed", () => {
    expect(
      titlesOf(presentRefusal({ ...refusals["undo-too-late"], reader: reads("channel", someone("m_ines")) })),
    ).toEqual(["Done", "Change date", "Note", "…Edit", "…Nudge", "…History"]);
    expect(titlesOf(presentRefusal(refusals["not-owner"]))).toEqual(["Tell the owner", "Mine"]);
  });
});
