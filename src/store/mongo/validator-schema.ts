/** A validator: the fields that a document must have, and of what type those are that it has. */
export type Validator = { $jsonSchema: object };

export function schema(required: readonly string[], properties: Readonly<Record<string, object>>): Validator {
  return { $jsonSchema: { bsonType: "object", required, properties } };
}

/** A state that is one of these kinds. */
export function stateOf(...kinds: readonly string[]): object {
  return { bsonType: "object", required: ["kind"], properties: { kind: { enum: kinds } } };
}

/** In which part of the meeting something is: what says neither must not be taken for open. */
export const part = { enum: ["open", "closed"] };
