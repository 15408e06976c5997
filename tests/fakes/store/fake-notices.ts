import type { Notice, PersonNotice } from "../../../src/domain/reminders/notice.js";
import { noticeIdsSince } from "../../../src/domain/reminders/notice-id.js";
import type { Notices } from "../../../src/store/notices.js";
import { copy } from "./copy.js";
import { type FakeWorld, fakeWorld } from "./fake-world.js";

export function fakeNotices({ notices }: FakeWorld = fakeWorld()): Notices {
  const all = () => [...notices.values()];
  const earliestBy = (field: "wakeAt" | "editAt"): Notice | undefined =>
    all()
      .filter((notice) => notice[field] !== undefined)
      .sort((a, b) => Number(a[field]) - Number(b[field]))[0];
  return {
    async insert(notice) {
      if (notices.has(notice.id)) return "exists";
      notices.set(notice.id, copy(notice));
      return "inserted";
    },
    async find({ tenant }, id) {
      const notice = notices.get(id);
      return notice?.tenant === tenant ? copy(notice) : undefined;
    },
    async change({ tenant }, id, revision, change) {
      const notice = notices.get(id);
      if (notice?.tenant !== tenant || notice.revision !== revision) return "changed-meanwhile";
      const changed = Object.entries({ ...notice, ...copy(change), revision: revision + 1 });
      notices.set(id, Object.fromEntries(changed.filter(([, value]) => value !== undefined)) as Notice);
      return copy(notices.get(id) as Notice);
    },
    async ofPerson(scope, from) {
      const { atLeast, below } = noticeIdsSince(scope, from);
      const told = all()
        .filter(isToPerson)
        .filter(({ id }) => id >= atLeast && id < below);
      return copy(told).sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    showing: async ({ tenant, committee }, item, since) =>
      copy(
        all()
          .filter(isToPerson)
          .filter((notice) => notice.tenant === tenant && notice.at >= since)
          .filter(({ lines }) => lines.some((line) => line.item === item && line.committee === committee))
          .sort((a, b) => Number(b.at) - Number(a.at))
          .slice(0, 200),
      ),
    async findDue(_system, now) {
      const first = earliestBy("wakeAt");
      return first?.wakeAt !== undefined && first.wakeAt <= now && isToPerson(first) ? copy(first) : undefined;
    },
    async findEditDue(_system, now) {
      const first = earliestBy("editAt");
      return first?.editAt !== undefined && first.editAt <= now ? copy(first) : undefined;
    },
    async earliestDue() {
      const [wakeAt, editAt] = [earliestBy("wakeAt")?.wakeAt, earliestBy("editAt")?.editAt];
      if (wakeAt === undefined || editAt === undefined) return wakeAt ?? editAt;
      return wakeAt < editAt ? wakeAt : editAt;
    },
  };
}

function isToPerson(notice: Notice): notice is PersonNotice {
  return notice.kind !== "agenda";
}
