/** The number of an objective as boards write it: "1.1", "2.3.1", "1.4a". */
export const aDottedNumber = "\\d{1,2}(?:\\.\\d{1,2}){1,3}[a-z]?(?![\\d/])";

/** The same, or a bare number where the word before it says what it is: "objective 3". */
export const anObjective = `(?:(?:the )?(?:objective|priority|outcome) (?:no\\.? ?|number )?(?<bare>\\d{1,2}[a-z]?(?![\\d./])|[a-z](?=\\b))|(?:(?:the )?(?:objective|priority|outcome) (?:no\\.? ?|number )?)?(?<dotted>${aDottedNumber}))`;

/** A plan that is called by what it is. */
export const thePlan = "(?:the |our |this )?plan";

/** What stands before a thing that is to be shown. */
export const looks =
  "(?:(?:show|see|view|open|give|get|read)(?: me| us)? |what(?:['’]?s| is) (?:on |in |under )?|how is |how are we doing (?:on|with|against) )?";

/** "… of Delivery Plan 2026-28". */
export const ofPlan = "(?:,? (?:of|in|from|on) (?:the )?(?:plan:? )?(?<title>[^:]{2,80}?))?";
