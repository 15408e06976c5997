import type { ArrivalId } from "../domain/ids.js";
import type { Paper } from "../domain/minutes/paper.js";
import type { PersonScope } from "./scopes.js";

/** A paper that somebody sent who has several boards, until they say for which it is. `file`: absent where words were pasted. */
export type Arrival = PersonScope & { id: ArrivalId; file?: string; paper: Paper };

/** Papers that wait to be placed. They are forgotten after a day (TTL), and with their sender. */
export type Arrivals = {
  /** `turnKey` as for action items: a repeat of the turn gets the one that is there. */
  insert(arrival: Arrival, turnKey: string): Promise<{ kind: "inserted" | "exists"; arrival: Arrival }>;
  find(scope: PersonScope, id: ArrivalId): Promise<Arrival | undefined>;
  remove(scope: PersonScope, id: ArrivalId): Promise<void>;
  /** All that wait for a person. */
  removeAll(scope: PersonScope): Promise<void>;
};
