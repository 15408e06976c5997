/** What a notice says of an item. */
export type Stage =
  /** To an owner: it was given to them. */
  | "new"
  /** Somebody else set another due day. */
  | "changed"
  /** What they asked for was declined, or another owner's request took its place. */
  | "declined"
  | "replaced"
  /** They are asked how it stands. */
  | "nudged"
  | "ahead"
  | "due"
  | "overdue"
  /** They snoozed it until now. */
  | "again"
  /** They still owe it, and a meeting is near. */
  | "meeting"
  /** To chair and clerk: they are to answer an owner's request. */
  | "asked"
  /** It has been overdue for long. */
  | "escalation"
  /** To the clerk: an owner can't be told. */
  | "pass-on";

/** The two days on which "ahead" is said: 7 days before, and the last working day before. */
export type AheadDay = "week" | "eve";

/** Whether it is said to somebody because they owe the item, and not because they run the committee. */
export function isOwners(stage: Stage): boolean {
  return stage !== "pass-on" && stage !== "asked" && stage !== "escalation";
}

/** Whether it says only what became of its reader's request. */
export function isReply(stage: Stage): stage is "declined" | "replaced" {
  return stage === "declined" || stage === "replaced";
}
