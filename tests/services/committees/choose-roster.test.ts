import { expect, test } from "vitest";
import type { MemberId } from "../../../src/domain/ids.js";
import { chooseRoster } from "../../../src/services/committees/choose-roster.js";
import { aMember } from "../../builders/a-member.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const at = new Date("2026-03-04T10:00:00Z");
const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const everybody: readonly MemberId[] = ["m_clerk", "m_chair", "m_joe", "m_sarah"];

async function aRoster() {
  const { members } = fakeStore();
  await members.add(
    scope,
    [
      aMember({ id: "m_clerk", person: "p_clerk", name: "Ann Ash", role: "clerk" }),
      aMember({ id: "m_chair", person: "p_chair", name: "Bea Oak", role: "chair" }),
      aMember({ id: "m_joe", person: "p_joe", name: "Joe Finch" }),
      aMember(),
    ],
    whenAdded,
  );
  return async (...ticked: readonly MemberId[]) => {
    const roster = await chooseRoster({ members })(scope, {
      ticked,
      roster: await members.roster(scope),
      by: "m_clerk",
      at,
    });
    return Object.fromEntries(roster.map(({ id, leftAt }) => [id, leftAt === undefined ? "here" : "left"]));
  };
}

const here = Object.fromEntries(everybody.map((id) => [id, "here"]));

test("whoever is unticked leaves the board and stays on record", async () => {
  const tick = await aRoster();
  expect(await tick("m_clerk", "m_chair", "m_joe")).toEqual({ ...here, m_sarah: "left" });
});

test("whoever is ticked again comes back", async () => {
  const tick = await aRoster();
  await tick("m_clerk", "m_chair", "m_joe");
  expect(await tick(...everybody)).toEqual(here);
});

test("clerk and chair stay, ticked or not", async () => {
  const tick = await aRoster();
  expect(await tick()).toEqual({ ...here, m_joe: "left", m_sarah: "left" });
});

test("the same ticks again change nothing", async () => {
  const tick = await aRoster();
  expect(await tick(...everybody)).toEqual(here);
  expect(await tick(...everybody)).toEqual(here);
});

test("somebody made up is passed over", async () => {
  const tick = await aRoster();
  expect(await tick(...everybody, "m_nobody")).toEqual(here);
});
