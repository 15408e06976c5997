import type { Committee } from "../../domain/committees/committee.js";
import type { Committees } from "../../store/committees.js";

/** The same committees, of which `ended` hears each whose home stops being private, whoever ends it and however. */
export function heedPrivacy(committees: Committees, ended: (committee: Committee) => void): Committees {
  return {
    ...committees,
    async change(scope, revision, change, lines) {
      const changed = await committees.change(scope, revision, change, lines);
      if (typeof changed !== "string" && change.private === false) ended(changed);
      return changed;
    },
  };
}
