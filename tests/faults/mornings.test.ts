import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Fault, type FaultScope, fault, type ScriptedFault } from "../fakes/teams/faults.js";
import { type FakeTeams, startFakeTeams } from "../fakes/teams/start-fake-teams.js";
import type { Channel, Person } from "../fakes/teams/world.js";
import { people } from "../journeys/harness/people.js";
import { title, words } from "../journeys/harness/read-card.js";
import { type RunningBot, startBot } from "../journeys/harness/running-bot.js";
import { setUpBoard } from "../journeys/harness/set-up-board.js";
import { lookBack } from "../journeys/harness/stage.js";

/** What Teams does to the morning's card of each owner, once unless it says otherwise. All owe something due that day. */
const trouble: Readonly<Record<string, readonly [Fault, FaultScope?]>> = {
  "Ann Throttled": [fault.throttled(1)],
  "Bob Precondition": [fault.preconditionFailed()],
  "Cat Lost": [fault.badGateway()],
  "Dot Delivered": [fault.deliveredYetBadGateway()],
  "Eli Hanging": [fault.hang()],
  "Fay Reset": [fault.resetAfterBody()],
  "Gil Blocked": [fault.forbidden("ConversationBlockedByUser"), { times: 9 }],
  "Hal Removed": [fault.forbidden("BotNotInConversationRoster"), { times: 9 }],
  "Ida Subcode": [fault.forbidden("MessageWritesBlocked"), { times: 9 }],
  "Jan Gone": [fault.conversationNotFound()],
  "Kit Refused": [fault.badArgument(), { times: 9 }],
  "Lea Big": [fault.tooBig()],
  "Moe Ahead": [fault.badGateway()],
  "Ned Error": [fault.serviceError(), { times: 2 }],
};
type Name = keyof typeof trouble & string;

let teams: FakeTeams;
let bot: RunningBot;
let clerk: Person;
let home: Channel;
const owners = new Map<Name, Person>();
const faults = new Map<Name, ScriptedFault>();
/** What had been posted to each before the morning, and the answers of the clock that morning. */
let before: ReadonlyMap<Person, number>;
let deliveries = 0;

beforeAll(async () => {
  bot = await startBot({ now: "2026-03-05T14:00:00Z", env: { WAIT_CONNECTOR_LIMIT_MS: "800" } });
  teams = await startFakeTeams({ bot: bot.url });
  [clerk] = people(teams, "Priya Nathwani");
  for (const name of Object.keys(trouble)) owners.set(name, teams.person({ name }));
  home = teams.channel({ name: "Board", team: "Estuary", members: [clerk, ...owners.values()] });
  // Each writes to the bot first, so that no pacing of new conversations stands in the way.
  for (const owner of owners.values()) await teams.say(owner, teams.personal(owner), "hello");
  await setUpBoard(teams, clerk, home, "Estuary Board");
  for (const name of owners.keys()) {
    const due = name === "Moe Ahead" ? "9 March" : "6 March";
    await teams.say(clerk, home, `action: ${name} to bring the papers by ${due}`);
  }
  await bot.clock();
  before = new Map([clerk, ...owners.values()].map((person) => [person, teams.posts(person).length]));

  for (const [name, [what, scope]] of Object.entries(trouble)) {
    const to = owner(name);
    faults.set(name, teams.fail(what, { on: ["send", "create-conversation"], to, times: 1, ...scope }));
  }
  ({ deliveries } = await bot.clock("2026-03-06T12:00:00Z"));
}, 90_000);

afterAll(async () => {
  await bot.end();
  await teams.close();
  lookBack({ teams, bot }, true);
});

function owner(name: Name): Person {
  const found = owners.get(name);
  if (found === undefined) throw new Error(`Nobody is called ${name}.`);
  return found;
}

/** The posts of that morning, and the cards that arrived. */
function ofTheDay(name: Name) {
  const posts = teams.posts(owner(name)).slice(before.get(owner(name)));
  return {
    posts,
    answered: posts.map(({ answered }) => answered),
    cards: posts.flatMap(({ message }) => message ?? []),
  };
}

const twin = "You may have had this card already.";

describe("a morning's card that Teams does not simply take", () => {
  test("throttled: sent once Teams allows it, not sooner, and once", () => {
    const { answered, posts, cards } = ofTheDay("Ann Throttled");
    expect(answered).toEqual([429, 201]);
    expect((posts[1]?.at ?? 0) - (posts[0]?.at ?? 0)).toBeGreaterThanOrEqual(990);
    expect(cards.map((card) => title(card))).toEqual(["1 due today"]);
    expect(words(cards[0] ?? { card: undefined })).not.toContain(twin);
  });

  test("a failed precondition: sent again, and once", () => {
    expect(ofTheDay("Bob Precondition").answered).toEqual([412, 201]);
  });

  test("a fault after which nobody knows: sent once more as a possible twin, and no third time", () => {
    for (const name of ["Cat Lost", "Dot Delivered", "Eli Hanging", "Fay Reset"]) {
      const { answered, cards } = ofTheDay(name);
      expect([name, answered.length, answered[1]]).toEqual([name, 2, 201]);
      expect([name, words(cards.at(-1) ?? { card: undefined })]).toEqual([name, expect.stringContaining(twin)]);
    }
    expect(ofTheDay("Dot Delivered").cards).toHaveLength(2);
    expect(ofTheDay("Cat Lost").cards).toHaveLength(1);
    expect(ofTheDay("Ned Error").answered).toEqual([500, 500]);
  });

  test("the eve of a due day is not said twice on suspicion", () => {
    expect(ofTheDay("Moe Ahead").answered).toEqual([502]);
  });

  test("a refusal: not tried again, and the clerk hears the same morning who was not told and why, once each", () => {
    for (const name of ["Gil Blocked", "Hal Removed", "Ida Subcode"]) {
      expect([name, ofTheDay(name).answered]).toEqual([name, [403]]);
    }
    const told = teams.messagesTo(clerk).map((card) => words(card));
    const all = told.join("\n");
    expect(all).toContain("Gil Blocked: has blocked the app.");
    expect(all).toContain("Hal Removed: has not added the app.");
    expect(all).toContain("Ida Subcode: has blocked the app.");
    expect(all.match(/has (?:blocked|not added) the app/g)).toHaveLength(3);
    expect(told.length).toBeLessThanOrEqual(2);
  });

  test("a conversation that is gone is made anew, once, and the card goes there", () => {
    expect(ofTheDay("Jan Gone").cards).toHaveLength(1);
    expect(faults.get("Jan Gone")?.hits).toBe(1);
    const made = teams.log.filter(
      ({ route, target }) => route === "create-conversation" && target === owner("Jan Gone"),
    );
    expect(made).toHaveLength(1);
  });

  test("a bad request: an operator is alerted, and that morning waits until tomorrow", () => {
    expect(ofTheDay("Kit Refused").answered).toEqual([400]);
    expect(bot.stderr()).toContain("notice refused");
  });

  test("a card too big for Teams is sent shorter, at once", () => {
    expect(ofTheDay("Lea Big").answered).toEqual([413, 201]);
  });

  test("the deliveries that were counted are the notices that Teams accepted", () => {
    const all = [clerk, ...owners.values()];
    const accepted = all.flatMap((person) =>
      teams
        .posts(person)
        .slice(before.get(person))
        .filter(({ answered }) => answered === 201),
    );
    expect(deliveries).toBe(accepted.length);
  });

  test("nothing of what was said or who it was about is in the log", () => {
    const log = bot.stderr();
    expect(log).not.toMatch(/papers|Blocked|Estuary|Priya/);
  });

  test("the next working morning says what is still true to whoever can be told", async () => {
    for (const scripted of faults.values()) scripted.lift();
    const counts = new Map([...owners.values()].map((person) => [person, teams.posts(person).length]));
    await bot.clock("2026-03-09T12:00:00Z");
    const titles = Object.fromEntries(
      [...owners].map(([name, person]) => {
        const posts = teams.posts(person).slice(counts.get(person));
        return [name, posts.map(({ message }) => title(message ?? { card: undefined }))];
      }),
    );
    const reached = Object.keys(trouble).filter(
      (name) => !["Gil Blocked", "Hal Removed", "Ida Subcode"].includes(name),
    );
    expect(titles).toEqual({
      ...Object.fromEntries(reached.map((name) => [name, [name === "Moe Ahead" ? "1 due today" : "1 overdue"]])),
      "Gil Blocked": [],
      "Hal Removed": [],
      "Ida Subcode": [],
    });
  });
});
