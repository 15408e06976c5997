import type { AnyBulkWriteOperation, Collection } from "mongodb";
import type { ArchiveDocument } from "../committee-archive.js";
import type { CommitteeScope } from "../scopes.js";
import type { Bare } from "./open-archive.js";

/** What is looked at of a notice that is there, or is to be. */
type Noticed = {
  lines?: readonly { committee: string }[];
  state?: { kind: string; card?: { conversation: string; activityId: string } };
};

/**
 * Writes for notices of a committee. One to a person may have its id in common with one of theirs on other committees, as there is one
 * morning a day: of the same card both are made one, else it is kept beside the other, and both tell what was told.
 */
export async function placeNotices(
  notices: Collection<Bare>,
  scope: CommitteeScope,
  documents: readonly ArchiveDocument[],
): Promise<readonly AnyBulkWriteOperation<Bare>[]> {
  const there = await notices.find({ _id: { $in: documents.map(({ id }) => id) }, tenant: scope.tenant }).toArray();
  const byId = new Map(there.map((document) => [document._id, document]));
  return documents.flatMap((document): AnyBulkWriteOperation<Bare>[] => {
    const { id, ...rest } = document;
    const replacement = { ...rest, tenant: scope.tenant };
    const found = byId.get(id);
    const put = (_id: string): AnyBulkWriteOperation<Bare>[] => [
      { replaceOne: { filter: { _id, tenant: scope.tenant }, replacement, upsert: true } },
    ];
    if (found === undefined || isAllOf(scope, found)) return put(id);
    if (!isSameCard(found as Noticed, document as Noticed)) return put(`${id}/${scope.committee}`);
    const lines = (document as Noticed).lines ?? [];
    if (linesOf(found).some(({ committee }) => committee === scope.committee)) return [];
    return [
      {
        updateOne: {
          filter: { _id: id, tenant: scope.tenant },
          update: { $push: { lines: { $each: [...lines] } } as never },
        },
      },
    ];
  });
}

/** Whether it was put down by an attempt before this one. */
function isAllOf({ committee }: CommitteeScope, found: Bare): boolean {
  const lines = linesOf(found);
  return found.committee === committee || (lines.length > 0 && lines.every((line) => line.committee === committee));
}

function linesOf(notice: Bare): readonly { committee: string }[] {
  return (notice as Noticed).lines ?? [];
}

function isSameCard(one: Noticed, other: Noticed): boolean {
  const [a, b] = [one.state?.card, other.state?.card];
  return (
    a !== undefined &&
    b !== undefined &&
    a.activityId !== "" &&
    a.activityId === b.activityId &&
    a.conversation === b.conversation
  );
}
