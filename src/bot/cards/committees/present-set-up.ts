import type { Committee } from "../../../domain/committees/committee.js";
import type { Member } from "../../../domain/committees/member.js";
import type { UnreachableReason } from "../../../domain/committees/person.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Board } from "../board.js";
import type { Rendered } from "../rendered.js";

/** Why a member can't be written to; "no-account" for one without Teams. */
export type NoReach = { name: string; reason: UnreachableReason | "no-account" };

/** The set-up's card: posted by `set up`, edited once it is known who can be reached, drawn anew by Save. */
export function presentSetUp(_view: {
  committee: Committee;
  /** Those who are or were on it; who has left is unticked. */
  roster: readonly Member[];
  clerk: Member;
  /** "saved" after the roster was unticked and saved. */
  news: "set-up" | "saved";
  reach: { kind: "trying" } | { kind: "known"; unreachable: readonly NoReach[] };
}): Rendered {
  throw new Error("to come");
}

/** A second `set up` in the same place. */
export function presentAlreadySetUp(_view: {
  board: Board;
  roster: readonly Member[];
  nextMeeting?: Meeting;
}): Rendered {
  throw new Error("to come");
}

/** Any command in a shared place without a committee. `name` is offered as the board's, and taken when it is pressed. */
export function presentSetUpOffer(_view: { place: "channel" | "group-chat"; name?: string }): Rendered {
  throw new Error("to come");
}

/** "Guide me". */
export function presentGuide(_view: { board: Board; bot: string }): Rendered {
  throw new Error("to come");
}
