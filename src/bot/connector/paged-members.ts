import type { Exchange } from "./connector-http.js";

/** Somebody in a conversation. */
export type ConversationMember = {
  /** `29:…` */
  id: string;
  name: string | undefined;
  /** The Entra id; absent where Teams keeps it back. */
  entraId: string | undefined;
  /** `owner`, `user`, `guest`, `anonymous` or `bot`, as Teams says; may be absent. */
  role: string | undefined;
};

export type PagedMembers = {
  kind: "members";
  members: ConversationMember[];
  /** Absent: this was the last page. */
  continuationToken: string | undefined;
};

/** Reads Teams' answer; entries without an id are left out. */
export function toPagedMembers(ended: Exchange): PagedMembers {
  const body = ended.kind === "answered" ? fields(ended.body) : {};
  const entries: unknown[] = Array.isArray(body.members) ? body.members : [];
  return {
    kind: "members",
    members: entries.flatMap((entry) => {
      const { id, name, aadObjectId, objectId, userRole, role } = fields(entry);
      const known = text(id);
      if (known === undefined) return [];
      return [
        {
          id: known,
          name: text(name),
          entraId: text(aadObjectId) ?? text(objectId),
          role: text(userRole) ?? text(role),
        },
      ];
    }),
    continuationToken: text(body.continuationToken),
  };
}

const fields = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
