import { counted } from "./counted.js";

/** Words about everything on record as a file. Nothing here was typed. */
export const exportWords = {
  description: (members: number, items: number) =>
    `The board's record: ${counted(members, "membership", "memberships")}, ${counted(items, "action", "actions")}. The closed part is in it; keep it as you keep the board's papers.`,
  tooLong: "The record is too long for a file here. Whoever runs this app can export it.",
  elsewhere: "The record holds the closed part, so it comes in our own chat. Ask me there: ",
} as const;
