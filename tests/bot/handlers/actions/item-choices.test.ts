import { describe, expect, test } from "vitest";
import { type DueChoice, dueOf, ownersOf } from "../../../../src/bot/handlers/actions/item-choices.js";
import { type AsMember, theBoard } from "../../../../src/bot/handlers/on-board.js";
import type { Owners } from "../../../../src/domain/actions/owners.js";
import { aMeeting } from "../../../builders/a-meeting.js";
import { aMember } from "../../../builders/a-member.js";
import { anOpenItem } from "../../../builders/an-open-item.js";
import { fakeMeetings } from "../../../fakes/store/fake-meetings.js";
import { aStanding, aTurn, clerk, now, safeguarding } from "../a-turn.js";

const left = aMember({ id: "m_tom", person: "p_tom", name: "Tom Reed", leftAt: now });
const jo = aMember({ id: "m_jo", person: "p_jo", name: "Jo Finch", agency: "Police" });
const standing = { ...aStanding(safeguarding, clerk), roster: [clerk, aMember(), jo, left] };

/** The board as its clerk meets it on Wed 4 March. */
function board(): AsMember {
  const found = theBoard(aTurn([standing]), "act");
  if (found.kind === "answer") throw new Error("the clerk is on the board");
  return found.on;
}

describe("a day that is chosen", () => {
  async function chosen(choice: DueChoice) {
    const meetings = fakeMeetings();
    await meetings.insert(aMeeting(), "plan");
    return dueOf(choice, board(), meetings);
  }

  test("may be the next meeting's", async () => {
    expect(await chosen({ due: "next-meeting" })).toEqual({
      kind: "next-meeting",
      saidOn: "2026-03-04",
      on: "2026-03-12",
    });
  });

  test("may be the day on which the papers go out for it", async () => {
    expect(await chosen({ due: "papers-deadline" })).toEqual({
      kind: "papers-deadline",
      saidOn: "2026-03-04",
      on: "2026-03-05",
    });
  });

  test("in a week is the same day of next week", async () => {
    expect(await chosen({ due: "week" })).toEqual({ kind: "day", on: "2026-03-11" });
  });

  test("may be none", async () => {
    expect(await chosen({ due: "none" })).toEqual({ kind: "none" });
  });

  test.each([
    ["today", "2026-03-04", { kind: "day", on: "2026-03-04" }],
    ["a day that has passed", "2026-03-03", "day-passed"],
    ["a day that is not in the calendar", "2026-02-31", "no-day"],
    ["something that is no day", "soon", "no-day"],
    ["nothing", undefined, "no-day"],
  ])("picked as %s comes to what it is", async (_what, on, expected) => {
    expect(await chosen({ due: "pick", on })).toEqual(expected);
  });
});

describe("an owner who is chosen", () => {
  const since = new Date("2026-03-02T10:00:00Z");
  const named = (...members: ("m_sarah" | "m_jo")[]): Owners => ({
    kind: "named",
    owners: members.map((member) => ({ member, assignedAt: since })),
  });
  const everybody: Owners = { kind: "everybody", assignedAt: since, answered: ["m_jo"] };
  const chosen = (choice: string | undefined, owners: Owners) => ownersOf(choice, anOpenItem({ owners }), board(), now);

  test.each([undefined, "as-is"])("as %s leaves the owners as they are", (choice) => {
    expect(chosen(choice, named("m_sarah", "m_jo"))).toEqual(named("m_sarah", "m_jo"));
    expect(chosen(choice, everybody)).toEqual(everybody);
  });

  test("takes over from now", () => {
    expect(chosen("m_jo", named("m_sarah"))).toEqual({
      kind: "named",
      owners: [{ member: "m_jo", assignedAt: now }],
    });
    expect(chosen("m_jo", everybody)).toEqual({ kind: "named", owners: [{ member: "m_jo", assignedAt: now }] });
  });

  test("of several keeps it since they have had it", () => {
    expect(chosen("m_jo", named("m_sarah", "m_jo"))).toEqual(named("m_jo"));
  });

  test("who has it alone already changes nothing", () => {
    expect(chosen("m_sarah", named("m_sarah"))).toEqual(named("m_sarah"));
  });

  test("may be everybody, and those who answered before have answered still", () => {
    expect(chosen("everybody", named("m_sarah"))).toEqual({ kind: "everybody", assignedAt: now, answered: [] });
    expect(chosen("everybody", everybody)).toEqual(everybody);
  });

  test("may be all of an agency, and those of it who answered before have answered still", () => {
    const police: Owners = { kind: "agency", agency: "Police", assignedAt: now, answered: [] };
    expect(chosen("agency:police", named("m_sarah"))).toEqual(police);
    const answered = { ...police, agency: "the police", answered: ["m_jo" as const] };
    expect(chosen("agency:police", answered)).toEqual(answered);
  });

  test("may stay with who has left, as nobody else was chosen", () => {
    const tom: Owners = { kind: "named", owners: [{ member: "m_tom", assignedAt: since }] };
    expect(chosen("m_tom", tom)).toEqual(tom);
  });

  test.each([
    ["of no agency here", "agency:fire"],
    ["made up", "m_nobody"],
    ["a leaver", "m_tom"],
    ["no id", "Sarah"],
  ])("who is %s is nobody", (_what, choice) => {
    expect(chosen(choice, named("m_sarah"))).toBeUndefined();
  });
});
