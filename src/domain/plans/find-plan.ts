import type { Objective, Plan } from "./plan.js";

/** For comparing: without case, marks and the words that say what it is. */
function keyOf(said: string): string {
  return said
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, " ")
    .replace(/^(?:the )?(?:objective|priority|outcome|aim|goal)s? (?:no\.? |number )?/u, "")
    .replace(/\.(?= |$)/g, "")
    .trim();
}

/** The objective that is meant by its number: "1.1", "objective 1.1", "1.1.". */
export function findObjective({ objectives }: Pick<Plan, "objectives">, said: string): Objective | undefined {
  const key = keyOf(said);
  return objectives.find(({ number }) => keyOf(number) === key);
}

/** Those plans whose title is as said; if there is none, those that have all of its words. */
export function findPlans(plans: readonly Plan[], said: string): readonly Plan[] {
  const key = titleKey(said);
  const same = plans.filter(({ title }) => titleKey(title) === key);
  if (same.length > 0) return same;
  const words = key.split(" ");
  return plans.filter(({ title }) => {
    const own = titleKey(title).split(" ");
    return words.every((word) => own.includes(word));
  });
}

function titleKey(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word !== "the").join(" ");
}
