import { z } from "zod";

// What later rooms read of an activity, and may then rely on. Whatever else is in it goes through untouched.
// Teams writes null for much that is absent; here it becomes absent.

const absent = <Inner extends z.ZodType>(inner: Inner) => inner.nullish().transform((value) => value ?? undefined);
const text = absent(z.string());
const id = z.string().min(1);
const hasId = absent(z.looseObject({ id: text }));
const instant = absent(z.string()).transform((value) => {
  const at = value === undefined ? Number.NaN : Date.parse(value);
  return Number.isNaN(at) ? undefined : new Date(at);
});

const account = z.looseObject({ id, name: text, aadObjectId: text, objectId: text, role: text });
/** Whoever sends is known by channel id or Entra id; one of them is there. The SDK wants an id of some kind. */
const sender = z
  .looseObject({ id: text, name: text, aadObjectId: text, objectId: text, role: text })
  .refine((from) => Boolean(from.id || from.aadObjectId || from.objectId))
  .transform((from) => ({ ...from, aadObjectId: from.aadObjectId ?? from.objectId, id: from.id ?? "" }));

/** An activity whose parts have the types that the SDK's own says they have. */
export const activityShape = z.looseObject({
  type: z.string(),
  id: absent(id),
  serviceUrl: text,
  channelId: text,
  name: text,
  action: text,
  text,
  replyToId: text,
  locale: text,
  from: sender,
  recipient: absent(z.looseObject({ id: text, name: text })),
  conversation: z.looseObject({ id, conversationType: text, tenantId: text, name: text }),
  channelData: absent(z.looseObject({ tenant: hasId, team: hasId, channel: hasId })),
  entities: absent(
    z.array(z.looseObject({ type: text, text, mentioned: absent(z.looseObject({ id: text, name: text })) })),
  ),
  attachments: absent(z.array(z.looseObject({ contentType: text, contentUrl: text, name: text }))),
  value: absent(z.looseObject({})),
  membersAdded: absent(z.array(account)),
  membersRemoved: absent(z.array(account)),
  timestamp: instant,
  localTimestamp: instant,
  expiration: instant,
});

export type ActivityShape = z.infer<typeof activityShape>;
