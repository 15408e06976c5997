import type { GuideStep } from "../../../domain/committees/guide-step.js";
import type { Member } from "../../../domain/committees/member.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { WhyNot } from "../../../domain/reminders/out-of-reach.js";
import type { Board } from "../board.js";

/** A member who can't be written to. */
export type NoReach = { name: string; reason: WhyNot };

/** A board as the guide sees it. */
export type GuideView = {
  board: Board;
  /** Those who are or were on it. */
  roster: readonly Member[];
  /** The steps that are still to be done. */
  open: readonly GuideStep[];
  nextMeeting?: Meeting;
  unreachable: readonly NoReach[];
  /** How many Teams was not asked for yet. */
  untried: number;
};
