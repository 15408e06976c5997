import { beforeEach, describe, expect, test } from "vitest";
import { day } from "../../src/domain/days/day.js";
import { zone } from "../../src/domain/days/zone.js";
import type { MeetingRules } from "../../src/domain/meetings/meeting-rules.js";
import { usualPolicy } from "../../src/domain/reminders/policy.js";
import type { CommitteeChange } from "../../src/store/committees.js";
import type { Store } from "../../src/store/store.js";
import { aCommittee } from "../builders/a-committee.js";
import type { MakeStore } from "./make-store.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const elsewhere = { tenant: "tenant-b", committee: "c_safeguarding" } as const;
const at = (time: string) => new Date(`2026-03-05T${time}:00Z`);
/** All that a clerk may choose about days and reminders. */
const chosen = {
  zone: zone("Europe/Dublin"),
  recess: [
    { from: day("2026-08-01"), to: day("2026-08-31") },
    { from: day("2026-12-24"), to: day("2026-12-24") },
  ],
  policy: { ...usualPolicy, at: { hour: 7, minute: 30 }, aheadDays: 0, weekly: false, tellHome: true },
} as const;

/** All that can be said of how it meets. */
const chosenRules: MeetingRules = {
  standing: [
    { kind: "apologies", title: "Apologies", place: "begin" },
    { kind: "own-notices", title: "Notices", place: "end", takes: "information", minutes: 5 },
  ],
  numbering: { kind: "run-on", first: 30, from: day("2026-05-01") },
  quorum: { kind: "fraction", of: 4 },
  fullAt: 90,
  series: [
    {
      id: "se_tuesdays",
      rule: { kind: "monthly", nth: 2, weekday: 2, months: [3, 6, 9] },
      except: [8],
      startsAt: "14:00",
      endsAt: "16:00",
      place: "Town Hall",
      link: "https://meet.test/1",
      typed: "every second Tuesday of March, June and September",
      plannedTo: day("2027-03-31"),
    },
    {
      id: "se_weeks",
      rule: { kind: "weekly", every: 6, from: day("2026-03-03") },
      except: [],
      typed: "every six weeks",
      plannedTo: day("2026-12-31"),
    },
  ],
};

export function describeCommittees(name: string, makeStore: MakeStore): void {
  describe(`committees, ${name}`, () => {
    let committees: Store["committees"];
    beforeEach(async () => {
      committees = (await makeStore()).committees;
    });

    test.each([
      aCommittee(),
      aCommittee({ signOff: true, home: { ...aCommittee().home, kind: "group-chat", installed: false } }),
      aCommittee({ nation: "northern-ireland", ...chosen }),
      aCommittee({ nation: "wales", meets: chosenRules }),
      aCommittee({ nation: "scotland" }),
    ])("a committee comes back as it was saved: $home.kind, $nation", async (committee) => {
      expect(await committees.insert(committee)).toBe("inserted");
      expect(await committees.find(scope)).toEqual(committee);
      expect(await committees.findByHome(scope, committee.home.conversation)).toEqual(committee);
      expect(await committees.findMany(scope, [committee.id, "c_unknown"])).toEqual([committee]);
    });

    test("another tenant sees and changes nothing of it", async () => {
      await committees.insert(aCommittee());
      await committees.saveHome(elsewhere, { serviceUrl: "http://127.0.0.1:9/", installed: false });
      expect(await committees.find(elsewhere)).toBeUndefined();
      expect(await committees.findByHome(elsewhere, aCommittee().home.conversation)).toBeUndefined();
      expect(await committees.findMany(elsewhere, ["c_safeguarding"])).toEqual([]);
      expect(await committees.change(elsewhere, 1, chosen, [])).toBe("changed-meanwhile");
      await committees.wakeHome(elsewhere, new Date(0));
      await expect(committees.drawNumber(elsewhere)).rejects.toMatchObject({ code: "no-such-committee" });
      expect(await committees.find(scope)).toEqual(aCommittee());
    });

    test("one committee lives in a home, and a code is used once in a tenant", async () => {
      await committees.insert(aCommittee());
      const other = { ...aCommittee().home, conversation: "19:other@thread.tacv2" };
      expect(await committees.insert(aCommittee({ id: "c_2", code: "XY" }))).toBe("home-taken");
      expect(await committees.insert(aCommittee({ id: "c_3", home: other }))).toBe("code-taken");
      expect(await committees.insert(aCommittee({ id: "c_4", tenant: "tenant-b" }))).toBe("inserted");
    });

    test("codes that committees of the tenant have are told from those that are free", async () => {
      await committees.insert(aCommittee({ code: "HSP" }));
      expect(await committees.takenCodes(scope, ["HSP", "HSP2"])).toEqual(["HSP"]);
      expect(await committees.takenCodes(elsewhere, ["HSP", "HSP2"])).toEqual([]);
      await committees.beginDelete(scope, 1, at("09:00"));
      expect(await committees.takenCodes(scope, ["HSP"])).toEqual([]);
    });

    test("of two who set up one home at the same moment one succeeds", async () => {
      const results = await Promise.all([
        committees.insert(aCommittee({ id: "c_1", code: "AA" })),
        committees.insert(aCommittee({ id: "c_2", code: "BB" })),
      ]);
      expect(results.sort()).toEqual(["home-taken", "inserted"]);
    });

    test("where a home answers can change, and its revision does not", async () => {
      await committees.insert(aCommittee());
      await committees.saveHome(scope, { serviceUrl: "http://127.0.0.1:4200/", installed: false });
      const home = { ...aCommittee().home, serviceUrl: "http://127.0.0.1:4200/", installed: false };
      expect(await committees.find(scope)).toEqual(aCommittee({ home }));
    });

    test("a home becomes private, and that no more, as it is at that moment and wherever it answers", async () => {
      await committees.insert(aCommittee());
      await committees.saveHome(scope, { serviceUrl: "http://127.0.0.1:4200/", installed: false });
      const home = { ...aCommittee().home, serviceUrl: "http://127.0.0.1:4200/", installed: false };
      const kept = aCommittee({ home: { ...home, private: true }, revision: 2 });
      expect(await committees.change(scope, 1, { private: true }, [])).toEqual(kept);
      expect(await committees.change(scope, 1, { private: false }, [])).toBe("changed-meanwhile");
      expect(await committees.find(scope)).toEqual(kept);
      await committees.change(scope, 2, { private: false }, []);
      expect(await committees.find(scope)).toEqual(aCommittee({ home, revision: 3 }));
    });

    test.each<Omit<CommitteeChange, "archivedAt" | "private">>([
      { nation: "scotland" },
      { zone: chosen.zone },
      { recess: chosen.recess },
      { recess: [] },
      { policy: chosen.policy },
      { meets: chosenRules },
      { signOff: true, nation: "wales", ...chosen },
    ])("what a clerk chooses is kept, and nothing else changes: %o", async (set) => {
      const recess = [{ from: day("2026-12-21"), to: day("2027-01-03") }];
      await committees.insert(aCommittee({ recess }));
      const changed = aCommittee({ recess, ...set, revision: 2 });
      expect(await committees.change(scope, 1, set, [])).toEqual(changed);
      expect(await committees.find(scope)).toEqual(changed);
    });

    test("a setting changes as long as nobody else was first, and its revision goes up", async () => {
      await committees.insert(aCommittee());
      expect(await committees.change(scope, 1, { signOff: true }, [])).toEqual(
        aCommittee({ signOff: true, revision: 2 }),
      );
      expect(await committees.find(scope)).toEqual(aCommittee({ signOff: true, revision: 2 }));
      expect(await committees.change(scope, 1, { nation: "wales" }, [])).toBe("changed-meanwhile");
      expect(await committees.change(elsewhere, 2, { signOff: false }, [])).toBe("changed-meanwhile");
      const unknown = { ...scope, committee: "c_unknown" as const };
      expect(await committees.change(unknown, 1, { signOff: false }, [])).toBe("changed-meanwhile");
      expect(await committees.find(scope)).toEqual(aCommittee({ signOff: true, revision: 2 }));
    });

    test("a home is woken at an earlier moment, and never at a later one", async () => {
      await committees.insert(aCommittee({ nextMorningAt: at("09:00") }));
      await committees.wakeHome(scope, at("10:00"));
      expect(await committees.earliestMorning("system")).toEqual(at("09:00"));
      await committees.wakeHome(scope, at("08:00"));
      expect(await committees.earliestMorning("system")).toEqual(at("08:00"));
      await committees.wakeHome({ ...scope, committee: "c_unknown" }, at("07:00"));
      expect(await committees.earliestMorning("system")).toEqual(at("08:00"));
    });

    test("who has claimed a home no longer sets its wake-up once it was woken", async () => {
      await committees.insert(aCommittee({ nextMorningAt: at("09:00") }));
      const claim = await committees.claimHome("system", at("09:00"), at("09:01"));
      await committees.wakeHome(scope, at("12:00"));
      await committees.settleHome(scope, claim?.token ?? "", at("13:00"));
      expect(await committees.earliestMorning("system")).toEqual(at("09:01"));
      expect(await committees.claimHome("system", at("09:01"), at("09:02"))).toBeDefined();
    });

    test("of several who say that the app came or left it is news from one", async () => {
      await committees.insert(aCommittee());
      const { serviceUrl } = aCommittee().home;
      const said = (installed: boolean) =>
        Promise.all([1, 2, 3].map(() => committees.saveHome(scope, { serviceUrl, installed })));
      expect((await said(true)).filter((isNews) => isNews)).toHaveLength(0);
      expect((await said(false)).filter((isNews) => isNews)).toHaveLength(1);
      expect((await said(true)).filter((isNews) => isNews)).toHaveLength(1);
    });

    test("twenty numbers drawn at once are twenty different ones, from 1", async () => {
      await committees.insert(aCommittee());
      const drawn = await Promise.all(Array.from({ length: 20 }, () => committees.drawNumber(scope)));
      expect(drawn.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
    });

    test("actions, decisions, programme items and suggestions count apart, each from 1, also at once", async () => {
      const kinds = [undefined, "action", "decision", "programme", "suggestion"] as const;
      await committees.insert(aCommittee());
      await committees.insert(
        aCommittee({ id: "c_2", code: "XY", home: { ...aCommittee().home, conversation: "19:2" } }),
      );
      for (const of of kinds.slice(2)) {
        const drawn = await Promise.all([committees.drawNumber(scope, of), committees.drawNumber(scope, of)]);
        expect(drawn.sort()).toEqual([1, 2]);
        expect(await committees.drawNumber({ ...scope, committee: "c_2" }, of)).toBe(1);
        expect(await committees.drawNumber(scope, of)).toBe(3);
      }
      expect(await Promise.all([undefined, "action" as const].map((of) => committees.drawNumber(scope, of)))).toEqual([
        1, 2,
      ]);
      for (const of of kinds)
        await expect(committees.drawNumber(elsewhere, of)).rejects.toMatchObject({ code: "no-such-committee" });
      expect((await committees.find(scope))?.revision).toBe(1);
    });

    test("of many who claim one home, one gets it, and nobody else before the lease ends", async () => {
      await committees.insert(aCommittee({ nextMorningAt: at("09:00") }));
      expect(await committees.claimHome("system", at("08:59"), at("09:00"))).toBeUndefined();
      const claims = await Promise.all(
        Array.from({ length: 8 }, () => committees.claimHome("system", at("09:00"), at("09:01"))),
      );
      expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
      expect(await committees.earliestMorning("system")).toEqual(at("09:01"));
      expect((await committees.claimHome("system", at("09:01"), at("09:02")))?.committee.id).toBe("c_safeguarding");
    });

    test("a claim is ended by its own token only", async () => {
      await committees.insert(aCommittee({ nextMorningAt: at("09:00") }));
      const first = await committees.claimHome("system", at("09:00"), at("09:01"));
      const second = await committees.claimHome("system", at("09:01"), at("09:02"));
      await committees.settleHome(scope, first?.token ?? "", at("12:00"));
      expect(await committees.earliestMorning("system")).toEqual(at("09:02"));
      await committees.settleHome(elsewhere, second?.token ?? "", at("12:00"));
      expect(await committees.earliestMorning("system")).toEqual(at("09:02"));
      await committees.settleHome(scope, second?.token ?? "", at("13:00"));
      expect(await committees.earliestMorning("system")).toEqual(at("13:00"));
      expect((await committees.find(scope))?.revision).toBe(1);
    });

    test("the home that has waited longest is claimed first, and none is the earliest of no homes", async () => {
      expect(await committees.earliestMorning("system")).toBeUndefined();
      const home = { ...aCommittee().home, conversation: "19:late@thread.tacv2" };
      await committees.insert(aCommittee({ id: "c_late", code: "LA", home, nextMorningAt: at("08:30") }));
      await committees.insert(aCommittee({ nextMorningAt: at("08:00") }));
      expect((await committees.claimHome("system", at("09:00"), at("09:01")))?.committee.id).toBe("c_safeguarding");
      expect((await committees.claimHome("system", at("09:00"), at("09:01")))?.committee.id).toBe("c_late");
    });
  });
}
