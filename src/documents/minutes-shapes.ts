import type { ArchiveKind } from "../store/committee-archive.js";
import { count, day, flag, id, instant, kinds, list, maybe, object, type Shape, text, texts } from "./shape-checks.js";

/** The same of papers that were read. */
export const minutesShapes: Readonly<Record<"import", Shape>> = {
  import: {
    id: id("im_"),
    tenant: text,
    committee: id("c_"),
    turnKey: text,
    by: id("m_"),
    at: instant,
    file: maybe(text),
    digest: text,
    meeting: maybe(object({ on: day, id: maybe(id("mt_")) })),
    plan: maybe(text),
    proposals: list({
      row: count,
      what: kinds("action", "update", "decision", "meeting", "attendance", "person", "objective", "term"),
      evidence: object({ words: text, page: maybe(count) }),
      doubts: Array.isArray,
      ticked: flag,
    }),
    known: count,
    unread: list({ words: text }),
    left: count,
    state: kinds("checking", "accepting", "accepted", "undoing", "undone", "thrown-away"),
    names: maybe(texts),
    waitingSince: maybe(instant),
    unfinishedAt: maybe(instant),
    turns: texts,
    revision: count,
  },
} satisfies Partial<Record<ArchiveKind, Shape>>;
