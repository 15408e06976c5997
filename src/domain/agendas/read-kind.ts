import type { AgendaKind } from "./agenda.js";

const words: Readonly<Record<AgendaKind, { is: string; does: string }>> = {
  decision: { is: "decision|approval|agreement|resolution", does: "decide|approve|agree|resolve" },
  discussion: { is: "discussion|debate|consideration|scrutiny", does: "discuss|debate|consider|scrutinise" },
  information: { is: "information|info|noting", does: "note" },
};
const forms = (Object.keys(words) as AgendaKind[]).map((kind) => {
  const { is, does } = words[kind];
  return [kind, new RegExp(`^(?:is |are )?(?:(?:for )?(?:a )?(?:${is})|(?:to|for) (?:${is}|${does}))$`, "i")] as const;
});

/** What the board is to do with an item, as it follows "for", in a form. */
export const kindForm = Object.values(words)
  .map(({ is }) => is)
  .join("|");
/** The same as it follows "to". */
export const kindDeedForm = Object.values(words)
  .map(({ does }) => does)
  .join("|");

/** "For decision", "discussion", "to note". */
export function readKind(text: string): AgendaKind | undefined {
  const said = text.trim();
  return forms.find(([, form]) => form.test(said))?.[0];
}
