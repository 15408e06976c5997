import type { Evidence, Finding } from "../finding.js";

/** What a table says. `unread`: rows that look like actions and could not be read. */
export type TableReading = { findings: readonly Finding[]; unread: readonly Evidence[] };
