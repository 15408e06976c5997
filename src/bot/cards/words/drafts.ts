import type { DraftDue } from "../../../domain/actions/draft.js";

/** Words about drafts: what has to be asked before something is logged. Nothing here was typed. */

export const draftWords = {
  title: "One question first",
  closed: "closed draft",
  ownChat: "to be looked at in our own chat",
  closedTitle: "A draft of the closed part",
  closedHere: "Nothing is logged yet. Its words don't show in a shared place: say “drafts” in our own chat to go on.",
  check: "Is this right?",
  list: (total: number) => (total === 0 ? "No drafts" : `${total} ${total === 1 ? "draft" : "drafts"}`),
  noneWaiting: "Nothing that was typed waits for an answer.",
  typedBy: (name: string, when: string) => `typed by ${name}, ${when}`,
  task: "What is to be done",
  taskError: "Write what is to be done.",
  reword: "Other words for it",
  add: (name: string) => `Add ${name}`,
  wrote: "You wrote",
  whose: "Whose is it?",
  whoIs: "Who is ",
  whoOf: "Who of ",
  agency: "An agency has no share beside somebody else's: one of its people is named.",
  nobody: " is nobody on this board.",
  notSaid: "Nobody was named.",
  several: " can be more than one person here.",
  when: "When is it due?",
  kept: "Nothing is logged yet. It is kept as a draft until you choose.",
  thrownAway: "The draft is thrown away",
  nothingLogged: "Nothing was logged.",
  pickOwner: "Whose is it?",
  owner: "Owner",
  ownerError: "Choose an owner from the list.",
  pickDay: "When is it due?",
  whichCommittee: "Which committee?",
  committee: "Committee",
  committeeError: "Choose a committee from the list.",
  youAreOn: "You are on several. Nothing has changed yet.",
  summary: "One question before it is logged",
} as const;

/** What is wrong with a day as typed; the typed words stand before it. */
export const dueQuestions: Record<Extract<DraftDue, { kind: "asked" }>["why"], string> = {
  ambiguous: " can be more than one day.",
  impossible: " is not in the calendar.",
  past: " has passed already.",
  unreadable: " is not a day that I can read.",
};
