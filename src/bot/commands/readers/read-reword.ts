import { withNames } from "../../turn/heard.js";
import type { Row } from "../rows/row.js";
import { firstOf, formsOf } from "./forms.js";
import { aBreak, itemRef, someItems } from "./item-refs.js";

const wording = "(?:the )?(?:wording|text|words|task)";
const forms = formsOf(
  `(?:reword|rename|rephrase|re-?write)(?: ${wording} (?:of|for|on))? ${someItems}(?:${aBreak}| (?:to|as):? )(?<task>.+)`,
  `(?:change|edit|correct|amend|set) ${wording} (?:of|for|on) ${someItems} (?:to|as):? (?<task>.+)`,
);
const wordless = formsOf(
  `(?:reword|rename|rephrase|re-?write) ${someItems}(?: to| as)?`,
  `(?:change|edit|correct|amend) ${wording} (?:of|for|on) ${someItems}(?: to)?`,
);

/** "Reword 4: send the plan round": other words for one action. */
export const readReword: Row["read"] = ({ text, mentions }) => {
  const said = firstOf(forms, text);
  const item = said && itemRef(said);
  const task = withNames(said?.task ?? "", mentions)
    .replace(/^["'“‘](?<inner>.*)["'”’]$/su, "$<inner>")
    .trim();
  if (item !== undefined && /[\p{L}\p{N}]/u.test(task)) {
    const { code, number } = item;
    const items = { numbers: [number], ...(code === undefined ? {} : { code }) };
    return {
      kind: "change",
      items,
      deed: "reword",
      task: task.replace(/^\p{Ll}(?=\p{Ll})/u, (first) => first.toUpperCase()),
    };
  }
  const without = firstOf(wordless, text);
  return without && itemRef(without) ? { kind: "incomplete", row: "reword", missing: "task" } : undefined;
};
