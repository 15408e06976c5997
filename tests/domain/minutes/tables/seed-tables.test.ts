import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { day } from "../../../../src/domain/days/day.js";
import type { ActionFound, Found } from "../../../../src/domain/minutes/finding.js";
import { paperOfText } from "../../../../src/domain/minutes/paper-of-text.js";
import { joinTables } from "../../../../src/domain/minutes/tables/join-tables.js";
import { readTable } from "../../../../src/domain/minutes/tables/read-table.js";

const folder = new URL("../../../../../shared/seeds/", import.meta.url);

/** Everything that the tables of a paper say. */
function saidIn(file: string, on: string): readonly Found[] {
  const blocks = joinTables(paperOfText(readFileSync(new URL(file, folder), "utf8")).blocks);
  const known = { roster: [], mentions: [], today: day(on), meetingOn: day(on), readOn: day(on) };
  return blocks.flatMap((block) => {
    const read = block.kind === "table" ? readTable(block, { kind: "appendix", blocks }, known) : undefined;
    expect(read?.unread ?? []).toEqual([]);
    return read?.findings.map(({ what }) => what) ?? [];
  });
}

function surnames({ owners }: ActionFound): string {
  return owners.map((owner) => ("text" in owner ? owner.text.replace(/^.* (?=\p{Lu}\p{Ll}+$)/u, "") : "")).join("/");
}

if (existsSync(folder)) {
  describe("the action log of 4 December 2014", () => {
    const said = saidIn("safeguarding-board-minutes-and-action-log-2014-12-04.txt", "2014-12-04");
    const actions = said.filter((what) => what.kind === "action");
    test("has its sixteen rows, each with number, owners, meeting and state", () => {
      expect(said).toHaveLength(16);
      const rows = actions.map((action) => {
        const { reference, state, raisedOn } = action;
        return `${reference} ${surnames(action)} ${state.kind}${"on" in state ? ` ${state.on}` : ""} ${raisedOn ?? "-"}`;
      });
      expect(rows).toEqual([
        "1 Carratt open 2014-12-04",
        "2 Booth open 2014-12-04",
        "3 Ashley open 2014-12-04",
        "4 Harwin open 2014-12-04",
        "5 Wright open 2014-12-04",
        "6 All members open 2014-12-04",
        "7 Ashley open 2014-12-04",
        "8 Turvey/Mainwairing open 2014-12-04",
        "9 Ashley open 2014-12-04",
        "4 Thacker discharged 2014-12-04 2014-09-04",
        "5 Radford discharged 2014-12-04 2014-09-04",
        "6 Morris discharged 2014-12-04 2014-09-04",
        "7 Ashley ongoing -",
        "8 Radford ongoing -",
        "9 Horner carried -",
        "10 Grimwood/Harwin ongoing -",
      ]);
    });
    test("keeps what was written at either meeting, and who stands for whom", () => {
      expect(actions[12]?.updates.map(({ on }) => on)).toEqual(["2014-09-04", "2014-12-04"]);
      expect(actions[15]?.owners[1]).toMatchObject({ inPlaceOf: "Pete Horner" });
    });
  });

  describe("the delivery plan of 2016", () => {
    const said = saidIn("select-commission-agenda-pack-2016-04-06.txt", "2016-04-06");
    const actions = said.filter((what) => what.kind === "action");
    test("has seven objectives and 26 lines under them, of which nine are closed and one has no lead", () => {
      expect(said.flatMap((what) => (what.kind === "objective" ? what.number : []))).toEqual(
        "1.1 1.2 1.3 1.4 1.5 1.6 1.7".split(" "),
      );
      const counts = "1.1 1.2 1.3 1.4 1.5 1.6 1.7"
        .split(" ")
        .map((number) => actions.filter(({ objective }) => objective === number))
        .map((under) => `${under.filter(({ state }) => state.kind === "discharged").length} of ${under.length}`);
      expect(counts).toEqual(["2 of 3", "2 of 4", "1 of 4", "0 of 5", "1 of 3", "2 of 4", "1 of 3"]);
      expect(actions.filter(({ owners }) => owners.length === 0)).toHaveLength(1);
      expect(actions.every(({ due }) => due?.kind === "past" || due?.kind === "day")).toBe(true);
    });
    test("goes on over its pages: an objective's text, and what was written of an action", () => {
      expect(said.find((what) => what.kind === "objective" && what.number === "1.3")).toMatchObject({
        text: expect.stringMatching(/agencies and treated with respect\.$/),
      });
      expect(
        actions.flatMap(({ updates }) => updates).filter(({ text }) => /entry to the service/.test(text)),
      ).toHaveLength(1);
    });
    test("has twenty terms, nineteen officers, and of its versions nothing", () => {
      const count = (kind: Found["kind"]) => said.filter((what) => what.kind === kind).length;
      expect([count("term"), count("attender"), count("decision")]).toEqual([20, 19, 0]);
    });
  });
} else {
  test.skip("the tables of the seeds, which lie beside the project, are not here", () => undefined);
}
