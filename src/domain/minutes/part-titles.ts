/** The parts of a paper that are told by their titles. */
export type TitledPart = "attendance" | "agenda" | "appendix" | "glossary" | "other" | "minutes";

const parts: readonly (readonly [TitledPart, RegExp])[] = [
  [
    "agenda",
    /^(?:(?:draft |public |open )?agenda(?: items)?|a ?g ?e ?n ?d ?a|agenda for (?:the |a |our )?.*|(?!.*\b(?:item|and|&)\b).{0,60}\bagenda|order of business|business to be transacted)$/i,
  ],
  [
    "attendance",
    /^(?:(?:record of |list of )?attendance|attendees|(?:members |those |also |governors |trustees |councillors )?(?:present|in attendance)(?: (?:and|&) (?:apologies|in attendance))?|apologies(?: for absence)?|present|participants|membership)$/i,
  ],
  ["glossary", /^(?:glossary\b.*|(?:list of |table of )?(?:abbreviations|acronyms)\b.*|key to abbreviations)$/i],
  [
    "appendix",
    /^(?:(?:summary|list|log|table|register|schedule) of (?:the )?(?:agreed |new |open |outstanding |ongoing )?actions?\b.*|(?:rolling |open |outstanding |ongoing |closed |completed |discharged |new |agreed |meeting |board |committee |master )*actions?(?: points?)? ?(?:log|list|summary|register|tracker|table|schedule|sheet|record|grid)\b.*|(?:outstanding|ongoing|open|closed|completed|new|agreed|carried forward) actions?\b.*|actions? (?:points? )?(?:arising|raised|agreed|outstanding|carried forward)(?! from (?:the )?(?:previous|last))\b.*|actions? (?:points? |items? )?(?:from|of) (?:this|today['’]s) meeting|actions? points? raised.*)$/i,
  ],
  [
    "other",
    /^(?:(?:table of )?contents|terms of reference|version control|document control|version history|distribution(?: list)?|code of conduct|standing orders|privacy notice|recommendations?|legal implications|background papers|progress of actions\b.*)$/i,
  ],
  [
    "minutes",
    /^(?:(?:draft|unconfirmed|confirmed|approved|unapproved|public|meeting) )*(?:minutes|notes|record)(?: (?:of|from|for) .*)?$/i,
  ],
];

const attached =
  /^(?:appendix|annexe?|schedule|attachment|enclosure)(?: (?:\d{1,2}|[a-z]|one|two|three|four|five|six))?\b[\s:.–—-]*(?<title>.*)$/i;
const longest = 140;

/** What a title makes of the part under it; undefined: an item like any other. */
export function titledPart(title: string): TitledPart | undefined {
  const text = title.slice(0, longest).replace(/[\s:.–—-]{1,9}$/, "");
  const inner = attached.exec(text)?.groups?.title;
  if (inner !== undefined) return inner === "" ? "appendix" : (titledPart(inner) ?? "appendix");
  return parts.find(([, form]) => form.test(text))?.[0];
}

/** An item that looks back on actions of other meetings: "Matters arising", "Actions from the last meeting". */
export function looksBack(title: string): boolean {
  return /\b(?:matters|actions?) (?:points? )?arising\b|\bactions? (?:points? )?from\b|\b(?:previous|last) (?:meeting|minutes|actions)\b|\b(?:review|update|progress) (?:of|on) (?:the )?(?:previous |outstanding |open )?actions?\b|\baction (?:log|tracker|list|register)\b|\bprevious\b.{0,30}\bminutes\b|\bminutes of .{0,40}\b(?:meeting|held)\b|\boutstanding actions?\b/i.test(
    title.slice(0, 200),
  );
}

/** "Actions", "Agreed action points": what stands under it are actions. */
export function isActionsTitle(title: string): boolean {
  if (/^who(?: is| will|['’]s)? (?:does|doing|do) what\b/i.test(title)) return true;
  return /^(?:(?:new|agreed|key|further|follow[- ]up|summary of|list of|all|our|next) )*(?:the )?(?:actions?(?: points?| items?)?|steps|to[ -]?dos?)(?: (?:agreed|arising|required|summary|list|log|for next (?:time|meeting)|from (?:this|the) meeting|and owners?))?$/i.test(
    title.replace(/[\s.:–—-]{1,9}$/, ""),
  );
}

/** What is resolved is no action, though it stands in a list behind them. */
export function isDecisionsTitle(title = ""): boolean {
  return /^(?:(?:summary|list|record) of (?:the )?)?(?:resolutions|decisions)(?: (?:made|taken|log|summary|list))?$/i.test(
    title.replace(/[\s.:–—-]{1,9}$/, ""),
  );
}

/** What stands under it is only named there. */
export function isContentsTitle(title = ""): boolean {
  return /^(?:table of )?contents\W{0,3}$/i.test(title);
}
