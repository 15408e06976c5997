import type { Day } from "../days/day.js";
import type { DueReading } from "../days/due-reading.js";

/** An action as said: owners and day as typed, to be matched against roster and calendar. */
export type SaidAction = {
  task: string;
  /** In the order they were named: the first leads. Empty when nobody was named. */
  owners: readonly SaidOwner[];
  /** Absent when no day was said. */
  due?: DueReading;
  /** The words that were read as the due day. */
  dueTyped?: string;
  /** The board's own number for it ("WC to arrange meetings – action 1"). */
  boardReference?: string;
  /** The number of the agenda item under which it was agreed: "6" of "(item 6)". */
  agendaItem?: string;
  /** Said to be exempt. Absent: the open part. */
  part?: "closed";
  /** Said to have been closed by the board on this day ("Discharged – 04.12.2014"): today or earlier. */
  discharged?: Day;
  /** The whole message; of several actions in one message, each one's own words. */
  typed: string;
};

export type SaidOwner =
  /** A name, initials, role title or agency. `inPlaceOf`: "in replacement of PH". */
  | { kind: "typed"; text: string; inPlaceOf?: string }
  /** A Teams mention, resolved by the channel id and never by its text. */
  | { kind: "mention"; channelId: string; text: string }
  | { kind: "me" }
  /** "All", "all members". */
  | { kind: "everybody"; text: string };
