import { addDays, type Day, weekday } from "../../../domain/days/day.js";
import { type DueReading, readDue } from "../../../domain/days/read-due.js";
import type { Command } from "../command.js";
import type { Row, Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { firstOf, formsOf } from "./forms.js";
import { aBreak, itemRefs, numbersIn, someItems } from "./item-refs.js";
import { longestReason, withReason } from "./reason.js";

const about = "(?: about| of| on| for| re)?";
const rest = "(?<rest>| .+)";
/** Whoever says one of these wants quiet, whether or not the day can be read. */
const clearForms = formsOf(
  `(?:snooze|mute|silence|hush)${about} ${someItems}${rest}`,
  `${someItems}(?:${aBreak}| )(?:snooze|mute)(?: it)?${rest}`,
  `(?:(?:be|keep|stay) )?quiet (?:about|on) ${someItems}${rest}`,
);
/** These only with a day: "nothing on 12 yet" wants nothing, and "remind me of 12" may want to see it. */
const datedForms = formsOf(
  `remind me(?: again)? (?:about|of) ${someItems}(?: again)?(?<rest> .+)`,
  `(?:send|give) me a(?:nother)? reminder (?:about|of|for|on) ${someItems}(?<rest> .+)`,
  `remind me(?: again)? (?<day>.{2,40}?) (?:about|of) ${someItems}`,
  `(?:no (?:more )?reminders?|nothing(?: more)?|(?:don['’]?t|do not) remind me|stop reminding me) (?:about|of|on|for) ${someItems}(?<rest> .+)`,
);
const bareForms = formsOf("snooze(?: it| this| that)?(?<rest> .+)");
const numberless =
  /^snooze(?: it| this| that|(?: all| everything| them all| all of (?:them|mine))(?: (?:until|till|for|to) .{2,40})?)?$/i;
/** Whoever ends a snooze hears of it the next morning. */
const endForms = formsOf(
  `(?:un-?snooze|un-?mute|wake(?: up)?) ${someItems}(?: up)?(?: again| now)?`,
  `(?:stop|end|cancel|lift|remove) (?:the )?snooz(?:e|ing)(?: of| on| for| about)? ${someItems}`,
  `snooze ${someItems} off`,
  `${someItems}(?:${aBreak}| )(?:un-?snooze|snooze off|un-?mute)`,
);

type Snooze = Extract<Command, { deed: "snooze" }>;

/** "Snooze 12 until Monday", "remind me of 12 on Friday": nothing of it to oneself until that day. */
export const readSnooze: Row["read"] = (spoken, setting) => {
  const { text } = spoken;
  if (text.length > longestReason) return undefined;
  for (const groups of endForms(text)) {
    const items = itemRefs(groups);
    const tomorrow: DueReading = { kind: "day", on: addDays(setting.today, 1), explicit: false };
    if (items !== undefined) return { kind: "change", items, deed: "snooze", until: tomorrow, typed: "tomorrow" };
  }
  for (const groups of clearForms(text)) {
    const items = itemRefs(groups);
    if (items === undefined) continue;
    const said = dayOf(groups.rest ?? "");
    if (said === "") return { kind: "incomplete", row: "snooze", missing: "day", items };
    const snooze = snoozeUntil(said, spoken, setting);
    // "Until Monday and 14 until Friday" is two things.
    if (isDay(snooze) || numbersIn(said).length === 0) return { kind: "change", items, ...snooze };
  }
  for (const groups of datedForms(text)) {
    const items = itemRefs(groups);
    const snooze = snoozeUntil(dayOf(groups.day ?? groups.rest ?? ""), spoken, setting);
    if (items !== undefined && isDay(snooze)) return { kind: "change", items, ...snooze };
  }
  const bare = firstOf(bareForms, text)?.rest;
  const here = bare === undefined ? undefined : snoozeUntil(dayOf(bare), spoken, setting);
  if (here !== undefined && isDay(here)) return { kind: "change", ...here };
  return numberless.test(text) ? { kind: "incomplete", row: "snooze", missing: "number" } : undefined;
};

/** The words of the day alone: "for 3 days" is in three days. */
function dayOf(said: string): string {
  return said
    .trim()
    .replace(/^(?:again )?(?:until|till|til|to|on|by) /i, "")
    .replace(/^for (?=another |a |an |the next |\d|one|two|three|four|five|six|seven)/i, "in ")
    .replace(/^in another /i, "in a ");
}

type Until = Pick<Snooze, "deed" | "until" | "typed" | "why">;

/** Until when, and why where that was said too. */
function snoozeUntil(said: string, spoken: Spoken, setting: Setting): Until {
  const whole = untilOf(said, setting);
  const ways = whole.kind === "unreadable" ? withReason(said, spoken, setting) : [];
  const apart = ways.find((way) => untilOf(way.said, setting).kind !== "unreadable");
  if (apart === undefined) return { deed: "snooze", until: whole, typed: said };
  return { deed: "snooze", until: untilOf(apart.said, setting), typed: apart.said, why: apart.why };
}

/** "Next week" begins on its Monday; of two days that may be meant, one that has come is not. */
function untilOf(typed: string, setting: Setting): DueReading {
  if (/^(?:the (?:start|beginning) of )?next week$/i.test(typed))
    return { kind: "day", on: mondayAfter(setting.today), explicit: false };
  if (/^(?:the|our) (?:board )?meeting$/i.test(typed)) return { kind: "next-meeting" };
  return ahead(readDue(typed, setting), setting.today);
}

function ahead(reading: DueReading, today: Day): DueReading {
  if (reading.kind !== "ambiguous") return reading;
  const [only, ...others] = reading.readings.filter((on) => on > today);
  return only === undefined || others.length > 0 ? reading : { kind: "day", on: only, explicit: false };
}

function mondayAfter(today: Day): Day {
  return addDays(today, 8 - weekday(today));
}

function isDay({ until }: Pick<Snooze, "until">): boolean {
  return until.kind !== "unreadable" && until.kind !== "vague" && until.kind !== "ongoing";
}
