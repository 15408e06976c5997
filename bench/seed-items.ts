import type { ActionItem } from "../src/domain/actions/action-item.js";
import { addDays } from "../src/domain/days/day.js";
import { dayAt, zone } from "../src/domain/days/zone.js";
import { connectMongo } from "../src/store/mongo/connect.js";
import type { Store } from "../src/store/store.js";
import type { Chat } from "./fake-teams.js";

/**
 * Fills a chat's committee with so many actions, spread over owners and days, straight through the store. All are open; with `years`
 * they were logged over so many years, and all but those of the last few months were moved, noted and discharged.
 */
export async function seedItems(
  uri: string,
  chat: Chat,
  tenant: string,
  { count, years = 0 }: { count: number; years?: number },
): Promise<void> {
  const { store, close } = await connectMongo(uri);
  try {
    const committee = await store.committees.findByHome({ tenant }, chat.id);
    if (committee === undefined) throw new Error("the committee is not set up");
    const scope = { tenant, committee: committee.id };
    const roster = await store.members.roster(scope);
    const now = new Date();
    const today = dayAt(now, zone("Europe/London"));
    const insert = async (n: number): Promise<void> => {
      const owner = roster[n % roster.length];
      if (owner === undefined) return;
      const raisedOn = addDays(today, -Math.floor(((count - n) / count) * years * 365));
      const at = years === 0 ? now : new Date(`${raisedOn}T10:00:00Z`);
      const isOld = raisedOn < addDays(today, -90);
      const due = isOld ? addDays(raisedOn, 30) : addDays(today, (n % 400) - 40);
      const moved = { from: { kind: "day", on: raisedOn }, to: { kind: "day", on: due }, at, by: owner.id } as const;
      const item: ActionItem = {
        id: `ai_${chat.id.slice(3, 9)}${n}`,
        ...scope,
        number: await store.committees.drawNumber(scope),
        task: `Write to partner number ${n} about the plan for the coming year and report back`,
        owners: { kind: "named", owners: [{ member: owner.id, assignedAt: at }] },
        due: { kind: "day", on: due },
        raisedOn,
        part: "open",
        state: isOld ? { kind: "discharged", at, by: owner.id } : { kind: "open" },
        snoozes: [],
        passedOn: [],
        slips: isOld ? [moved, moved] : [],
        loggedBy: owner.id,
        loggedAt: at,
        changedBy: [{ by: owner.id, at }],
        revision: 1,
      };
      await store.actionItems.insert(item, `seed/${chat.id}/${n}`, { at, by: owner.id, what: { kind: "logged" } });
      // A tenth of the old ones with a long story of their own.
      if (isOld && n % 10 === 0) await addHistory(store, item);
    };
    for (let from = 0; from < count; from += 64) {
      await Promise.all(Array.from({ length: Math.min(64, count - from) }, (_, n) => insert(from + n)));
    }
  } finally {
    await close();
  }
}

/** A dozen notes, as an action gathers them over a year. */
async function addHistory(store: Store, item: ActionItem): Promise<void> {
  for (let n = 0; n < 12; n++) {
    const text = `Chased for the ${n}th time; an answer was promised for the week after`;
    const by = item.loggedBy;
    const change = {
      set: {},
      changedBy: item.changedBy,
      history: { at: item.loggedAt, by, what: { kind: "noted" as const, text } },
    };
    await store.actionItems.change(item, item.id, item.revision + n, change);
  }
}
