import { describe, expect, test } from "vitest";
import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import { day } from "../../../src/domain/days/day.js";
import { knowSender, type Place } from "../../../src/services/committees/know-sender.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const now = new Date("2026-03-04T10:00:00Z");
const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const seen = { channelId: "29:sarah", entraId: "entra-sarah", name: "Sarah Kent" };
const channel: Place = { kind: "channel", ...place(aCommittee().home.conversation) };
const personal: Place = { kind: "personal", ...place("a:sarah") };

function place(conversation: string, serviceUrl = "http://127.0.0.1:4100/") {
  return { conversation, serviceUrl };
}

/** A board on which Sarah is, and a second one, of another name, on which she is too. */
async function boards() {
  const store = fakeStore();
  const [sarah] = await store.people.know({ tenant: "tenant-a" }, [seen], now);
  if (sarah === undefined) throw new Error("nobody was made");
  const audit = aCommittee({
    id: "c_audit",
    code: "AUD",
    home: { ...aCommittee().home, conversation: "19:audit@thread.tacv2" },
  });
  for (const committee of [aCommittee(), audit]) {
    await store.committees.insert(committee);
    const of = { tenant: "tenant-a", committee: committee.id };
    await store.members.add(of, [aMember({ ...of, id: `m_${committee.code}`, person: sarah.id })], whenAdded);
  }
  return { store, sarah, know: knowSender({ ...store, calendars: usualCalendars }) };
}

describe("in a shared place", () => {
  test("somebody on the roster is known as that member of the board that lives there", async () => {
    const { know, sarah } = await boards();
    const sender = await know("tenant-a", seen, channel, now);
    expect(sender.person.id).toBe(sarah.id);
    expect(sender.standings.map(({ committee, me }) => [committee.code, me?.id])).toEqual([["SB", "m_SB"]]);
  });

  test("somebody else is here without being on the roster", async () => {
    const { know } = await boards();
    const [standing] = (await know("tenant-a", { channelId: "29:joe", name: "Joe" }, channel, now)).standings;
    expect(standing).toMatchObject({ committee: { code: "SB" }, roster: [{ id: "m_SB" }] });
    expect(standing).not.toHaveProperty("me");
  });

  test("a leaver is no member any more", async () => {
    const { know, store } = await boards();
    await store.members.leave(scope, ["m_SB"], { by: "system", at: now, why: "removed" });
    expect((await know("tenant-a", seen, channel, now)).standings[0]).not.toHaveProperty("me");
  });

  test("without a board nobody stands to any", async () => {
    const { know } = await boards();
    const elsewhere: Place = { kind: "channel", ...place("19:elsewhere@thread.tacv2") };
    expect((await know("tenant-a", seen, elsewhere, now)).standings).toEqual([]);
  });

  test("another tenant's people and boards are not known", async () => {
    const { know, sarah } = await boards();
    const sender = await know("tenant-b", seen, channel, now);
    expect(sender.standings).toEqual([]);
    expect(sender.person.id).not.toBe(sarah.id);
  });

  test("a message tells that the app is there, and where the place answers now", async () => {
    const { know, store } = await boards();
    await store.committees.saveHome(scope, { serviceUrl: "http://127.0.0.1:4100/", installed: false });
    await know("tenant-a", seen, { ...channel, serviceUrl: "http://127.0.0.1:4200/" }, now);
    expect((await store.committees.find(scope))?.home).toMatchObject({
      serviceUrl: "http://127.0.0.1:4200/",
      installed: true,
    });
  });
});

describe("in a personal chat", () => {
  test("somebody is met as a member of each of their boards, in the order of the codes", async () => {
    const { know } = await boards();
    const { standings } = await know("tenant-a", seen, personal, now);
    expect(standings.map(({ committee, me }) => [committee.code, me?.id])).toEqual([
      ["AUD", "m_AUD"],
      ["SB", "m_SB"],
    ]);
  });

  test("each board has its own working days", async () => {
    const { know, store } = await boards();
    const recess = [{ from: day("2026-03-09"), to: day("2026-03-13") }];
    const audit = { tenant: "tenant-a", committee: "c_audit" } as const;
    await store.committees.change(audit, 1, { nation: "scotland", recess }, []);
    const { standings } = await know("tenant-a", seen, personal, now);
    const works = (d: string) => standings.map(({ calendar }) => calendar.isWorkingDay(day(d)));
    // Easter Monday, a day of the recess, and St Andrew's Day.
    expect(["2026-04-06", "2026-03-11", "2026-11-30"].map(works)).toEqual([
      [true, false],
      [false, true],
      [false, true],
    ]);
  });

  test("where they can be written to is remembered, once", async () => {
    const { know, store, sarah } = await boards();
    await know("tenant-a", seen, personal, now);
    const reached = await store.people.find({ tenant: "tenant-a", person: sarah.id });
    expect(reached).toMatchObject({ conversation: "a:sarah", reach: { kind: "reachable" } });
    await know("tenant-a", seen, personal, now);
    expect(await store.people.find({ tenant: "tenant-a", person: sarah.id })).toEqual(reached);
  });

  test("somebody new is on no board, and their first morning is the next at nine", async () => {
    const { know } = await boards();
    const { person, standings } = await know("tenant-a", { channelId: "29:new", name: "New" }, personal, now);
    expect(standings).toEqual([]);
    expect(person.nextMorningAt).toEqual(new Date("2026-03-05T09:00:00Z"));
  });
});

describe("a name", () => {
  test("that Teams has changed is learnt", async () => {
    const { know } = await boards();
    const { person } = await know("tenant-a", { ...seen, name: "Sarah Kent-Moss" }, channel, now);
    expect(person.name).toBe("Sarah Kent-Moss");
  });

  test("that an activity lacks is not forgotten", async () => {
    const { know } = await boards();
    const { person } = await know("tenant-a", { channelId: "29:sarah", name: "" }, channel, now);
    expect(person.name).toBe("Sarah Kent");
  });
});

test("a conversation that is somebody else's is never taken for one's own", async () => {
  const { know, store, sarah } = await boards();
  await know("tenant-a", seen, personal, now);
  const { person: joe } = await know("tenant-a", { channelId: "29:joe", name: "Joe" }, personal, now);
  expect((await store.people.find({ tenant: "tenant-a", person: joe.id }))?.conversation).toBeUndefined();
  expect((await store.people.find({ tenant: "tenant-a", person: sarah.id }))?.conversation).toBe("a:sarah");
});
