import type { ArchiveKind } from "../store/committee-archive.js";
import { count, id, instant, list, maybe, type Shape, text, texts } from "./shape-checks.js";

const ofBoard = {
  tenant: text,
  committee: id("c_"),
  by: id("m_"),
  at: instant,
  imported: maybe(id("im_")),
  revision: count,
} as const;

/** The same of plans and of the glossary. */
export const planShapes: Readonly<Record<"plan" | "term", Shape>> = {
  plan: {
    ...ofBoard,
    id: id("pl_"),
    turnKey: text,
    title: text,
    objectives: list({ number: text, text }),
    removedAt: maybe(instant),
    turns: texts,
  },
  term: { ...ofBoard, id: text, key: text, term: text, meaning: text },
} satisfies Partial<Record<ArchiveKind, Shape>>;
