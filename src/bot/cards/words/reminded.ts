/** Words about what was done with an action's reminders. Nothing here was typed. */

export const remindedWords = {
  thatMorning: "You'll hear of it that morning.",
  hearOn: "You'll hear of it on ",
  end: ".",
  othersGoOn: " Its other owners go on hearing of it.",
  hearsNow: " will hear from me now.",
  cantReach: "I can't tell ",
  pleasePassOn: " now. Please pass it on.",
  written: "Written down: ",
  wasTold: " was told.",
  quietUntil: "Quiet for you until ",
  nudged: " asked how it stands on ",
  passedOn: " was told by ",
  on: " on ",
} as const;
