import type { Committee } from "../../../domain/committees/committee.js";

type Named = Pick<Committee, "id" | "name" | "code">;

/** The one board that words name, by its code in capitals or by its whole name. Undefined: none, or several. */
export function boardNamed<Board extends Named>(words: string, boards: readonly Board[]): Board | undefined {
  const said = ` ${plain(words)} `;
  const found = boards.filter(
    ({ name, code }) =>
      new RegExp(`(?:^|[^\\p{L}\\p{N}])${code}(?:$|[^\\p{L}\\p{N}])`, "u").test(words) ||
      said.includes(` ${plain(name)} `),
  );
  const [only, ...others] = found;
  return others.length === 0 ? only : undefined;
}

/** The boards with the one first that a paper's own head names, where that is one. */
export function ordered<Board extends Named>(boards: readonly Board[], body: string | undefined): readonly Board[] {
  if (body === undefined) return boards;
  const said = plain(body);
  const found = boards.filter(({ name, code }) => {
    const named = plain(name);
    return body.trim() === code || ` ${said} `.includes(` ${named} `) || ` ${named} `.includes(` ${said} `);
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return boards;
  return [only, ...boards.filter(({ id }) => id !== only.id)];
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
