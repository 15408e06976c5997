import { expect } from "vitest";
import { type CardElement, isElement, isJson } from "../../fakes/teams/activity.js";
import { buttons } from "../../fakes/teams/card-buttons.js";
import type { Message } from "../../fakes/teams/kept-messages.js";
import type { FakeTeams } from "../../fakes/teams/start-fake-teams.js";
import type { Person, Place } from "../../fakes/teams/world.js";
import { numbers, words } from "./read-card.js";

interface Pressing {
  readonly by: Person;
  readonly on: Message;
  /** The row that is to be opened first, where the card is a list. */
  readonly row?: string;
  readonly home: Place;
}

/**
 * Done, Undo, Done on one card about A1, the board's only action: three changes, each shown on the card. Each press comes three
 * times: once more with its id, as when an answer was lost, and once with a new one, as Teams does when it is slow.
 */
export async function pressDoneUndoDone(teams: FakeTeams, { by, on, row, home }: Pressing): Promise<void> {
  const outstanding = async () => numbers(await teams.say(by, home, "outstanding"));

  const press = async (which: string): Promise<string[]> => {
    const seen = teams.viewOf(by, on);
    if (row !== undefined && seen !== undefined && !buttons(seen).includes(which)) await teams.press(by, on, row);
    const first = await teams.press(by, on, which);
    const same = await teams.post(first.sent);
    const renewed = await teams.post({ ...first.sent, id: teams.newInvokeId() });
    return [first, { card: cardOf(same.body) }, { card: cardOf(renewed.body) }].map((answer) => words(answer));
  };

  const isDone = /is done|done today/;
  for (const answer of await press("Done")) expect(answer).toMatch(isDone);
  expect(await outstanding()).toEqual([]);
  for (const answer of await press("Undo")) expect(answer).not.toMatch(isDone);
  expect(await outstanding()).toEqual(["A1"]);
  for (const answer of await press("Done")) expect(answer).toMatch(isDone);
  expect(await outstanding()).toEqual([]);

  const story = words(await teams.say(by, home, "show 1")).split("\n");
  const happened = story.slice(story.indexOf("History") + 1);
  expect(happened.map((line) => / (logged|done|last change undone)/.exec(line)?.[1]).sort()).toEqual([
    "done",
    "done",
    "last change undone",
    "logged",
  ]);
}

function cardOf(body: unknown): CardElement | undefined {
  return isJson(body) && isElement(body.value) ? body.value : undefined;
}
