/** Words about a meeting as a calendar takes it. Nothing here was typed. */
export const calendarWords = {
  /** The board's name is typed, and goes to a calendar only. */
  summary: (board: string) => `${board} meeting`,
  endUnsaid: "Nobody has said when it ends: two hours are reckoned.",
  description: (day: string, cancelled: boolean) =>
    cancelled
      ? `The meeting of ${day} is cancelled: opened, it takes it out of a calendar.`
      : `The meeting of ${day} for a calendar. Where it is there already, it is brought up to date.`,
} as const;
