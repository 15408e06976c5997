import type { TakenPerson } from "../../committees/attendance/merge-listed.js";

/** One whom a scribe's list names, as it does: "benoit", "Chidi_N". */
type Scribed = TakenPerson;

const heads: readonly (readonly [RegExp, Pick<Scribed, "came" | "role" | "apologies">])[] = [
  [/^(?:present|attendees|participants|in attendance)$/i, { came: "present" }],
  [/^(?:regrets|apologies|excused)\+?$/i, { came: "apologies", apologies: true }],
  [/^absent$/i, { came: "absent" }],
  [/^(?:chairs?|meeting chair)$/i, { role: "chair" }],
  [/^(?:scribes?|scribenick|scribe nick)$/i, { role: "clerk" }],
];
const head = /^(?<head>\p{L}[\p{L} +]{3,16})(?:\s?:\s?(?<rest>.*))?$/u;
/** One word with nothing that a sentence has, or the words of a name. */
const nick = /^[\p{L}\d_][\p{L}\p{M}\d_.'’`|-]{0,29}(?: \p{Lu}[\p{L}\p{M}.'’-]{0,29}){0,3}(?: ?\([^()]{1,40}\))?$/u;

/**
 * The list of a scribe's log, in which people stand by the names that they have in the room: "Present: AliceM, benoit", "Scribe: benoit". Those
 * names are nobody's elsewhere, so that it is read only where a scribe is named. Undefined: it is no such list.
 */
export function scribedAttendance(lines: readonly string[]): readonly Scribed[] | undefined {
  if (!lines.some((line) => /^(?:scribes?|scribenick)\s?(?::|$)/i.test(line))) return undefined;
  const people = new Map<string, Scribed>();
  let under: (typeof heads)[number][1] | undefined;
  for (const line of lines) {
    const said = head.exec(line)?.groups;
    const told = heads.find(([form]) => form.test(said?.head ?? ""))?.[1];
    if (told !== undefined) under = told;
    const names = (told === undefined ? line : (said?.rest ?? "")).split(/\s*[,;]\s*/).filter((name) => name !== "");
    if (told === undefined && !isOfNames(names, under)) break;
    for (const written of names.filter((name) => nick.test(name))) add(written, line, under ?? {}, people);
  }
  return people.size === 0 ? undefined : [...people.values()];
}

/** Anything else ends the list: "Contents", "Topics". */
function isOfNames(names: readonly string[], under: object | undefined): boolean {
  if (under === undefined || names.length === 0 || !names.every((name) => nick.test(name))) return false;
  return (
    names.length > 1 || !/^(?:contents|topics|agenda|minutes|meeting minutes|summary\b.*|log)$/i.test(names[0] ?? "")
  );
}

function add(written: string, line: string, under: Partial<Scribed>, people: Map<string, Scribed>): void {
  const name = written.replace(/ ?\(.*$/, "");
  const before = people.get(name.toLowerCase());
  const { role } = under;
  // Whoever leads or writes is there.
  const came = under.came ?? before?.came ?? "present";
  people.set(name.toLowerCase(), { name, line, ...before, ...(role !== undefined && { role }), ...under, came });
}
