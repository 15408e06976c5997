import { bsonTypeTest } from "./bson-type.js";
import { commandError, unsupported } from "./command-error.js";
import { compileFilter } from "./compile-filter.js";
import { type Document, isDocument } from "./document.js";
import { sameValue } from "./match-value.js";

/** Throws DocumentValidationFailure for a document that the collection does not take. */
export type DocumentCheck = (doc: Document) => void;

/** What is wrong with a value, as a path and a keyword; undefined when nothing is. */
type SchemaCheck = (value: unknown, path: string) => string | undefined;

/** Reads a collection's validator: `$jsonSchema` with the keywords below, other query operators, or both. Absent: all is taken. */
export function documentCheck(validator: unknown): DocumentCheck {
  if (validator === undefined) return () => {};
  if (!isDocument(validator)) throw commandError("TypeMismatch", "A validator must be an object");
  const { $jsonSchema: schema, ...filter } = validator;
  const check = schema === undefined ? () => undefined : schemaCheck(schema);
  const matches = compileFilter(filter);
  return (doc) => {
    const wrong = check(doc, "") ?? (matches(doc) ? undefined : "the validator's filter");
    if (wrong === undefined) return;
    throw commandError("DocumentValidationFailure", "Document failed validation", {
      errInfo: { failingDocumentId: doc._id ?? null, details: { reason: wrong } },
    });
  };
}

const KEYWORDS: Record<string, (argument: unknown) => SchemaCheck> = {
  title: () => () => undefined,
  description: () => () => undefined,
  bsonType: (names) => {
    const fits = bsonTypeTest(names);
    return (value, path) => (fits(value) ? undefined : `'${path}' is not of the type ${JSON.stringify(names)}`);
  },
  enum: (values) => (value, path) =>
    (values as unknown[]).some((allowed) => sameValue(allowed, value))
      ? undefined
      : `'${path}' is none of the values allowed`,
  required: (names) => (value, path) => {
    const missing = isDocument(value) ? (names as string[]).find((name) => value[name] === undefined) : undefined;
    return missing === undefined ? undefined : `'${join(path, missing)}' is missing`;
  },
  properties: (schemas) => {
    const checks = Object.entries(schemas as Document).map(([name, schema]) => [name, schemaCheck(schema)] as const);
    return (value, path) => {
      if (!isDocument(value)) return undefined;
      for (const [name, check] of checks) {
        const wrong = value[name] === undefined ? undefined : check(value[name], join(path, name));
        if (wrong !== undefined) return wrong;
      }
      return undefined;
    };
  },
  items: (schema) => {
    const check = schemaCheck(schema);
    return (value, path) => {
      if (!Array.isArray(value)) return undefined;
      for (const [at, element] of value.entries()) {
        const wrong = check(element, join(path, String(at)));
        if (wrong !== undefined) return wrong;
      }
      return undefined;
    };
  },
  minimum: (least) => (value, path) =>
    typeof value === "number" && value < (least as number) ? `'${path}' is too small` : undefined,
  maximum: (most) => (value, path) =>
    typeof value === "number" && value > (most as number) ? `'${path}' is too big` : undefined,
  minLength: (least) => (value, path) =>
    typeof value === "string" && [...value].length < (least as number) ? `'${path}' is too short` : undefined,
  maxLength: (most) => (value, path) =>
    typeof value === "string" && [...value].length > (most as number) ? `'${path}' is too long` : undefined,
  minItems: (least) => (value, path) =>
    Array.isArray(value) && value.length < (least as number) ? `'${path}' has too few elements` : undefined,
  maxItems: (most) => (value, path) =>
    Array.isArray(value) && value.length > (most as number) ? `'${path}' has too many elements` : undefined,
};

function schemaCheck(schema: unknown): SchemaCheck {
  if (!isDocument(schema)) throw commandError("TypeMismatch", "A schema must be an object");
  const checks = Object.entries(schema).map(([keyword, argument]) =>
    keyword === "additionalProperties" ? noOthers(schema, argument) : keywordCheck(keyword, argument),
  );
  return (value, path) => {
    for (const check of checks) {
      const wrong = check(value, path);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };
}

function keywordCheck(keyword: string, argument: unknown): SchemaCheck {
  const make = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined;
  if (make === undefined) throw unsupported(`the keyword '${keyword}' of $jsonSchema`);
  return make(argument);
}

function noOthers(schema: Document, argument: unknown): SchemaCheck {
  if (argument === true) return () => undefined;
  if (argument !== false) throw unsupported("a schema as 'additionalProperties' of $jsonSchema");
  const known = new Set(Object.keys((schema.properties as Document | undefined) ?? {}));
  return (value, path) => {
    const other = isDocument(value) ? Object.keys(value).find((name) => !known.has(name)) : undefined;
    return other === undefined ? undefined : `'${join(path, other)}' is not allowed`;
  };
}

function join(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}
