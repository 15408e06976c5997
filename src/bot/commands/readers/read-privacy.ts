import { matchMember } from "../../../domain/committees/match-member.js";
import type { RetentionRule } from "../../../domain/committees/retention-change.js";
import { countOf, countWord } from "../../../domain/days/due-text.js";
import type { PrivacyCommand } from "../privacy-command.js";
import { longestCommand, type Row } from "../rows/row.js";
import { firstOf, formsOf, type Groups } from "./forms.js";

const holds =
  "(?:hold|have|keep|know|store|record|remember|have got)(?: stored| saved| kept| recorded| on file| on record)?";
const kind = "(?:data |information |info |details |records |personal data |personal information )?";
const ask = (whom: string) =>
  `what (?:else |exactly )?${kind}(?:do|does|have|has) (?:you|the bot|this bot|it|the app|this app|matters arising) (?:all )?(?:got )?${holds.replace("have got", "got")} (?:about|on|of|for) ${whom}`;
const what = (whom: string) =>
  `(?:(?:show|give|tell|send|list)(?: me)? )?(?:all )?(?:the )?(?:what|everything|data|information|whatever)(?: that)? you (?:all )?${holds} (?:about|on|of) ${whom}`;

const ofMe = formsOf(
  ask("me"),
  what("me"),
  "(?:(?:show|give|send|list|export|download|see|view)(?: me)? )?(?:all (?:of )?)?(?:my|my own) (?:personal )?(?:data|information|personal details)",
  "(?:(?:make|this is) )?(?:a |my )?(?:data )?subject access(?: request)?|(?:a |my )?(?:d?sar|gdpr(?: request)?|data access request|privacy(?: notice)?)",
);
const ofOther = formsOf(ask("(?<whom>\\P{N}{2,60})"), what("(?<whom>\\P{N}{2,60})"));

/** "What do you hold about me"; of somebody on the roster too, which is told to them alone. */
export const readHeld: Row["read"] = ({ text }, { roster }) => {
  if (text.length > longestCommand) return undefined;
  if (firstOf(ofMe, text) !== undefined) return { kind: "held" };
  const whom = firstOf(ofOther, text)?.whom;
  if (whom === undefined) return undefined;
  const found = matchMember(whom, roster).kind;
  return found === "one" || found === "several" ? { kind: "held", other: whom } : undefined;
};

const closed =
  "(?:the |all |our )?(?:closed|discharged|finished|completed|withdrawn|old)(?:(?: and|,| or) (?:closed|discharged|withdrawn))* (?:actions?|items?|ones)";
const proof =
  "(?:the |all |our )?(?:proof(?: of (?:reminders|notices|what was sent))?|notices|records? of (?:reminders|notices|what was sent)|what was sent)";
const leavers =
  "(?:the |all |our )?(?:leavers['’]?(?: names?)?|names? of (?:leavers|people who (?:have )?left|those who (?:have )?left|former members)|former members['’]? names?)";
const length = `(?<count>\\d{1,5}(?:[.,]\\d+)?|an?|${countWord}) (?<unit>days?|weeks?|months?|years?)`;
const ever = "(?<ever>(?:for )?(?:ever|always|good)|forever|indefinitely)";
const rules: readonly (readonly [RetentionRule, string])[] = [
  ["closedYears", closed],
  ["proofMonths", proof],
  ["leaverDays", leavers],
];
const forms = rules.map(
  ([rule, those]) =>
    [
      rule,
      formsOf(
        `keep ${those} (?:${ever}|(?:only )?(?:for )?(?:up to )?${length}(?: only)?)`,
        `(?:delete|remove|forget|drop|erase) ${those} after ${length}`,
        `(?:never|do not|don['’]?t) (?:delete|remove|forget|drop|erase) ${those}(?<ever>)`,
      ),
    ] as const,
);

/** "Keep closed actions for 7 years", "keep proof for ever". */
export const readKeep: Row["read"] = ({ text }): PrivacyCommand | undefined => {
  if (text.length > longestCommand || !/keep|delete|remove|forget|drop|erase/i.test(text)) return undefined;
  for (const [rule, form] of forms) {
    const said = firstOf(form, text);
    if (said !== undefined) return { kind: "keep", rule, value: countIn(rule, said), typed: text };
  }
  return undefined;
};

/** In days; months and years are counted by themselves. */
const days: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

/** As the rule counts: what is none of its units is a part of one, which can't be set. Nobody means for ever by 0. */
function countIn(rule: RetentionRule, { count, unit, ever }: Groups): number {
  if (ever !== undefined || count === undefined || unit === undefined) return 0;
  const times = countOf(count.toLowerCase().replace(",", "."));
  const of = unit.charAt(0).toLowerCase();
  const value = times * perUnit(rule, of);
  return value === 0 ? -1 : value;
}

function perUnit(rule: RetentionRule, unit: string): number {
  const inDays = days[unit] ?? 1;
  switch (rule) {
    case "leaverDays":
      return inDays;
    case "proofMonths":
      return unit === "y" ? 12 : unit === "m" ? 1 : inDays / 30;
    case "closedYears":
      return unit === "y" ? 1 : unit === "m" ? 1 / 12 : inDays / 365;
  }
}
