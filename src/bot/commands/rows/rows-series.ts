import { countOf, countWord } from "../../../domain/days/due-text.js";
import type { Quorum } from "../../../domain/meetings/meeting-rules.js";
import { readSeries } from "../../../domain/meetings/read-series.js";
import { withNames } from "../../turn/heard.js";
import type { Command } from "../command.js";
import { firstOf, formsOf } from "../readers/forms.js";
import { ofBoard } from "../readers/of-board.js";
import { readDetails } from "../readers/read-meeting.js";
import type { Row } from "./row.js";

const forRunners = {
  head: "Meetings",
  words: [],
  right: "meetings",
  where: "anywhere",
  offer: "nothing",
  changes: true,
  shown: 0,
} as const;

/** What tells that meetings are spoken of; without it only what can be nothing else is a series. */
const lead = new RegExp(
  `^(?:(?:please )?(?:plan|schedule|arrange|add|set up|create|start|begin|book|hold)(?: (?:a|the|our|some))? )?(?:(?:new )?series(?: of ${ofBoard}meetings)?|${ofBoard}meetings?|regular ${ofBoard}meetings|(?:we|the board|the committee|this board|this committee|the panel|the group)(?: will| are to| shall|['’]ll)? meets?|(?:our|the) ${ofBoard}meetings? (?:is|are|will be))(?::| -| –)?(?: (?:is|are|will be|held|on))* `,
  "i",
);
const longest = 300;

const readSeriesSaid: Row["read"] = ({ text, mentions }, { today }): Command | undefined => {
  if (text.length > longest) return undefined;
  const led = lead.exec(text)?.[0] ?? "";
  const said = text.slice(led.length).replace(/^(?:on )(?=the |every |each |first|second|third|fourth|last|\d)/i, "");
  const reading = readSeries(said, today);
  if (reading === undefined) return undefined;
  if (reading.kind === "no-start")
    return led === "" ? undefined : { kind: "incomplete", row: "series", missing: "day" };
  const details = readDetails(reading.rest);
  if (details === undefined || (led === "" && !isPlainRest(reading.rest))) return undefined;
  if (reading.kind === "either") {
    const weekday = /(?:second|2nd) (?<on>\p{L}+)/iu.exec(said)?.groups?.on ?? "";
    return {
      kind: "not-understood",
      nearest: [
        `meetings every second ${weekday} of the month`,
        `meetings every other ${weekday} from next ${weekday}`,
      ],
    };
  }
  const { rule, except, from, repeats } = reading;
  // "Meeting on the second Tuesday of the month" is one; "we meet" and "meetings" are many.
  if (!repeats && !/meetings|meets?\b|series/i.test(led)) return undefined;
  const { place } = details;
  return {
    kind: "series",
    rule,
    except,
    ...(from === undefined ? {} : { from }),
    ...details,
    ...(place === undefined ? {} : { place: withNames(place, mentions) }),
    said: withNames(said, mentions),
    typed: withNames(text, mentions),
  };
};

/** Without a word of meetings: hours and a place stand after a comma, "at" or "in", and nobody is to do anything. */
function isPlainRest(rest: string): boolean {
  return /^(?:$|[,;(]|at |in |from )/i.test(rest) && !/ to (?!\d)|:(?!\d|\/)/i.test(rest);
}

const endForms = formsOf(
  `(?:stop|end|finish|cancel|delete|remove) (?:the |this |our )?(?:meeting )?series(?: of ${ofBoard}meetings)?`,
  "(?:stop|end) planning (?:the |any more |more |further )?meetings(?: by (?:the )?series)?",
  "(?:the |our )?(?:meeting )?series (?:is|has) (?:over|ended|stopped)",
);

const members = "(?: (?:of (?:the |our |all )?)?(?:voting )?(?:members?(?:hip)?|us|those who vote|the board))?";
const parts: Readonly<Record<string, 2 | 3 | 4 | 5>> = { half: 2, third: 3, quarter: 4, fifth: 5 };
const quorumForms = formsOf(
  `(?:set )?(?:the |our |a )?(?:board['’]s )?quorum(?: for meetings)?(?: is| will be| to|:| =)?(?: now)? (?<number>\\d{1,3}|${countWord})${members}`,
  `(?:set )?(?:the |our |a )?(?:board['’]s )?quorum(?: for meetings)?(?: is| will be| to|:| =)?(?: now)? (?:a |one[ -])?(?<part>half|third|quarter|fifth)${members}`,
  "(?<none>(?:there is |we have |set )?no quorum(?: is set| any more)?|(?:remove|delete) the quorum)",
);
const fullForms = formsOf(
  `(?:(?:a |our |the )?meetings? (?:is|are|counts? as) full (?:at|from|after|with|over)|(?:a )?full meetings? (?:is|are|has|lasts?)|full at) (?<count>\\d{1,3}(?:\\.5)?|an?|${countWord}) ?(?<unit>hours?|minutes?|mins?|h)(?<half> and a half)?`,
);

/** So long may a meeting be before it is called full, in minutes. */
const fullLimits = { min: 10, max: 600 } as const;

const readQuorum: Row["read"] = ({ text }) => {
  const said = text.length > 80 ? undefined : firstOf(quorumForms, text);
  if (said === undefined) return undefined;
  if (said.none !== undefined) return { kind: "set-quorum", quorum: null, typed: text };
  const of = said.number === undefined ? 0 : countOf(said.number.toLowerCase());
  const part = parts[said.part?.toLowerCase() ?? ""];
  const quorum: Quorum | undefined =
    part !== undefined ? { kind: "fraction", of: part } : of >= 1 && of <= 300 ? { kind: "number", of } : undefined;
  return quorum && { kind: "set-quorum", quorum, typed: text };
};

const readFull: Row["read"] = ({ text }) => {
  const { count = "", unit = "", half } = (text.length > 80 ? undefined : firstOf(fullForms, text)) ?? {};
  if (count === "") return undefined;
  const number = /^\d/.test(count) ? Number(count) : countOf(count.toLowerCase());
  const minutes = /^m/i.test(unit) ? number : number * 60 + (half === undefined ? 0 : 30);
  return minutes >= fullLimits.min && minutes <= fullLimits.max
    ? { kind: "set-full-at", minutes, typed: text }
    : undefined;
};

/** Meetings by a rule, and the rules of the board for its meetings. */
export const seriesRows: readonly Row[] = [
  {
    ...forRunners,
    name: "series",
    examples: [
      "meetings every second Tuesday of the month, except August, at 2pm, Town Hall",
      "we meet on the last Thursday of every month",
      "meetings every six weeks from 10 March at 10am",
      "meetings quarterly on the first Wednesday from March",
    ],
    read: readSeriesSaid,
  },
  {
    ...forRunners,
    name: "end-series",
    examples: ["stop the series", "end the series"],
    read: ({ text }) => (firstOf(endForms, text) === undefined ? undefined : { kind: "end-series", typed: text }),
  },
  {
    ...forRunners,
    name: "set-quorum",
    examples: ["quorum is 6", "quorum is a third of members", "no quorum"],
    read: readQuorum,
  },
  {
    ...forRunners,
    name: "set-full-at",
    examples: ["meetings are full at 2 hours", "meetings are full at 90 minutes"],
    read: readFull,
  },
];
