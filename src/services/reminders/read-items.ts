import type { ActionItem } from "../../domain/actions/action-item.js";
import type { CommitteeId, TenantId } from "../../domain/ids.js";
import type { NoticeLine } from "../../domain/reminders/notice.js";
import type { ReminderDeps } from "./reminder-deps.js";

/** The items that some lines speak of, as they are now. */
export async function readItems(
  { items }: Pick<ReminderDeps, "items">,
  tenant: TenantId,
  lines: readonly Pick<NoticeLine, "item" | "committee">[],
): Promise<readonly ActionItem[]> {
  const byCommittee = new Map<CommitteeId, NoticeLine["item"][]>();
  for (const { item, committee } of lines) byCommittee.set(committee, [...(byCommittee.get(committee) ?? []), item]);
  const found = await Promise.all(
    [...byCommittee].map(([committee, ids]) => items.findMany({ tenant, committee }, ids)),
  );
  return found.flat();
}
