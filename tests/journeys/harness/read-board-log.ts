/** What a journey takes from a board's minutes and its action log. */
export interface BoardLog {
  /** Those who attended, whom they stood in for, and those who sent apologies, in the minutes' order. */
  readonly people: readonly string[];
  /** Who took the minutes. */
  readonly clerk: string;
  readonly rows: readonly LogRow[];
  /** The rows of earlier meetings, with what has become of them. */
  readonly older: readonly OlderRow[];
}

export interface LogRow {
  readonly number: string;
  /** As written: several with a stroke between them. */
  readonly owner: string;
  readonly details: string;
}

export interface OlderRow extends LogRow {
  /** As written, without its markup. */
  readonly update: string;
}

/** Reads the attendance list, the older rows and the rows raised on one day, "04.12.2014", from minutes in the form that our seeds have. */
export function readBoardLog(minutes: string, raisedOn: string): BoardLog {
  const lines = minutes.split("\n").map((line) => line.replace(/\r$/, ""));
  const attendance = between(lines, /^In attendance:/, /^Agenda item:/).filter((line) => line.includes("\t"));
  const entries = attendance.map((line) => (line.split("\t", 1)[0] ?? "").split(/\s+[-–]\s+/));
  const people = entries.flatMap(([name = ""]) => name.trim().split(" representing "));
  const clerk = entries.find(([, role]) => role === "Minutes")?.[0];
  if (clerk === undefined) throw new Error("Nobody took the minutes.");
  return { people, clerk, rows: rowsOf(lines, raisedOn), older: olderOf(lines) };
}

/** The row as the secretary types it, with the board's own number after it. */
export function asTyped({ number, owner, details }: LogRow): string {
  const task = details.replace(/\.$/, "");
  const said = task.startsWith(`${owner} to `) || /^To /.test(task);
  const line = !said ? `${owner}: ${task}` : /^To /.test(task) ? `${owner} to ${task.slice(3)}` : task;
  return `action: ${line} – action ${number}`;
}

/** What is to be done, without its owner before it. */
export const taskOf = ({ owner, details }: LogRow): string =>
  details.replace(/\.$/, "").replace(new RegExp(`^(?:${owner} to|To) `), "");

function rowsOf(lines: readonly string[], raisedOn: string): LogRow[] {
  return between(lines, new RegExp(`^Actions raised on ${raisedOn}\\t`), /^Actions raised on /).flatMap((line) => {
    const found = /^(\d+)\. ([^\t]+)\t([^\t]+)/.exec(line);
    const [, number, owner, details] = found ?? [];
    return number === undefined || owner === undefined || details === undefined
      ? []
      : [{ number, owner: owner.trim(), details: details.trim() }];
  });
}

/** The second table has a column for what has become of its rows. */
function olderOf(lines: readonly string[]): OlderRow[] {
  return between(lines, /^No:\tOwner:\tDetails:\tUpdate:/, /^\s*$/).flatMap((line) => {
    const [, number, owner, details, update] = /^(\d+)\.\t([^\t]+)\t([^\t]+)\t(.+)$/.exec(line) ?? [];
    if (number === undefined || owner === undefined || details === undefined || update === undefined) return [];
    const plain = update
      .replace(/<\/?p>/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    return [{ number, owner: owner.trim(), details: details.trim(), update: plain }];
  });
}

function between(lines: readonly string[], from: RegExp, to: RegExp): readonly string[] {
  const first = lines.findIndex((line) => from.test(line));
  if (first < 0) throw new Error(`No line like ${String(from)}.`);
  const rest = lines.slice(first + 1);
  const end = rest.findIndex((line) => to.test(line));
  return end < 0 ? rest : rest.slice(0, end);
}
