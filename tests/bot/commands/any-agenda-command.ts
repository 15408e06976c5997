import fc from "fast-check";
import type { AgendaCommand, SaidChange } from "../../../src/bot/commands/agenda-command.js";
import type { Command } from "../../../src/bot/commands/command.js";
import {
  afterColon,
  itemNumber,
  minutes,
  nameOfMonth,
  number,
  type Of,
  ofMonth,
  optional,
  person,
  ref,
  type Said,
  said,
  takes,
  title,
  told,
  untyped,
  why,
} from "./any-part.js";

const addItem = fc
  .record({
    title,
    takes: optional(takes),
    lead: optional(person),
    minutes: optional(minutes),
    pages: optional(fc.constantFrom("10-23", "7")),
    part: fc.constantFrom(undefined, "closed" as const),
    where: ofMonth,
  })
  .map(({ where, pages, ...item }) => {
    const facts = [item.lead, item.minutes && `${item.minutes} min`, pages && `pages ${pages}`].filter(Boolean);
    const kind = item.takes === undefined ? "" : ` for ${item.takes}`;
    const on = where === undefined ? "" : ` to the ${nameOfMonth(where)} agenda`;
    return said<Of<"add-item">>(
      `add ${item.part === undefined ? "an" : "a closed"} agenda item${kind}${on}: ${item.title}${facts.length === 0 ? "" : ` (${facts.join(", ")})`}`,
      {
        kind: "add-item",
        item: told({ ...item, papers: pages === undefined ? undefined : { kind: "here" as const, pages } }),
        ...ref(where),
      },
    );
  });

const change = fc
  .oneof<fc.Arbitrary<readonly [(of: string) => string, SaidChange]>[]>(
    fc
      .tuple(fc.constantFrom("before" as const, "after" as const), itemNumber)
      .map(([to, other]) => [(of) => `move agenda item ${of} ${to} ${other}`, { change: "move", to: { to, other } }]),
    itemNumber.map((other) => [(of) => `swap items ${of} and ${other}`, { change: "swap", other }]),
    fc
      .constantFrom("start" as const, "end" as const)
      .map((to) => [(of) => `move agenda item ${of} to the ${to}`, { change: "move", to: { to } }]),
    takes.map((kind) => [(of) => `agenda item ${of} is for ${kind}`, { change: "kind", takes: kind }]),
    title.map((to) => [(of) => `rename agenda item ${of} to ${to}`, { change: "title", title: to }]),
    person.map((lead) => [(of) => `agenda item ${of} is led by ${lead}`, { change: "lead", lead }]),
    minutes.map((long) => [(of) => `agenda item ${of} takes ${long} minutes`, { change: "minutes", minutes: long }]),
    fc
      .constantFrom("open" as const, "closed" as const)
      .map((part) => [(of) => `make agenda item ${of} ${part}`, { change: "part", part }]),
    fc.constant([(of: string) => `take agenda item ${of} off the agenda`, { change: "take-off" }] as const),
  )
  .chain(([text, what]) =>
    itemNumber.map((of) => said<Of<"change-agenda-item">>(text(of), { kind: "change-agenda-item", of, what })),
  );

const suggestion = fc
  .record({ title, takes: optional(takes), part: fc.constantFrom(undefined, "closed" as const), where: ofMonth })
  .map(({ where, ...item }) =>
    said<Of<"suggest-item">>(
      `suggest ${item.part === undefined ? "an" : "a closed"} item${item.takes === undefined ? "" : ` for ${item.takes}`}${where === undefined ? "" : ` for the ${nameOfMonth(where)} meeting`}: ${item.title}`,
      { kind: "suggest-item", item: told(item), ...ref(where) },
    ),
  );

const standing = fc
  .tuple(title, fc.constantFrom("before" as const, "after" as const, undefined), optional(minutes))
  .map(([called, is, long]) =>
    said<Of<"add-standing-item">>(
      `add standing item: ${called}${long === undefined ? "" : ` (${long} min)`} ${is === undefined ? "at the end" : `${is} Apologies`}`,
      {
        kind: "add-standing-item",
        item: told({ title: called, minutes: long }),
        at: is === undefined ? { place: "end" } : { beside: "Apologies", is },
      },
    ),
  );

/** Anything that changes an agenda, is suggested for it, or stands on each. */
export const aboutAgendas: fc.Arbitrary<Said<AgendaCommand>> = fc.oneof<fc.Arbitrary<Said<AgendaCommand>>[]>(
  addItem,
  change,
  suggestion,
  standing,
  fc
    .tuple(number, optional(takes), ofMonth)
    .map(([which, kind, where]) =>
      said<Of<"accept-suggestion">>(
        `accept S${which}${kind === undefined ? "" : ` for ${kind}`}${where === undefined ? "" : ` for ${nameOfMonth(where)}`}`,
        told({ kind: "accept-suggestion" as const, number: which, takes: kind, ...ref(where) }),
      ),
    ),
  fc
    .tuple(number, why)
    .map(([which, because]) =>
      said<Of<"decline-suggestion">>(
        `decline S${which}${afterColon(because)}`,
        told({ kind: "decline-suggestion" as const, number: which, why: because }),
      ),
    ),
  title.map((called) =>
    said<Of<"remove-standing-item">>(`remove standing item ${called}`, { kind: "remove-standing-item", title: called }),
  ),
  fc
    .constantFrom<AgendaCommand[]>(
      { kind: "suggestions" },
      { kind: "standing-items" },
      { kind: "standing-items", form: true },
      { kind: "usual-standing-items" },
      { kind: "edit-agenda" },
      { kind: "number-items" },
    )
    .map(untyped),
  ofMonth.map((where) => untyped({ kind: "edit-agenda" as const, ...ref(where) })),
  fc.integer({ min: 2, max: 9999 }).map((first) => untyped({ kind: "number-items" as const, first })),
);

/** Which agenda, which matters arising, and papers that go out. */
export const aboutPapers: fc.Arbitrary<Command> = fc
  .tuple(fc.constantFrom("matters-arising" as const, "send-papers" as const, "agenda" as const), ofMonth)
  .map(([kind, where]) =>
    kind === "agenda" ? told({ kind, of: ref(where).meeting }) : { kind, ...ref(where) },
  ) as fc.Arbitrary<Command>;
