import { withNames } from "../../turn/heard.js";
import { longestCommand, type Row } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { firstOf, formsOf, type Groups } from "./forms.js";
import { aBreak, itemRefs, someItems } from "./item-refs.js";
import { readDueStretch, readWhose } from "./list-pieces.js";
import { anObjective, looks, ofPlan, thePlan } from "./plan-words.js";

/** Words longer than these are no title or objective; how long they may be is said by who keeps them. */
const longest = 2_000;
/** A plan by its title, which says that it is one. */
const titled = "(?<title>(?:.{2,60} )?plan(?: ?[\\d–—/-]{2,12}| .{1,12})?)";
const noPlan = /(?:^| )(?:work|forward|from|off|on|under|with|for|against|to|a|an|new|some|the|our|this) ?plan$/i;

const planForms = formsOf(
  `${looks}${thePlan}`,
  `${looks}${thePlan} ?[:–—-] ?(?<title>.{2,80})`,
  `${looks}(?:the |our )?(?<title>(?:delivery|action|improvement|business|strategic|annual) plan(?: ?[\\d–—/-]{2,12})?)`,
);
const titledForms = formsOf(`(?:show|see|view|open)(?: me| us)? (?:the |our )?${titled}`);
const objectiveForms = formsOf(
  `${looks}(?:${thePlan},? )${anObjective}${ofPlan}`,
  `${looks}(?:the )?(?=objective|priority|outcome)${anObjective}${ofPlan}`,
);
const forWhomForms = formsOf(`${looks}${thePlan} for (?:the )?(?<whose>.{2,60})`);

/** "Plan", "plan 1.2", "objective 1.2", "plan for Police". */
export const readPlans: Row["read"] = (spoken, setting) => {
  const { text } = spoken;
  if (text.length > longestCommand || !/plan|objective|priority|outcome/i.test(text)) return undefined;
  const objective = firstOf(objectiveForms, text);
  if (objective !== undefined) return { kind: "plan", objective: numberIn(objective), ...titleOf(objective, spoken) };
  const plan = firstOf(planForms, text);
  if (plan !== undefined) return { kind: "plan", ...titleOf(plan, spoken) };
  const named = firstOf(titledForms, text);
  if (named !== undefined && !noPlan.test(named.title ?? "")) return { kind: "plan", ...titleOf(named, spoken) };
  const said = firstOf(forWhomForms, text)?.whose;
  if (said === undefined || readDueStretch(said, setting.today) !== undefined) return undefined;
  const whose = readWhose(said, spoken, setting);
  return whose && { kind: "list", list: "outstanding", whose, plan: {} };
};

const newForms = formsOf(
  `(?:(?:make|create|start|add|begin|set up) )?(?:a )?new plan(?:,? called)?(?: ?[:–—-]+ ?| )(?<title>.{2,${longest}})`,
  `(?:make|create|start|add|begin|set up) a plan(?:,? called ?[:–—-]? ?| ?[:–—-]+ ?)(?<title>.{2,${longest}})`,
);

/** "New plan: Delivery Plan 2026-28". */
export const readNewPlan: Row["read"] = (spoken) => {
  if (/^(?:(?:make|create|start|add|begin|set up) )?(?:a )?new plan$/i.test(spoken.text))
    return { kind: "incomplete", row: "new-plan", missing: "name" };
  const { title } = titleOf(firstOf(newForms, spoken.text) ?? {}, spoken);
  return title === undefined ? undefined : { kind: "new-plan", title };
};

const textForms = formsOf(
  `(?:(?:add|set|new|change|reword|update) )?(?:the )?(?=objective|priority|outcome)${anObjective}${ofPlan}(?: ?:+ ?| ?[–—-]+ | (?:is|reads|says)(?: to)?:? )(?<text>.{3,${longest}})`,
);
const dropForms = formsOf(
  `(?:remove|delete|drop|take away|strike) (?:the )?(?=objective|priority|outcome)${anObjective}${ofPlan}`,
);

/** "Objective 1.1: every child is heard". */
export const readObjective: Row["read"] = (spoken) => {
  const groups = firstOf(textForms, spoken.text);
  if (groups?.text === undefined) return undefined;
  const text = withNames(groups.text, spoken.mentions).trim();
  return { kind: "objective", number: numberIn(groups), text, ...titleOf(groups, spoken) };
};

/** "Remove objective 1.1". */
export const readDropObjective: Row["read"] = (spoken) => {
  const groups = spoken.text.length > longestCommand ? undefined : firstOf(dropForms, spoken.text);
  return groups && { kind: "drop-objective", number: numberIn(groups), ...titleOf(groups, spoken) };
};

const renameForms = formsOf(
  `(?:rename|call|retitle) ${thePlan} (?:to |as )?[:–—-]? ?(?<to>.{2,${longest}})`,
  `(?:rename|retitle) (?:the |our )?plan:? (?<title>.{2,80}?) (?:to|as) (?<to>.{2,${longest}})`,
  `(?:rename|retitle) (?:the |our )?${titled} (?:to|as) (?<to>.{2,${longest}})`,
);
const namedFirst = /^(?:rename|retitle) (?:the |our )?plan:? (?!to |as )(?=.* (?:to|as) )/i;
const removeForms = formsOf(
  `(?:remove|delete|throw away|drop) ${thePlan}(?: ?[:–—-] ?| )?(?<title>.{2,80})?`,
  `(?:remove|delete|throw away|drop) (?:the |our )?${titled}`,
);

/** "Rename the plan to Delivery Plan 2027", "rename plan Prevent to Prevent 2027". */
export const readRenamePlan: Row["read"] = (spoken) => {
  const found = [...renameForms(spoken.text)];
  const groups = namedFirst.test(spoken.text) ? (found.find(({ title }) => title !== undefined) ?? found[0]) : found[0];
  if (groups?.to === undefined || noPlan.test(groups.title ?? "")) return undefined;
  return { kind: "rename-plan", to: withNames(groups.to, spoken.mentions).trim(), ...titleOf(groups, spoken) };
};

/** "Remove the plan", "remove plan Prevent". */
export const readRemovePlan: Row["read"] = (spoken) => {
  if (spoken.text.length > longestCommand) return undefined;
  const [groups] = removeForms(spoken.text);
  return groups && !noPlan.test(groups.title ?? "") ? { kind: "remove-plan", ...titleOf(groups, spoken) } : undefined;
};

const under = `(?:under|beneath|below|against)(?: ${thePlan},?(?: under)?)?`;
const putForms = formsOf(
  `(?:put|place|move|add|file|set|list) ${someItems} ${under} ${anObjective}${ofPlan}`,
  `(?:put|place|move|add|file|set|list) ${someItems} (?:on|to|in|into) (?:${thePlan},? (?:under |at )?)?(?=(?:the )?(?:objective|priority|outcome) |.{0,4}(?<=plan,? (?:under |at )?)\\d)${anObjective}${ofPlan}`,
  `${someItems}(?:${aBreak}| )(?:(?:is|are|goes|go|stands|stand|comes|come|belongs|belong)(?: to be)? )?(?:under|to (?=objective|priority|outcome)) ?${anObjective}${ofPlan}`,
);
const offForms = formsOf(
  `(?:take|remove|drop|strike) ${someItems} (?:off|from|out of)(?: of)? ${thePlan}`,
  `${someItems}(?:${aBreak}| )(?:(?:is|are) )?(?:off|not (?:on|part of)|no longer (?:on|part of)) ${thePlan}(?: any ?more| now)?`,
);

/** "Put 12 under 1.1". */
export const readPutUnder: Row["read"] = (spoken) => {
  if (spoken.text.length > longestCommand) return undefined;
  for (const groups of putForms(spoken.text)) {
    const items = itemRefs(groups);
    if (items !== undefined)
      return { kind: "change", items, deed: "plan", objective: numberIn(groups), ...titleOf(groups, spoken) };
  }
  return undefined;
};

/** "Take 12 off the plan". */
export const readOffPlan: Row["read"] = ({ text }) => {
  if (text.length > longestCommand) return undefined;
  for (const groups of offForms(text)) {
    const items = itemRefs(groups);
    if (items !== undefined) return { kind: "change", items, deed: "unplan" };
  }
  return undefined;
};

function numberIn({ bare, dotted }: Groups): string {
  return (dotted ?? bare ?? "").replace(/\.$/, "");
}

function titleOf({ title }: Groups, { mentions }: Spoken): { title?: string } {
  const named = title === undefined ? "" : withNames(title, mentions).trim();
  return named === "" ? {} : { title: named };
}
