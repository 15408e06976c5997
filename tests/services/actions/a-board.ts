import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import type { Member } from "../../../src/domain/committees/member.js";
import { day } from "../../../src/domain/days/day.js";
import { englandCalendar } from "../../../src/domain/days/working-days.js";
import { spendChanges } from "../../../src/services/actions/spend-changes.js";
import type { NewId } from "../../../src/services/ports.js";
import { committeeScope } from "../../../src/store/scopes.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { loggedLine } from "../../builders/an-open-item.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

export const now = new Date("2026-03-04T10:00:00Z");
export const today = day("2026-03-04");
export const scope = committeeScope({ tenant: "tenant-a", committee: "c_safeguarding" });
export const clerk = aMember({ id: "m_clerk", person: "p_clerk", name: "Ann Ash", role: "clerk" });
export const sarah = aMember();
export const otherSarah = aMember({ id: "m_sarah2", person: "p_sarah2", name: "Sarah Moss" });
export const roster: readonly Member[] = [clerk, sarah, otherSarah];

/** A board with a clerk and two Sarahs, and the actions it is given. */
export async function aBoard({ items = [] }: { items?: readonly ActionItem[] } = {}) {
  const store = fakeStore();
  await store.committees.insert(aCommittee());
  await store.members.add(scope, roster, whenAdded);
  for (const item of items) await store.actionItems.insert(item, `logged ${item.id}`, loggedLine(item));
  let ids = 0;
  const newId: NewId = (prefix) => `${prefix}new${++ids}`;
  const spend = spendChanges(store);
  return { store, items: store.actionItems, newId, spendChanges: spend };
}

export const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** What of the board bears on a change. */
export const setting = { today, committee: aCommittee(), calendar: englandCalendar, roster };

/** A turn in which somebody does something; `again` when it ran before and never ended. */
export function aTurn(by: Member, over: Partial<{ at: Date; turnKey: string; again: boolean }> = {}) {
  return { by, at: now, turnKey: "turn", again: false, calendar: englandCalendar, ...over };
}
