import type { AgendaKind } from "../../../domain/agendas/agenda.js";
import { kindForm, readKind } from "../../../domain/agendas/read-kind.js";
import type { Day } from "../../../domain/days/day.js";
import type { MeetingRef } from "../command.js";
import { months } from "./day-text.js";
import { readMeetingRef } from "./meeting-ref.js";
import { ofBoard } from "./of-board.js";

/** A number on an agenda: "6", "6a", "6(a)", "6.1". */
export const anItemNumber = "\\d{1,4}(?: ?\\([a-z]\\)|[a-z](?!\\p{L})|\\.\\d{1,2})?";

const month = months.join("|");
/** A meeting, plainly named as one. */
const aMeeting = `(?:the |our )?(?:next |coming |(?:${month}) )${ofBoard}(?:meeting|mtg|agenda)|the (?:meeting|agenda) (?:on|of|for|in) .{3,30}|(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:${month})) (?:meeting|agenda)`;
const after = new RegExp(`^(?<text>.+?),? \\(?(?:for|on|of|at|in|to|from) (?<meeting>${aMeeting})\\)?$`, "isu");
/** The same, or no more than its month or day. */
const afterBare = new RegExp(
  `^(?<text>.+?),? (?:for|of|in) (?<meeting>(?:${month})|\\d{1,2}(?:st|nd|rd|th)? (?:${month})(?: \\d{4})?)$`,
  "isu",
);

export type WithMeeting = { text: string; meeting?: MeetingRef };

/** Takes the meeting off the end of what was said. `bare`: "for May" too, where nothing of the person's own can end so. */
export function cutMeeting(said: string, today: Day, bare: boolean): WithMeeting {
  const found = (after.exec(said) ?? (bare ? afterBare.exec(said) : null))?.groups;
  if (found?.text === undefined || found.meeting === undefined) return { text: said };
  const meeting = agendaMeeting(found.meeting, today);
  return meeting === undefined ? { text: said } : { text: found.text, meeting };
}

/** "The May agenda", "the agenda for 5 March", "the May meeting", "May". Undefined: no meeting. */
export function agendaMeeting(phrase: string, today: Day): MeetingRef | undefined {
  const said = phrase.trim().replace(/^(?:the |our )?agenda (?:for|of|on) /i, "");
  const ref = readMeetingRef(said.replace(/ agenda$/i, " meeting"), today, false);
  return ref?.kind === "last" ? undefined : ref;
}

export type Between = {
  takes?: AgendaKind;
  part?: "closed";
  under?: string;
  number?: string;
  meeting?: MeetingRef;
};

const pieces: readonly (readonly [RegExp, (found: string, today: Day) => Between | undefined])[] = [
  [new RegExp(`^(?:for )?(?<found>${kindForm})(?![\\p{L}])`, "iu"), (found) => kindOf(found)],
  [
    /^[([]?(?:as )?(?:a |an )?(?:in (?:the )?)?(?<found>closed|exempt|confidential|private|part (?:b|2|ii|two)(?![\p{L}\p{N}])|not for publication)(?: (?:part|item|session))?[)\]]?/iu,
    () => ({ part: "closed" }),
  ],
  [
    new RegExp(`^(?:under|to|below|of) (?:agenda )?item (?<found>${anItemNumber})`, "iu"),
    (found) => ({ under: found }),
  ],
  [/^(?:to|on|onto|for) (?:the )?agenda(?! (?:for|of|on)\b)(?<found>)/iu, () => ({})],
  [
    new RegExp(
      `^(?:for|to|on|onto|of) (?<found>${aMeeting}|(?:${month})|\\d{1,2}(?:st|nd|rd|th)? (?:${month})(?: \\d{4})?)`,
      "iu",
    ),
    (found, today) => {
      const meeting = agendaMeeting(found, today);
      return meeting && { meeting };
    },
  ],
  [new RegExp(`^(?<found>${anItemNumber})`, "iu"), (found) => ({ number: found })],
];

/** What stands between "item" and the colon: "for decision", "6a", "under item 6", "to the May agenda". Undefined: something else. */
export function readBetween(text: string, today: Day): Between | undefined {
  let rest = text.trim();
  let read: Between = {};
  while (rest !== "") {
    const found = firstPiece(rest, today);
    if (found === undefined) return undefined;
    read = { ...read, ...found.between };
    rest = rest.slice(found.length).replace(/^[\s,]+/, "");
  }
  return read;
}

function firstPiece(rest: string, today: Day): { between: Between; length: number } | undefined {
  for (const [form, read] of pieces) {
    const match = form.exec(rest);
    const between = match && read(match.groups?.found ?? "", today);
    if (match && between) return { between, length: match[0].length };
  }
  return undefined;
}

function kindOf(found: string): Between | undefined {
  const takes = readKind(found);
  return takes && { takes };
}

/** "6 (A)" as "6a". */
export function tidyNumber(typed: string): string {
  return typed.toLowerCase().replace(/[ ()]/g, "");
}
