import { describe, expect, it } from "vitest";
import type { ActionItem, Declined, HistoryLine, ItemRequest } from "../../../src/domain/actions/action-item.js";
import type { Member } from "../../../src/domain/committees/member.js";
import { type Day, day } from "../../../src/domain/days/day.js";
import { linesOf } from "../../../src/domain/reminders/lines-of.js";
import { askedLines, assignedLines } from "../../../src/domain/reminders/note-lines.js";
import type { ReaderBoard } from "../../../src/domain/reminders/reader-board.js";
import { requestOutcome } from "../../../src/domain/reminders/request-outcome.js";
import type { ToldLine } from "../../../src/domain/reminders/told.js";
import { whoIsAsked } from "../../../src/domain/reminders/who-is-asked.js";
import { aMember } from "../../builders/a-member.js";
import { aLine } from "../../builders/a-notice.js";
import { aReaderBoard } from "../../builders/a-reader-board.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const sarah = aMember();
const tom = aMember({ id: "m_tom", person: "p_tom", name: "Tom Ashdown" });
const kirsty = aMember({ id: "m_kirsty", person: "p_kirsty", name: "Kirsty Bell", role: "clerk" });
const christine = aMember({ id: "m_christine", person: "p_christine", name: "Christine Poole", role: "chair" });
const roster = [sarah, tom, kirsty, christine];
const long = new Date("2026-01-05T10:00:00Z");
const asked = new Date("2026-03-04T10:00:00Z");
const answered = new Date("2026-03-04T15:00:00Z");

const request: ItemRequest = { kind: "day", to: { kind: "day", on: day("2026-05-29") }, by: "m_sarah", at: asked };
const declined: Declined = { asked: request, by: "m_kirsty", at: answered };

function board(me: Member, today = "2026-03-05"): ReaderBoard {
  return aReaderBoard(today, me, { roster });
}

/** Sarah's since long ago, due in May. */
function owed(more: Partial<ActionItem> & { dueOn?: Day } = {}): ActionItem {
  const owners = { kind: "named" as const, owners: [{ member: sarah.id, assignedAt: long }] };
  return anOpenItem({ owners, loggedAt: long, loggedBy: sarah.id, dueOn: day("2026-05-15"), ...more });
}

const said = (line: Partial<ToldLine>): ToldLine => ({
  item: "ai_1",
  stage: "asked",
  day: day("2026-03-04"),
  at: asked,
  ...line,
});

const morning = (item: ActionItem, reader: ReaderBoard, told: readonly ToldLine[] = []) =>
  linesOf({ items: [item], boards: [reader], told }).map(
    ({ stage, request }) => `${stage}${request === undefined ? "" : " with a request"}`,
  );

describe("who is asked", () => {
  it("is clerk and chair, not the asker, and nobody without an account or who has left", () => {
    expect(whoIsAsked(roster, sarah)).toEqual([kirsty, christine]);
    expect(whoIsAsked(roster, kirsty)).toEqual([christine]);
    const { person: _none, ...unknown } = christine;
    expect(whoIsAsked([sarah, { ...kirsty, leftAt: long }, unknown], sarah)).toEqual([]);
  });
});

describe("a morning of who runs the committee", () => {
  it("says what was asked and that no notice has told of, for fourteen days", () => {
    const item = owed({ request });
    expect(morning(item, board(kirsty))).toEqual(["asked with a request"]);
    expect(morning(item, board(christine))).toEqual(["asked with a request"]);
    expect(morning(item, board(tom))).toEqual([]);
    expect(morning(item, board(kirsty), [said({ request: asked })])).toEqual([]);
    expect(morning(item, board(kirsty, "2026-03-18"))).toEqual(["asked with a request"]);
    expect(morning(item, board(kirsty, "2026-03-19"))).toEqual([]);
  });

  it("says a request anew that took the place of another, and none that was answered", () => {
    const item = owed({ request: { ...request, at: answered } });
    const ofTheFirst = said({ request: asked, at: answered });
    expect(morning(item, board(kirsty), [ofTheFirst])).toEqual(["asked with a request"]);
    expect(morning(owed({ declined }), board(kirsty))).toEqual([]);
    const done = { kind: "discharged" as const, at: answered, by: kirsty.id };
    expect(morning(owed({ request, state: done }), board(kirsty))).toEqual([]);
  });

  it("puts it into the row of what they owe themselves", () => {
    const both = {
      kind: "named" as const,
      owners: [sarah, kirsty].map(({ id }) => ({ member: id, assignedAt: long })),
    };
    const item = owed({ request, owners: both, dueOn: day("2026-03-05"), loggedBy: tom.id });
    expect(morning(item, board(kirsty))).toEqual(["due with a request"]);
    const told = [said({ stage: "due", dueOn: day("2026-03-05"), request: asked })];
    expect(morning(item, board(kirsty), told)).toEqual([]);
  });

  it("says nothing to an owner of their own request", () => {
    expect(morning(owed({ request }), board({ ...sarah, role: "clerk" }))).toEqual([]);
  });
});

describe("a morning of who asked", () => {
  it("says what was declined and that no notice has told of, for fourteen days, besides any stage", () => {
    expect(morning(owed({ declined }), board(sarah))).toEqual(["declined with a request"]);
    expect(morning(owed({ declined }), board(sarah, "2026-03-19"))).toEqual([]);
    expect(morning(owed({ declined, dueOn: day("2026-03-05") }), board(sarah))).toEqual(["due with a request"]);
    const told = said({ stage: "declined", request: asked, at: answered });
    expect(morning(owed({ declined }), board(sarah), [told])).toEqual([]);
    // What was said before it was declined once more does not count.
    expect(morning(owed({ declined }), board(sarah), [{ ...told, at: asked }])).toEqual(["declined with a request"]);
  });

  it("says nothing of it to other owners, or to an asker who owes it no longer", () => {
    const owners = { kind: "named" as const, owners: [{ member: tom.id, assignedAt: long }] };
    const item = owed({ declined, owners, loggedBy: tom.id });
    expect(morning(item, board(sarah))).toEqual([]);
    expect(morning(item, board(tom))).toEqual([]);
  });
});

describe("an item that was opened again", () => {
  const owners = { kind: "named" as const, owners: [{ member: sarah.id, assignedAt: asked }] };
  const item = owed({ owners, dueOn: day("2026-03-02"), loggedBy: kirsty.id });
  const told = said({
    stage: "overdue",
    dueOn: day("2026-03-02"),
    day: day("2026-03-03"),
    at: new Date("2026-03-03T09:00:00Z"),
  });

  it("reminds its owners anew, whatever was said before", () => {
    expect(morning(item, board(sarah), [told])).toEqual(["overdue"]);
    const before = { ...item, owners: { ...owners, owners: [{ member: sarah.id, assignedAt: long }] } };
    expect(morning(before, board(sarah), [told])).toEqual([]);
  });
});

describe("an item of an agency", () => {
  const police = { ...tom, agency: "Police" };
  const owners = { kind: "agency" as const, agency: "police", assignedAt: long, answered: [] };
  const item = owed({ owners, dueOn: day("2026-03-05"), loggedBy: kirsty.id });

  it("reminds everybody of it until they have answered, and no observer", () => {
    expect(morning(item, board(police))).toEqual(["due"]);
    expect(morning(item, board(sarah))).toEqual([]);
    expect(morning({ ...item, owners: { ...owners, answered: [police.id] } }, board(police))).toEqual([]);
    expect(morning(item, board({ ...police, role: "observer" }))).toEqual([]);
  });

  it("reminds of a papers deadline like of any day", () => {
    const due = { kind: "papers-deadline" as const, saidOn: day("2026-02-01"), on: day("2026-03-05") };
    expect(morning(owed({ due, loggedBy: kirsty.id }), board(sarah), [said({ stage: "new", at: long })])).toEqual([
      "due",
    ]);
  });
});

describe("a notice of a request at the moment it is sent", () => {
  const notice = { lines: [aLine({ stage: "asked", request: asked, at: asked })] };
  const lines = (item: ActionItem, me: Member, told: readonly ToldLine[] = []) =>
    askedLines({ notice, items: [item], boards: [board(me)], told }).length;

  it("says only what still waits for its reader's answer, and what nothing else has told", () => {
    expect(lines(owed({ request }), kirsty)).toBe(1);
    expect(lines(owed({ request }), { ...kirsty, role: "member" })).toBe(0);
    expect(lines(owed({ declined }), kirsty)).toBe(0);
    expect(lines(owed({ request: { ...request, at: answered } }), kirsty)).toBe(0);
    expect(lines(owed({ request }), kirsty, [said({ stage: "due", request: asked })])).toBe(0);
  });
});

describe("a note that something was declined at the moment it is sent", () => {
  const notice = { lines: [aLine({ stage: "declined", request: asked, at: answered, dueOn: day("2026-05-15") })] };
  const stages = (item: ActionItem, told: readonly ToldLine[] = []) =>
    assignedLines({ notice, items: [item], boards: [board(sarah)], told }).map(({ stage }) => stage);

  it("says so while that stands, even where a morning has spoken of the item since", () => {
    expect(stages(owed({ declined }))).toEqual(["declined"]);
    expect(stages(owed({ request }))).toEqual([]);
    const spoke = said({ stage: "due", dueOn: day("2026-05-15"), at: answered });
    expect(stages(owed({ declined }), [spoke])).toEqual(["declined"]);
    expect(stages(owed({ declined }), [{ ...spoke, request: asked }])).toEqual([]);
  });
});

describe("what became of a request", () => {
  const line = (what: HistoryLine["what"], minute: number, by = kirsty.id, why?: string): HistoryLine => ({
    at: new Date(Date.UTC(2026, 2, 4, 11, minute)),
    by,
    ...(why === undefined ? {} : { why }),
    what,
  });
  const due = request.kind === "day" ? request.to : { kind: "none" as const };
  const ask = line({ kind: "asked", request }, 0, sarah.id);
  const grant = line({ kind: "granted", asked: request, due }, 1);
  const undo = line({ kind: "undone" }, 2);
  const again = { ...request, at: answered };
  const outcome = (history: readonly HistoryLine[], item: Pick<ActionItem, "request"> = {}) =>
    requestOutcome(item, asked, [...history].reverse());

  it("is that it waits, while the item holds it", () => {
    expect(outcome([ask], { request })).toEqual({ kind: "waiting", asked: request });
    expect(outcome([ask, grant, undo], { request }).kind).toBe("waiting");
  });

  it("is who granted or declined it, with another change in between or not", () => {
    const noted = line({ kind: "noted", text: "rang twice" }, 3);
    expect(outcome([ask, grant, noted])).toEqual({ kind: "granted", asked: request, by: kirsty.id, at: grant.at, due });
    const no = line({ kind: "declined", asked: request }, 1, kirsty.id, "we meet on the 12th");
    expect(outcome([ask, no])).toMatchObject({ kind: "declined", by: kirsty.id, why: "we meet on the 12th" });
  });

  it("names who asked since, and what waits again once that was taken back", () => {
    const toms = { ...again, by: tom.id };
    const anew = line({ kind: "asked", request: toms }, 4, tom.id);
    expect(outcome([ask, anew], { request: toms })).toEqual({ kind: "asked-again", asked: request, since: toms });
    const back = line({ kind: "undone" }, 5, tom.id);
    const ofToms = requestOutcome({ request }, answered, [back, anew, ask]);
    expect(ofToms).toEqual({ kind: "taken-back", asked: toms, stands: request });
    expect(outcome([ask, anew, back], { request }).kind).toBe("waiting");
  });

  it("is that it was taken back or asked anew, or that it is gone", () => {
    expect(outcome([ask, line({ kind: "undone" }, 1, sarah.id)])).toEqual({ kind: "taken-back", asked: request });
    const anew = line({ kind: "asked", request: again }, 4, sarah.id);
    expect(outcome([ask, anew], { request: again })).toEqual({ kind: "asked-again", asked: request, since: again });
    // The grant was taken back before it was asked anew.
    expect(outcome([ask, grant, undo, anew], { request: again }).kind).toBe("asked-again");
    expect(outcome([ask, line({ kind: "done" }, 1)]).kind).toBe("gone");
    expect(outcome([]).kind).toBe("gone");
  });
});
