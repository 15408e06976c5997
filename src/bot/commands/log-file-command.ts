import type { ListWords, MeetingRef } from "./command.js";

/** The action log as a file, and which of it: all that is named must hold. */
export type LogFileCommand = {
  kind: "log-file";
  form: "word" | "csv";
  state?: "outstanding" | "overdue" | "discharged";
  whose?: NonNullable<ListWords["whose"]>;
  /** Agreed at this meeting. */
  meeting?: MeetingRef;
  /** Under an objective of the plan, "1.2", or anywhere in it. */
  plan?: { objective?: string };
  /** With the closed part. */
  closed?: true;
};
