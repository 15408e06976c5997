import type { Member } from "../../src/domain/committees/member.js";

/** Sarah Kent on the Safeguarding Board. */
export function aMember(overrides: Partial<Member> = {}): Member {
  return {
    id: "m_sarah",
    tenant: "tenant-a",
    committee: "c_safeguarding",
    person: "p_sarah",
    name: "Sarah Kent",
    role: "member",
    ...overrides,
  };
}
