import { z } from "zod";
import { longestMessage } from "../commands/read-command.js";
import { tellable } from "../tellable.js";
import { committee, item } from "./data-shapes.js";

/** Of a person's own matters, and of talk. */
export const changingTalkVerbs = {
  /** Sends what is held about whoever presses as a file, to them. */
  "held.export": z.object({}),
  /** Whoever presses is forgotten. */
  "forget.yes": z.object({}),
  /** Tells clerk or owner what somebody knows of an action who may not do it; `what` they would have done. */
  tell: z.object({ committee, item, to: z.enum(["clerk", "owner"]), what: z.enum(tellable) }),
  /** Answers as if this text had been typed, about this committee where one is named: "Did you mean", "Which committee?". */
  say: z.object({ text: z.string().min(1).max(longestMessage), committee: committee.optional() }),
} as const;

export const lookingTalkVerbs = {
  /** "Leave it": an offer to log something is not taken. */
  "offer.leave": z.object({}),
  /** The same of what was to be done to the board, or of oneself on it. */
  "board.leave": z.object({}),
  "help.show": z.object({}),
} as const;

export type TalkVerb = keyof typeof changingTalkVerbs | keyof typeof lookingTalkVerbs;
