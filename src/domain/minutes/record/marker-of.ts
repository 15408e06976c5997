/** How an entry is marked: its kind, and its place among those of its kind, from 1. A bullet has no place. */
export type EntryMarker = { kind: "number" | "letter" | "roman" | "bullet"; place: number };

const romans: ReadonlyMap<string, number> = new Map(
  "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx"
    .split(" ")
    .map((roman, at) => [roman, at + 1]),
);

/** What a marker is, after the one before it of the same list: "(i)" after "(h)" is a letter, else a Roman number. */
export function markerOf(printed: string, before?: EntryMarker): EntryMarker | undefined {
  const bare = printed.replace(/[().:\s]/g, "").toLowerCase();
  if (bare === "") return { kind: "bullet", place: 0 };
  if (/^\d{1,3}$/.test(bare)) return { kind: "number", place: Number(bare) };
  const roman = romans.get(bare);
  const letter = /^[a-z]$/.test(bare) ? bare.charCodeAt(0) - 96 : undefined;
  if (letter !== undefined && before?.kind === "letter" && letter === before.place + 1)
    return { kind: "letter", place: letter };
  if (roman !== undefined && (letter === undefined || roman === 1 || before?.kind === "roman"))
    return { kind: "roman", place: roman };
  return letter === undefined ? undefined : { kind: "letter", place: letter };
}

/** True where one entry may follow another in a list; where there is none before it, it begins one. */
export function follows(one: EntryMarker, before: EntryMarker | undefined): boolean {
  if (before === undefined) return one.place <= 1;
  return one.kind === before.kind && (one.kind === "bullet" || one.place === before.place + 1);
}
