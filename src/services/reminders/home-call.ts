import { type ActionItem, dueOn } from "../../domain/actions/action-item.js";
import { isAway } from "../../domain/committees/away.js";
import type { Member } from "../../domain/committees/member.js";
import { addDays } from "../../domain/days/day.js";
import { type Call, calledBy, homeCalls } from "../../domain/reminders/home-calls.js";
import type { CallNotice, NoticeLine } from "../../domain/reminders/notice.js";
import { callId } from "../../domain/reminders/notice-id.js";
import { outOfReach } from "../../domain/reminders/out-of-reach.js";
import { toldWindowDays } from "../../domain/reminders/policy.js";
import type { NoticeContent } from "../ports.js";
import type { Delivery } from "./deliver.js";
import { type HomeMorning, postToHome } from "./post-to-home.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { upToDate } from "./up-to-date.js";

/** So many items stand on one card; the others are said the next morning. */
const callsShown = 20;
const itemsLookedAt = 200;

type Mentioned = Member & { channelId: string };

/**
 * Numbers and due days of what owners could not be told themselves, with a mention of each, where the clerk switched that on: on the
 * due day and then as often as a clerk hears of it. At most one card a day.
 */
export async function postCall(deps: ReminderDeps, morning: HomeMorning): Promise<readonly Delivery[]> {
  const { committee, scope, today, now } = morning;
  if (!committee.policy.tellHome) return [];
  const id = callId(scope, today);
  const say = async () => {
    const calls = await callsNow(deps, morning);
    if (calls.length === 0) return undefined;
    const content: NoticeContent = { kind: "call", notice: id, committee, calls, today };
    return { contents: [content], record: { lines: calls.map(({ item }) => lineOf(item, now)) } };
  };
  const fresh = (facts: Omit<CallNotice, "kind" | "lines">): CallNotice => ({ ...facts, kind: "call", lines: [] });
  return [await postToHome<CallNotice>(deps, morning, { id, fresh, say })];
}

async function callsNow(deps: ReminderDeps, morning: HomeMorning): Promise<readonly Call<Mentioned>[]> {
  const { committee, scope, today, now } = morning;
  const { policy } = committee;
  const unreached = await whoIsToBeMentioned(deps, morning);
  if (unreached.length === 0) return [];
  const [items, past] = await Promise.all([
    deps.items.owedBy(scope, unreached, { until: today, limit: itemsLookedAt }),
    deps.notices.callsOf(scope, addDays(today, -toldWindowDays([policy]))),
  ]);
  const others = past.filter(({ day }) => day !== today);
  const called = calledBy(await Promise.all(others.map((call) => upToDate(deps, call, today, now))));
  return homeCalls({ items, unreached, called, today, every: policy.passOnEvery }).slice(0, callsShown);
}

/** Those on the board who have an account, and whom Teams gives no way to. Who is away waits for nothing. */
async function whoIsToBeMentioned(
  { members, people }: Pick<ReminderDeps, "members" | "people">,
  { scope, today }: HomeMorning,
): Promise<readonly Mentioned[]> {
  const roster = await members.roster(scope);
  const ids = roster.flatMap(({ person }) => person ?? []);
  const known = new Map((await people.findMany(scope, ids)).map((person) => [person.id, person]));
  const reasons = outOfReach(roster, known);
  return roster.flatMap((member): Mentioned[] => {
    const person = member.person === undefined ? undefined : known.get(member.person);
    const reason = reasons.get(member.id)?.reason;
    if (person?.channelId === undefined || reason === undefined || reason === "left") return [];
    return isAway(person, today) ? [] : [{ ...member, channelId: person.channelId }];
  });
}

function lineOf(item: ActionItem, at: Date): NoticeLine {
  const on = dueOn(item.due);
  return {
    item: item.id,
    committee: item.committee,
    stage: "pass-on",
    ...(on === undefined ? {} : { dueOn: on }),
    part: item.part,
    at,
    shown: item.revision,
    counted: false,
  };
}
