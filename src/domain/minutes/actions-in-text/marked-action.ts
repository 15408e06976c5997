import type { ReadLine } from "../../actions/read-action-line.js";
import type { SaidOwner } from "../../actions/said-action.js";
import type { DueReading } from "../../days/due-reading.js";
import type { SaidState, SaidUpdate } from "../finding.js";

/** An action that the paper marks as one: by the word, or by whose initials stand beside a number. */
export type MarkedAction = {
  number?: string;
  owners: readonly SaidOwner[];
  /** What is to be done. Absent: the text before it says that. */
  said?: ReadLine["action"];
  due?: DueReading;
  dueTyped?: string;
  state?: SaidState;
  updates?: readonly SaidUpdate[];
  /** How many lines it takes. */
  takes: number;
  /** The words before it in its own line, of which it is said: "… to be sent out. (Action: SJ)". */
  before?: string;
  /** It is an entry of a list, and no note to the text before it. */
  inList?: true;
};
