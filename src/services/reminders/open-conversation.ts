import type { Person, UnreachableReason } from "../../domain/committees/person.js";
import { refusedAt } from "../../domain/committees/why-unreachable.js";
import type { Day } from "../../domain/days/day.js";
import { dayAt, zone } from "../../domain/days/zone.js";
import { after } from "../../domain/reminders/notice-step.js";
import type { Destination } from "../ports.js";
import { opening } from "./pace.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { retryMoment } from "./retry-moment.js";

type Deps = Pick<ReminderDeps, "people" | "messenger" | "clock" | "pace" | "pauses" | "waits" | "random" | "alert">;

export type Opened =
  | { kind: "open"; to: Destination }
  | { kind: "again"; at: Date }
  | { kind: "unreachable"; reason: UnreachableReason };

/**
 * Where to write to somebody: the 1:1 that is known, else one made now and kept. Only a refusal by Teams says that they can't be
 * reached, and is remembered; making one may be repeated, so anything unclear is simply tried again.
 */
export async function openConversation(deps: Deps, person: Person, homeServiceUrl: string): Promise<Opened> {
  const { tenant, channelId } = person;
  if (person.conversation !== undefined) {
    return toPersonal(tenant, person.conversation, person.serviceUrl ?? homeServiceUrl);
  }
  // Known by Entra id alone, as from an import: Teams makes a 1:1 by the id towards this bot only.
  if (channelId === undefined) return { kind: "unreachable", reason: "not-installed" };
  const turn = await deps.pace.turn(tenant, opening);
  if (turn.kind === "later") return { kind: "again", at: after(deps.clock.now(), turn.afterMs) };
  await deps.pace.setOff(tenant);
  const answer = await deps.messenger.openPersonal({ tenant, channelId, serviceUrl: homeServiceUrl });
  const now = deps.clock.now();
  const scope = { tenant, person: person.id };
  switch (answer.kind) {
    case "opened":
      await deps.people.saveConversation(scope, { conversation: answer.conversation, serviceUrl: homeServiceUrl });
      return toPersonal(tenant, answer.conversation, homeServiceUrl);
    case "unreachable": {
      const refused = refusedAt(person, answer.reason, now);
      await deps.people.saveReach(scope, refused);
      return { kind: "unreachable", reason: refused.reason };
    }
    case "retry":
      if (answer.afterMs !== undefined) deps.pace.holdOff(tenant, opening, answer.afterMs);
      return { kind: "again", at: retryMoment(deps, now, 1, answer.afterMs) };
    case "unknown":
      return { kind: "again", at: retryMoment(deps, now, 1, undefined) };
    case "too-big":
    case "failed":
      deps.alert("conversation refused", { tenant, person: person.id, outcome: answer.kind });
      return { kind: "again", at: after(now, deps.waits.pauseMs) };
    case "paused": {
      const until = after(now, deps.waits.pauseMs);
      deps.pauses.pause(answer.scope, tenant, until);
      deps.alert(`${answer.scope} paused`, { tenant, outcome: answer.reason });
      return { kind: "again", at: until };
    }
  }
}

/** Whether to try: not while Teams is known to refuse, except that what was gone is made anew once a day. */
export function mayTry(person: Person, today: Day, zoneName: string): boolean {
  const { reach, conversation, channelId } = person;
  if (conversation === undefined && channelId === undefined) return false;
  if (reach.kind !== "unreachable") return true;
  return reach.reason === "gone" && dayAt(reach.triedAt ?? reach.since, zone(zoneName)) < today;
}

function toPersonal(tenant: string, conversation: string, serviceUrl: string): Opened {
  return { kind: "open", to: { kind: "personal", tenant, conversation, serviceUrl } };
}
