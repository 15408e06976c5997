import type { Collection, Document } from "mongodb";
import type { CommitteeScope } from "../scopes.js";
import { wholeBatch } from "./whole-batch.js";

/** Removes at most so many documents of a committee for good; gives how many went. `before`: what goes with them, and goes first. */
export async function removeSome<Kept extends Document>(
  collection: Collection<Kept>,
  { tenant, committee }: CommitteeScope,
  limit: number,
  before: (ids: readonly string[]) => Promise<unknown> = async () => undefined,
): Promise<number> {
  // No type of the driver's fits every collection at once.
  const documents = collection as unknown as Collection<{ _id: string }>;
  const found = await documents
    .find({ tenant, committee } as object, { ...wholeBatch, projection: { _id: 1 } })
    .limit(limit)
    .toArray();
  const ids = found.map(({ _id }) => _id);
  if (ids.length === 0) return 0;
  await before(ids);
  await documents.deleteMany({ _id: { $in: ids }, tenant, committee } as object);
  return ids.length;
}
