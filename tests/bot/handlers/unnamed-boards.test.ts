import { expect, test } from "vitest";
import { handleHomes } from "../../../src/bot/handlers/committees/homes.js";
import { handleLife } from "../../../src/bot/handlers/committees/life.js";
import type { PressTurn } from "../../../src/bot/turn/turn.js";
import { verbRights } from "../../../src/bot/verb-rights.js";
import { type Verb, verbs } from "../../../src/bot/verbs.js";
import { may } from "../../../src/domain/committees/rights.js";
import { aMember } from "../../builders/a-member.js";
import { wordsOf } from "../cards/titles-of.js";
import { aStanding, aTurn, safeguarding } from "./a-turn.js";

/** Who presses a button is looked at before its handler by the board it names; these name theirs otherwise, or none. */
const lookAtItThemselves = ["committee.delete", "home.move", "home.move.ask"] as const satisfies readonly Verb[];

const observer = aMember({ role: "observer" });
const { typed: _typed, mentions: _mentions, ...turn } = aTurn([aStanding(safeguarding, observer)]);
const pressed: PressTurn = { ...turn, message: "m-1", repeated: false };

/** Whatever is asked of it was asked without the right to it. */
const untouched = new Proxy({}, { get: (_of, name) => () => Promise.reject(new Error(`${String(name)} was called`)) });

test("no other button that an observer may not press leaves its board unnamed", () => {
  const unnamed = (Object.keys(verbs) as Verb[]).filter(
    (verb) => !("committee" in verbs[verb].shape) && !may(verbRights[verb], "observer"),
  );
  expect(unnamed.sort()).toEqual(expect.arrayContaining([...lookAtItThemselves]));
  expect(unnamed.filter((verb) => !lookAtItThemselves.some((known) => known === verb))).toEqual([]);
});

test("an observer who presses one of them changes nothing, and sees nothing of it", async () => {
  const services = { ...untouched, findStandings: async () => turn.standings } as never;
  const fakes = { services, committees: untouched, members: untouched, items: untouched, tell: untouched } as never;
  const [homes, life] = [handleHomes(fakes), handleLife(fakes)];
  const { id, revision, code } = safeguarding;
  const elsewhere = { ...pressed, standings: [] };
  const answers = [
    await life.pressDelete(pressed, { deleting: id, revision, typedCode: code }),
    await homes.pressMove(elsewhere, { moving: id, revision }),
    await homes.pressAskMove(elsewhere, { moving: id }),
    await homes.pressAskMove(elsewhere, {}),
  ];
  for (const { say, afterwards } of answers) {
    expect(afterwards).toBeUndefined();
    expect(typeof say === "string" ? say : wordsOf(say)).toMatch(/Nothing was changed|no board that could move/);
  }
});
