/** A line as an entry of a list. `marker` as printed; absent for a bullet. */
export type Marked = { marker?: string; text: string };

const bullet =
  /^(?:[-*+\u2022\u2023\u2043\u204C\u204D\u2219\u25A0-\u25FF\u27A2\u00B7\u2013\u2014\u2756\u2794\uF000-\uF0FF\u2713\u2714]|[o\u00A7](?=[ \t]+\S))[ \t]+/;

/**
 * "1.", "12)", "(3)", "4.2.", "(a)", "b)", "c.", "(iv)", "ii.": a number or a letter with a sign of its own. One capital with a full stop
 * is somebody's initial. A number of several levels without one ("4.2 Finance") is left in the text, unless a tab follows it, as is
 * one with the year ("26/017").
 */
const numbered =
  /^(\((?:\d{1,3}|[a-z]|[ivx]{2,5}|[A-Z])\)|(?:\d{1,3}|[a-zA-Z]|[ivx]{2,5})\)|\d{1,3}(?:\.\d{1,3}){0,3}\.|(?:[a-z]|[ivx]{2,5})\.|\d{1,3}(?:\.\d{1,3}){1,3}\.?(?=\t)|\d{1,3}(?=\t)|\d{2,4}\/(?:\d{3,4}|1[3-9]|[2-9]\d)\.?(?=\t))[ \t]+/;

/** The line without its marker, where it has one and something after it. */
export function listMarker(line: string): Marked | undefined {
  const asBullet = bullet.exec(line);
  if (asBullet) return within(line.slice(asBullet[0].length));
  const asNumber = numbered.exec(line);
  if (asNumber?.[1] === undefined) return undefined;
  const text = line.slice(asNumber[0].length).trim();
  return text === "" ? undefined : { marker: asNumber[1], text };
}

/** "- 8.1 Minutes", "- (a) …": what a bullet was set before has its own marker. */
function within(rest: string): Marked | undefined {
  const text = rest.trim();
  if (text === "") return undefined;
  const asNumber = /^[-\u2022]?[ \t]*(\((?:\d{1,3}|[a-z]|[ivx]{2,5})\)|\d{1,3}\.)[ \t]+(?=\S)/.exec(text);
  if (asNumber?.[1] === undefined) return { text };
  return { marker: asNumber[1], text: text.slice(asNumber[0].length) };
}
