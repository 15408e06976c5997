import { afterEach, beforeEach, expect, test } from "vitest";
import type { SeenPerson } from "../../../src/store/people.js";
import { aMember } from "../../builders/a-member.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { type EmbeddedStore, embeddedStore } from "./embedded-store.js";

const tenant = { tenant: "tenant-a" };
const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const finance = { tenant: "tenant-a", committee: "c_finance" } as const;
const morning = new Date("2026-03-05T09:00:00Z");
const assignedAt = new Date("2026-03-02T10:00:00Z");
const conversation = { conversation: "a:1", serviceUrl: "http://127.0.0.1:4100/" };
const sarah = { channelId: "29:sarah", entraId: "entra-sarah", name: "Sarah Kent" };

let embedded: EmbeddedStore;
beforeEach(async () => {
  embedded = await embeddedStore();
});
afterEach(() => embedded?.close());

async function know(seen: SeenPerson) {
  const [person] = await embedded.store.people.know(tenant, [seen], morning);
  if (person === undefined) throw new Error("nobody came back");
  return person;
}

/** Sarah as two people, both on one board, where Jo has one of them for a deputy, and one of them on another. */
async function twoSarahs(): Promise<void> {
  const { members, actionItems } = embedded.store;
  const byEntra = await know({ entraId: "entra-sarah", name: "Sarah Kent" });
  const byChannel = await know({ channelId: "29:sarah", name: "Sarah Kent" });
  await members.add(
    board,
    [aMember({ id: "m_old", person: byEntra.id, role: "clerk" }), aMember({ id: "m_new", person: byChannel.id })],
    whenAdded,
  );
  await embedded.store.people.saveWishes({ ...tenant, person: byEntra.id }, { noAhead: true });
  await embedded.store.people.saveConversation({ ...tenant, person: byEntra.id }, conversation);
  await members.add(board, [aMember({ id: "m_jo", person: "p_jo", name: "Jo", deputy: "m_old" })], whenAdded);
  await members.add(finance, [aMember({ id: "m_finance", committee: "c_finance", person: byEntra.id })], whenAdded);
  const owners = { kind: "named", owners: [{ member: "m_old", assignedAt }] } as const;
  await actionItems.insert(anOpenItem({ owners }), "turn-1", loggedLine());
}

const points = ["members", "actionItems", "people"].flatMap((collection) =>
  (["drop-before", "drop-after"] as const).flatMap((kind) =>
    (collection === "people" ? ["delete", "update"] : ["update"]).map((command) => ({ command, collection, kind })),
  ),
);

test.each(points)(
  "a merge cut off at $command of $collection ($kind) is made good by the next sighting",
  async (point) => {
    await twoSarahs();
    // Twice: the driver tries once more by itself.
    const off = embedded.database.faults.add({ ...point, times: 2 });
    await expect(know(sarah)).rejects.toThrow();
    expect(off()).toBe(2);

    const merged = await know(sarah);
    expect(merged).toMatchObject({ ...sarah, ...conversation, noAhead: true });
    expect((await know({ entraId: "entra-sarah", name: "Sarah Kent" })).id).toBe(merged.id);
    expect((await know({ channelId: "29:sarah", name: "Sarah Kent" })).id).toBe(merged.id);
    const memberships = await embedded.store.members.ofPerson({ ...tenant, person: merged.id });
    expect(memberships.map(({ id, role }) => `${id} ${role}`).sort()).toEqual(["m_finance member", "m_new clerk"]);
    const item = await embedded.store.actionItems.find(board, "ai_1");
    const jo = (await embedded.store.members.roster(board)).find(({ id }) => id === "m_jo");
    expect(jo?.deputy).toBe("m_new");
    expect(item?.owners).toEqual({ kind: "named", owners: [{ member: "m_new", assignedAt }] });
  },
);

test("what was known of one of the two memberships is kept, and nothing of the other is overwritten", async () => {
  const { members } = embedded.store;
  const byEntra = await know({ entraId: "entra-sarah", name: "Sarah Kent" });
  const byChannel = await know({ channelId: "29:sarah", name: "Sarah Kent" });
  const old = { initials: "SK", roleTitle: "Business Manager", agency: "Council" };
  await members.add(board, [aMember({ id: "m_old", person: byEntra.id, ...old })], whenAdded);
  await members.add(board, [aMember({ id: "m_new", person: byChannel.id, agency: "Harbour Council" })], whenAdded);
  const merged = await know(sarah);
  const [stayed] = await members.ofPerson({ ...tenant, person: merged.id });
  expect(stayed).toMatchObject({ id: "m_new", ...old, agency: "Harbour Council" });
});
