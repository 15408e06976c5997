import type { Committee } from "../../src/domain/committees/committee.js";
import { usualRetention } from "../../src/domain/committees/retention.js";
import { zone } from "../../src/domain/days/zone.js";
import { usualMeetingRules } from "../../src/domain/meetings/meeting-rules.js";
import { usualPolicy } from "../../src/domain/reminders/policy.js";

/** The Safeguarding Board of one town, set up in its channel. */
export function aCommittee(overrides: Partial<Committee> = {}): Committee {
  return {
    id: "c_safeguarding",
    tenant: "tenant-a",
    name: "Safeguarding Board",
    code: "SB",
    home: {
      kind: "channel",
      conversation: "19:safeguarding@thread.tacv2",
      serviceUrl: "http://127.0.0.1:4100/",
      installed: true,
    },
    zone: zone("Europe/London"),
    nation: "england",
    recess: [],
    policy: usualPolicy,
    signOff: false,
    retention: usualRetention,
    meets: usualMeetingRules,
    guided: [],
    joinRequests: [],
    nextMorningAt: new Date("2026-03-05T09:00:00Z"),
    revision: 1,
    ...overrides,
  };
}
