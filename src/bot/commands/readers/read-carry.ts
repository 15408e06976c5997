import { withNames } from "../../turn/heard.js";
import type { MeetingRef } from "../command.js";
import type { Row } from "../rows/row.js";
import { agendaMeeting, anItemNumber, tidyNumber } from "./agenda-words.js";
import { formsOf } from "./forms.js";

const longest = 400;
const of = `(?:the )?(?:agenda )?item (?:number |no\\.? )?(?<of>${anItemNumber})`;
const ofAgenda = `(?:the )?agenda item (?:number |no\\.? )?(?<of>${anItemNumber})`;
const why = "(?:(?: ?[:;–—] ?| - |, (?:as|because|since) | because | as | since )(?<why>.{3,300}))?";
const agenda =
  "(?:the |our )?(?:next |following |(?!next|following)[\\p{L}\\d ]{2,30} )(?:board |committee )?(?:meeting|mtg|agenda)|(?:the |our )?(?:meeting|agenda) (?:on|of|for|in) [\\p{L}\\d ]{3,30}?";
const forms = formsOf(
  `carry(?: forward| over)? ${of}(?: forward| over)?(?: (?:to|until|onto) (?<to>${agenda}))?${why}`,
  `${of} (?:is |to be |has been |was )?(?:carried (?:forward|over)|held over|deferred|postponed|put off)(?: (?:to|until|till) (?<to>${agenda}))?${why}`,
  `(?:defer|postpone|hold over|put off|push|move|put|take|carry|bring) ${of}(?: back| over| on| forward)? (?:to|until|till|onto|on) (?<to>${agenda})${why}`,
  `(?:defer|postpone|hold over|put off) ${ofAgenda}(?: (?:to|until|till) (?<to>(?:${agenda}|.{3,20})))?${why}`,
);

/** "Carry item 6 forward", "defer item 6 to the May meeting". Without a meeting: the one after. */
export const readCarry: Row["read"] = ({ text, mentions }, { today }) => {
  if (text.length > longest || !/\bitem\b/i.test(text)) return undefined;
  const typed = withNames(text, mentions);
  for (const groups of forms(text)) {
    const to = groups.to === undefined ? ({ kind: "next" } as const) : meetingOf(groups.to);
    if (groups.of === undefined || to === undefined) continue;
    const reason = groups.why?.trim();
    return {
      kind: "carry-item",
      of: tidyNumber(groups.of),
      to,
      ...(reason !== undefined && { why: withNames(reason, mentions) }),
      typed,
    };
  }
  return undefined;

  function meetingOf(said: string): MeetingRef | undefined {
    if (/^(?:the |our )?(?:next|following) (?:board |committee )?(?:meeting|mtg|agenda)$/i.test(said))
      return { kind: "next" };
    const ref = agendaMeeting(said, today);
    return ref?.kind === "day" || ref?.kind === "month" ? ref : undefined;
  }
};
