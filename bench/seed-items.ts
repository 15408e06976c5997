import type { ActionItem } from "../src/domain/actions/action-item.js";
import { addDays } from "../src/domain/days/day.js";
import { dayAt, zone } from "../src/domain/days/zone.js";
import { connectMongo } from "../src/store/mongo/connect.js";
import type { Chat } from "./fake-teams.js";

/** Fills a chat's committee with so many open actions, spread over owners and days, straight through the store. */
export async function seedItems(uri: string, chat: Chat, tenant: string, count: number): Promise<void> {
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
      const item: ActionItem = {
        id: `ai_${chat.id.slice(3, 9)}${n}`,
        ...scope,
        number: await store.committees.drawNumber(scope),
        task: `Write to partner number ${n} about the plan for the coming year and report back`,
        owners: { kind: "named", owners: [{ member: owner.id, assignedAt: now }] },
        due: { kind: "day", on: addDays(today, (n % 400) - 40) },
        part: "open",
        state: { kind: "open" },
        slips: [],
        loggedBy: owner.id,
        loggedAt: now,
        revision: 1,
      };
      await store.actionItems.insert(item, `seed/${chat.id}/${n}`, { at: now, by: owner.id, what: { kind: "logged" } });
    };
    for (let from = 0; from < count; from += 64) {
      await Promise.all(Array.from({ length: Math.min(64, count - from) }, (_, n) => insert(from + n)));
    }
  } finally {
    await close();
  }
}
