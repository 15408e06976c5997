import { describe, expect, test } from "vitest";
import { limited } from "../../../src/bot/handlers/limited.js";
import { mostRequests, spendRequest } from "../../../src/services/spend-requests.js";
import { aMember } from "../../builders/a-member.js";
import { aPerson } from "../../builders/a-person.js";
import { fakeAllowances } from "../../fakes/store/fake-allowances.js";
import { aStanding, aTurn, safeguarding } from "./a-turn.js";

const turn = aTurn([aStanding(safeguarding, aMember())]);
const export_ = { kind: "export" } as const;

function aLimit() {
  return limited({ services: { spendRequest: spendRequest({ allowances: fakeAllowances() }) } });
}

describe("what asks Teams or others for something", () => {
  test("is refused to whoever asks too often, until a time that is said", async () => {
    const limit = aLimit();
    for (let n = 0; n < mostRequests.person; n += 1) expect(await limit.command(turn, export_)).toBeUndefined();
    expect(JSON.stringify(await limit.command(turn, export_))).toContain("It goes on at ");
    expect(JSON.stringify(await limit.press(turn as never, { verb: "people.ask", data: {} } as never))).toContain(
      "That is a lot at once",
    );
    const other = { ...turn, person: aPerson({ id: "p_other" }) };
    expect(await limit.command(other, export_)).toBeUndefined();
    expect(await limit.command({ ...turn, at: new Date(turn.at.getTime() + 10 * 60_000) }, export_)).toBeUndefined();
  });

  test("is what walks through all that is held of somebody, too, whoever asks", async () => {
    const limit = aLimit();
    for (let n = 0; n < mostRequests.person; n += 1) await limit.command(turn, { kind: "forget-me" });
    for (const kind of ["held", "forget-me"] as const) expect(await limit.command(turn, { kind })).toBeDefined();
    expect(await limit.press(turn as never, { verb: "forget.yes", data: {} } as never)).toBeDefined();
  });

  test("is refused to everybody in a conversation in which it is asked too often", async () => {
    const limit = aLimit();
    const by = (n: number) => ({ ...turn, person: aPerson({ id: `p_${n}` }) });
    for (let n = 0; n < mostRequests.conversation; n += 1) await limit.command(by(n), export_);
    expect(await limit.command(by(999), export_)).toBeDefined();
    const elsewhere = { ...by(1_000), place: { ...turn.place, conversation: "19:elsewhere" } };
    expect(await limit.command(elsewhere, export_)).toBeUndefined();
  });

  test("leaves everything else, and a turn that comes again, uncounted", async () => {
    const limit = aLimit();
    for (let n = 0; n < 500; n += 1) {
      await limit.command(turn, { kind: "status" });
      await limit.command({ ...turn, again: true }, export_);
      await limit.command(turn, { kind: "proof", whose: { kind: "me" } });
    }
    expect(await limit.command(turn, export_)).toBeUndefined();
  });
});
