import type { Tellable } from "../../tellable.js";

/** Words about telling clerk or owner what one knows of an action. Nothing here was typed. */
export const tellWords = {
  title: (name: string) => `Word of ${name}`,
  says: " says that ",
  /** After the action's number. */
  what: {
    done: " looks finished.",
    discharge: " looks finished.",
    withdraw: " may not be needed any more.",
    reopen: " is not finished.",
    move: " needs another day.",
    reassign: " may be for somebody else.",
    note: " has moved on.",
    rate: " is not as its rating says.",
    reword: " needs other words.",
  } satisfies Readonly<Record<Tellable, string>>,
  hasWord: " has something to tell you about ",
  told: "I have told them",
  hasIt: " has it from me now.",
  haveIt: " have it from me now.",
  toldBefore: (name: string) => `They know about ${name}`,
  beforeSentence: "You had me tell them today. For more, speak to ",
  theOwner: "Its owner",
  nobody: "I can't reach them",
  nobodySentence: " can't be reached by me just now, so speak to them yourself.",
} as const;
