import { describe, expect, test } from "vitest";
import { setUpCommittee } from "../../../src/services/committees/set-up-committee.js";
import type { SeenPerson } from "../../../src/store/people.js";
import type { Store } from "../../../src/store/store.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const now = new Date("2026-03-04T10:00:00Z");
const ann = { channelId: "29:ann", entraId: "entra-ann", name: "Ann Ash" };
const sarah = { channelId: "29:sarah", entraId: "entra-sarah", name: "Sarah Kent" };
const home = {
  kind: "channel",
  conversation: "19:safeguarding@thread.tacv2",
  serviceUrl: "http://127.0.0.1:4100/",
} as const;

/** A place with some people, where Ann may say `set up`. */
async function aPlace(
  people: readonly SeenPerson[] | "unread" = [ann, sarah],
  {
    store = fakeStore(),
    conversation = home.conversation,
    members,
  }: { store?: Store; conversation?: string; members?: Store["members"] } = {},
) {
  const [by] = await store.people.know({ tenant: "tenant-a" }, [ann], now);
  if (by === undefined) throw new Error("nobody was made");
  let ids = 0;
  const setUp = setUpCommittee({
    ...store,
    members: members ?? store.members,
    readRoster: async () => people,
    newId: (prefix) => `${prefix}${conversation}${++ids}`,
  });
  const say = (name = "Safeguarding Children Board") =>
    setUp({ tenant: "tenant-a", home: { ...home, conversation }, name, by, now });
  return { store, say };
}

describe("set up", () => {
  test("makes a board of everybody in the place, whoever asked as its clerk", async () => {
    const { say } = await aPlace();
    const made = await say();
    expect(made).toMatchObject({
      kind: "set-up",
      committee: {
        name: "Safeguarding Children Board",
        code: "SCB",
        zone: "Europe/London",
        nation: "england",
        signOff: false,
        home: { ...home, installed: true },
        nextMorningAt: new Date("2026-03-05T09:00:00Z"),
      },
    });
    expect("roster" in made && made.roster.map(({ name, role }) => [name, role])).toEqual([
      ["Ann Ash", "clerk"],
      ["Sarah Kent", "member"],
    ]);
  });

  test("names somebody once whom the roster names twice", async () => {
    const { say } = await aPlace([ann, sarah, sarah, ann]);
    const made = await say();
    expect("roster" in made && made.roster).toHaveLength(2);
  });

  test("makes who asked its clerk even where the roster leaves them out", async () => {
    const { say } = await aPlace([sarah]);
    expect(await say()).toMatchObject({ roster: [{ name: "Ann Ash", role: "clerk" }, { name: "Sarah Kent" }] });
  });

  test("makes nothing where Teams does not say who is there, and can be said again", async () => {
    const { say, store } = await aPlace("unread");
    expect(await say()).toEqual({ kind: "roster-unread" });
    expect(await store.committees.findByHome({ tenant: "tenant-a" }, home.conversation)).toBeUndefined();
    const again = await aPlace([ann, sarah], { store });
    expect(await again.say()).toMatchObject({ kind: "set-up" });
  });
});

describe("set up said twice", () => {
  test("finds the board that is there, under the name that it has", async () => {
    const { say } = await aPlace();
    const first = await say();
    expect(await say("Another Name")).toEqual({ ...first, kind: "exists" });
  });

  test("at once makes one board with each person on it once", async () => {
    const { say, store } = await aPlace();
    const [one, other] = await Promise.all([say(), say()]);
    const ids = [one, other].map((made) => "committee" in made && made.committee.id);
    expect(ids[0]).toBe(ids[1]);
    const scope = { tenant: "tenant-a", committee: ids[0] as `c_${string}` };
    expect(await store.members.roster(scope)).toHaveLength(2);
  });

  test("completes a board that was cut off before its people were on it", async () => {
    const { store } = await aPlace();
    const add = async () => {
      throw new Error("stopped");
    };
    const stopped = await aPlace([ann, sarah], { store, members: { ...store.members, add } });
    await expect(stopped.say()).rejects.toThrow("stopped");
    const again = await aPlace([ann, sarah], { store });
    const made = await again.say();
    expect(made).toMatchObject({ kind: "set-up", committee: { code: "SCB" } });
    expect("roster" in made && made.roster).toHaveLength(2);
  });
});

test("boards of one name have codes of their own", async () => {
  const { store, say } = await aPlace();
  await say();
  const second = await aPlace([ann], { store, conversation: "19:second@thread.tacv2" });
  const third = await aPlace([ann], { store, conversation: "19:third@thread.tacv2" });
  expect([await second.say(), await third.say()]).toMatchObject([
    { committee: { code: "SCB2" } },
    { committee: { code: "SCB3" } },
  ]);
});
