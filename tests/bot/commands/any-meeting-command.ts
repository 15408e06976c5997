import fc from "fast-check";
import type { Command } from "../../../src/bot/commands/command.js";
import type { SittingCommand } from "../../../src/bot/commands/sitting-command.js";
import {
  dueOn,
  itemNumber,
  month,
  nameOfMonth,
  number,
  type Of,
  ofMonth,
  optional,
  person,
  ref,
  type Said,
  said,
  told,
  untyped,
  why,
} from "./any-part.js";

const attender = person.map((text) => ({ kind: "typed" as const, text }));
/** Three may as well be a list of the board. */
const someAttenders = fc.uniqueArray(attender, { minLength: 1, maxLength: 2, selector: ({ text }) => text });
const words = fc.constantFrom("that the report be noted", "that the plan be approved and sent to all schools");

/** Anything said in a meeting, or of what was decided in one. */
export const aboutSitting: fc.Arbitrary<SittingCommand> = fc.oneof<fc.Arbitrary<SittingCommand>[]>(
  fc.constantFrom<SittingCommand[]>(
    { kind: "start-meeting" },
    { kind: "where-are-we" },
    { kind: "no-declarations" },
    { kind: "take-item", item: "next" },
    { kind: "attendance" },
    { kind: "decisions" },
  ),
  itemNumber.map((which) => ({ kind: "take-item", item: { number: which } })),
  month.map((which) => ({ kind: "attendance", meeting: { kind: "month", month: which } })),
  month.map((which) => ({ kind: "decisions", meeting: { kind: "month", month: which } })),
  someAttenders.map((who) => ({ kind: "attend", marks: who.map((one) => ({ who: one, as: "present" })) })),
  fc.tuple(someAttenders, ofMonth).map(([who, where]) => ({
    kind: "attend",
    marks: who.map((one) => ({ who: one, as: "apologies" })),
    ...ref(where),
  })),
  someAttenders.map((who) => ({ kind: "attend", marks: who.map((one) => ({ who: one, as: "absent" })) })),
  someAttenders.map((who) => ({
    kind: "attend",
    everyone: true,
    marks: who.map((one) => ({ who: one, as: "absent" })),
  })),
  attender.map((who) => ({ kind: "attend", marks: [{ who, as: "none" }] })),
  fc
    .tuple(fc.oneof(attender, fc.constant({ kind: "me" as const })), optional(itemNumber))
    .map(([who, item]) => told({ kind: "declare" as const, who, item, interest: "governor at the school" })),
  words.map((text) => ({ kind: "resolve", clauses: [text] })),
  fc.constant({ kind: "resolve", clauses: ["that the report be noted", "that the plan be sent to all schools"] }),
  fc.constantFrom("the plan stands", "to note the report").map((text) => ({ kind: "agree", text })),
  fc
    .tuple(number, fc.constantFrom({ kind: "in" as const, months: 6 }, { kind: "every" as const, months: 3 }))
    .map(([which, when]) => ({ kind: "follow-decision", number: which, when })),
  fc
    .tuple(number, month)
    .map(([which, of]) => ({ kind: "follow-decision", number: which, when: { kind: "month", month: of } })),
  number.map((which) => ({ kind: "follow-decision", number: which })),
  number.map((which) => ({ kind: "show-decision", number: which })),
  fc
    .tuple(number, why)
    .map(([which, because]) => told({ kind: "strike-decision" as const, number: which, why: because })),
  fc.tuple(number, words).map(([which, text]) => ({ kind: "correct-decision", number: which, text })),
);

const when = fc.constantFrom(
  { text: "", startsAt: undefined },
  { text: " at 10am", startsAt: "10:00" },
  { text: " at 14:30", startsAt: "14:30" },
);
const meetingDay = fc.constantFrom("12 March", "9 June", "Friday").map((text) => ({ text, on: dueOn(text) }));

/** Meetings planned, moved, called off and adjourned, and the board's rules for them. */
export const aboutMeetings: fc.Arbitrary<Said<Command>> = fc.oneof<fc.Arbitrary<Said<Command>>[]>(
  fc.constantFrom<Command[]>({ kind: "meetings" }, { kind: "plan-meeting" }, { kind: "next-meeting" }).map(untyped),
  fc.tuple(meetingDay, when, optional(fc.constant("Guildhall"))).map(([{ text, on }, hour, at]) => {
    const typed = `${text}${hour.text}${at === undefined ? "" : `, ${at}`}`;
    return {
      text: `meeting ${typed}`,
      is: told({ kind: "meeting" as const, on, startsAt: hour.startsAt, place: at, typed }),
    };
  }),
  fc
    .tuple(meetingDay, when, why, ofMonth)
    .map(([{ text, on }, hour, because, which]) =>
      said<Of<"move-meeting">>(
        `move the ${which === undefined ? "" : `${nameOfMonth(which)} `}meeting to ${text}${hour.text}${because === undefined ? "" : ` because ${because}`}`,
        told({ kind: "move-meeting" as const, to: on, startsAt: hour.startsAt, why: because, month: which }),
      ),
    ),
  fc
    .tuple(why, ofMonth)
    .map(([because, which]) =>
      said<Of<"cancel-meeting">>(
        `cancel the ${which === undefined ? "" : `${nameOfMonth(which)} `}meeting${because === undefined ? "" : ` because ${because}`}`,
        told({ kind: "cancel-meeting" as const, why: because, month: which }),
      ),
    ),
  fc
    .tuple(optional(meetingDay), why)
    .map(([to, because]) =>
      said<Of<"adjourn-meeting">>(
        `adjourn the meeting${to === undefined ? "" : ` to ${to.text}`}${because === undefined ? "" : ` because ${because}`}`,
        told({ kind: "adjourn-meeting" as const, to: to?.on, why: because }),
      ),
    ),
  ofMonth.map((which) =>
    said<Of<"set-meeting">>(
      `the ${which === undefined ? "" : `${nameOfMonth(which)} `}meeting starts at 2pm`,
      told({ kind: "set-meeting" as const, startsAt: "14:00", month: which }),
    ),
  ),
  fc
    .integer({ min: 1, max: 300 })
    .map((of) => said<Of<"set-quorum">>(`quorum is ${of}`, { kind: "set-quorum", quorum: { kind: "number", of } })),
  fc
    .integer({ min: 10, max: 600 })
    .map((long) =>
      said<Of<"set-full-at">>(`meetings are full at ${long} minutes`, { kind: "set-full-at", minutes: long }),
    ),
);
