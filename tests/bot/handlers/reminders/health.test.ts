import { describe, expect, test } from "vitest";
import { aMember } from "../../../builders/a-member.js";
import { aPerson } from "../../../builders/a-person.js";
import { aProofDesk, clerk, hoursAgo, now } from "./a-proof-desk.js";

const sarah = aMember();
const ann = aPerson({ id: "p_clerk", name: "Ann Ash", conversation: "a:ann" });
const minutesAgo = (count: number) => hoursAgo(count / 60);

describe("reminders health", () => {
  test("says in words what went out, and when the next morning comes", async () => {
    const desk = await aProofDesk([clerk, sarah], [{}], [ann, aPerson({ conversation: "a:sarah" })]);
    await desk.sends(sarah, [{}]);
    await desk.sends(sarah, [{}], { state: { kind: "unknown", since: hoursAgo(2), reason: "LIMIT" } });
    const health = await desk.health(clerk);
    expect(health.title).toBe("Reminders are running");
    expect(health.words).toContain("In the last 7 days 1 notice was accepted by Teams and 1 is unknown.");
    expect(health.words).toContain("The next morning is Thu 5 March at 09:00.");
  });

  test("is told in one's own chat, and where everybody reads only where to say it", async () => {
    const desk = await aProofDesk([clerk, sarah], [{}], [ann, aPerson({ conversation: "a:sarah" })]);
    const health = await desk.health(clerk, "channel");
    expect(health.title).toBe("That is for our own chat");
    expect(health.words).not.toContain("notice");
  });

  test("names who can't be reached, why, and what to do", async () => {
    const blocked = aPerson({ reach: { kind: "unreachable", reason: "blocked", since: hoursAgo(48) } });
    const health = await (await aProofDesk([clerk, sarah], [{}], [ann, blocked])).health(clerk);
    expect(health.title).toBe("Reminders run, not to everybody");
    expect(health.words).toContain("Sarah Kent: has blocked the app, since Mon 2 March. Ask them to unblock the app.");
  });

  test("names who was not told, how often and why, and what to do, as something that needs attention", async () => {
    const desk = await aProofDesk([clerk, sarah], [{}], [ann, aPerson({ conversation: "a:sarah" })]);
    for (const hours of [25, 1])
      await desk.sends(sarah, [{}], {
        at: hoursAgo(hours),
        state: { kind: "failed", at: hoursAgo(hours), reason: "too-big" },
      });
    const health = await desk.health(clerk);
    expect(health.title).toBe("Reminders run, not to everybody");
    expect(health.words).toContain(
      "Sarah Kent: 2 not sent, the last on Wed 4 March: the card was too big. Tell them yourself what is theirs.",
    );
  });

  test("says at once what is put off, before it is cause for alarm", async () => {
    const desk = await aProofDesk([clerk], [{}], [ann]);
    const soon = new Date(now.getTime() + 30_000);
    await desk.sends(sarah, [{}], { at: minutesAgo(1), state: { kind: "retry", at: soon, reason: "HTTP 429" } });
    const health = await desk.health(clerk);
    expect([health.title, health.words.includes("1 is still to be sent.")]).toEqual(["Reminders are running", true]);
    expect(health.words).toContain("In the last 7 days nothing was sent.");
  });

  test.each([
    [4, "Reminders are running", false],
    [7, "Reminders are running", true],
    [11, "Reminders are held up", true],
  ])("after %i minutes of waiting: %s", async (minutes, title, told) => {
    const desk = await aProofDesk([clerk], [{}], [ann]);
    await desk.sends(sarah, [{}], { state: { kind: "planned", notBefore: minutesAgo(minutes) } });
    const health = await desk.health(clerk);
    expect([health.title, health.words.includes(`1 waits, the oldest for ${minutes} minutes.`)]).toEqual([title, told]);
  });

  test("a pause is no running", async () => {
    const desk = await aProofDesk([clerk], [{}], [ann]);
    desk.pauses.pause("tenant", "tenant-a", new Date(now.getTime() + 3_600_000));
    const health = await desk.health(clerk);
    expect(health.title).toBe("Reminders are held up");
    expect(health.words).toContain("Teams takes nothing from me until Wed 4 March, 11:00");
  });

  test("is for chair and clerk", async () => {
    const desk = await aProofDesk([clerk, sarah]);
    const refused = await desk.health(sarah);
    expect(refused.title).toBe("That is for chair and clerk");
    expect(refused.words).toContain("say “my proof” for what you were told. For the rest ask Ann Ash");
    expect((await desk.health(undefined, "channel")).title).toBe("You are not on this board");
  });
});
