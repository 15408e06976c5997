import { expect, test } from "vitest";
import { everyElement } from "../fakes/teams/card-text.js";
import { aBoard } from "./harness/a-board.js";
import { buttonsOn, cardIn, title, words } from "./harness/read-card.js";
import { reply } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-02T10:00:00Z" });

test("who was told of an action, and what became of it, is answered from what was sent", async () => {
  const { teams, bot } = stage;
  const { home, members } = await aBoard(teams, "Kirsty Lyall", "Sarah Jones", "Jo Finch");
  const [kirsty, sarah, jo] = members;
  await teams.say(kirsty, home, "action: Sarah to send the tide tables by 6 March");
  await teams.say(kirsty, home, "action: Jo to ring the school by 6 March");
  await bot.clock("2026-03-05T10:00:00Z");
  jo.reach = "ConversationBlockedByUser";
  await bot.clock("2026-03-06T10:00:00Z");

  const proof = await teams.say(kirsty, home, "who was told about 1?");
  expect(title(proof)).toMatch(/^A1: \d notices$/);
  expect(words(proof)).toMatch(/Fri 6 March, 09:00.due on the day.Sarah Jones · accepted by Teams/);
  expect(words(proof)).toMatch(/Thu 5 March, 09:00.1 day ahead.Sarah Jones · accepted by Teams/);
  expect(words(proof)).toMatch(/Mon 2 March, 10:00.new.Sarah Jones · accepted by Teams/);
  expect(words(proof)).not.toContain("tide tables");
  expect(words(await teams.say(kirsty, home, "did Jo get a reminder about 2"))).toMatch(
    /Fri 6 March, 09:00.due on the day · not sent: has blocked the app/,
  );

  // Sarah sees her own, in the channel and in her own chat.
  expect(title(await teams.say(sarah, home, "proof 1"))).toBe(`${title(proof)} to one`);
  expect(title(await teams.say(sarah, teams.personal(sarah), "my proof"))).toMatch(/^\d notices to you$/);
  expect(title(await teams.say(sarah, teams.personal(sarah), "proof Jo"))).toBe("That is between us");

  // From the card of the action, for chair and clerk.
  const story = reply(await teams.say(kirsty, teams.personal(kirsty), "show 1"));
  const pressed = await teams.press(kirsty, story, "Proof");
  expect([title(pressed), buttonsOn(pressed)]).toEqual([title(proof), ["Export", "Back"]]);
  expect(title(await teams.press(kirsty, story, "Back"))).toMatch(/^A1/);
  const sarahs = await teams.say(sarah, teams.personal(sarah), "show 1");
  expect(buttonsOn(sarahs)).not.toContain("Proof");

  // As a file: not in the channel; in one's own chat by a link to this machine.
  expect(title(await teams.say(kirsty, home, "proof 1 csv"))).toBe("Files come in our own chat");
  const exported = await teams.say(kirsty, teams.personal(kirsty), "proof 1 csv");
  expect(title(exported)).toBe("The file is ready");
  const [link] = [...everyElement(cardIn(exported))].flatMap(({ type, url }) =>
    type === "Action.OpenUrl" ? [String(url)] : [],
  );
  const file = await fetch(link ?? "");
  expect(file.headers.get("content-disposition")).toContain("A1-proof.csv");
  expect(await file.text()).toContain(
    "Estuary Board,A1,Sarah Jones,,due on the day,2026-03-06,2026-03-06T09:00:00+00:00,accepted by Teams,2026-03-06T09:00:",
  );

  // And how the reminders do.
  const health = await teams.say(kirsty, teams.personal(kirsty), "are the reminders working?");
  expect(title(health)).toBe("Reminders run, not to everybody");
  expect(words(health)).toMatch(/Jo Finch: has blocked the app, since Fri 6 March\. Ask them to unblock the app\./);
  expect(words(health)).toContain("The next morning is Mon 9 March at 09:00.");
  expect(title(await teams.say(sarah, teams.personal(sarah), "reminders health"))).toBe("That is for chair and clerk");
});
