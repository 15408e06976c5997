import { counted } from "./counted.js";

/** How long something takes, from its minutes. */

/** Inside a line: "2 h 05", "45 min". */
export function lengthInShort(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, "0")}`;
}

/** In a sentence or title: "2 hours", "1 hour 30 minutes", "45 minutes". */
export function lengthInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const said = [
    ...(hours === 0 ? [] : [counted(hours, "hour", "hours")]),
    ...(rest === 0 && hours > 0 ? [] : [counted(rest, "minute", "minutes")]),
  ];
  return said.join(" ");
}
