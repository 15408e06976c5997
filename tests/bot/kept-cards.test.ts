import { expect, test } from "vitest";
import { keptCards } from "../../src/bot/kept-cards.js";
import { usualCalendars } from "../../src/domain/committees/committee-calendar.js";
import { aCommittee } from "../builders/a-committee.js";
import { aMember } from "../builders/a-member.js";
import { anOccasion, whenAdded } from "../builders/an-occasion.js";
import { anOpenItem } from "../builders/an-open-item.js";
import { fakeStore } from "../fakes/store/fake-store.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const cardOf = (activityId: string) => ({ conversation: "a:sarah", serviceUrl: "http://127.0.0.1:4100/", activityId });
const at = (time: string) => new Date(`2026-03-04T${time}:00Z`);

/** A1 stands on two cards that answered Sarah, "first" and "second". */
async function twoKeptCards() {
  const store = fakeStore();
  let item = anOpenItem({ id: "ai_1", number: 1, task: "ask for the figures" });
  await store.committees.insert(aCommittee());
  const [person] = await store.people.know(scope, [{ channelId: "29:sarah", name: "Sarah Kent" }], at("09:00"));
  if (person === undefined) throw new Error("nobody is known");
  await store.people.saveConversation({ ...scope, person: person.id }, cardOf("first"));
  await store.members.add(scope, [aMember({ person: person.id })], whenAdded);
  for (const activityId of ["first", "second"]) {
    await store.handledTurns.claim(scope, activityId, "holder", at("10:00"), at("10:01"));
    await store.handledTurns.settle(scope, activityId, { ...cardOf(activityId), item: item.id });
  }
  const drawn: string[] = [];
  let now = at("10:00");
  const kept = keptCards({
    items: { find: async () => item },
    committees: store.committees,
    members: store.members,
    people: store.people,
    handled: store.handledTurns,
    forms: store.servedForms,
    calendars: usualCalendars,
    clock: { now: () => now },
    async editCard(_tenant, { activityId }, { card }) {
      const task = /ask for the figures|draw the map|closed item/.exec(JSON.stringify(card))?.[0];
      drawn.push(`${activityId}: ${task}`);
    },
  });
  return {
    ...store,
    sarah: { tenant: "tenant-a", person: person.id } as const,
    kept,
    drawn,
    moveTo: (time: string) => {
      now = at(time);
    },
    reword: (task: string) => {
      item = { ...item, task };
    },
    intoTheClosedPart: () => {
      item = { ...item, part: "closed" };
    },
  };
}

test("every card that answered somebody about an action is drawn anew, except where somebody may be typing", async () => {
  const { kept, drawn, servedForms, sarah } = await twoKeptCards();
  await servedForms.serve(sarah, cardOf("second"), at("10:10"), new Date());
  await kept.drawAll({ ...scope, id: "ai_1" });
  expect(drawn).toEqual(["first: ask for the figures"]);
  expect(await servedForms.earliestDue("system")).toEqual(at("10:10"));
});

test("the card that has just told what changed is left as it tells it", async () => {
  const { kept, drawn } = await twoKeptCards();
  await kept.drawAll({ ...scope, id: "ai_1" }, cardOf("second"));
  expect(drawn).toEqual(["first: ask for the figures"]);
});

test("what was put off is drawn from the action as it is then", async () => {
  const { kept, drawn, servedForms, sarah, reword, moveTo } = await twoKeptCards();
  await servedForms.serve(sarah, cardOf("second"), at("10:10"), new Date());
  await kept.drawAll({ ...scope, id: "ai_1" });
  reword("draw the map");
  moveTo("10:10");
  const due = await servedForms.claimDue("system", at("10:10"), at("10:11"));
  if (due?.drawing.kind !== "item") throw new Error("nothing waits");
  await kept.draw(scope, due.card, due.drawing.item);
  expect(drawn).toEqual(["first: ask for the figures", "second: draw the map"]);
});

test("a card in which somebody was served another form meanwhile is put off again", async () => {
  const { kept, drawn, servedForms, sarah } = await twoKeptCards();
  await servedForms.serve(sarah, cardOf("second"), at("10:10"), new Date());
  await kept.draw(scope, cardOf("second"), "ai_1");
  expect(drawn).toEqual([]);
  expect(await servedForms.earliestDue("system")).toEqual(at("10:10"));
});

test("in somebody's own chat a card is drawn for them: a member still reads what is in the closed part, an observer no more", async () => {
  const { kept, drawn, members, intoTheClosedPart } = await twoKeptCards();
  intoTheClosedPart();
  await kept.drawAll({ ...scope, id: "ai_1" });
  await members.describe(scope, "m_sarah", { role: "observer" }, anOccasion);
  await kept.drawAll({ ...scope, id: "ai_1" });
  const both = (words: string) => [`first: ${words}`, `second: ${words}`];
  expect(drawn).toEqual([...both("ask for the figures"), ...both("closed item")]);
});

test("a card of somebody who left, or where the board lived before, stays as it was", async () => {
  const { kept, drawn, members, handledTurns } = await twoKeptCards();
  const old = { ...cardOf("old"), conversation: "19:old@thread.tacv2;messageid=1" };
  await handledTurns.claim(scope, "old", "holder", at("10:00"), at("10:01"));
  await handledTurns.settle(scope, "old", { ...old, item: "ai_1" });
  await kept.drawAll({ ...scope, id: "ai_1" });
  expect(drawn).toEqual(["first: ask for the figures", "second: ask for the figures"]);
  await members.leave(scope, ["m_sarah"], { by: "m_clerk", at: at("10:01"), why: "removed" });
  await kept.drawAll({ ...scope, id: "ai_1" });
  expect(drawn).toHaveLength(2);
});
