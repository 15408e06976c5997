import type { PaperReading } from "../finding.js";
import type { ReadingSetting } from "../reading-setting.js";
import type { Section } from "../section.js";

/** Whose paper it is, and which meeting's. */
export type HeadReading = {
  kind: PaperReading["kind"];
  body?: string;
  plan?: string;
  meeting?: NonNullable<PaperReading["meeting"]>;
};

/** Reads what a paper says of itself. Absent parts it does not tell. */
export function readHead(_sections: readonly Section[], _setting: ReadingSetting): HeadReading {
  return { kind: "other" };
}
