import type { Nation } from "../days/nation.js";
import type { DayRange } from "../days/working-days.js";
import type { Zone } from "../days/zone.js";
import type { CommitteeId, PersonId, TenantId } from "../ids.js";
import type { MeetingRules } from "../meetings/meeting-rules.js";
import type { ReminderPolicy } from "../reminders/policy.js";
import type { GuideStep } from "./guide-step.js";
import type { Retention } from "./retention.js";

/** The one Teams channel or group chat that a committee lives in (product words: its home). */
export type Home = {
  kind: "channel" | "group-chat";
  /** The conversation's id without `;messageid=`. */
  conversation: string;
  /** The team that a channel is in; the app is installed in a team, not in a channel. Absent for a group chat. */
  team?: string;
  /** Where the connector for this conversation answers; the newest that was seen. */
  serviceUrl: string;
  /** False once the app was removed from it: then nothing is sent there. */
  installed: boolean;
  /** Its clerk declared that all who are in it may read the closed part. Ends when it moves, or somebody comes who may not. */
  private?: true;
};

/** Somebody in the home who is not on the roster and asked to be. */
export type JoinRequest = { person: PersonId; name: string; at: Date };

/** As many of them as wait at once. */
export const mostJoinRequests = 50;

/** A board or committee with its settings. */
export type Committee = {
  id: CommitteeId;
  tenant: TenantId;
  /** As typed at set-up; typed text, so never shown as markdown. */
  name: string;
  /** Two to five capitals that stand before numbers where several committees meet ("LSCB A12"); unique in the tenant. */
  code: string;
  home: Home;
  /** IANA zone in which its days begin and its mornings are sent. */
  zone: Zone;
  /** Whose bank holidays it keeps. */
  nation: Nation;
  /** When the committee does not sit: no working days. In order, none before another has ended. */
  recess: readonly DayRange[];
  policy: ReminderPolicy;
  /** When true, a done action waits for the board to discharge it. Off at first. */
  signOff: boolean;
  retention: Retention;
  /** How it meets: standing items, numbering, quorum, series. */
  meets: MeetingRules;
  /** Steps of the guide that somebody has been through, in any order. */
  guided: readonly GuideStep[];
  /** The oldest first. */
  joinRequests: readonly JoinRequest[];
  /** Since when it is only looked at: nothing is changed, and nothing sent of it. Absent while it works. */
  archivedAt?: Date;
  /** When the home is next looked at for something to post; never absent. */
  nextMorningAt: Date;
  revision: number;
};
