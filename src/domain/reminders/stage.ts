/**
 * What a notice says of an item, the most serious last. "new" is an assignment; "changed" another due day, set by somebody
 * else; "pass-on" tells the clerk of an owner who can't be reached.
 */
export type Stage = "new" | "changed" | "ahead" | "due" | "overdue" | "pass-on";

/** The two days on which "ahead" is said: 7 days before, and the last working day before. */
export type AheadDay = "week" | "eve";
