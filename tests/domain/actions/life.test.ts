import { describe, expect, test } from "vitest";
import type { ActionItem, ActionState } from "../../../src/domain/actions/action-item.js";
import { decide, type Wanted } from "../../../src/domain/actions/decide.js";
import type { Decision } from "../../../src/domain/actions/decision.js";
import { type Deed, life } from "../../../src/domain/actions/life.js";
import { day } from "../../../src/domain/days/day.js";
import { englandCalendar } from "../../../src/domain/days/working-days.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const at = new Date("2026-03-04T10:00:00Z");
const ofBoard = { today: day("2026-03-04"), committee: aCommittee({ signOff: true }), calendar: englandCalendar };
const minutesAgo = (minutes: number) => new Date(at.getTime() - minutes * 60_000);

const people = {
  clerk: aMember({ id: "m_clerk", role: "clerk" }),
  chair: aMember({ id: "m_chair", role: "chair" }),
  owner: aMember(),
  logger: aMember({ id: "m_logger" }),
  "logger of long ago": aMember({ id: "m_logger" }),
  member: aMember({ id: "m_jo" }),
  adviser: aMember({ id: "m_adviser", role: "adviser" }),
  "clerk who has left": aMember({ id: "m_clerk", role: "clerk", leftAt: at }),
};
type Who = keyof typeof people;
const everyone = Object.keys(people) as Who[];

const states: Record<ActionState["kind"], ActionState> = {
  open: { kind: "open" },
  done: { kind: "done", at, by: "m_sarah" },
  discharged: { kind: "discharged", at, by: "m_sarah" },
  withdrawn: { kind: "withdrawn", at, by: "m_clerk", reason: "superseded" },
};

/** One thing that somebody may want for each deed of the table, such that nothing but state and right can stand against it. */
const wanted: Record<Exclude<Deed, "ask">, Wanted> = {
  done: { deed: "done" },
  note: { deed: "note", text: "rang them" },
  rate: { deed: "rate", rating: "on-track" },
  answer: { deed: "decline" },
  move: { deed: "move", to: { kind: "day", on: day("2026-03-20") } },
  reassign: { deed: "give", owners: { kind: "everybody", assignedAt: at, answered: [] } },
  reword: { deed: "edit", task: "send round the plan", owners: anOpenItem().owners },
  discharge: { deed: "discharge" },
  withdraw: { deed: "withdraw", reason: "superseded" },
  reopen: { deed: "reopen" },
  part: { deed: "part", to: "closed" },
  refer: { deed: "refer", origin: { boardReference: "3" } },
  snooze: { deed: "snooze", until: day("2026-03-09") },
  nudge: { deed: "nudge" },
  "pass-on": { deed: "pass-on", to: "m_sarah" },
  park: { deed: "park", daysBefore: 1 },
  unpark: { deed: "unpark" },
  plan: { deed: "plan", under: { id: "pl_1", objective: "1.1", place: 1 } },
};
const deeds = Object.keys(wanted) as (keyof typeof wanted)[];

function itemIn(state: ActionState["kind"], who: Who): ActionItem {
  return anOpenItem({
    state: states[state],
    due: { kind: "day", on: day("2026-04-30") },
    parked: { daysBefore: 10, by: "m_clerk", at },
    loggedBy: "m_logger",
    loggedAt: minutesAgo(who === "logger of long ago" ? 10.1 : 10),
    request: { kind: "owner", to: "m_jo", by: "m_sarah", at },
  });
}

const outcome = (decision: Decision) => (decision.kind === "change" ? "change" : decision.refusal.kind);

function tryIt(deed: keyof typeof wanted, state: ActionState["kind"], who: Who): string {
  const setting = { by: people[who], at, ...ofBoard, roster: Object.values(people) };
  return outcome(decide(itemIn(state, who), wanted[deed], setting));
}

/** Written down apart from the table in the product: who may do what to what is open. */
const mayWhenOpen: Record<keyof typeof wanted, readonly Who[]> = {
  done: ["clerk", "chair", "owner"],
  note: ["clerk", "chair", "owner"],
  rate: ["clerk", "chair", "owner"],
  answer: ["clerk", "chair"],
  move: ["clerk", "chair", "owner", "logger"],
  reassign: ["clerk", "chair", "logger"],
  reword: ["clerk", "chair", "logger"],
  discharge: ["clerk", "chair"],
  withdraw: ["clerk", "chair"],
  reopen: [],
  part: ["clerk", "chair"],
  refer: ["clerk", "chair", "logger"],
  snooze: ["owner"],
  nudge: ["clerk", "chair"],
  "pass-on": ["clerk", "chair"],
  park: ["clerk", "chair"],
  unpark: ["clerk", "chair"],
  plan: ["clerk", "chair"],
};

describe.each(deeds)("%s", (deed) => {
  test("of an open action is for those who may, and for nobody else", () => {
    const may = everyone.filter((who) => tryIt(deed, "open", who) === "change");
    expect(may).toEqual(everyone.filter((who) => mayWhenOpen[deed].includes(who)));
  });

  test.each(["open", "done", "discharged", "withdrawn"] as const)(
    "of an action that is %s is as the table says",
    (state) => {
      const possible = life[deed].from.includes(state);
      for (const who of everyone) {
        const came = tryIt(deed, state, who);
        if (possible) expect(["change", "not-owner", "not-clerk"], who).toContain(came);
        else expect(came, who).toBe(state === "open" ? "not-ended" : "not-open");
      }
      // Whoever may is not always the clerk: what is snoozed is one's own.
      if (possible) expect(everyone.map((who) => tryIt(deed, state, who))).toContain("change");
    },
  );
});

describe("an observer", () => {
  const observer = aMember({ id: "m_observer", role: "observer", agency: "Police" });
  const setting = { by: observer, at, ...ofBoard, roster: [] };
  const all = { kind: "everybody", assignedAt: at, answered: [] } as const;

  test.each([all, { ...all, kind: "agency", agency: "Police" } as const])("changes nothing of $kind's", (owners) => {
    for (const deed of deeds) {
      const came = outcome(decide(anOpenItem({ owners, loggedBy: "m_clerk" }), wanted[deed], setting));
      expect(["not-owner", "not-clerk", "not-ended"], deed).toContain(came);
    }
  });

  test("does what an owner does where it was given to them by name", () => {
    const owners = { kind: "named", owners: [{ member: "m_observer", assignedAt: at }] } as const;
    expect(outcome(decide(anOpenItem({ owners }), wanted.done, setting))).toBe("change");
  });
});

test("whoever has answered what everybody owes is told that it says so already", () => {
  const owners = { kind: "everybody", assignedAt: at, answered: ["m_sarah"] } as const;
  const setting = { by: people.owner, at, ...ofBoard, roster: [] };
  expect(outcome(decide(anOpenItem({ owners }), wanted.done, setting))).toBe("no-change");
});

test("an owner who asks for another day is given none: the clerk is asked", () => {
  const setting = { by: people.owner, at, ...ofBoard, roster: [] };
  const decision = decide(anOpenItem({ loggedBy: "m_clerk" }), wanted.move, setting);
  expect(decision).toMatchObject({ change: { set: { request: { kind: "day", by: "m_sarah" } } } });
  expect(decision.kind === "change" && "due" in decision.change.set).toBe(false);
});
