/** Why what was said of meetings can't be. */
export type MeetingStays =
  | "has-begun"
  | "not-begun"
  | "ends-first"
  | "link"
  | "hour"
  | "too-many"
  | "too-many-series"
  | "no-days"
  | "no-series"
  | "changed-meanwhile";

/** What is true instead, and what can be done. Nothing here was typed. */
export const meetingStays: Readonly<Record<MeetingStays, { title: string; sentence: string }>> = {
  "has-begun": {
    title: "The meeting has begun, or is over",
    sentence: "So it can't be moved or cancelled. One that goes on: say “adjourn the meeting to 12 March”, or “end”.",
  },
  "not-begun": {
    title: "The meeting has not begun",
    sentence: "Only a meeting that is going on, or today's, is adjourned. Say “move the meeting to 12 March”.",
  },
  "ends-first": {
    title: "A meeting ends after it begins",
    sentence: "So nothing was changed. Say both times, like “meeting 5 March 10am to 12.30”.",
  },
  link: {
    title: "That link can't be used",
    sentence: "So nothing was changed. A meeting has one link, which begins with https:// and holds no password.",
  },
  hour: {
    title: "I couldn't read the hour",
    sentence: "So nothing was changed. Say it like “6.30pm”, “18:30” or “10am to 12.30”.",
  },
  "too-many": {
    title: "Nothing was planned",
    sentence: "At most 60 meetings are planned at once. Say fewer days, or a series.",
  },
  "too-many-series": {
    title: "The board has six series already",
    sentence: "So no other was begun. Say “stop the series” to end one first.",
  },
  "no-days": {
    title: "Nothing was planned",
    sentence: "That rule gives no day within a year. Say it with other months, or an earlier beginning.",
  },
  "no-series": {
    title: "No series is planned",
    sentence: "So there is none to end. Say “cancel the meeting on 12 May” to cancel one meeting.",
  },
  "changed-meanwhile": {
    title: "Nothing was changed",
    sentence: "Others are changing the settings just now. Try again in a moment.",
  },
};
