/** Words to who asks for another day or owner, and to who answers. Nothing here was typed. */
export const askingWords = {
  row: { day: "more time asked", owner: "another owner asked", earlier: "another day asked" },
  insteadOf: (due: string) => ` instead of ${due}`,
  iAsked: "I've asked ",
  iAskedDay: " for ",
  iAskedOwner: " to give it to ",
  answerComes: ". You'll hear from me when they answer.",
  nobodyToAsk: "Nobody here can answer it yet: no clerk or chair of this board is on Teams.",
  isTold: " is told.",
  notOnTeams: " is not on Teams: please pass it on.",
  stays: (due: string) => ` It stays due ${due}.`,
  staysSo: " It stays as it was.",
  staysTheirs: " It stays with its owner.",
  granted: " granted it ",
  declined: " declined it ",
} as const;
