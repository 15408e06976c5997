import type { PaperUnderway, Readings } from "../../../src/store/readings.js";
import { copy } from "./copy.js";
import { collectionOf } from "./fake-kept-by-meeting.js";
import type { FakeWorld } from "./fake-world.js";

export function fakeReadings(world: FakeWorld): Readings {
  const all = collectionOf<{ reading: PaperUnderway; begunAt: Date }>(world, "readings");
  return {
    async begin(reading, now) {
      all.set(reading.id, copy({ reading: { ...all.get(reading.id)?.reading, ...reading }, begunAt: now }));
    },
    async end({ tenant }, id) {
      if (all.get(id)?.reading.tenant === tenant) all.delete(id);
    },
    async takeAbandoned(_scope, before) {
      const [oldest] = [...all.values()]
        .filter(({ begunAt }) => begunAt < before)
        .sort((one, other) => one.begunAt.getTime() - other.begunAt.getTime());
      if (oldest !== undefined) all.delete(oldest.reading.id);
      return copy(oldest?.reading);
    },
  };
}
