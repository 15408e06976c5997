import fc from "fast-check";
import type { ProgrammeCommand, ProgrammeDeed } from "../../../src/bot/commands/programme-command.js";
import { day } from "../../../src/domain/days/day.js";
import {
  afterColon,
  minutes,
  month,
  nameOfMonth,
  number,
  type Of,
  optional,
  person,
  type Said,
  said,
  takes,
  title,
  told,
  why,
} from "./any-part.js";

const place = fc.oneof<fc.Arbitrary<{ text: string; to: Of<"programme-add">["to"] }>[]>(
  month.map((which) => ({ text: nameOfMonth(which), to: { kind: "month", month: which } })),
  month.map((which) => ({ text: `${nameOfMonth(which)} 2027`, to: { kind: "month", month: which, year: 2027 } })),
  fc.constant({ text: "the next meeting", to: { kind: "next-meeting" } as const }),
  fc.constant({
    text: "the new municipal year",
    to: { kind: "unscheduled", until: "the new municipal year" } as const,
  }),
);
const recurs = fc.constantFrom(
  { text: "six monthly", recurs: { everyMonths: 6 } },
  { text: "quarterly", recurs: { everyMonths: 3 } },
  { text: "every six months from 6 April", recurs: { everyMonths: 6, anchor: day("2026-04-06") } },
);
const programmeDeed = fc.oneof<fc.Arbitrary<readonly [(which: string) => string, ProgrammeDeed]>[]>(
  fc
    .tuple(place, why)
    .map(([{ text, to }, because]) => [
      (which) => `move ${which} to ${text}${because === undefined ? "" : ` because ${because}`}`,
      told({ deed: "move" as const, to, why: because }),
    ]),
  why.map((because) => [
    (which) => `drop ${which}${afterColon(because)}`,
    told({ deed: "drop" as const, why: because }),
  ]),
  recurs.map((often) => [(which) => `${which} is ${often.text}`, { deed: "recur", recurs: often.recurs }]),
  fc.constant([(which: string) => `${which} no longer recurs`, { deed: "recur-no-more" }] as const),
  fc.constant([(which: string) => `${which} was taken`, { deed: "taken" }] as const),
  person.map((text) => [(which) => `${which} is led by ${text}`, { deed: "lead", lead: { kind: "typed", text } }]),
  minutes.map((long) => [(which) => `${which} takes ${long} minutes`, { deed: "minutes", minutes: long }]),
  takes.map((kind) => [(which) => `${which} is for ${kind}`, { deed: "takes", takes: kind }]),
  title.map((to) => [(which) => `rename ${which} to ${to}`, { deed: "rename", title: to }]),
  fc
    .constantFrom("open" as const, "closed" as const)
    .map((part) => [(which) => `make ${which} ${part}`, { deed: "part", part }]),
);

/** Anything said of the work programme. */
export const aboutProgramme: fc.Arbitrary<Said<ProgrammeCommand>> = fc.oneof<fc.Arbitrary<Said<ProgrammeCommand>>[]>(
  fc.constant(said<Of<"programme">>("programme", { kind: "programme" })),
  month.map((which) =>
    said<Of<"programme">>(`programme for ${nameOfMonth(which)}`, {
      kind: "programme",
      month: { kind: "month", month: which },
    }),
  ),
  number.map((which) => said<Of<"programme-show">>(`P${which}`, { kind: "programme-show", number: which })),
  fc
    .record({
      title,
      place,
      takes: optional(takes),
      lead: optional(person),
      minutes: optional(minutes),
      often: optional(recurs),
    })
    .map(({ title: called, place: { text, to }, often, lead, ...facts }) => {
      const pieces = [
        often?.text,
        lead && `led by ${lead}`,
        facts.minutes && `${facts.minutes} min`,
        facts.takes && `for ${facts.takes}`,
      ].filter(Boolean);
      return said<Of<"programme-add">>(
        `add to the programme: ${called} in ${text}${pieces.length === 0 ? "" : ` (${pieces.join(", ")})`}`,
        {
          kind: "programme-add",
          title: called,
          to,
          facts: told({
            ...facts,
            recurs: often?.recurs,
            lead: lead === undefined ? undefined : { kind: "typed" as const, text: lead },
          }),
        },
      );
    }),
  fc.tuple(fc.uniqueArray(number, { minLength: 1, maxLength: 3 }), programmeDeed).map(([numbers, [text, deed]]) =>
    said<Of<"programme-change">>(text(numbers.map((one) => `P${one}`).join(", ")), {
      kind: "programme-change",
      numbers,
      ...deed,
    } as Omit<Of<"programme-change">, "typed">),
  ),
);
