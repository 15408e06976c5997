import { describe, expect, it } from "vitest";
import { listChoices } from "../../../../src/bot/handlers/committees/list-choices.js";
import { type Press, readPress, type VerbData } from "../../../../src/bot/verbs.js";

const button = { committee: "c_1", list: "rl_1", ticks: true, apart: [1, 2] };

/** What comes of a press with these inputs. */
function chosen(inputs: object, data: object = button) {
  const press: Press | undefined = readPress("roster.accept", { ...data, ...inputs });
  if (press?.verb !== "roster.accept") throw new Error("no such press");
  return listChoices(press.data as VerbData<"roster.accept">);
}

describe("what was ticked and chosen on the card of a list", () => {
  it("is who was ticked, with those who stand among chair and clerk, and whoever was told from others", () => {
    const { ticked, granted, unstated, places } = chosen({
      ...{ rows: "0,3, 12", offices: "2", unstated: "member", who0: "7:m_joe", who1: "8:new", who2: "9:none" },
    });
    expect([...(ticked ?? [])].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 7, 8, 12]);
    expect([...granted]).toEqual([2]);
    expect(unstated).toBe("member");
    expect([...places]).toEqual([
      [7, "m_joe"],
      [8, "new"],
    ]);
  });

  it("is nobody where every tick was taken away, as Teams leaves an empty input out", () => {
    expect([...(chosen({}, { ...button, apart: [] }).ticked ?? ["all"])]).toEqual([]);
  });

  it("is everybody where the card had no ticks, and advisers where nothing was chosen", () => {
    const { ticked, unstated } = chosen({}, { ...button, ticks: false });
    expect([ticked, unstated]).toEqual([undefined, "adviser"]);
  });

  it("takes nothing that was not offered", () => {
    const { ticked, granted, places } = chosen({
      rows: "1e9,-4,x,5",
      offices: "clerk",
      who0: "p_eve:m_joe",
      who1: "3",
    });
    expect([...(ticked ?? [])].sort((a, b) => a - b)).toEqual([1, 2, 5]);
    expect([granted.size, places.size]).toEqual([0, 0]);
    expect(readPress("roster.accept", { ...button, unstated: "clerk" })).toBeUndefined();
    expect(readPress("roster.accept", { ...button, list: "c_1" })).toBeUndefined();
  });
});
