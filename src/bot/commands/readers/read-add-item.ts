import { readSaidItem } from "../../../domain/agendas/read-said-item.js";
import { withNames } from "../../turn/heard.js";
import type { Row } from "../rows/row.js";
import { agendaMeeting, type Between, cutMeeting, readBetween, tidyNumber } from "./agenda-words.js";
import { firstOf, formsOf } from "./forms.js";

/** Longer texts are minutes, or papers. */
const longest = 900;

const add = "(?:add|put in|put|include|insert|new)";
const an = "(?: (?:an?|the|another|new|this|extra))*";
const aTitle = "\\s?(?:[:–—]|-(?= )|(?<= )-)\\s?(?<said>.+)";
const forms = formsOf(
  `${add}${an}(?<first> (?:closed|exempt|confidential|private|part (?:b|2|ii|two)))? (?:agenda )?(?:sub-?)?item(?<between>(?: [^:–—]{1,70}?)?)${aTitle}`,
  `${add} (?<between>under (?:agenda )?item [^:–—]{1,40}?)${aTitle}`,
  `${add} (?<between>(?:to|on|onto) (?:the |our )?(?:[a-z]+ )?agenda[^:–—]{0,40}?)${aTitle}`,
  `${add}${an}(?<first> (?:closed|exempt|confidential|private|part (?:b|2|ii|two)))? agenda item (?<said>(?![:–—-])(?!(?:for|to|on|under|of)\\b)\\D.+)`,
);
const onAgenda = formsOf(
  `${add} (?<said>.{3,}?) (?:to|on|onto) (?<agenda>(?:the |our )(?:next |[a-z]+ )?agenda(?: (?:for|of) (?!(?:decision|discussion|information|noting)$)[^:]{3,30}?)?)(?<between> for (?:decision|discussion|information|noting))?`,
);
const without = new RegExp(`^${add}${an} (?:agenda )?item(?: (?:to|on) (?:the |our )?agenda)?$`, "iu");
/** What is put on an agenda so is an action, a paper or a person, and no item of that title. */
const noTitle = /^(?:#?a?\d+|(?:action|item|minutes?|papers?|it|this|that|them|me|us)\b)/i;

/** "Add item for decision: Budget 2026/27 (Tom Ashdown, 15 min, pages 10-23)". */
export const readAddItem: Row["read"] = ({ text, mentions }, { today, roster }) => {
  if (text.length > longest) return undefined;
  const typed = withNames(text, mentions);
  if (without.test(text)) return { kind: "add-item", typed };
  for (const groups of forms(text)) {
    const between = readBetween(`${groups.first ?? ""}${groups.between ?? ""}`, today);
    if (between === undefined || groups.said === undefined) continue;
    const command = commandOf(withNames(groups.said, mentions), between);
    if (command !== undefined) return command;
  }
  const put = firstOf(onAgenda, text);
  if (put?.said === undefined || put.agenda === undefined || noTitle.test(put.said)) return undefined;
  const isComing = /^(?:the|our) (?:next )?agenda$/i.test(put.agenda);
  const meeting = isComing ? undefined : agendaMeeting(put.agenda, today);
  const between = readBetween(put.between ?? "", today);
  if (between === undefined || (meeting === undefined && !isComing)) return undefined;
  return commandOf(withNames(put.said, mentions), { ...between, ...(meeting && { meeting }) });

  function commandOf(said: string, { takes, part, under, number, meeting: of }: Between) {
    const cut = of === undefined ? cutMeeting(said, today, false) : { text: said, meeting: of };
    const item = readSaidItem(cut.text, roster);
    if (item === undefined) return undefined;
    const letter = number === undefined ? null : /^(?<of>\d+) ?[(.]?(?<sub>[a-z]|\d{1,2})\)?$/i.exec(number);
    const isSub = letter !== null && !/^\d+$/.test(number ?? "");
    return {
      kind: "add-item" as const,
      item: { ...item, ...(takes && { takes }), ...(part && { part }) },
      ...(under !== undefined && { under: tidyNumber(under) }),
      ...(under === undefined && isSub && letter.groups?.of !== undefined && { under: letter.groups.of }),
      ...(number !== undefined && { number: tidyNumber(number) }),
      ...(cut.meeting !== undefined && { meeting: cut.meeting }),
      typed,
    };
  }
};
