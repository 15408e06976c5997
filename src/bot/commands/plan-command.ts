/** Plans, how agencies stand, and what abbreviations mean. `title`: a plan by words of its title; absent: the only one. */
export type PlanCommand =
  /** The whole plan, or what stands under one of its objectives. */
  | { kind: "plan"; objective?: string; title?: string }
  | { kind: "plans" }
  | { kind: "new-plan"; title: string }
  /** Other words for an objective, or one more. */
  | { kind: "objective"; number: string; text: string; title?: string }
  | { kind: "drop-objective"; number: string; title?: string }
  | { kind: "rename-plan"; to: string; title?: string }
  | { kind: "remove-plan"; title?: string }
  | { kind: "by-agency" }
  | { kind: "glossary" }
  | { kind: "what-is"; term: string }
  | { kind: "define-term"; term: string; meaning: string }
  | { kind: "remove-term"; term: string };
