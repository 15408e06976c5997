import { describe, expect, test } from "vitest";
import type { PersonalCommand } from "../../../../src/bot/commands/personal-command.js";
import { readCommand } from "../../../../src/bot/commands/read-command.js";
import { handlePersonal } from "../../../../src/bot/handlers/reminders/personal.js";
import type { Committee } from "../../../../src/domain/committees/committee.js";
import { usualCalendars } from "../../../../src/domain/committees/committee-calendar.js";
import { type Member, present } from "../../../../src/domain/committees/member.js";
import { dayAt } from "../../../../src/domain/days/zone.js";
import { chooseWishes, readOwnSettings } from "../../../../src/services/committees/choose-wishes.js";
import { setDeputy } from "../../../../src/services/committees/set-deputy.js";
import { committeeScope } from "../../../../src/store/scopes.js";
import { aCommittee } from "../../../builders/a-committee.js";
import { aMember } from "../../../builders/a-member.js";
import { whenAdded } from "../../../builders/an-occasion.js";
import { fakeStore } from "../../../fakes/store/fake-store.js";
import type { CardElement } from "../../../fakes/teams/activity.js";
import { pressables } from "../../../fakes/teams/card-buttons.js";
import { brokenRules } from "../../cards/card-rules.js";
import { wordsOf } from "../../cards/titles-of.js";
import { aTurn, now } from "../a-turn.js";

const tenant = "tenant-a";
const tomorrow = new Date("2026-03-05T09:00:00Z");
const people = [
  "Kirsty Bright",
  "Christine Moore",
  "Sarah Kent",
  "Sam Okoro",
  "Jo Finch",
  "Joe Finch",
  "Una Reid",
] as const;
type Name = (typeof people)[number];

const safeguarding = aCommittee();
const audit = aCommittee({
  id: "c_audit",
  name: "Audit Committee",
  code: "AUD",
  home: { ...safeguarding.home, conversation: "19:audit@thread.tacv2" },
});

/** Kirsty is clerk of both boards and Christine chair of one; Pete has no account, and Una is in the home and on no board. On the audit committee are Kirsty, Sarah and Sam. It is Wed 4 March, 10:00. */
async function aTable() {
  const store = fakeStore();
  const seen = people.map((name) => ({ channelId: `29:${name}`, name }));
  const known = new Map((await store.people.know({ tenant }, seen, tomorrow)).map((person) => [person.name, person]));
  const get = (name: Name) => {
    const person = known.get(name);
    if (person === undefined) throw new Error(`nobody is called ${name}`);
    return person;
  };
  const seat = (committee: Committee, name: Name, role: Member["role"] = "member"): Member =>
    aMember({
      id: `m_${committee.code}${people.indexOf(name)}`,
      committee: committee.id,
      person: get(name).id,
      name,
      role,
    });
  await store.committees.insert(safeguarding);
  await store.committees.insert(audit);
  const { person: _none, ...pete } = aMember({ id: "m_pete", name: "Pete Horner" });
  await store.members.add(
    committeeScope({ tenant, committee: safeguarding.id }),
    [
      seat(safeguarding, "Kirsty Bright", "clerk"),
      seat(safeguarding, "Christine Moore", "chair"),
      ...(["Sarah Kent", "Sam Okoro", "Jo Finch", "Joe Finch"] as const).map((name) => seat(safeguarding, name)),
      pete,
    ],
    whenAdded,
  );
  await store.members.add(
    committeeScope({ tenant, committee: audit.id }),
    [seat(audit, "Kirsty Bright", "clerk"), seat(audit, "Sarah Kent"), seat(audit, "Sam Okoro")],
    whenAdded,
  );
  const services = {
    chooseWishes: chooseWishes(store),
    readOwnSettings: readOwnSettings(store),
    setDeputy: setDeputy(store),
  };
  const posted: { conversation: string; words: string }[] = [];
  const personal = handlePersonal({
    ...store,
    services,
    async post({ conversation }, message) {
      const [card] = message.attachments ?? [];
      posted.push({ conversation, words: wordsOf({ card: card?.content, summary: "" }) });
      return { kind: "sent", activityId: "m-2" };
    },
  });
  const find = async (name: Name) => store.people.find({ tenant, person: get(name).id });

  return {
    store,
    find,
    /** What was said to others in their own chats. */
    posted,
    /** They have written to the bot in their own chat. */
    async hasChat(name: Name) {
      const at = { conversation: `a:${name}`, serviceUrl: "http://127.0.0.1:4100/" };
      await store.people.saveConversation({ tenant, person: get(name).id }, at);
    },
    /** Typed in the home of the first board, or in one's own chat, where all boards of theirs may be meant. */
    async say(by: Name, text: string, { own = false, again = false, mention = undefined as Name | undefined } = {}) {
      const person = await find(by);
      if (person === undefined) throw new Error(`${by} is gone`);
      const committees = own ? [audit, safeguarding] : [safeguarding];
      const standings = await Promise.all(
        committees.map(async (committee) => {
          const roster = await store.members.roster(committeeScope({ tenant, committee: committee.id }));
          const me = present(roster).find((member) => member.person === person.id);
          return { committee, calendar: usualCalendars.of(committee), roster, ...(me && { me }) };
        }),
      );
      const mine = own ? standings.filter(({ me }) => me !== undefined) : standings;
      const mentions = mention === undefined ? [] : [{ channelId: `29:${mention}`, name: mention }];
      const roster = mine.flatMap((standing) => present(standing.roster));
      const today = dayAt(now, safeguarding.zone);
      const command = readCommand({ text, mentions }, { today, personal: own, roster });
      const turn = { ...aTurn(mine, own ? "personal" : "channel"), person, typed: text, mentions, again };
      const { say, afterwards } = await personal(turn, command as PersonalCommand);
      await afterwards?.(undefined);
      if (typeof say === "string") throw new Error("only a card was expected");
      expect(brokenRules(say)).toEqual([]);
      const words = wordsOf(say);
      const buttons = pressables(say.card as CardElement).flatMap(({ title }) => title ?? []);
      return { words, title: words.split("\n")[0] ?? "", buttons, json: JSON.stringify(say) };
    },
    deputy: async (of: Name, committee = safeguarding) => {
      const roster = await store.members.roster(committeeScope({ tenant, committee: committee.id }));
      const id = roster.find(({ name }) => name === of)?.deputy;
      return roster.find((member) => member.id === id)?.name;
    },
  };
}

describe("one's own mornings", () => {
  test("come at one's own time, and the answer says when the next can", async () => {
    const { say, find } = await aTable();
    const { title, words } = await say("Sarah Kent", "remind me at 8");
    expect(title).toBe("Your mornings come at 08:00 now");
    expect(words).toContain("Europe/London. The next can come Thu 5 March");
    expect(await find("Sarah Kent")).toMatchObject({
      morningAt: { hour: 8, minute: 0 },
      nextMorningAt: new Date("2026-03-05T08:00:00Z"),
    });
    expect((await say("Sarah Kent", "remind me at the usual time")).title).toBe("Your mornings come at 09:00 again");
    expect(await find("Sarah Kent")).not.toHaveProperty("morningAt");
  });

  test("go by one's own zone", async () => {
    const { say, find } = await aTable();
    expect((await say("Sarah Kent", "I am in Auckland")).title).toBe("Your mornings go by Pacific/Auckland now");
    expect((await say("Sarah Kent", "remind me at 8 Paris time")).words).toContain("Europe/Paris");
    expect(await find("Sarah Kent")).toMatchObject({ morningAt: { hour: 8, minute: 0 }, zone: "Europe/Paris" });
    await say("Sarah Kent", "my zone is the board's");
    expect(await find("Sarah Kent")).not.toHaveProperty("zone");
  });

  test.each(["my time zone is Narnia", "I am in Leeds", "remind me at 8 Narnia time"])(
    "“%s” changes nothing, and an example is given",
    async (text) => {
      const { say, find } = await aTable();
      const before = await find("Sarah Kent");
      expect((await say("Sarah Kent", text)).words).toContain("“my time zone is Europe/Paris”");
      expect(await find("Sarah Kent")).toEqual(before);
    },
  );

  test("say nothing ahead where one wants that, and what is due all the same", async () => {
    const { say, find } = await aTable();
    await say("Sarah Kent", "only remind me on the day");
    expect(await find("Sarah Kent")).toMatchObject({ noAhead: true });
    await say("Sarah Kent", "remind me ahead again");
    expect(await find("Sarah Kent")).not.toHaveProperty("noAhead");
    const { words } = await say("Sarah Kent", "stop reminding me");
    for (const hint of ["snooze 12 until Monday", "away until 14 April", "Kirsty Bright"])
      expect(words).toContain(hint);
    expect((await say("Kirsty Bright", "stop reminding me")).words).not.toContain("To be rid of an action");
  });

  test("and all that is set stand on one card", async () => {
    const { say } = await aTable();
    await say("Sarah Kent", "remind me at 7.30");
    await say("Sarah Kent", "away until 14 April");
    await say("Sarah Kent", "Sam is my deputy");
    const { words } = await say("Sarah Kent", "my settings", { own: true });
    for (const set of ["07:30, Europe/London", "back Tue 14 April", "Sam Okoro (SB)"]) expect(words).toContain(set);
  });
});

describe("leave", () => {
  test("ends on the day that “until” names, and says who is told meanwhile", async () => {
    const { say, find } = await aTable();
    const first = await say("Sarah Kent", "away until 14 April");
    expect(first.title).toBe("Away until Tue 14 April");
    expect(first.words).toContain("What falls due for you goes to the clerk's list to pass on");
    expect(first.words).toContain("“Sam is my deputy”");
    expect(await find("Sarah Kent")).toMatchObject({ away: { from: "2026-03-04", until: "2026-04-14" } });
    await say("Sarah Kent", "Sam is my deputy");
    const { words, title } = await say("Sarah Kent", "I am away from 3 to 14 April");
    expect(title).toBe("Away from Fri 3 April, back Wed 15 April");
    expect(words).toContain("Sam Okoro is told in your place until then");
  });

  test("says of each board who is told, and that a deputy is away too", async () => {
    const { say } = await aTable();
    await say("Sarah Kent", "Sam is my deputy");
    await say("Sam Okoro", "away next week");
    const { words } = await say("Sarah Kent", "away until 14 April", { own: true });
    expect(words).toMatch(/AUD.*goes to the clerk's list/);
    expect(words).toMatch(/SB.*Sam Okoro.*except while away too, from Mon 9 March to Mon 16 March/);
  });

  test("with a deputy who can't be told goes to the clerk's list, and the card says why", async () => {
    const { say, store, find } = await aTable();
    await say("Sarah Kent", "Sam is my deputy");
    const sam = await find("Sam Okoro");
    await store.people.saveReach(
      { tenant, person: sam?.id ?? "p_" },
      { kind: "unreachable", reason: "blocked", since: now },
    );
    const { words } = await say("Sarah Kent", "away until 14 April");
    expect(words).toMatch(/Sam Okoro.*has blocked the app.*clerk's list/);
  });

  test("of the only one who runs a board waits for them", async () => {
    const { say } = await aTable();
    const { words } = await say("Kirsty Bright", "away until 14 April", { own: true });
    expect(words).toMatch(/AUD.*Nobody else here runs the board/);
    expect(words).toMatch(/SB.*goes to the clerk's list/);
  });

  test("that is over, or can't be read, is refused", async () => {
    const { say, find } = await aTable();
    expect((await say("Sarah Kent", "away until 2 March")).title).toBe("That day has come");
    expect((await say("Sarah Kent", "away until 31 April")).title).toBe("There is no such day");
    expect((await say("Sarah Kent", "away until the summer")).title).toBe("Until when?");
    expect(await find("Sarah Kent")).not.toHaveProperty("away");
  });

  test("longer than a year is asked about, and its button says it again", async () => {
    const { say, find } = await aTable();
    const { title, json, buttons } = await say("Sarah Kent", "away until 12 March 2028");
    expect([title, buttons]).toEqual(["For more than a year?", ["Until Sun 12 March 2028"]]);
    expect(await find("Sarah Kent")).not.toHaveProperty("away");
    const text = /"text":"(away until[^"]+)"/.exec(json)?.[1] ?? "";
    expect((await say("Sarah Kent", text)).title).toBe("Away until Sun 12 March 2028");
  });

  test("of somebody else is for clerk and chair to say", async () => {
    const { say, find } = await aTable();
    expect((await say("Jo Finch", "Sarah is away until 14 April")).title).toBe("Nothing was changed");
    expect(await find("Sarah Kent")).not.toHaveProperty("away");
    const { words } = await say("Christine Moore", "Sarah is away until 14 April");
    expect(words).toContain("Sarah Kent hears that morning what is still open.");
    expect(words).toContain("“Sam is deputy for Sarah Kent”");
    await say("Kirsty Bright", "\ue000 is back", { mention: "Sarah Kent" });
    expect(await find("Sarah Kent")).not.toHaveProperty("away");
  });

  test("of somebody else without a day is asked for with their name, as the clerk's own would be another thing", async () => {
    const { say } = await aTable();
    const { title, words } = await say("Kirsty Bright", "Sarah is away");
    expect(title).toBe("Until when?");
    expect(words).toContain("“Sarah Kent is away until 14 April”");
    expect((await say("Jo Finch", "Sarah is away")).title).toBe("Nothing was changed");
  });

  test("that a clerk notes holds on all boards of that person, and how many is said but not which", async () => {
    const { say } = await aTable();
    const { words, json } = await say("Christine Moore", "Sarah is away until 14 April");
    expect(words).toContain("It holds on both of their boards.");
    expect(json).not.toContain("Audit");
    expect((await say("Christine Moore", "Jo Finch is away until 14 April")).words).not.toContain("It holds on");
  });

  test("that a clerk notes is told to whom it is about in their own chat, once", async () => {
    const { say, posted, hasChat } = await aTable();
    await hasChat("Sarah Kent");
    await say("Christine Moore", "Sarah is away until 14 April");
    expect(posted).toMatchObject([{ conversation: "a:Sarah Kent" }]);
    expect(posted[0]?.words).toMatch(
      /^Away until Tue 14 April\nChristine Moore noted that you are away, as one who runs Safeguarding Board\.\n.*say “I'm back”/,
    );
    await say("Kirsty Bright", "Sarah is away until 14 April");
    expect(posted).toHaveLength(1);
    await say("Kirsty Bright", "Sarah is away until 14 April", { again: true });
    await say("Kirsty Bright", "Sarah is away until 21 April");
    expect(posted).toHaveLength(3);
  });

  test("is told to nobody who noted it themself, nor where there is no chat", async () => {
    const { say, posted, hasChat } = await aTable();
    await say("Kirsty Bright", "Sarah is away until 14 April");
    await hasChat("Sam Okoro");
    await say("Sam Okoro", "away until 14 April");
    expect(posted).toEqual([]);
  });

  test.each([false, true])("of a member who speaks of themself by name is their own", async (own) => {
    const { say, find } = await aTable();
    const { words } = await say("Sarah Kent", "Sarah is away until 14 April", { own });
    expect(words).toContain("You'll hear that morning");
    expect(await find("Sarah Kent")).toMatchObject({ away: { until: "2026-04-14" } });
    // Which Finch is meant nobody can know.
    expect((await say("Jo Finch", "Finch is away until 14 April")).title).toBe("Nothing was changed");
  });

  test("of a clerk who speaks of themself by name is their own", async () => {
    const { say } = await aTable();
    expect((await say("Kirsty Bright", "Kirsty is away until 14 April")).words).toContain("You'll hear that morning");
  });

  test("of somebody on two boards is not asked about twice", async () => {
    const { say, find } = await aTable();
    await say("Kirsty Bright", "Sarah is away until 14 April", { own: true });
    expect(await find("Sarah Kent")).toMatchObject({ away: { until: "2026-04-14" } });
  });

  test("of somebody without an account changes nothing: it is passed on anyway", async () => {
    const { say } = await aTable();
    expect((await say("Kirsty Bright", "Pete is away until 14 April")).words).toContain(
      "Pete Horner isn't on Teams: what is theirs goes to your list to pass on anyway.",
    );
  });

  test("of whom is asked where two may be meant, and nobody's where the name is unknown", async () => {
    const { say } = await aTable();
    const asked = await say("Kirsty Bright", "Finch is away until 14 April");
    expect(asked.buttons).toEqual(["Jo Finch", "Joe Finch"]);
    expect(asked.json).toContain('"text":"Jo Finch is away until 14 April"');
    expect((await say("Kirsty Bright", "Zoe Marsh is away until Friday")).words).toContain("Zoe Marsh");
  });

  test("ends with “back”, and they are looked at: at once after their hour", async () => {
    const { say, find } = await aTable();
    expect((await say("Sarah Kent", "back")).title).toBe("Not away");
    await say("Sarah Kent", "away until 14 April");
    expect((await say("Sarah Kent", "I'm back")).words).toContain("comes in a moment");
    expect(await find("Sarah Kent")).toMatchObject({ nextMorningAt: now });
    await say("Sarah Kent", "away from 3 to 14 April");
    expect((await say("Sarah Kent", "cancel my leave")).title).toBe("The leave is taken back");
  });

  test("that a turn ended before it was cut off is still said to have ended", async () => {
    const { say } = await aTable();
    await say("Sarah Kent", "away until 14 April");
    await say("Sarah Kent", "I'm back");
    expect((await say("Sarah Kent", "I'm back", { again: true })).title).toBe("Welcome back");
  });
});

test.each(["remind me at 8", "away until 14 April", "my settings", "Sam is my deputy"])(
  "who is in the home and on no board is told so, and nothing is saved: “%s”",
  async (text) => {
    const { say, find } = await aTable();
    expect((await say("Una Reid", text)).title).toBe("You are not on this board");
    expect(await find("Una Reid")).not.toHaveProperty("away");
    expect(await find("Una Reid")).not.toHaveProperty("morningAt");
  },
);

describe("deputies", () => {
  test("are named by oneself, or by clerk and chair, and the card names both", async () => {
    const { say, deputy } = await aTable();
    expect((await say("Sarah Kent", "Sam is my deputy")).words).toContain("Sam Okoro is told in your place");
    expect(await deputy("Sarah Kent")).toBe("Sam Okoro");
    expect((await say("Jo Finch", "Sam is deputy for Joe Finch")).title).toBe("Nothing was changed");
    expect(await deputy("Joe Finch")).toBeUndefined();
    const { words } = await say("Kirsty Bright", "Sam is deputy for Joe Finch");
    expect(words).toContain("Sam Okoro is told in Joe Finch's place while they are away.");
    expect(await deputy("Joe Finch")).toBe("Sam Okoro");
    expect((await say("Kirsty Bright", "I am deputy for Jo Finch")).words).toContain(
      "You are told in Jo Finch's place",
    );
  });

  test("are one's own where one says one's own name", async () => {
    const { say, deputy } = await aTable();
    expect((await say("Sarah Kent", "Sam is deputy for Sarah")).words).toContain("Sam Okoro is told in your place");
    expect(await deputy("Sarah Kent")).toBe("Sam Okoro");
  });

  test("that a turn took away before it was cut off are not said to have been nobody", async () => {
    const { say } = await aTable();
    await say("Sarah Kent", "Sam is my deputy");
    await say("Sarah Kent", "remove my deputy");
    expect((await say("Sarah Kent", "remove my deputy")).words).toContain("Nobody was named");
    const again = await say("Sarah Kent", "remove my deputy", { again: true });
    expect([again.title, again.words.includes("Nobody was named")]).toEqual(["No deputy any more", false]);
  });

  test("end when that is said", async () => {
    const { say, deputy } = await aTable();
    await say("Sarah Kent", "Sam is my deputy");
    expect((await say("Sarah Kent", "remove my deputy")).words).toContain(
      "Sam Okoro was told in your place until now.",
    );
    await say("Sarah Kent", "Sam is my deputy");
    expect((await say("Kirsty Bright", "no deputy for Sarah")).words).toContain(
      "Sam Okoro was told in their place until now.",
    );
    expect(await deputy("Sarah Kent")).toBeUndefined();
    expect((await say("Sarah Kent", "remove my deputy")).words).toContain("Nobody was named.");
  });

  test.each([
    ["oneself", "Sarah is my deputy", "Nobody can stand in for themselves."],
    ["somebody without an account", "Pete is my deputy", "Pete Horner isn't on Teams here"],
  ])("are not %s", async (_who, text, why) => {
    const { say, deputy } = await aTable();
    expect((await say("Sarah Kent", text)).words).toContain(why);
    expect(await deputy("Sarah Kent")).toBeUndefined();
  });

  test("who can't be reached are named all the same, and the card says so", async () => {
    const { say, store, find } = await aTable();
    const sam = await find("Sam Okoro");
    await store.people.saveReach(
      { tenant, person: sam?.id ?? "p_" },
      { kind: "unreachable", reason: "not-installed", since: now },
    );
    expect((await say("Sarah Kent", "Sam is my deputy")).words).toContain("has not added the app");
  });

  test("are one board's own: with several it is asked which", async () => {
    const { say, deputy } = await aTable();
    const { buttons } = await say("Sarah Kent", "Sam is my deputy", { own: true });
    expect(buttons).toEqual(["AUD · Audit Committee", "SB · Safeguarding Board"]);
    expect(await deputy("Sarah Kent", audit)).toBeUndefined();
    expect((await say("Kirsty Bright", "Sam is deputy for Jo Finch", { own: true })).title).toBe("The deputy is named");
  });
});
