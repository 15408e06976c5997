import { expect, test } from "vitest";
import type { Member } from "../../../src/domain/committees/member.js";
import type { ListedPerson } from "../../../src/domain/committees/roster-list.js";
import type { ListChoices } from "../../../src/domain/committees/settle-roster-list.js";
import { acceptRoster, throwRosterAway } from "../../../src/services/committees/accept-roster.js";
import { guardPrivacy } from "../../../src/services/committees/guard-privacy.js";
import { privacyEnded } from "../../../src/services/committees/privacy-ended.js";
import { proposeRoster } from "../../../src/services/committees/propose-roster.js";
import type { Store } from "../../../src/store/store.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { fakeStore } from "../../fakes/store/fake-store.js";
import { cutOffEverywhere } from "../actions/cut-off.js";

const at = new Date("2026-03-04T10:00:00Z");
const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const ann = { by: "m_clerk", at } as const;
const bea = { by: "m_chair", at: new Date("2026-03-04T10:01:00Z") } as const;
const all: ListChoices = { granted: new Set(), unstated: "adviser", places: new Map() };

/** Whoever is there with a role said; Sam came for Sarah and has no account, Joe came for Gwilym, who had left, and has one. */
const people: readonly ListedPerson[] = [
  { name: "Ann Ash", role: "clerk", roleTitle: "Governance Officer" },
  { name: "Sam Okoro", representing: "Sarah Kent" },
  { name: "Sarah Kent", role: "adviser", roleTitle: "Head of Early Help", agency: "Harbour Council" },
  { name: "Joe Finch", role: "member", representing: "Gwilym Pugh" },
  { name: "Gwilym Pugh", role: "member" },
  { name: "Ottilie Marsh", role: "chair" },
  { name: "Ewan Pryce", role: "clerk" },
  { name: "Petra Lind", roleTitle: "Buyer" },
];

async function aBoard() {
  const store = fakeStore();
  let count = 0;
  const newId = <Prefix extends string>(prefix: Prefix) => `${prefix}${++count}` as const;
  await store.committees.insert(aCommittee({ id: scope.committee }));
  await store.members.add(
    scope,
    [
      aMember({ id: "m_clerk", person: "p_clerk", name: "Ann Ash", role: "clerk" }),
      aMember({ id: "m_chair", person: "p_chair", name: "Bea Oak", role: "chair" }),
      aMember({ id: "m_joe", person: "p_joe", name: "Joe Finch" }),
      aMember({ id: "m_gwilym", person: "p_gwilym", name: "Gwilym Pugh" }),
      aMember(),
    ],
    whenAdded,
  );
  await store.members.leave(scope, ["m_gwilym"], { by: "m_clerk", at, why: "removed" });
  const list = await proposeRoster({ ...store, newId })(
    scope,
    { people, unread: ["??"] },
    { ...ann, turnKey: "turn-1" },
  );
  return { store, list, newId };
}

const accept = (store: Store) =>
  acceptRoster({ ...store, members: guardPrivacy(store), privacyEnded: privacyEnded(store) });
const throwAway = (store: Store) => throwRosterAway(store);

/** The roster in short, by name: what is known of everybody but ids. */
async function rosterOf(store: Store) {
  const roster = await store.members.roster(scope);
  const nameOf = (id: Member["id"] | undefined) => roster.find((member) => member.id === id)?.name;
  return Object.fromEntries(
    roster.map(({ name, role, roleTitle, agency, deputy, person, leftAt }) => [
      name,
      [
        role,
        roleTitle,
        agency,
        deputy && `deputy ${nameOf(deputy)}`,
        person === undefined && "a name",
        leftAt && "left",
      ]
        .filter(Boolean)
        .join(", "),
    ]),
  );
}

const accepted = {
  "Ann Ash": "clerk, Governance Officer",
  "Bea Oak": "chair",
  "Ewan Pryce": "adviser, a name",
  "Gwilym Pugh": "member, deputy Joe Finch",
  "Joe Finch": "member",
  "Ottilie Marsh": "member, a name",
  "Petra Lind": "adviser, Buyer, a name",
  "Sam Okoro": "adviser, a name",
  "Sarah Kent": "adviser, Head of Early Help, Harbour Council",
};

test("an accepted list describes who is known, adds who is new, brings leavers back, and names deputies who can be told", async () => {
  const { store, list } = await aBoard();
  const done = await accept(store)(scope, list.id, all, ann);
  expect(await rosterOf(store)).toEqual(accepted);
  if (done.kind !== "accepted") throw new Error(done.kind);
  const { outcome } = done;
  expect([outcome.added.length, outcome.described.length, outcome.unchanged, outcome.leftOut]).toEqual([5, 2, 1, 0]);
  expect(outcome.notDeputies).toEqual([{ name: "Sam Okoro", of: "Sarah Kent" }]);
  expect(outcome.notListed).toBe(1);
  expect(await store.rosterLists.find(scope, list.id)).toMatchObject({
    people: [],
    unread: [],
    state: { kind: "accepted" },
  });
});

test("offices are given where they were granted, and nobody else is taken than was ticked", async () => {
  const { store, list } = await aBoard();
  const choices = { ...all, granted: new Set([5, 6]), ticked: new Set([2, 5, 6, 7]), unstated: "observer" } as const;
  const done = await accept(store)(scope, list.id, choices, ann);
  const roster = await rosterOf(store);
  expect([roster["Ottilie Marsh"], roster["Ewan Pryce"], roster["Petra Lind"]]).toEqual([
    "chair, a name",
    "clerk, a name",
    "observer, Buyer, a name",
  ]);
  expect(roster["Sam Okoro"]).toBeUndefined();
  expect(roster["Gwilym Pugh"]).toContain("left");
  expect(done).toMatchObject({ outcome: { leftOut: 4, notDeputies: [] } });
});

test("a repeat answers the same and changes nothing, and somebody else hears who accepted it", async () => {
  const { store, list } = await aBoard();
  const first = await accept(store)(scope, list.id, all, ann);
  const lines = (await store.members.history(scope, 500)).length;
  const later = { ...all, ticked: new Set([2]), unstated: "observer" } as const;
  expect(await accept(store)(scope, list.id, later, ann)).toEqual(first);
  expect(await accept(store)(scope, list.id, later, bea)).toEqual(first);
  expect(await throwAway(store)(scope, list.id, bea)).toEqual(first);
  expect(first).toMatchObject({ kind: "accepted", by: "m_clerk" });
  expect(await rosterOf(store)).toEqual(accepted);
  expect(await store.members.history(scope, 500)).toHaveLength(lines);
});

test("of two who accept it at once one decides, and everybody is added once", async () => {
  const { store, list } = await aBoard();
  const [one, other] = await Promise.all([
    accept(store)(scope, list.id, all, ann),
    accept(store)(scope, list.id, all, bea),
  ]);
  expect(one).toEqual(other);
  expect(await rosterOf(store)).toEqual(accepted);
});

test("wherever a run is cut off, the next one completes what was decided and counts the same", async () => {
  const { store, list } = await aBoard();
  const whole = await accept(store)(scope, list.id, all, ann);
  const cuts = await cutOffEverywhere(
    aBoard,
    async (made, watched, again) => {
      const done = await accept(watched)(scope, made.list.id, all, again ? bea : ann);
      if (again) expect({ ...done, by: "m_clerk" }).toEqual(whole);
    },
    async (made, where) => {
      expect(await rosterOf(made.store), where).toEqual(accepted);
      const joined = (await made.store.members.history(scope, 500)).filter(({ change }) => change.kind === "joined");
      expect(joined, where).toHaveLength(9);
    },
  );
  expect(cuts).toBeGreaterThan(10);
});

test("what is thrown away puts nobody on the roster, nor is it accepted afterwards", async () => {
  const { store, list } = await aBoard();
  const before = await rosterOf(store);
  expect(await throwAway(store)(scope, list.id, bea)).toEqual({ kind: "thrown-away", by: "m_chair" });
  expect(await accept(store)(scope, list.id, all, ann)).toEqual({ kind: "thrown-away", by: "m_chair" });
  expect(await rosterOf(store)).toEqual(before);
  expect(await accept(store)({ ...scope, tenant: "tenant-b" }, list.id, all, ann)).toEqual({ kind: "gone" });
});

test("the same list proposed again changes nothing when it is accepted", async () => {
  const { store, list, newId } = await aBoard();
  await accept(store)(scope, list.id, all, ann);
  const again = await proposeRoster({ ...store, newId })(scope, { people, unread: [] }, { ...ann, turnKey: "turn-2" });
  const done = await accept(store)(scope, again.id, all, ann);
  expect(done).toMatchObject({ outcome: { added: [], described: [], unchanged: 8 } });
  expect(await rosterOf(store)).toEqual(accepted);
});

test("a repeated turn proposes its list once while that waits, and anew once it was answered", async () => {
  const { store, list, newId } = await aBoard();
  const propose = () =>
    proposeRoster({ ...store, newId })(scope, { people, unread: [] }, { ...ann, turnKey: "turn-1" });
  expect((await propose()).id).toBe(list.id);
  await throwAway(store)(scope, list.id, ann);
  expect((await propose()).state.kind).toBe("waiting");
});

test("a private home is private no more when somebody with an account becomes an observer", async () => {
  const { store, list } = await aBoard();
  const found = await store.committees.find(scope);
  if (found === undefined) throw new Error("no committee");
  await store.committees.change(scope, found.revision, { home: { ...found.home, private: true } }, []);
  await accept(store)(scope, list.id, all, ann);
  expect((await store.committees.find(scope))?.home.private).toBe(true);
  const observers = [{ name: "Sarah Kent", role: "observer" } as const];
  const { rosterLists } = store;
  await rosterLists.insert({ ...list, id: "rl_observers", people: observers, state: { kind: "waiting" } }, "turn-9");
  await accept(store)(scope, "rl_observers", all, ann);
  expect((await store.committees.find(scope))?.home.private).toBeUndefined();
});
