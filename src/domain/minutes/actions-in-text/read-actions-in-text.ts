import type { ActionFound, Evidence, Finding } from "../finding.js";
import { isActionsTitle, looksBack } from "../part-titles.js";
import type { PaperContext, Section } from "../section.js";
import { readRowsTitle } from "../tables/rows-title.js";
import { textLines } from "./text-lines.js";
import type { Walk } from "./walk.js";
import { walkLines } from "./walk-lines.js";

/**
 * What the text of a part says of actions. `asides`: those that sentences say, and no mark or list; `promised`: those of them of which prose only
 * tells. `unread`: what looks like one and can't be read.
 */
export type ActionsInText = {
  findings: readonly Finding<ActionFound>[];
  asides: ReadonlySet<Finding>;
  promised: ReadonlySet<Finding>;
  unread: readonly Evidence[];
};

/**
 * Reads the margin notes, "Action:" lines, lists of actions and undertakings in the text of a part. What is marked is plain; what is only said
 * in a sentence is likely, and nothing where a note beside it marks the same.
 */
export function readActionsInText(section: Section, context: PaperContext): ActionsInText {
  if (section.kind === "other" || section.kind === "glossary")
    return { findings: [], asides: new Set(), promised: new Set(), unread: [] };
  const title = section.heading?.title ?? "";
  const isAppendix = section.kind === "appendix" && !/\bplan\b/i.test(title);
  const walk: Walk = {
    section,
    context,
    lines: textLines(section),
    found: [],
    unread: [],
    prose: [],
    isBehindNote: false,
    back: { isBack: section.kind !== "appendix" && looksBack(title) },
    list:
      isAppendix || isActionsTitle(title)
        ? { ...readRowsTitle(title, context), owners: [], isAppendix, entries: 0 }
        : undefined,
  };
  walkLines(walk);
  const found = walk.found.filter(({ isDropped }) => !isDropped);
  const those = (drafts: typeof found) => drafts.map(({ finding }) => finding);
  return {
    findings: those(found),
    asides: new Set(those(found.filter(({ isAside }) => isAside))),
    promised: new Set(those(found.filter(({ isAside, isPromised }) => isAside && isPromised))),
    unread: walk.unread,
  };
}
