import { counted } from "./counted.js";

/** Words of what the home of a committee is told unasked. Nothing here was typed. */

export const eveWords = {
  tomorrow: "Tomorrow",
  meetingOn: (day: string) => `Meeting ${day}`,
  title: (when: string, count: number, since: string) =>
    `${when}: ${counted(count, "change", "changes")} since ${since}`,
  theAgenda: "the agenda",
  meets: (day: string) => ` · meets ${day}`,
  agendaCame: (day: string) => `The agenda came ${day}.`,
  andMore: (count: number) => `And ${count} more. `,
  fresh: "new",
  moved: "moved",
  movedTo: (day: string) => `moved to ${day}`,
  from: (day: string) => ` from ${day}`,
  hadNone: ", had no day before",
  nowIs: (due: string) => `, now ${due}`,
  givenTo: (names: string) => `given to ${names}`,
  reopened: "open again",
  withdrawn: "withdrawn",
} as const;

export const weeklyWords = {
  title: (overdue: number, week: number) =>
    [...(overdue > 0 ? [`${overdue} overdue`] : []), ...(week > 0 ? [`${week} due this week`] : [])].join(", "),
  today: (day: string) => ` · ${day}`,
  andMore: (count: number) => `And ${count} more.`,
} as const;

export const callWords = {
  title: (count: number) => `${counted(count, "action", "actions")} whose owner I can't reach`,
  today: (day: string) => ` · ${day}`,
  was: (day: string) => ` was due ${day}`,
  is: " is due today",
  andMore: (count: number) => ` and ${count} more`,
  andMoreOwners: (count: number) => `And ${counted(count, "owner", "owners")} more. `,
  somebody: "a member",
  foot: "Add the app, or say hello to it in a personal chat, to hear such things yourself.",
} as const;
