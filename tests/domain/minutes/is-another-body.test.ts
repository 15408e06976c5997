import { expect, test } from "vitest";
import { isAnotherBody } from "../../../src/domain/minutes/is-another-body.js";

test.each([
  ["Harbour Trust Board", "Estuary Board", true],
  ["Improving Lives Select Commission", "Local Safeguarding Children Board", true],
  ["The Estuary Board", "Estuary Board", false],
  ["The Board", "Estuary Board", false],
  ["Northport Local Safeguarding Children Board", "LSCB", false],
  ["LSCB", "Northport Local Safeguarding Children Board", false],
  ["Estuary Partnership Committee", "Estuary Board", false],
  ["EB minutes group", "Estuary Board", false],
])("whether “%s” is plainly another body than %s", (body, name, expected) => {
  expect(isAnotherBody(body, { name, code: "EBX" })).toBe(expected);
});
