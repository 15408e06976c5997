/**
 * What a notice says of an item, the most serious last. "new" is an assignment; "changed" another due day, set by somebody
 * else; "declined" that its reader's request was, "replaced" that another owner's took its place; "asked" that its reader is to answer an owner's request; "pass-on" tells the clerk
 * of an owner who can't be reached.
 */
export type Stage = "new" | "changed" | "declined" | "replaced" | "ahead" | "due" | "overdue" | "asked" | "pass-on";

/** The two days on which "ahead" is said: 7 days before, and the last working day before. */
export type AheadDay = "week" | "eve";

/** Whether it is said to somebody because they owe the item, and not because they run the committee. */
export function isOwners(stage: Stage): boolean {
  return stage !== "pass-on" && stage !== "asked";
}

/** Whether it says only what became of its reader's request. */
export function isReply(stage: Stage): stage is "declined" | "replaced" {
  return stage === "declined" || stage === "replaced";
}
