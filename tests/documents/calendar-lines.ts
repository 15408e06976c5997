/** A property of an iCalendar file: its name, what stands after the name ("VALUE=DATE"), and its text with the escapes read. */
export type CalendarLine = { name: string; with: string; value: string };

/** Reads a calendar file as RFC 5545 has it: lines end in CRLF, and one that begins with a space goes on. Throws where it is none. */
export function calendarLines(file: Buffer): readonly CalendarLine[] {
  const text = file.toString("utf8");
  if (!text.endsWith("\r\n") || /(?<!\r)\n|\r(?!\n)/.test(text)) throw new Error("lines do not end in CRLF");
  const folded = text.slice(0, -2).split("\r\n");
  const long = folded.find((line) => Buffer.byteLength(line) > 75);
  if (long !== undefined) throw new Error(`longer than 75 bytes: ${long}`);
  return text
    .slice(0, -2)
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .map((line) => {
      const [, name, after, value] = /^([A-Z-]+)(?:;([^:]*))?:(.*)$/su.exec(line) ?? [];
      if (name === undefined || value === undefined) throw new Error(`no property: ${line}`);
      const read = value.replace(/\\([\\;,nN])/g, (_all, sign: string) => (/n/i.test(sign) ? "\n" : sign));
      return { name, with: after ?? "", value: read };
    });
}

/** What a property says; undefined where the file has none. Throws where it has several. */
export function saidIn(lines: readonly CalendarLine[], name: string): string | undefined {
  const found = lines.filter((line) => line.name === name);
  if (found.length > 1) throw new Error(`${name} stands ${found.length} times`);
  return found[0] && (found[0].with === "" ? found[0].value : `${found[0].with}:${found[0].value}`);
}
