import { nearestPolicies, readPolicy } from "../readers/read-settings.js";
import { readSettingsDays } from "../readers/read-settings-days.js";
import { readSettingsName } from "../readers/read-settings-name.js";
import { exactly, longestCommand, type Row } from "./row.js";

const forClerks = {
  head: "Reminders",
  words: [],
  right: "settings",
  where: "anywhere",
  offer: "nothing",
  changes: true,
} as const;

/** How a board is reminded, and on which days. */
export const settingsRows: readonly Row[] = [
  {
    name: "settings",
    head: "Reminders",
    examples: ["settings", "reminder settings", "show settings", "how do you remind us"],
    shown: 1,
    words: ["settings"],
    right: "look",
    where: "anywhere",
    offer: "example",
    changes: false,
    read: exactly(
      { kind: "settings" },
      "(?:(?:show|see|open|change|edit|give|list|view)(?: me| us)? )?(?:the |our |all |board |board['’]s )*(?:reminders?[ -]?)?settings?(?: card| form| of the board)?",
      "(?:reminders|reminder policy|policy for reminders)",
      "(?:change|edit|set) (?:the |our )?reminders?",
      // Which one of several is chosen on the card.
      "(?:(?:show|change|edit) )?(?:the |our )?recess(?:es)?|(?:remove|delete|cancel|change|edit) (?:the |our )?recess (?:in|of|from|on) .{2,40}",
      "(?:how|when) (?:do|will|are) (?:you|we|owners) (?:remind|reminded|remind us|be reminded)(?: us| owners| people| everybody)?",
      "what (?:is|are|['’]s) (?:the )?(?:settings?|set)(?: for reminders)?",
    ),
  },
  {
    name: "guide",
    head: "This board",
    examples: ["guide me", "guide", "set-up guide", "continue set-up"],
    shown: 0,
    words: [],
    right: "look",
    shownTo: "runners",
    where: "anywhere",
    offer: "nothing",
    changes: false,
    read: exactly(
      { kind: "guide" },
      "(?:show (?:me )?)?(?:the |a )?(?:set[ -]?up |setting[ -]up )?guide(?: me| us)?(?: through (?:it|this|set[ -]?up|setting up))?(?: again)?",
      "(?:continue|carry on|go on|resume|finish)(?: with)? (?:the |our )?(?:set[ -]?up|setting up|guide)(?: (?:the |this |our )?(?:board|committee))?",
      "(?:what is|what['’]s) (?:still |left )?(?:to be done |to do )?(?:of|for|in) (?:the )?set[ -]?up",
      "(?:the )?(?:set[ -]?up )?steps(?: of (?:the )?(?:set[ -]?up|setting up))?",
    ),
  },
  {
    name: "board-history",
    head: "This board",
    examples: ["board history", "history of the board", "what changed on this board", "who changed the settings"],
    shown: 0,
    words: [],
    right: "board-history",
    where: "anywhere",
    offer: "nothing",
    changes: false,
    read: exactly(
      { kind: "board-history" },
      "(?:(?:show|see|give|view)(?: me| us)? )?(?:the |our |this )?(?:board|committee|roster|settings)(?:['’]?s)? history",
      "(?:(?:show|see|give|view)(?: me| us)? )?(?:the )?history (?:of|for) (?:the |our |this )?(?:board|committee|roster|settings|members)",
      "what (?:has |was |has been )?changed (?:on|in|about|of|with) (?:the |our |this )?(?:board|committee|roster|settings|members|board itself)",
      "who (?:has )?changed (?:the |our |this )?(?:settings?|roster|board|committee|reminders|recess)(?: of the board)?(?: and when)?",
      "who (?:has )?(?:joined|left|joined or left)(?: (?:the |our |this )?(?:board|committee))?(?: and when)?",
    ),
  },
  {
    name: "name-board",
    ...forClerks,
    head: "This board",
    examples: [
      "call this board Harbour Safeguarding Partnership",
      "rename the board to Harbour Safeguarding Partnership",
      "the board's code is HSP",
      "code HSP",
    ],
    shown: 0,
    read: ({ text, mentions }) => {
      if (text.length > longestCommand || mentions.length > 0) return undefined;
      const wish = readSettingsName(text);
      return wish && { kind: "set", wish, typed: text };
    },
  },
  {
    name: "set-reminders",
    ...forClerks,
    examples: [
      "remind 10 days before",
      "remind ahead 14 days before and on the working day before",
      "no reminders ahead",
      "chase overdue every 3 days",
      "escalate after 21 days",
      "send reminders at 8.30",
      "agenda 7 working days before",
      "no weekly summary",
      "let owners snooze for up to 14 days",
      "tell the home who could not be reached",
    ],
    shown: 0,
    read: ({ text }) => {
      const policy = text.length > longestCommand ? undefined : readPolicy(text);
      if (policy !== undefined) return { kind: "set", wish: { policy }, typed: text };
      const nearest = nearestPolicies(text.slice(0, longestCommand));
      return nearest.length === 0 ? undefined : { kind: "not-understood", nearest };
    },
  },
  {
    name: "set-days",
    ...forClerks,
    examples: [
      "recess 21 July to 31 August",
      "recess from 22 December until 2 January",
      "no recess",
      "we are in Scotland",
      "bank holidays of Northern Ireland",
      "time zone Europe/Belfast",
    ],
    shown: 0,
    read: ({ text }, { today }) => {
      const wish = readSettingsDays(text.slice(0, 500), today);
      // A name alone says little.
      if (/^(?:England|Scotland|Wales|Northern Ireland)$/i.test(text))
        return { kind: "not-understood", nearest: [`we are in ${text}`] };
      return wish && { kind: "set", wish, typed: text };
    },
  },
  {
    name: "reset-reminders",
    ...forClerks,
    examples: ["reset reminders", "reset the reminders to the usual ones"],
    shown: 0,
    read: exactly(
      { kind: "reset-reminders" },
      "reset (?:the |our |all |all the )?(?:reminders?|reminder settings|settings)(?: to (?:the |our )?(?:usual|default|normal|standard)s?(?: ones| settings| policy)?)?",
      "(?:(?:the )?(?:default|usual|standard) settings)",
      "(?:use |back to )(?:the )?(?:usual|default|standard) reminders?(?: settings)?",
    ),
  },
];
