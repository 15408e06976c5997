import { matchAgency } from "../../../domain/committees/agency.js";
import { matchMember } from "../../../domain/committees/match-member.js";
import { findZone } from "../../../domain/days/find-zone.js";
import { readDue } from "../../../domain/days/read-due.js";
import { readWallTime, wallTimeWords } from "../../../domain/days/wall-time.js";
import type { Command } from "../command.js";
import { exactly, longestCommand, type Row, type Setting } from "../rows/row.js";
import { firstOf, formsOf } from "./forms.js";

const mine = "my (?:own )?(?:mornings?|reminders?|morning (?:card|reminders?)|daily (?:card|reminders?))";
const timeOf = "my (?:own )?(?:reminder|morning|reminders['’]|reminder['’]s) (?:time|hour)";
const daily =
  "(?: (?:every|each) (?:day|morning|weekday)| daily| from (?:now|tomorrow) on| from tomorrow| in the mornings?| on weekdays)?";
const zoned =
  "(?:,? (?<zone>(?!usual|normal|default|board|committee|same)\\p{L}[\\p{L}/_ -]{1,40}?) time|,? in (?<place>(?!the (?:morning|afternoon|evening))\\p{Lu}[\\p{L}/_ -]{1,40}?)|,? (?<named>\\p{L}+/[\\p{L}_/-]+))?";
const time = `(?<time>.{1,24}?)${zoned}${daily}`;
const timeForms = formsOf(
  `remind me${daily} (?:at|from) ${time}`,
  `(?:send|give|deliver|bring)(?: me)? ${mine}${daily} (?:at|for) ${time}`,
  `(?:set|change|move|put|shift) (?:${mine}|${timeOf}) (?:to|at|for) ${time}`,
  `(?:i(?:['’]d| would) like|i want|i prefer|i need|(?:can|could|may) i have|let me have) ${mine} (?:at|by) ${time}`,
  `${mine}(?: should| shall| must| are to| is to| to)?(?: come| be| arrive| are| is| go out)?(?: now)? at ${time}`,
  `${timeOf}(?: is| should be| to be|:)? ${time}`,
);
const usual =
  /^(?:the )?(?:usual|normal|default|board['’]?s|committee['’]?s|same)(?: (?:time|hour))?(?: (?:again|as (?:the others|everybody|everyone)))?$/i;

const asUsual = /^remind me (?:normally|as usual|as before|as (?:the )?others)(?: again)?$/i;
const lead = "(?:remind me|(?:send(?: me)?|i(?:['’]d| would) like|i want) my (?:reminders|mornings?))";
const earlierForms = formsOf(`${lead} (?:(?<early>earlier|sooner)|later)(?: in the (?:day|morning)s?)?`);
/** Whose reminders are not said: one's own, or the board's. */
const anybodysForms = formsOf("(?<at>.{1,16}?) (?:reminders?|mornings?)");
const figures = /^\d{1,4}(?:[.:]\d{1,2})? ?(?:am|pm)?$/i;

/** What is offered where somebody wants another time and says none, or one that there is not. */
function offered(text: string, saidAt: string | undefined): Command | undefined {
  const { early } = firstOf(earlierForms, text) ?? {};
  if (early !== undefined) return { kind: "not-understood", nearest: ["remind me at 08:00"] };
  if (firstOf(earlierForms, text) !== undefined) return { kind: "not-understood", nearest: ["remind me at 10:00"] };
  if (saidAt !== undefined && figures.test(saidAt)) return { kind: "not-understood", nearest: ["remind me at 08:00"] };
  const { at = "" } = firstOf(anybodysForms, text) ?? {};
  const time = /^(?:\d+ ?)$/.test(at) ? undefined : readWallTime(at);
  if (time === undefined) return undefined;
  const words = wallTimeWords(time);
  return { kind: "not-understood", nearest: [`remind me at ${words}`, `send reminders at ${words}`] };
}

/** "Remind me at 8", "my reminders at 08:15 Paris time", "remind me at the usual time". */
export const readTime: Row["read"] = ({ text }) => {
  if (text.length > longestCommand) return undefined;
  if (asUsual.test(text)) return { kind: "wish", wish: "time" };
  let unread: string | undefined;
  for (const { time: said = "", zone, place, named } of timeForms(text)) {
    if (usual.test(said)) return { kind: "wish", wish: "time" };
    unread ??= said;
    const at = readWallTime(said);
    if (at === undefined) continue;
    const where = zone ?? place ?? named;
    // "Paris time" may be meant wherever it stands; of any other words after the time something else is said.
    if (where !== undefined && zone === undefined && findZone(where) === undefined) continue;
    // "At 6" is as likely in the evening.
    if (/^[1-6]$/.test(said.trim()) && where === undefined && !/in the mornings?$/i.test(text))
      return {
        kind: "not-understood",
        nearest: [at, { ...at, hour: at.hour + 12 }].map((one) => `remind me at ${wallTimeWords(one)}`),
      };
    return { kind: "wish", wish: "time", at, ...(where === undefined ? {} : { zone: where.trim() }) };
  }
  return offered(text, unread);
};

const myZone = "my (?:own )?(?:time ?zone|zone)";
const ofTheBoard =
  "(?:the |that of the )?(?:board|committee|usual|default)(?:['’]?s)?(?: own)?(?: (?:one|zone|time ?zone))?";
const boardsZone = exactly(
  { kind: "wish", wish: "zone" },
  `${myZone} (?:is|should be) ${ofTheBoard}(?: again)?`,
  `(?:set|change) ${myZone} (?:back )?to ${ofTheBoard}`,
  `(?:remove|forget|drop|clear|delete) ${myZone}|no (?:time ?)?zone of my own`,
  `use ${ofTheBoard} for me`,
);
const zoneForms = formsOf(
  `${myZone}(?: is(?: now)?| should be|:)? (?<zone>\\p{L}.{1,59})`,
  `(?:set|change|move) ${myZone} to (?<zone>\\p{L}.{1,59})`,
  "use (?<zone>\\p{L}.{1,40}?) time for me",
);
const hereForms = formsOf(
  "i(?:['’]m| am)(?: now| currently)?(?: based| living| working| staying)? in (?<place>\\p{L}.{1,40})",
);

/** "My time zone is Europe/Paris", "I am in Auckland", "my zone is the board's". */
export const readZone: Row["read"] = (spoken, setting) => {
  const { text } = spoken;
  const board = boardsZone(spoken, setting);
  if (board !== undefined) return board;
  if (text.length > longestCommand) return undefined;
  for (const { zone } of zoneForms(text))
    if (zone !== undefined) return { kind: "wish", wish: "zone", zone: zone.replace(/(?<=.) time$/i, "") };
  for (const { place } of hereForms(text))
    if (place !== undefined && (findZone(place) !== undefined || isPlace(place, setting)))
      return { kind: "wish", wish: "zone", zone: place };
  return undefined;
};

/** "I am in Leeds": a place, though no zone is called after it. "I am in March", "I am in Police": none. */
function isPlace(words: string, { roster, today }: Setting): boolean {
  if (!/^\p{Lu}\p{Ll}[\p{Ll}'’-]+(?: \p{Lu}\p{Ll}[\p{Ll}'’-]+){0,2}$/u.test(words)) return false;
  const isNamed = matchMember(words, roster).kind !== "none" || matchAgency(words, roster).kind !== "none";
  return !isNamed && readDue(words, { today }).kind === "unreadable";
}

const early =
  "(?:ahead(?: of (?:time|the (?:due )?(?:day|date)))?|early|in advance|beforehand|before(?: the (?:due )?(?:day|date)(?: itself)?)?|too early)";
const earlyKind = "(?:ahead|early|advance)";
const onTheDay = "(?:on the (?:due )?(?:day|date)(?: itself)?|when (?:it|something|an action|one)(?: is|['’]s) due)";
const aheadOff = exactly(
  { kind: "wish", wish: "ahead", on: false },
  `(?:do not|don['’]?t|never) remind me ${early}`,
  `only remind me ${onTheDay}|remind me (?:only|just) ${onTheDay}|remind me ${onTheDay} only|just remind me ${onTheDay}`,
  `no ${earlyKind} reminders for me|no reminders ${early} for me|${earlyKind}(?: reminders)? off for me`,
  `(?:turn|switch) off my ${earlyKind} reminders|(?:turn|switch) my ${earlyKind} reminders off|stop my ${earlyKind} reminders`,
  `stop reminding me ${early}`,
  `i (?:do not|don['’]?t) (?:want|need) (?:any |my )?(?:${earlyKind} reminders|reminders ${early}|to be reminded ${early})`,
);
const aheadOn = exactly(
  { kind: "wish", wish: "ahead", on: true },
  `(?:also )?remind me ${early}(?: again| too| as well)?`,
  `${earlyKind}(?: reminders)? (?:back )?on for me|(?:turn|switch) (?:back )?on my ${earlyKind} reminders|(?:turn|switch) my ${earlyKind} reminders (?:back )?on`,
  `i (?:want|need) (?:my )?(?:${earlyKind} reminders|to be reminded ${early})(?: again| back)?`,
);

/** "Don't remind me ahead", "remind me ahead again". What is said without "me" or "my" is the committee's. */
export const readAhead: Row["read"] = (spoken, setting) => aheadOff(spoken, setting) ?? aheadOn(spoken, setting);

const stopping =
  "(?:reminding|notifying|messaging|bothering|pestering|nagging|chasing|telling|pinging|contacting|emailing)";
const messages = "(?:reminders?|notifications?|messages?|notices?|mornings?|alerts?|nudges?)";

/** "Stop reminding me", "mute", "unsubscribe". */
export const readQuiet = exactly(
  { kind: "wish", wish: "quiet" },
  `(?:stop|quit) ${stopping} me(?: (?:about|of|for|with|every|all|so) .{1,100}| any ?more| again| please)?`,
  `(?:stop|mute|pause|silence|turn off|switch off|disable|cancel|end)(?: all)?(?: of)? (?:my |sending (?:me )?(?:these |those |any |the )?|these |those )(?:daily )?${messages}`,
  `(?:turn|switch) (?:all )?my ${messages} off`,
  "(?:please )?(?:mute|unsubscribe)(?: me| yourself| this| the bot| all)?|opt(?: me)? out|leave me alone|stop(?: it| that)?",
  `(?:no (?:more )?|i (?:do not|don['’]?t) want (?:any (?:more )?)?)${messages}(?: for me| from you)(?: any ?more)?|no more ${messages}`,
  "(?:do not|don['’]?t|never) remind me(?: any ?more| again| at all| of anything| about anything)?",
);

/** "My settings", "my reminders". */
export const readOwnSettings = exactly(
  { kind: "wish", wish: "show" },
  "(?:(?:show|see|view|open|change|what are)(?: me)? )?my (?:own )?(?:(?:reminder |personal )?(?:settings|preferences|choices)|reminders)",
  "(?:when|what time|how often) (?:do|will|are) (?:you (?:remind me|send my (?:reminders|mornings?))|my (?:reminders|mornings?)(?: come| sent)?)",
  "(?:who is|who['’]s) my deputy|have i got a deputy|do i have a deputy|am i (?:set as |marked as )?away|(?:what is |what['’]s )?my (?:deputy|time ?zone|reminder time)",
  "what have i (?:set|chosen)(?: here)?",
);
