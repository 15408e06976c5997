import type { Row } from "./rows/row.js";
import { actionRows } from "./rows/rows-actions.js";
import { agendaCardRows } from "./rows/rows-agenda-card.js";
import { agendaItemRows } from "./rows/rows-agenda-items.js";
import { agendaRows } from "./rows/rows-agendas.js";
import { arisingRows } from "./rows/rows-arising.js";
import { boardRows } from "./rows/rows-board.js";
import { decisionRows } from "./rows/rows-decisions.js";
import { exportRows } from "./rows/rows-export.js";
import { glossaryRows, whatIsRows } from "./rows/rows-glossary.js";
import { homeRows } from "./rows/rows-homes.js";
import { importRows } from "./rows/rows-import.js";
import { listRows } from "./rows/rows-lists.js";
import { logFileRows } from "./rows/rows-log-file.js";
import { lookRows } from "./rows/rows-looks.js";
import { meetingRows } from "./rows/rows-meetings.js";
import { membersRows } from "./rows/rows-members.js";
import { minutesRows } from "./rows/rows-minutes.js";
import { personalRows } from "./rows/rows-personal.js";
import { planRows } from "./rows/rows-plans.js";
import { privacyRows } from "./rows/rows-privacy.js";
import { programmeRows } from "./rows/rows-programme.js";
import { proofRows } from "./rows/rows-proof.js";
import { reminderRows } from "./rows/rows-reminders.js";
import { roleRows } from "./rows/rows-roles.js";
import { rosterRows } from "./rows/rows-roster.js";
import { rosterListRows } from "./rows/rows-roster-list.js";
import { runningRows } from "./rows/rows-running.js";
import { seriesRows } from "./rows/rows-series.js";
import { settingsRows } from "./rows/rows-settings.js";
import { sittingRows } from "./rows/rows-sitting.js";

/** Everything that can be said, as help tells it: the one list behind the parser, the help card, "did you mean" and the menus of Teams. */
export const grammar: readonly Row[] = [
  ...actionRows,
  ...runningRows,
  ...reminderRows,
  ...listRows,
  ...logFileRows,
  ...lookRows,
  ...agendaCardRows,
  ...arisingRows,
  ...planRows,
  ...programmeRows,
  ...meetingRows,
  ...agendaItemRows,
  ...agendaRows,
  ...sittingRows,
  ...decisionRows,
  ...minutesRows,
  ...seriesRows,
  ...proofRows,
  ...settingsRows,
  ...homeRows,
  ...personalRows,
  ...privacyRows,
  ...roleRows,
  ...membersRows,
  ...rosterRows,
  ...rosterListRows,
  ...importRows,
  ...exportRows,
  ...boardRows,
  ...glossaryRows,
  ...whatIsRows,
];

/** What is tried before everything else, in this order: where several rows could read a text, the first is meant. */
const triedFirst: readonly Row[] = [
  ...planRows,
  ...glossaryRows,
  ...logFileRows,
  ...agendaItemRows,
  ...agendaRows,
  ...actionRows,
  ...runningRows,
  ...reminderRows,
  ...listRows,
  ...sittingRows,
  ...decisionRows,
  ...lookRows,
  ...agendaCardRows,
  ...seriesRows,
  ...meetingRows,
  ...importRows,
];
const isLogging = (row: Row) => row.name === "log";

/** In the order in which they are tried. Logging comes last: "action 12: done" and "meeting Friday: all to bring papers" are other rows' first. */
export const inOrder: readonly Row[] = [
  ...[...new Set([...triedFirst, ...grammar])].filter((row) => !isLogging(row)),
  ...grammar.filter(isLogging),
];

/** The row of a name. Throws a fault with code `no-such-row` for a name that is not in the table. */
export function getRow(name: string): Row {
  const row = grammar.find((one) => one.name === name);
  if (row === undefined) throw Object.assign(new Error(`No such row: ${name}`), { code: "no-such-row" as const });
  return row;
}
