import type { Person } from "../../src/domain/committees/person.js";

/** Sarah Kent, known by both ids and not written to yet. */
export function aPerson(overrides: Partial<Person> = {}): Person {
  return {
    id: "p_sarah",
    tenant: "tenant-a",
    channelId: "29:sarah",
    entraId: "entra-sarah",
    name: "Sarah Kent",
    reach: { kind: "untried" },
    nextMorningAt: new Date("2026-03-05T09:00:00Z"),
    revision: 1,
    ...overrides,
  };
}
