/** Kinds of values in the bytes of a document. */
const DOUBLE = 0x01;
const STRING = 0x02;
const DOCUMENT = 0x03;
const ARRAY = 0x04;
const LONG = 0x12;

/** A batch of a cursor as it is answered. */
export type Batch = {
  /** 0 when there is no more. */
  readonly cursor: number;
  readonly namespace: string;
  readonly name: "firstBatch" | "nextBatch";
  readonly documents: readonly Uint8Array[];
};

/**
 * The bytes of `{ cursor: { <name>: [...], id, ns }, ok: 1 }`. Answers with documents in them are most of what the server
 * says, so these are written in one go: the documents, which are bytes already, are copied once.
 */
export function encodeBatch({ cursor, namespace, name, documents }: Batch): Uint8Array {
  let array = 5;
  for (let at = 0; at < documents.length; at++) array += 2 + String(at).length + (documents[at] as Uint8Array).length;
  const namespaceLength = Buffer.byteLength(namespace) + 1;
  const inner = 4 + (2 + name.length + array) + (1 + 3 + 8) + (1 + 3 + 4 + namespaceLength) + 1;
  const bytes = Buffer.allocUnsafe(4 + (1 + 7 + inner) + (1 + 3 + 8) + 1);
  let end = bytes.writeInt32LE(bytes.length, 0);
  const begin = (kind: number, field: string): void => {
    bytes[end] = kind;
    end += 1 + bytes.write(field, end + 1, "latin1");
    bytes[end++] = 0;
  };
  begin(DOCUMENT, "cursor");
  end = bytes.writeInt32LE(inner, end);
  begin(ARRAY, name);
  end = bytes.writeInt32LE(array, end);
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] as Uint8Array;
    begin(DOCUMENT, String(at));
    bytes.set(document, end);
    end += document.length;
  }
  bytes[end++] = 0;
  begin(LONG, "id");
  end = bytes.writeBigInt64LE(BigInt(cursor), end);
  begin(STRING, "ns");
  end = bytes.writeInt32LE(namespaceLength, end);
  end += bytes.write(namespace, end);
  bytes[end++] = 0;
  bytes[end++] = 0;
  begin(DOUBLE, "ok");
  end = bytes.writeDoubleLE(1, end);
  bytes[end] = 0;
  return bytes;
}
