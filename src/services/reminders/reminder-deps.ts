import type { Committee } from "../../domain/committees/committee.js";
import type { Calendars } from "../../domain/committees/committee-calendar.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Agendas } from "../../store/agendas.js";
import type { Committees } from "../../store/committees.js";
import type { Meetings } from "../../store/meetings.js";
import type { Members } from "../../store/members.js";
import type { Notices } from "../../store/notices.js";
import type { People } from "../../store/people.js";
import type { ProgrammeItems } from "../../store/programme-items.js";
import type { ServedForms } from "../../store/served-forms.js";
import type { Clock, DrawItemCard, Messenger, Meter, NewId, SystemClock } from "../ports.js";
import type { Pace } from "./pace.js";
import type { Pauses } from "./pauses.js";
import type { ReminderWaits } from "./reminder-waits.js";

/** All that mornings and notices need of the world. Each promise names the part it uses. */
export type ReminderDeps = {
  items: Pick<
    ActionItems,
    "find" | "findMany" | "owedBy" | "list" | "requested" | "history" | "counts" | "changedSince"
  >;
  people: Pick<
    People,
    | "find"
    | "findMany"
    | "saveConversation"
    | "saveReach"
    | "forgetConversation"
    | "claimMorning"
    | "settleMorning"
    | "earliestMorning"
  >;
  members: Pick<Members, "roster" | "ofPerson">;
  committees: Pick<Committees, "find" | "findMany" | "claimHome" | "settleHome" | "earliestMorning">;
  meetings: Pick<Meetings, "find" | "from" | "latest" | "nextPlanned" | "previousPlanned">;
  agendas: Pick<Agendas, "find" | "findMany">;
  programmeItems: Pick<ProgrammeItems, "live">;
  notices: Notices;
  forms: Pick<ServedForms, "putOff" | "claimDue" | "settle" | "earliestDue">;
  messenger: Messenger;
  drawItemCard: DrawItemCard;
  calendars: Calendars;
  /** The board's time: everything here goes by it, leases of mornings and notices too. */
  clock: Clock;
  /** Measures how long ago "sending" was written, by this process's own steady clock. */
  system: Pick<SystemClock, "monotonicMs">;
  newId: NewId;
  pace: Pace;
  pauses: Pauses;
  waits: ReminderWaits;
  /** At least 0, below 1: spreads retries. */
  random: () => number;
  /** True once the process is to stop: no new work is begun. */
  stopping: () => boolean;
  meter: Meter;
  /** The committee as its home may be shown now: who is in a private one is looked at first. */
  lookAtHome: (committee: Committee, now: Date) => Promise<Committee>;
  /** Takes away what a committee keeps no longer. */
  retire: (committee: Committee, now: Date) => Promise<unknown>;
  /** Plans a committee's series on, where they are not far enough ahead. */
  planSeriesOn: (committee: Committee, now: Date) => Promise<void>;
  /** Tells the operator of what no retry will mend. Ids and outcomes only. */
  alert: (event: string, about: AlertIds) => void;
};

export type AlertIds = {
  tenant?: string;
  committee?: string;
  person?: string;
  notice?: string;
  outcome?: string;
  error?: unknown;
};
