/**
 * What a notice says of an item, the most serious last. "new" is an assignment; "pass-on" tells the clerk of an owner who
 * can't be reached.
 */
export type Stage = "new" | "ahead" | "due" | "overdue" | "pass-on";
