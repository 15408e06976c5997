import { expect, test } from "vitest";
import { itemCard } from "../../../../src/bot/handlers/actions/item-answer.js";
import { whichItem } from "../../../../src/bot/handlers/actions/which-item.js";
import type { ActionItem } from "../../../../src/domain/actions/action-item.js";
import { committeeScope } from "../../../../src/store/scopes.js";
import { aMember } from "../../../builders/a-member.js";
import { anOpenItem, loggedLine } from "../../../builders/an-open-item.js";
import { fakeStore } from "../../../fakes/store/fake-store.js";
import { titlesOf, wordsOf } from "../../cards/titles-of.js";
import { aStanding, aTurn, audit, now, safeguarding } from "../a-turn.js";

const here = aMember();
const there = aMember({ id: "m_sarahaudit", committee: audit.id });
const owned = (member: ActionItem["loggedBy"]) => ({
  kind: "named" as const,
  owners: [{ member, assignedAt: now }],
});

/** What “done 4” of Sarah's comes to in her own chat; she is on both boards. */
async function done(...items: readonly Partial<ActionItem>[]) {
  const store = fakeStore();
  for (const [index, over] of items.entries()) {
    const item = anOpenItem({ id: `ai_${index}`, number: 4, ...over });
    await store.actionItems.insert(item, `logged ${index}`, loggedLine(item));
  }
  const turn = { ...aTurn([aStanding(safeguarding, here), aStanding(audit, there)], "personal"), typed: "done 4" };
  const theItem = whichItem({ items: store.actionItems, findInThread: async () => [] });
  const found = await theItem(
    turn,
    { numbers: [4] },
    { of: ({ numbers, code = "" }) => `done ${code}${numbers}`, closes: true },
  );
  if (found.kind === "found") return wordsOf(itemCard(found.on, found.on.item, "none", now));
  if (typeof found.answer.say === "string") throw new Error("a card was expected");
  return `${wordsOf(found.answer.say)} ${titlesOf(found.answer.say).join(", ")}`;
}

const mine = { owners: owned("m_sarah") };
const atAudit = committeeScope({ tenant: "tenant-a", committee: audit.id });

test("a number that only one of one's boards has is of that board, whose code the card says", async () => {
  expect(await done(mine)).toMatch(/^SB A4, /);
  expect(await done({ ...atAudit, owners: owned("m_somebody") })).toMatch(/^AUD A4, /);
});

test("of a number that both have, it is the one that is theirs", async () => {
  expect(await done({ owners: owned("m_somebody") }, { ...atAudit, owners: owned("m_sarahaudit") })).toMatch(
    /^AUD A4, /,
  );
});

test("where both are theirs, it is asked with what was typed", async () => {
  expect(await done(mine, { ...atAudit, owners: owned("m_sarahaudit") })).toMatch(
    /^Which committee\?\n“done 4”\n.* SB · Safeguarding Board, AUD · Audit Group$/,
  );
});

test("a number that none of them has is asked for the board too", async () => {
  expect(await done()).toMatch(/^Which committee\?/);
});
