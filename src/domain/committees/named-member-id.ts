import { createHash } from "node:crypto";
import type { CommitteeId, MemberId, TenantId } from "../ids.js";
import type { Member } from "./member.js";
import { namePartsOf } from "./name-parts.js";

/**
 * The id of somebody who comes onto a roster by name: of the committee and the name, so that two clerks who add them at the same moment
 * add them once. `otherwise`: where somebody who has another name now has that id. Nothing of the name can be read from it.
 */
export function namedMemberId(
  { tenant, committee }: { tenant: TenantId; committee: CommitteeId },
  name: string,
  roster: readonly Pick<Member, "id">[],
  otherwise: MemberId,
): MemberId {
  const whole = namePartsOf(name).whole || name;
  const digest = createHash("sha256").update(JSON.stringify([tenant, committee, "name", whole]));
  const id: MemberId = `m_${digest.digest("hex").slice(0, 20)}`;
  return roster.some((member) => member.id === id) ? otherwise : id;
}
