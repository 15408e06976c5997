import { connect } from "node:net";
import { type Document, deserialize, serialize } from "bson";

const ANSWER_HEAD = 21;

function message(body: Document): Buffer {
  const document = serialize(body);
  const head = Buffer.alloc(ANSWER_HEAD);
  head.writeInt32LE(head.length + document.length, 0);
  head.writeInt32LE(2013, 12);
  return Buffer.concat([head, document]);
}

/** Sends commands as they are, in one go over one connection, without a driver that adds or repeats anything. */
export function askTogether(uri: string, bodies: readonly Document[]): Promise<Document[]> {
  const answers: Document[] = [];
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(uri).port), "127.0.0.1");
    let received: Buffer = Buffer.alloc(0);
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("The server ended the connection")));
    socket.on("data", (chunk) => {
      received = Buffer.concat([received, chunk]);
      while (received.length >= 4 && received.length >= received.readInt32LE(0)) {
        const end = received.readInt32LE(0);
        answers.push(deserialize(received.subarray(ANSWER_HEAD, end)));
        received = received.subarray(end);
      }
      if (answers.length < bodies.length) return;
      resolve(answers);
      socket.destroy();
    });
    socket.write(Buffer.concat(bodies.map(message)));
  });
}

/** One command, as it is. */
export async function askOnce(uri: string, body: Document): Promise<Document> {
  const [answer] = await askTogether(uri, [body]);
  return answer as Document;
}
