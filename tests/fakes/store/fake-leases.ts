import type { Leases } from "../../../src/store/leases.js";
import { type FakeWorld, fakeWorld } from "./fake-world.js";

const longAgo = new Date(0);

export function fakeLeases({ leases }: FakeWorld = fakeWorld()): Leases {
  return {
    async find(_system, name) {
      return leases.get(name);
    },
    async hold(_system, name, holder, now, until) {
      const lease = leases.get(name);
      const heldByOther = lease !== undefined && lease.holder !== holder && lease.until > now;
      const wantedByOther = lease !== undefined && lease.wantedBy !== holder && lease.wantedUntil > now;
      if (heldByOther || wantedByOther) return false;
      leases.set(name, { holder, until, wantedBy: "", wantedUntil: longAgo });
      return true;
    },
    async want(_system, name, holder, until) {
      const lease = leases.get(name) ?? { holder: "", until: longAgo };
      leases.set(name, { ...lease, wantedBy: holder, wantedUntil: until });
    },
    async release(_system, name, holder) {
      const lease = leases.get(name);
      if (lease?.holder === holder) leases.set(name, { ...lease, holder: "", until: longAgo });
    },
  };
}
