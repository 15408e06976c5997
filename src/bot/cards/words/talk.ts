/** Words of help, questions back and apology. Nothing here was typed. */

export const talkWords = {
  help: "What I understand",
  helpChannel: (mention: string) => `In a channel or group chat, begin with ${mention}. In our own chat just write.`,
  helpPersonal: "Just write. Case, full stops and polite words don't matter.",
  helpClerk: "As clerk or chair you also plan meetings and may change every action.",
  notUnderstood: "I couldn't read that",
  wrote: "You wrote",
  didYouMean: {
    one: "Did you mean this? Nothing has changed.",
    several: "Did you mean one of these? Nothing has changed.",
  },
  nothingNear: "Nothing has changed. Say “help” to see what I understand.",
  logOffer: "Log this as an action?",
  nothingLogged: "Nothing is logged yet.",
  left: "Nothing was logged",
  leftSentence: "I've left it at that.",
  changed: (name: string) => `${name} changed meanwhile`,
  changedSentence: "Somebody else was first. This is what it says now; nothing of yours was saved.",
  apology: "Sorry, that didn't work",
  apologySentence:
    "The fault is on my side, and nothing was changed. Send it again in a minute: it can't be logged twice.",
  reference: "Reference",
} as const;

/** To whoever runs a board, where everybody would read the answer. */
export const ownChatWords = {
  title: "That is for our own chat",
  sentence: "The answer is for the clerk and the chair, and everybody reads here. Say it there: ",
} as const;
