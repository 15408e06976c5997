import { withFront } from "./record/front-of-paper.js";
import type { Section } from "./section.js";
import { withStandingAside } from "./standing-document.js";

/** The papers of a pack, each with its front set right: each head begins one. A paper that came alone is the only one. */
export function papersOfPack(sections: readonly Section[]): readonly (readonly Section[])[] {
  const papers: Section[][] = [];
  for (const section of sections) {
    const open = papers.at(-1);
    if (open === undefined || section.kind === "head") papers.push([section]);
    else open.push(section);
  }
  return papers.map(withFront).map(withStandingAside);
}
