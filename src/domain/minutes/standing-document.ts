import type { Section } from "./section.js";

/** So many lines at the beginning of a paper may be its title. */
const mostLines = 8;
const longestTitle = 120;
const standing =
  /\b(?:terms of reference|policy(?: statement)?|polic(?:y|ies) and procedures?|procedures?|constitution|standing orders|financial regulations|code of conduct|scheme of delegation|handbook|role description|job description)(?: 20\d\d(?:[-/–]\d{2,4})?| \(.{1,30}\)| v(?:ersion )?\d.{0,6})?$/iu;
const ofMeeting = /\b(?:minutes|notes|agenda|meeting|held|present|apologies|attendees|actions?|log)\b/i;

/**
 * A policy, terms of reference or the like, whose title says so: what stands in it holds for ever, and nobody undertakes it at a meeting. Its
 * parts are "other". Any other paper comes back as it is.
 */
export function withStandingAside(sections: readonly Section[]): readonly Section[] {
  const titles = titlesOf(sections);
  if (!titles.some((title) => standing.test(title)) || titles.some((title) => ofMeeting.test(title))) return sections;
  return sections.map((section) => (section.kind === "glossary" ? section : { ...section, kind: "other" }));
}

/** The lines in front of the first numbered part, as far as they may be titles. */
function titlesOf(sections: readonly Section[]): readonly string[] {
  const first = sections.findIndex(({ heading }) => heading?.number !== undefined);
  return sections
    .slice(0, first < 0 ? undefined : first)
    .flatMap(({ heading, blocks }) => [
      ...(heading === undefined ? [] : [heading.title]),
      ...blocks.slice(0, mostLines).flatMap((block) => (block.kind === "table" ? [] : [block.text])),
    ])
    .slice(0, mostLines)
    .filter((text) => text.length <= longestTitle)
    .map((text) => text.replace(/[\s.:]{1,4}$/, ""));
}
