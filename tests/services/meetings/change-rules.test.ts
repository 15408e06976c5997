import { expect, test } from "vitest";
import { setFullAt, setQuorum } from "../../../src/services/meetings/change-rules.js";
import { aCommittee } from "../../builders/a-committee.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const committee = aCommittee();
const scope = { tenant: committee.tenant, committee: committee.id };
const said = { by: "m_clerk", at: new Date("2026-03-05T10:00:00Z") } as const;

test("a quorum and a full meeting are set with a line of history each, and once", async () => {
  const store = fakeStore();
  await store.committees.insert(committee);
  for (const _again of [1, 2]) {
    await setQuorum(store)(scope, { kind: "number", of: 6 }, said);
    await setFullAt(store)(scope, 150, said);
  }
  expect((await store.committees.find(scope))?.meets).toMatchObject({ quorum: { of: 6 }, fullAt: 150 });
  expect((await store.committees.history(scope, 9)).map(({ change }) => change.kind)).toEqual(["full-at", "quorum"]);
});

test("where others are quicker each time, it is told and nothing is set", async () => {
  const store = fakeStore();
  await store.committees.insert(committee);
  const busy = { committees: { ...store.committees, change: async () => "changed-meanwhile" as const } };
  expect(await setQuorum(busy)(scope, { kind: "number", of: 6 }, said)).toEqual({
    kind: "refused",
    committee,
    why: "changed-meanwhile",
  });
});
