import type { Row } from "../rows/row.js";
import { addedWords } from "./added-words.js";
import { formsOf } from "./forms.js";
import { aBreak, itemRefs, someItems } from "./item-refs.js";

const request = "(?:the )?(?:request|extension|extra time|more time|new date)";
const it = "(?: it| this| that)";
const rest = "(?<rest>(?![\\p{L}\\p{N}]).*)";

const grantForms = formsOf(
  `(?:grant|granted) (?:${request} (?:for|of|on|in) )?${someItems}`,
  `(?:approve|allow|agree|accept) ${request} (?:for|of|on|in) ${someItems}`,
  `${someItems}(?:${aBreak}| )(?:(?:is|are) )?grant(?:ed)?`,
  `grant(?:${it}| ${request})`,
);
const declineForms = formsOf(
  `(?:decline|declined|refuse|refused) (?:${request} (?:for|of|on|in) )?${someItems}${rest}`,
  `reject ${request} (?:for|of|on|in) ${someItems}${rest}`,
  `${someItems}(?:${aBreak}| )(?:(?:is|are) )?(?:declined?|refused?)${rest}`,
  `(?:decline|refuse)(?:${it}| ${request})${rest}`,
);

/** "Grant 12": what its owner asked for. */
export const readGrant: Row["read"] = ({ text }) => {
  for (const groups of grantForms(text)) {
    const items = itemRefs(groups);
    if (groups.items === undefined || items !== undefined)
      return { kind: "change", ...(items === undefined ? {} : { items }), deed: "grant" };
  }
  return /^(?:grant|granted)$/i.test(text) ? { kind: "incomplete", row: "grant", missing: "number" } : undefined;
};

/** "Decline 12: the report is needed". */
export const readDecline: Row["read"] = ({ text, mentions }, setting) => {
  for (const groups of declineForms(text)) {
    const items = itemRefs(groups);
    const why = addedWords(groups.rest ?? "", { mentions }, setting, { mayDeny: true, to: "done" });
    if (why === false || (groups.items !== undefined && items === undefined)) continue;
    return {
      kind: "change",
      ...(items === undefined ? {} : { items }),
      deed: "decline",
      ...(why === undefined ? {} : { why }),
    };
  }
  return /^decline$/i.test(text) ? { kind: "incomplete", row: "decline", missing: "number" } : undefined;
};
