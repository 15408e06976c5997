import type { ActionItemId } from "../../../src/domain/ids.js";
import { type CallNotice, isToPerson, type Notice, type PersonNotice } from "../../../src/domain/reminders/notice.js";
import { agendaIdsOf, callIdsSince, noticeIdsSince } from "../../../src/domain/reminders/notice-id.js";
import type { Notices } from "../../../src/store/notices.js";
import type { CommitteeScope } from "../../../src/store/scopes.js";
import { copy, frozen } from "./copy.js";
import { type FakeWorld, fakeWorld } from "./fake-world.js";

export function fakeNotices({ notices }: FakeWorld = fakeWorld()): Notices {
  const all = () => [...notices.values()];
  const earliestBy = (field: "wakeAt" | "editAt"): Notice | undefined => {
    const isBefore = (a: Notice, b: Notice) =>
      (Number(a[field]) - Number(b[field]) || notices.placeOf(a.id) - notices.placeOf(b.id)) < 0;
    return notices
      .in(field)
      .reduce<Notice | undefined>(
        (first, one) => (first === undefined || isBefore(one, first) ? one : first),
        undefined,
      );
  };
  return {
    async insert(notice) {
      if (notices.has(notice.id)) return "exists";
      notices.set(notice.id, frozen(notice));
      return "inserted";
    },
    async find({ tenant }, id) {
      const notice = notices.get(id);
      return notice?.tenant === tenant ? notice : undefined;
    },
    async change({ tenant }, id, revision, change) {
      const notice = notices.get(id);
      if (notice?.tenant !== tenant || notice.revision !== revision) return "changed-meanwhile";
      const changed = Object.entries({ ...notice, ...copy(change), revision: revision + 1 });
      const kept = frozen(Object.fromEntries(changed.filter(([, value]) => value !== undefined)) as Notice);
      notices.set(id, kept);
      return kept;
    },
    async ofPerson(scope, from) {
      const { atLeast, below } = noticeIdsSince(scope, from);
      const told = notices
        .in(scope.person)
        .filter(isToPerson)
        .filter(({ id }) => id >= atLeast && id < below);
      return told.sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    showing: async (scope, items, since) =>
      newest(
        [...new Set(items.flatMap((item) => notices.in(item)))]
          .filter(isToPerson)
          .filter((notice) => notice.at >= since && items.some((item) => speaksOf(notice, scope, item))),
        200,
      ),
    async callsOf(scope, from) {
      const { atLeast, below } = callIdsSince(scope, from);
      const calls = notices.in(scope.committee).flatMap((notice) => (notice.kind === "call" ? [notice] : []));
      return calls.filter(({ id }) => id >= atLeast && id < below).sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    async agendasOf(scope, meeting) {
      const { atLeast, below } = agendaIdsOf(scope, meeting);
      const agendas = notices.in(scope.committee).flatMap((notice) => (notice.kind === "agenda" ? [notice] : []));
      return agendas.filter(({ id }) => id >= atLeast && id < below).sort((a, b) => Number(a.at) - Number(b.at));
    },
    async proofOf(scope, about, { skip, limit }) {
      const found = all()
        .flatMap((notice) => ("lines" in notice ? [notice] : []))
        .filter((notice) => !("person" in about) || (isToPerson(notice) && notice.person === about.person))
        .filter((notice) => speaksOf(notice, scope, "item" in about ? about.item : undefined));
      return { notices: newest(found, limit, skip), total: found.length };
    },
    ofCommittee: async (scope, since, limit) =>
      newest(
        all().filter(
          (notice) =>
            notice.at >= since &&
            (isToPerson(notice)
              ? speaksOf(notice, scope)
              : notice.tenant === scope.tenant && notice.committee === scope.committee),
        ),
        limit,
      ),
    async madeBefore(scope, before, limit) {
      const found = all().filter((notice) => notice.at < before && isOf(notice, scope));
      const oldest = found.sort((a, b) => Number(a.at) - Number(b.at)).slice(0, limit);
      return { notices: oldest, total: found.length };
    },
    async removeBefore(scope, before, limit) {
      const found = all().filter((notice) => notice.at < before && isOf(notice, scope));
      const oldest = found.sort((a, b) => Number(a.at) - Number(b.at) || (a.id < b.id ? 1 : -1));
      const toPeople: readonly Notice[] = oldest.filter(isToPerson);
      const toHome = oldest.filter((notice) => !isToPerson(notice));
      const gone = [...toPeople.slice(0, limit), ...toHome.slice(0, limit)];
      for (const notice of gone) {
        const lines = isToPerson(notice) ? notice.lines.filter(({ committee }) => committee !== scope.committee) : [];
        if (lines.length === 0) notices.delete(notice.id);
        else notices.set(notice.id, frozen({ ...notice, lines, revision: notice.revision + 1 } as Notice));
      }
      return gone.length;
    },
    async forgetReader(scope, at) {
      for (const notice of notices.in(scope.person).filter(isToPerson)) {
        if (notice.tenant !== scope.tenant) continue;
        const { wakeAt: _woken, editAt: _drawn, ...rest } = notice;
        notices.set(notice.id, frozen({ ...rest, ...ended(notice, at) }));
      }
    },
    async findDue(_system, now) {
      const first = earliestBy("wakeAt");
      return first?.wakeAt !== undefined && first.wakeAt <= now && isToPerson(first) ? first : undefined;
    },
    async findEditDue(_system, now) {
      const first = earliestBy("editAt");
      return first?.editAt !== undefined && first.editAt <= now ? first : undefined;
    },
    async earliestDue() {
      const [wakeAt, editAt] = [earliestBy("wakeAt")?.wakeAt, earliestBy("editAt")?.editAt];
      if (wakeAt === undefined || editAt === undefined) return wakeAt ?? editAt;
      return wakeAt < editAt ? wakeAt : editAt;
    },
  };
}

function newest<Kind extends Notice>(notices: readonly Kind[], limit: number, skip = 0): readonly Kind[] {
  const sorted = [...notices].sort((a, b) => Number(b.at) - Number(a.at) || (a.id < b.id ? -1 : 1));
  return sorted.slice(skip, skip + limit);
}

function isOf(notice: Notice, scope: CommitteeScope): boolean {
  if (isToPerson(notice)) return speaksOf(notice, scope);
  return notice.tenant === scope.tenant && notice.committee === scope.committee;
}

function ended({ state, revision }: PersonNotice, at: Date): Partial<PersonNotice> {
  switch (state.kind) {
    case "planned":
    case "retry":
      return { state: { kind: "skipped", at, reason: "nothing-left" }, revision: revision + 1 };
    case "sent":
      return {
        state: { ...state, card: { conversation: "", serviceUrl: "", activityId: "" } },
        revision: revision + 1,
      };
    case "sending":
    case "unknown":
    case "failed":
    case "skipped":
      return {};
  }
}

/** Whether it has a line of this committee, and on this item where one is meant. */
function speaksOf({ tenant, lines }: PersonNotice | CallNotice, scope: CommitteeScope, item?: ActionItemId): boolean {
  const { committee } = scope;
  return (
    tenant === scope.tenant &&
    lines.some((line) => line.committee === committee && (item === undefined || line.item === item))
  );
}
