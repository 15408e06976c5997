import type { ArrivalId } from "../../domain/ids.js";
import type { Paper } from "../../domain/minutes/paper.js";
import type { Arrival, Arrivals } from "../../store/arrivals.js";
import type { PersonScope } from "../../store/scopes.js";
import type { NewId } from "../ports.js";

/** Keeps a paper for a day until its sender says for which of their boards it is. A repeat of the turn finds its own. */
export function keepArrival({ arrivals, newId }: { arrivals: Pick<Arrivals, "insert">; newId: NewId }) {
  return async (
    { tenant, person }: PersonScope,
    { file, paper }: { file?: string; paper: Paper },
    turnKey: string,
  ): Promise<Arrival> => {
    const arrival: Arrival = { id: newId("ar_"), tenant, person, ...(file !== undefined && { file }), paper };
    return (await arrivals.insert(arrival, turnKey)).arrival;
  };
}

/** The paper that waits. It stays until `done` was called, so that a turn that was cut off finds it again. Undefined: it was placed, or a day has passed. */
export function takeArrival({ arrivals }: { arrivals: Pick<Arrivals, "find" | "remove"> }) {
  return async (
    scope: PersonScope,
    id: ArrivalId,
  ): Promise<{ arrival: Arrival; done: () => Promise<void> } | undefined> => {
    const arrival = await arrivals.find(scope, id);
    return arrival && { arrival, done: () => arrivals.remove(scope, id) };
  };
}
