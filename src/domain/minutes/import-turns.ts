import type { MinutesImport } from "./proposal.js";

const mostTurns = 20;

/** The turns that changed an import, with one more. */
export function withTurn({ turns }: Pick<MinutesImport, "turns">, turnKey: string): readonly string[] {
  return turns.includes(turnKey) ? turns : [...turns, turnKey].slice(-mostTurns);
}
