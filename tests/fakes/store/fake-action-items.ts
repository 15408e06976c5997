import {
  type ActionItem,
  dueOn,
  isOutstanding,
  isOverdue,
  movesWithMeeting,
} from "../../../src/domain/actions/action-item.js";
import { isChangedIn } from "../../../src/domain/actions/changer.js";
import { isOwnedBy } from "../../../src/domain/actions/owners.js";
import type { ActionItemId } from "../../../src/domain/ids.js";
import type { ActionItems, ItemFilter, Membership } from "../../../src/store/action-items.js";
import { lastChange } from "../../../src/store/last-change.js";
import type { CommitteeScope } from "../../../src/store/scopes.js";
import { copy, frozen } from "./copy.js";
import { type FakeWorld, fakeWorld, type KeptItem } from "./fake-world.js";
import { fitsFilter } from "./fits-filter.js";

export function fakeActionItems({ items }: FakeWorld = fakeWorld()): ActionItems {
  const of = ({ tenant, committee }: CommitteeScope) =>
    items.in(committee).filter(({ item }) => item.tenant === tenant);
  const one = ({ tenant, committee }: CommitteeScope, id: ActionItemId) => {
    const kept = items.get(id);
    return kept?.item.tenant === tenant && kept.item.committee === committee ? kept : undefined;
  };
  const first = (scope: CommitteeScope, is: (kept: KeptItem) => boolean) => copy(of(scope).find(is)?.item);
  const listed = (scope: CommitteeScope, filter: ItemFilter) =>
    of(scope)
      .map(({ item }) => item)
      .filter((item) => fitsFilter(item, filter))
      .sort(inListOrder);
  const openOf = ({ tenant, committee }: CommitteeScope) =>
    items.in(`open ${committee}`).flatMap(({ item }) => (item.tenant === tenant ? [item] : []));
  return {
    countAll: async (scope) => of(scope).length,
    async removeSome(scope, limit) {
      const gone = of(scope).slice(0, limit);
      for (const { item } of gone) items.delete(item.id);
      return gone.length;
    },
    async insert(item, turnKey, history, later = []) {
      const there = of(item).find((kept) => kept.turnKey === turnKey);
      if (there !== undefined) return { kind: "exists", item: copy(there.item) };
      if (items.has(item.id) || of(item).some((kept) => kept.item.number === item.number)) {
        throw Object.assign(new Error("This number is taken."), { code: 11000 });
      }
      items.set(item.id, { item: frozen(item), turnKey, history: copy([history, ...later]) });
      return { kind: "inserted", item: copy(item) };
    },
    findByTurn: async (scope, turnKey) => first(scope, (kept) => kept.turnKey === turnKey),
    findByTurns: async (scope, turnKeys) =>
      new Map(of(scope).flatMap(({ item, turnKey }) => (turnKeys.includes(turnKey) ? [[turnKey, copy(item)]] : []))),
    findChangedByTurn: async (scope, turnKey) =>
      copy(of(scope).flatMap(({ item }) => (isChangedIn(item, turnKey) ? [item] : []))).sort(
        (a, b) => a.number - b.number,
      ),
    find: async (scope, id) => one(scope, id)?.item,
    findByNumber: async (scope, number) => first(scope, ({ item }) => item.number === number),
    findByNumbers: async (scope, numbers) =>
      copy(of(scope).flatMap(({ item }) => (numbers.includes(item.number) ? [item] : [])))
        .sort((a, b) => a.number - b.number)
        .slice(0, 200),
    findByBoardReference: async (scope, reference, raisedOn) =>
      copy(of(scope).flatMap(({ item }) => (item.boardReference === reference ? [item] : [])))
        .filter((item) => raisedOn === undefined || item.raisedOn === raisedOn)
        .sort((a, b) => b.number - a.number)
        .slice(0, 10),
    forMatching: async (scope, { references, raisedOn, said }, limit) => {
      const newest = of(scope)
        .map(({ item }) => item)
        .sort((a, b) => b.number - a.number);
      const some = (is: (item: ActionItem) => boolean) => newest.filter(is).slice(0, limit);
      return copy([
        ...new Set([
          ...some(({ boardReference }) => boardReference !== undefined && references.includes(boardReference)),
          ...some((item) => raisedOn.includes(item.raisedOn)),
          ...some(({ papers }) => papers?.said.some((one) => said.includes(one)) === true),
        ]),
      ]);
    },
    findMany: async (scope, ids) => copy([...new Set(ids)].flatMap((id) => one(scope, id)?.item ?? [])),
    async change(scope, id, revision, { set, slip, unslip, history, undoable, changedBy }) {
      const kept = one(scope, id);
      if (kept?.item.revision !== revision) return "changed-meanwhile";
      const turnKey = changedBy.at(-1)?.turnKey;
      if (turnKey !== undefined && isChangedIn(kept.item, turnKey)) return "changed-meanwhile";
      const { undoable: _replaced, slips, ...item } = kept.item;
      const slipped = unslip === true ? slips.slice(0, -1) : [...slips, ...(slip === undefined ? [] : [slip])];
      const parts = { ...item, ...set, slips: slipped, changedBy, undoable, revision: revision + 1 };
      const present = Object.entries(parts).filter(([, part]) => part !== undefined && part !== null);
      kept.item = frozen(Object.fromEntries(present) as ActionItem);
      kept.history.push(copy(history));
      items.set(id, kept);
      return kept.item;
    },
    history: async (scope, id, limit) =>
      copy(one(scope, id)?.history ?? [])
        .reverse()
        .slice(0, limit),
    async historyPage(scope, id, { skip, limit }) {
      const all = copy(one(scope, id)?.history ?? []).reverse();
      return { lines: all.slice(skip, skip + limit), total: all.length };
    },

    async list(scope, filter, { skip, limit }) {
      const found = listed(scope, filter);
      return { items: found.slice(skip, skip + limit), total: found.length };
    },
    count: async (scope, filter) => listed(scope, filter).length,
    async counts(scope, today, weekEnd) {
      const outstanding = of(scope).flatMap(({ item }) => (isOutstanding(item) ? [item] : []));
      const open = outstanding.filter(({ state }) => state.kind === "open");
      return {
        outstanding: outstanding.length,
        overdue: open.filter((item) => isOverdue(item, today)).length,
        dueThisWeek: open.filter(({ due }) => isWithin(dueOn(due), today, weekEnd)).length,
        awaitingBoard: outstanding.length - open.length,
      };
    },
    findLastChangedBy: async (scope, by, since) =>
      copy(
        lastChange(
          of(scope).map(({ item }) => item),
          by,
          since,
        ),
      ),
    owedBy: async (scope, members, { until, limit }) =>
      copy(
        [...new Set(members.map(({ committee }) => committee))]
          .flatMap((committee) => openOf({ ...scope, committee }))
          .filter((item) => {
            const on = dueOn(item.due);
            return (until === undefined || (on !== undefined && on <= until)) && isOwedByAny(item, members);
          })
          .sort(inListOrder)
          .slice(0, limit),
      ),
    changedSince: async (scope, since, limit) =>
      copy(
        of(scope)
          .map(({ item }) => item)
          .filter((item) => changedAt(item) >= since)
          .sort((a, b) => Number(changedAt(b)) - Number(changedAt(a)) || b.number - a.number)
          .slice(0, limit),
      ),
    requested: async (scope, committees) =>
      committees
        .flatMap((committee) => openOf({ ...scope, committee }))
        .filter(({ request }) => request !== undefined)
        .sort((a, b) => Number(a.request?.at) - Number(b.request?.at) || a.number - b.number)
        .slice(0, 50),
    ofPlan: async (scope, plan, limit) =>
      copy(of(scope).flatMap(({ item }) => (item.plan?.id === plan ? [item] : [])))
        .sort(inPlanOrder)
        .slice(0, limit),
    async figures(scope, since, limit) {
      const all = of(scope).map(({ item }) => item);
      const outstanding = all.filter(isOutstanding).sort(inListOrder);
      const discharged = all.filter(({ state }) => state.kind === "discharged" && state.at >= since);
      return [...outstanding.slice(0, limit), ...discharged.slice(0, limit)].map(({ owners, due, slips, state }) =>
        copy({ owners, due, slips, state }),
      );
    },
    async closedBefore(scope, before, limit) {
      const found = of(scope).flatMap(({ item }) => (isClosedBefore(item, before) ? [item] : []));
      const oldest = found.sort((a, b) => Number(closedAt(a)) - Number(closedAt(b)));
      return { items: copy(oldest.slice(0, limit)), total: found.length };
    },
    async dischargedSince(scope, since, limit) {
      const found = of(scope).flatMap(({ item }) =>
        item.state.kind === "discharged" && item.state.at >= since ? [item] : [],
      );
      const newest = found.sort((a, b) => Number(closedAt(b)) - Number(closedAt(a)));
      return copy(newest.slice(0, limit));
    },
    async latestLines(scope, ids) {
      const wanted = of(scope).filter(({ item }) => ids.includes(item.id));
      return new Map(wanted.map(({ item, history }) => [item.id, copy(history)]));
    },
    async removeClosed(scope, ids, before) {
      for (const { item } of of(scope))
        if (ids.includes(item.id) && isClosedBefore(item, before)) items.delete(item.id);
    },
    async whoOwes(scope, members) {
      const owing = of(scope).flatMap(({ item }) =>
        isOutstanding(item) && item.owners.kind === "named" ? item.owners.owners.map(({ member }) => member) : [],
      );
      return new Set(members.filter((member) => owing.includes(member)));
    },
    withHistory: async (scope, { below, limit }) =>
      of(scope)
        .filter(({ item }) => below === undefined || item.number < below)
        .sort((a, b) => b.item.number - a.item.number)
        .slice(0, limit)
        .map(({ item, history }) => ({ item: copy(item), lines: copy(history).reverse(), older: 0 })),
    dueAtMeetings: async (scope, afterNumber, limit) =>
      copy(
        openOf(scope)
          .filter(({ due, number }) => movesWithMeeting(due) && number > afterNumber)
          .sort((a, b) => a.number - b.number)
          .slice(0, limit),
      ),
    ofMeeting: async (scope, meeting, limit) =>
      of(scope)
        .filter(({ item }) => item.meeting === meeting)
        .sort((a, b) => a.item.number - b.item.number)
        .slice(0, limit)
        .map(({ item }) => copy(item)),
  };
}

function inListOrder(a: ActionItem, b: ActionItem): number {
  const [dayA, dayB] = [dueOn(a.due) ?? "9999-12-31", dueOn(b.due) ?? "9999-12-31"];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return a.number - b.number;
}

function isWithin(on: string | undefined, from: string, until: string): boolean {
  return on !== undefined && on >= from && on <= until;
}

function isOwedByAny(item: ActionItem, members: readonly Membership[]): boolean {
  return members.some((member) => member.committee === item.committee && isOwnedBy(item, member));
}

function changedAt({ changedBy, loggedAt }: ActionItem): Date {
  return changedBy.at(-1)?.at ?? loggedAt;
}

function closedAt({ state }: ActionItem): Date | undefined {
  return state.kind === "discharged" || state.kind === "withdrawn" ? state.at : undefined;
}

function isClosedBefore(item: ActionItem, before: Date): boolean {
  const at = closedAt(item);
  return at !== undefined && at < before;
}

function inPlanOrder({ plan: a, ...one }: ActionItem, { plan: b, ...other }: ActionItem): number {
  if (a?.objective !== b?.objective) return (a?.objective ?? "") < (b?.objective ?? "") ? -1 : 1;
  return (a?.place ?? 0) - (b?.place ?? 0) || one.number - other.number;
}
