import type { Db } from "mongodb";
import type { ArrivalId } from "../../domain/ids.js";
import type { Arrival, Arrivals } from "../arrivals.js";
import type { PersonScope } from "../scopes.js";
import { isDuplicateKey } from "./duplicate-key.js";

type ArrivalDocument = Omit<Arrival, "id"> & {
  _id: ArrivalId;
  turnKey: string;
  /** By the database's own clock; the TTL index counts from here. */
  cameAt?: Date;
};

/** Papers whose board is not known yet, a document each. */
export function mongoArrivals(db: Db): Arrivals {
  const arrivals = db.collection<ArrivalDocument>("arrivals");
  const scoped = ({ tenant, person }: PersonScope) => ({ tenant, person });
  return {
    async insert(arrival, turnKey) {
      const { id: _id, ...rest } = arrival;
      try {
        await arrivals.updateOne(
          { _id },
          { $setOnInsert: { ...rest, turnKey }, $currentDate: { cameAt: true } },
          { upsert: true },
        );
        return { kind: "inserted", arrival };
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const there = await arrivals.findOne({ ...scoped(arrival), turnKey });
        if (there === null) throw error;
        return { kind: "exists", arrival: toArrival(there) };
      }
    },
    async find(scope, id) {
      const document = await arrivals.findOne({ _id: id, ...scoped(scope) });
      return document === null ? undefined : toArrival(document);
    },
    async remove(scope, id) {
      await arrivals.deleteOne({ _id: id, ...scoped(scope) });
    },
    async removeAll(scope) {
      await arrivals.deleteMany(scoped(scope));
    },
  };
}

function toArrival({ _id, turnKey: _turn, cameAt: _at, ...rest }: ArrivalDocument): Arrival {
  return { ...rest, id: _id };
}
