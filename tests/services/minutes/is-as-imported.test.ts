import { expect, test } from "vitest";
import { isAsImported } from "../../../src/services/minutes/put-actions.js";

const at = new Date(0);
const by = "m_clerk" as const;
const changed = (...keys: readonly string[]) => ({ changedBy: keys.map((turnKey) => ({ by, at, turnKey })) });

test.each([
  ["nobody", ["import/im_1/1"], true],
  ["a paper that was taken back", ["import/im_1/1", "import/im_2/3/due", "unimport/im_2/3"], true],
  ["a paper that stands", ["import/im_1/1", "import/im_2/3/due"], false],
  [
    "somebody, before a paper that was taken back",
    ["import/im_1/1", "turn", "import/im_2/3/due", "unimport/im_2/3"],
    false,
  ],
])("an action that was changed by %s since its paper", (_who, keys, expected) => {
  expect(isAsImported(changed(...keys), { id: "im_1" })).toBe(expected);
});
