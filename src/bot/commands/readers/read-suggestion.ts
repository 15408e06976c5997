import { readSaidItem } from "../../../domain/agendas/read-said-item.js";
import { withNames } from "../../turn/heard.js";
import type { Row } from "../rows/row.js";
import { type Between, cutMeeting, readBetween } from "./agenda-words.js";
import { firstOf, formsOf } from "./forms.js";

const longest = 700;
const may = "(?:(?:i['’]?d|i would|we['’]?d|we would) like to |i want to |(?:can|could|may) i |i )?";
const aTitle = "\\s?(?:[:–—]|-(?= )|(?<= )-)\\s?(?<said>.+)";
const suggestForms = formsOf(
  `${may}(?:suggest|propose|request|suggestion for)(?: (?:an?|the|another|new))*(?<first> (?:closed|exempt|confidential|private|part (?:b|2|ii|two)))? (?:agenda )?item(?<between>(?: [^:–—]{1,60}?)?)${aTitle}`,
  `${may}(?:suggest|propose)(?<between> (?:for|to) (?:the |our )?(?:[a-z]+ )?agenda[^:–—]{0,40}?)${aTitle}`,
  `${may}(?:suggest|propose)(?: an?)? agenda item (?<said>(?![:–—-])(?!(?:for|to|on|of)\\b)\\D.+)`,
  `${may}(?:suggest|propose) (?<said>.{4,}?)(?<between> for (?:the |our )?(?:next |[a-z]+ )?(?:agenda|meeting)(?: (?:on|of|for) .{3,24}?)?(?: for (?:decision|discussion|information))?)`,
);
/** A wish, of which only "at the next meeting" tells that it is one for the agenda. */
const couldWe = formsOf(
  `(?:could|can|may|might|shall|should) we (?<how>discuss|decide(?: on)?|talk about|look at|consider|have)(?: an item on)? (?<said>.{4,}?) (?<between>at (?:the |our )(?:next |[a-z]+ )?meeting)`,
);
const without = new RegExp(
  `^${may}(?:suggest|propose)(?: (?:an?|another|the|new))* (?:agenda )?item(?: for (?:the |our )?agenda)?$`,
  "iu",
);

/** "Suggest an item for discussion: the new guidance". */
export const readSuggest: Row["read"] = ({ text, mentions }, { today, roster }) => {
  if (text.length > longest) return undefined;
  const typed = withNames(text, mentions);
  if (without.test(text)) return { kind: "suggest-item", typed };
  for (const groups of suggestForms(text)) {
    const between = readBetween(meantMeeting(`${groups.first ?? ""}${groups.between ?? ""}`), today);
    const command = between && groups.said !== undefined ? commandOf(groups.said, between) : undefined;
    if (command !== undefined) return command;
  }
  const wish = firstOf(couldWe, text);
  if (wish?.said === undefined) return undefined;
  const between = readBetween(meantMeeting((wish.between ?? "").replace(/^at /i, "for ")), today);
  const decides = /^decide/i.test(wish.how ?? "");
  return between && commandOf(wish.said, { takes: decides ? "decision" : "discussion", ...between });

  function commandOf(said: string, { takes, part, under, number, meeting: of }: Between) {
    if (under !== undefined || number !== undefined) return undefined;
    const cut = of === undefined ? cutMeeting(said, today, false) : { text: said, meeting: of };
    const item = readSaidItem(withNames(cut.text, mentions), roster);
    if (item === undefined) return undefined;
    const kind = takes ?? item.takes;
    const closed = part ?? item.part;
    return {
      kind: "suggest-item" as const,
      item: { title: item.title, ...(kind && { takes: kind }), ...(closed && { part: closed }) },
      ...(cut.meeting !== undefined && { meeting: cut.meeting }),
      typed,
    };
  }
};

/** The next meeting is meant anyway, where no other is named. */
function meantMeeting(between: string): string {
  return between.replace(/ ?\b(?:for|to|on) (?:the |our )(?:next )?(?:meeting|agenda)(?! (?:on|of|for) )\b/i, "");
}

const aSuggestion = "(?:(?:the )?suggestion (?:number |no\\.? )?s?|s)(?<number>\\d{1,5})";
const acceptForms = formsOf(`(?:accept|take|approve|agree|put) ${aSuggestion}(?<between>(?: .{2,60})?)`);
const declineForms = formsOf(`(?:decline|reject|refuse|turn down) ${aSuggestion}(?<why>.*)`);

/** "Accept suggestion 3", "accept S3 for decision for May". */
export const readAccept: Row["read"] = ({ text, mentions }, { today }) => {
  if (text.length > 160) return undefined;
  const groups = firstOf(acceptForms, text);
  const between = groups && readBetween(meantMeeting(groups.between ?? ""), today);
  if ((between === undefined || between.part !== undefined || between.under) ?? between.number) return undefined;
  const { takes, meeting } = between;
  return {
    kind: "accept-suggestion",
    number: Number(groups?.number),
    ...(takes && { takes }),
    ...(meeting && { meeting }),
    typed: withNames(text, mentions),
  };
};

/** "Decline S3: not for us". */
export const readDecline: Row["read"] = ({ text, mentions }) => {
  if (text.length > longest) return undefined;
  const groups = firstOf(declineForms, text);
  if (groups === undefined) return undefined;
  const why = reasonOf(groups.why ?? "");
  if (why === undefined) return undefined;
  const typed = withNames(text, mentions);
  return {
    kind: "decline-suggestion",
    number: Number(groups.number),
    ...(why !== "" && { why: withNames(why, mentions) }),
    typed,
  };
};

/** What stands behind a break or "because"; nothing where nothing was said, undefined where it is something else. */
function reasonOf(said: string): string | undefined {
  if (said.trim() === "") return "";
  const found =
    /^\s*(?:[:;,–—-]\s*|\((?=[^()]+\)$)|(?=because\b|as\b|since\b))(?:because |as |since )?(?<why>.+?)\)?$/is.exec(
      said,
    );
  return found?.groups?.why?.trim();
}
