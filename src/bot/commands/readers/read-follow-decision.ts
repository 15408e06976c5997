import { readFollowUp } from "../../../domain/meetings/read-follow-up.js";
import type { SittingCommand } from "../sitting-command.js";
import { months } from "./day-text.js";
import { firstOf, formsOf } from "./forms.js";

const decision = "(?:decision |resolution )?d ?(?<number>\\d{1,5})";
const when = "(?: (?<when>.{3,40}))?";
const forms = formsOf(
  `(?:follow(?:[- ]up)?(?: on)?|bring back|review|revisit|return to|come back to) (?:the )?${decision}${when}`,
  `report back on (?:the )?${decision}${when}`,
  `(?:the )?${decision}(?: is| has)? (?:to|will|should) (?:come back|be reported(?: back)?|be brought back|be reviewed|return)${when}`,
  `put (?:the )?${decision} on the (?:work |forward )?(?:programme|plan)${when}`,
);
const inMonth = new RegExp(`^(?:in|for|next) (?<month>${months.join("|")})$`, "i");

/** Reads "follow up D3 in six months", "D3 to come back in March", "report back on D3 quarterly"; without when it is asked. */
export function readFollowDecision(text: string): Extract<SittingCommand, { kind: "follow-decision" }> | undefined {
  const groups = firstOf(forms, text);
  const number = Number(groups?.number);
  if (groups === undefined || !(number > 0)) return undefined;
  if (groups.when === undefined) return { kind: "follow-decision", number };
  const month = inMonth.exec(groups.when)?.groups?.month;
  if (month !== undefined)
    return { kind: "follow-decision", number, when: { kind: "month", month: months.indexOf(month.toLowerCase()) + 1 } };
  const read = readFollowUp(groups.when);
  return read === undefined || read.kind === "some-day" ? undefined : { kind: "follow-decision", number, when: read };
}

/** As text that reads back to it. */
export function followDecisionText({ number, when }: Extract<SittingCommand, { kind: "follow-decision" }>): string {
  switch (when?.kind) {
    case undefined:
      return `follow up D${number}`;
    case "month":
      return `follow up D${number} in ${months[when.month - 1]}`;
    case "in":
      return `follow up D${number} in ${when.months} months`;
    case "every":
      return `follow up D${number} every ${when.months} months`;
  }
}
