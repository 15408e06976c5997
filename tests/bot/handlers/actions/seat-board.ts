import type { ActionItem } from "../../../../src/domain/actions/action-item.js";
import type { Committee } from "../../../../src/domain/committees/committee.js";
import type { Member } from "../../../../src/domain/committees/member.js";
import type { ItemNews } from "../../../../src/services/actions/after-change.js";
import { spendChanges } from "../../../../src/services/actions/spend-changes.js";
import { committeeScope } from "../../../../src/store/scopes.js";
import type { Store } from "../../../../src/store/store.js";
import { whenAdded } from "../../../builders/an-occasion.js";
import { anOpenItem, loggedLine } from "../../../builders/an-open-item.js";

/** Puts a committee with its people and actions, A1 first, into a store; gives what services are made of, and what others were told. */
export async function seatBoard(
  store: Store,
  committee: Committee,
  roster: readonly Member[],
  given: readonly Partial<ActionItem>[],
) {
  const scope = committeeScope({ tenant: "tenant-a", committee: committee.id });
  await store.committees.insert(committee);
  await store.members.add(scope, roster, whenAdded);
  for (const [index, over] of given.entries()) {
    const item = anOpenItem({ id: `ai_${index + 1}`, number: index + 1, ...over });
    await store.actionItems.insert(item, `logged ${item.id}`, loggedLine(item));
  }
  const told: ItemNews[] = [];
  let ids = 0;
  const newId = <Prefix extends string>(prefix: Prefix): `${Prefix}${string}` => `${prefix}new${++ids}`;
  const parts = { ...store, items: store.actionItems, newId, spendChanges: spendChanges(store) };
  const afterChange = async (...news: readonly ItemNews[]) => {
    told.push(...news);
  };
  return { scope, told, parts, afterChange };
}
