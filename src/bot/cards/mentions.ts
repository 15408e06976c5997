import type { MentionEntity } from "./card-data.js";
import { cut } from "./typed-text.js";
import { callWords } from "./words/home-notices.js";

/** Signs of a name in a mention. */
const nameSigns = 40;

/**
 * Mentions of people, in their order. The only place where an `<at>` is made. Of a name only letters, digits, spaces and ' - . are
 * left, so that nothing that somebody typed can be markup; of two who are then called alike the second gets a number, as Teams knows
 * whom a text means by that text alone.
 */
export function mentionsOf(people: readonly { name: string; channelId: string }[]): readonly MentionEntity[] {
  const taken = new Set<string>();
  return people.map(({ name, channelId }) => {
    const shown = untaken(cleanName(name), taken);
    taken.add(shown);
    return { type: "mention", text: `<at>${shown}</at>`, mentioned: { id: channelId, name: shown } };
  });
}

function untaken(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const numbered = n === 1 ? name : `${name} ${n}`;
    if (!taken.has(numbered)) return numbered;
  }
}

function cleanName(name: string): string {
  const letters = name
    .normalize("NFC")
    .replace(/’/g, "'")
    .replace(/[^\p{L}\p{M}\p{N} '.-]/gu, " ")
    .replace(/^[^\p{L}\p{N}]+/u, "");
  return cut(letters, nameSigns).replace("…", "").trim() || callWords.somebody;
}
