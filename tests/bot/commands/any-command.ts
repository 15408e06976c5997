import fc from "fast-check";
import type { Command, Deed, MeetingRef } from "../../../src/bot/commands/command.js";
import { day } from "../../../src/domain/days/day.js";
import { readDue } from "../../../src/domain/days/read-due.js";
import { readShift } from "../../../src/domain/days/shift-due.js";
import { told } from "./any-part.js";
import { today } from "./the-board.js";

const words = fc
  .array(
    fc.constantFrom(..."the school data came late after letter sent twice auditor minutes 5 March (draft)".split(" ")),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((said) => `it ${said.join(" ")}`);
const said = fc.option(words, { nil: undefined });
const number = fc.integer({ min: 1, max: 99_999 });
const stretch = fc
  .tuple(number, fc.integer({ min: 1, max: 20 }))
  .map(([from, length]) => Array.from({ length }, (_, index) => from + index));
const items = fc
  .tuple(
    fc.oneof(fc.uniqueArray(number, { minLength: 1, maxLength: 20 }), stretch),
    fc.constantFrom(undefined, "LSCB", "CDOP"),
  )
  .map(([numbers, code]) => ({ numbers, ...(code === undefined ? {} : { code }) }));
const name = fc.constantFrom("Jason", "Sarah Jones", "RW", "Zoe", "Pete Horne", "Police");
const pastDay = fc.constantFrom("2014-12-04", "2025-02-28", "2026-03-04").map((iso) => day(iso));
const meeting = fc.oneof<fc.Arbitrary<MeetingRef>[]>(
  fc.integer({ min: 1, max: 12 }).map((month) => ({ kind: "month", month })),
  pastDay.map((on) => ({ kind: "day", on })),
  fc.constantFrom({ kind: "last" } as const, { kind: "next" } as const),
);

const owners = fc
  .tuple(fc.uniqueArray(name, { minLength: 1, maxLength: 3 }), fc.option(name, { nil: undefined }))
  .map(([names, inPlaceOf]) => names.map((text) => told({ kind: "typed" as const, text, inPlaceOf })));

const onePerson = fc
  .constantFrom("Jason Hartley", "Sarah Jones", "Pete Horne")
  .map((text) => ({ kind: "typed" as const, text }));
const snooze = fc
  .tuple(fc.constantFrom("Monday", "9 March", "tomorrow", "in 3 days", "the next meeting"), said)
  .map(([typed, why]) => told({ deed: "snooze" as const, until: readDue(typed, { today }), typed, why }));

const bareDeed = fc.oneof(
  said.map((note) => told({ deed: "done" as const, note })),
  said.map((note) => told({ deed: "close" as const, note })),
  fc
    .tuple(said, fc.option(pastDay, { nil: undefined }))
    .map(([note, on]) => told({ deed: "discharge" as const, note, on })),
  said.map((reason) => told({ deed: "withdraw" as const, reason })),
  said.map((why) => told({ deed: "reopen" as const, why })),
  said.map((why) => told({ deed: "decline" as const, why })),
  fc.constant({ deed: "grant" as const }),
);
const deed = fc.oneof(
  bareDeed,
  words.map((text) => ({ deed: "note" as const, text })),
  fc
    .tuple(fc.constantFrom("on-track" as const, "at-risk" as const, "off-track" as const), said)
    .map(([rating, why]) => told({ deed: "rate" as const, rating, why })),
  fc
    .tuple(fc.constantFrom("Friday", "5 March", "next meeting", "end of April", "carried forward"), said)
    .map(([typed, why]) =>
      told({
        deed: "redate" as const,
        due: typed === "carried forward" ? { kind: "next-meeting" as const } : readDue(typed, { today }),
        typed,
        why,
      }),
    ),
  fc
    .tuple(fc.constantFrom("a fortnight", "two weeks", "another month", "10 days"), said)
    .map(([typed, why]) => told({ deed: "shift" as const, by: readShift(typed) ?? never(), typed, why })),
  fc.tuple(owners, said).map(([to, why]) => told({ deed: "give" as const, to, why })),
  fc.constantFrom("open" as const, "closed" as const).map((to) => ({ deed: "part" as const, to })),
  snooze,
  words.map((note) => ({ deed: "nudge" as const, note })),
  fc.tuple(said, onePerson).map(([note, whom]) => told({ deed: "nudge" as const, note, whom })),
  fc.option(onePerson, { nil: undefined }).map((to) => told({ deed: "pass-on" as const, to })),
  fc.integer({ min: 1, max: 366 }).map((daysBefore) => ({ deed: "park" as const, daysBefore })),
  fc.constant({ deed: "unpark" as const }),
  fc
    .tuple(fc.constantFrom("1.1", "2.3.1", "3"), fc.constantFrom(undefined, "Delivery Plan 2026-28", "Prevent"))
    .map(([objective, title]) => told({ deed: "plan" as const, objective, title })),
  fc.constant({ deed: "unplan" as const }),
);
const refer = fc
  .tuple(
    fc.option(fc.constantFrom("3", "7a", "12/4"), { nil: undefined }),
    fc.option(meeting, { nil: undefined }),
    fc.option(fc.constantFrom("6", "4.2"), { nil: undefined }),
  )
  .filter((parts) => parts.some((part) => part !== undefined))
  .map(([boardReference, of, agendaItem]) => told({ deed: "refer" as const, boardReference, meeting: of, agendaItem }));

const bareRedate = fc
  .tuple(fc.constantFrom("Friday", "5 March", "next meeting", "end of April"), said)
  .map(([typed, why]) => told({ deed: "redate" as const, due: readDue(typed, { today }), typed, why }));
const reword = words.map((text) => ({ deed: "reword" as const, task: `I${text.slice(1)}` }));

/** Any change of actions that are there. */
export const aChange: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(items, deed).map(([refs, one]) => ({ kind: "change" as const, items: refs, ...(one as Deed) })),
  fc
    .oneof(bareDeed, bareRedate, snooze, fc.constant({ deed: "nudge" as const }))
    .map((one) => ({ kind: "change" as const, ...(one as Deed) })),
  fc
    .tuple(number, fc.oneof(refer, reword))
    .map(([one, deedOf]) => ({ kind: "change" as const, items: { numbers: [one] }, ...(deedOf as Deed) })),
);

const due = fc.constantFrom(
  { from: day("2026-03-01"), before: day("2026-04-01") },
  { from: day("2026-03-05"), before: day("2026-03-06") },
  { from: day("2026-03-02"), before: day("2026-03-09") },
  { before: day("2026-03-05") },
  { from: day("2014-12-04") },
);

/** Any list of actions. */
export const aList: fc.Arbitrary<Command> = fc
  .record({
    list: fc.constantFrom("outstanding", "overdue", "awaiting", "requests", "week" as const),
    whose: fc.option(
      fc.oneof(
        fc.constant({ kind: "me" }),
        name.map((text) => ({ kind: "typed", text })),
      ),
      {
        nil: undefined,
      },
    ),
    since: fc.option(meeting, { nil: undefined }),
    due: fc.option(due, { nil: undefined }),
    rated: fc.constantFrom(undefined, "on-track", "at-risk", "off-track"),
    plan: fc.constantFrom(undefined, undefined, {}, { objective: "1.2" }, { objective: "3" }),
  })
  // This week is a stretch of its own.
  .map((parts) => told({ kind: "list", ...parts, ...(parts.list === "week" ? { due: undefined } : {}) }) as Command);

/** The action log as a file. */
export const aLogFile: fc.Arbitrary<Command> = fc
  .record({
    form: fc.constantFrom("word" as const, "csv" as const),
    state: fc.constantFrom(undefined, "outstanding", "overdue", "discharged"),
    of: fc.oneof(
      fc.constant({}),
      name.map((text) => ({ whose: { kind: "typed" as const, text } })),
      meeting.map((one) => ({ meeting: one })),
      fc.constantFrom({ plan: {} }, { plan: { objective: "1.2" } }),
    ),
    closed: fc.constantFrom(undefined, true as const),
  })
  .map(({ of, ...parts }) => told({ kind: "log-file", ...parts, ...of }) as Command);

/** Anything said of a meeting that is over, or for a calendar. */
export const aboutMinutes: fc.Arbitrary<Command> = fc.oneof(
  fc.constant({ kind: "end-meeting" as const }),
  meeting.map((of) => ({ kind: "calendar-file" as const, meeting: of })),
  fc
    .tuple(fc.option(meeting, { nil: undefined }), fc.constantFrom(undefined, true as const))
    .map(([of, closed]) => told({ kind: "minutes" as const, meeting: of, closed }) as Command),
);

function never(): never {
  throw new Error("no length");
}
