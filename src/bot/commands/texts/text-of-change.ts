import type { SaidOwner } from "../../../domain/actions/said-action.js";
import type { Command, Deed, ItemRefs } from "../command.js";
import { dayInText } from "../readers/day-text.js";
import { meetingRefText } from "../readers/meeting-ref.js";
import { ofPlan } from "./text-of-plan.js";

type Change = Extract<Command, { kind: "change" }>;

/** A change as the shortest text that says it; undefined where it is said of no number and only a number says it. */
export function changeText(command: Change): string | undefined {
  if (command.items === undefined) return bareText(command);
  const items = itemsText(command.items);
  switch (command.deed) {
    case "done":
    case "close":
      return `${command.deed} ${items}${added(command.note)}`;
    case "discharge": {
      const on = command.on === undefined ? "" : ` on ${dayInText(command.on)}`;
      return `discharge ${items}${on}${added(command.note)}`;
    }
    case "withdraw":
      return `withdraw ${items}${added(command.reason)}`;
    case "reopen":
    case "decline":
      return `${command.deed} ${items}${added(command.why)}`;
    case "note":
      return `update ${items}: ${command.text}`;
    case "rate":
      return `${items} ${ratingText(command.rating)}${added(command.why)}`;
    case "redate":
      if (command.more) return `extend ${items} until ${command.typed}${because(command.why)}`;
      return command.typed === "carried forward"
        ? `${items} carried forward${because(command.why)}`
        : `${items} due ${command.typed}${because(command.why)}`;
    case "shift":
      return `push ${items} back ${command.typed}${because(command.why)}`;
    case "give":
      return `give ${items} to ${ownersText(command.to)}${because(command.why)}`;
    case "part":
      return `make ${items} ${command.to} part`;
    case "reword":
      return `reword ${items}: ${command.task}`;
    case "refer":
      return `${items} ${referText(command)}`;
    case "grant":
      return `grant ${items}`;
    case "snooze":
      return `snooze ${items} ${untilText(command.typed)}${because(command.why)}`;
    case "nudge":
      return command.whom === undefined
        ? `nudge ${items}${added(command.note)}`
        : `remind ${nameOf(command.whom)} about ${items}${added(command.note)}`;
    case "park":
      return `park ${items} until ${command.daysBefore} days before`;
    case "unpark":
      return `unpark ${items}`;
    case "plan":
      return `put ${items} under ${aNumber(command.objective)}${ofPlan(command.title)}`;
    case "unplan":
      return `take ${items} off the plan`;
    case "pass-on":
      return command.to === undefined ? `passed on ${items}` : `${items} passed on to ${nameOf(command.to)}`;
  }
}

/** In the thread of an action its number need not be said. */
function bareText(command: Change): string | undefined {
  switch (command.deed) {
    case "done":
      return `done${added(command.note)}`;
    case "close":
      return `close it${added(command.note)}`;
    case "discharge":
      return `discharge it${command.on === undefined ? "" : ` on ${dayInText(command.on)}`}${added(command.note)}`;
    case "withdraw":
      return `withdraw it${added(command.reason)}`;
    case "reopen":
    case "decline":
      return `${command.deed} it${added(command.why)}`;
    case "grant":
      return "grant it";
    case "redate":
      return command.typed === "carried forward"
        ? undefined
        : `${command.more ? "extend" : "move"} it to ${command.typed}${because(command.why)}`;
    case "snooze":
      return `snooze it ${untilText(command.typed)}${because(command.why)}`;
    case "nudge":
      return command.whom === undefined ? `nudge it${added(command.note)}` : undefined;
    case "reword":
    case "note":
    case "rate":
    case "shift":
    case "give":
    case "part":
    case "refer":
    case "pass-on":
    case "park":
    case "unpark":
    case "plan":
    case "unplan":
      return undefined;
  }
}

/** Without a point in it only the word says that it is an objective's. */
export function aNumber(objective: string): string {
  return objective.includes(".") ? objective : `objective ${objective}`;
}

/** "until Monday"; "for 3 days" of what is in three days. */
function untilText(typed: string): string {
  return /^in /i.test(typed) ? `for ${typed.slice(3)}` : `until ${typed}`;
}

/** Three or more in a row as a stretch: "3, 7 and 12-15". */
export function itemsText({ numbers, code }: ItemRefs): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last.to + 1 === number) last.to = number;
    else runs.push({ from: number, to: number });
  }
  const parts = runs.flatMap(({ from, to }) =>
    to - from > 1 ? [`${from}-${to}`] : to > from ? [`${from}`, `${to}`] : [`${from}`],
  );
  const last = parts.pop() ?? "";
  const text = parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
  return code === undefined ? text : `${code} A${text}`;
}

/** Somebody as they are named in a text; an office in small letters needs its article, as it would be a verb without. */
export function nameOf(owner: SaidOwner): string {
  if (owner.kind === "me") return "me";
  return /^(?:chair|clerk|secretary|vice)/.test(owner.text) ? `the ${owner.text}` : owner.text;
}

export function ratingText(rating: Extract<Deed, { deed: "rate" }>["rating"]): string {
  return rating.replace("-", " ");
}

function ownersText(owners: readonly SaidOwner[]): string {
  const names = owners.map(nameOf);
  const last = names.pop() ?? "";
  const inPlaceOf = owners.find((owner) => owner.kind === "typed" && owner.inPlaceOf !== undefined);
  const placed = inPlaceOf?.kind === "typed" ? ` in replacement of ${inPlaceOf.inPlaceOf ?? ""}` : "";
  return `${names.length === 0 ? last : `${names.join(", ")} and ${last}`}${placed}`;
}

function referText({ boardReference, meeting, agendaItem }: Extract<Deed, { deed: "refer" }>): string {
  const item = agendaItem === undefined ? "" : `item ${agendaItem}`;
  const of = meeting === undefined ? "" : meetingRefText(meeting);
  if (boardReference === undefined) return `came from ${[item, of].filter((part) => part !== "").join(" of ")}`;
  return `is board action ${boardReference}${item === "" ? "" : `, ${item}`}${of === "" ? "" : ` of ${of}`}`;
}

function added(words: string | undefined): string {
  return words === undefined ? "" : `: ${words}`;
}

function because(why: string | undefined): string {
  return why === undefined ? "" : ` because ${why}`;
}
