import { Binary } from "bson";
import { commandError } from "./command-error.js";
import { type Document, isDocument } from "./document.js";

/** Which write of which session a command is. A client that lost the answer sends the same again. */
export type WriteId = { readonly session: string; readonly txnNumber: number; readonly statement: number };

/** A write that was applied, and the bytes of its answer. */
export type AppliedWrite = { readonly id: WriteId; readonly answer: Uint8Array };

/** Remembers what the latest write of each session was answered, so that it is applied once. */
export type RetryableWrites = {
  /** The answer given before. Undefined: the write is new. Throws TransactionTooOld when the session has gone on. */
  readonly find: (id: WriteId) => Uint8Array | undefined;
  readonly remember: (write: AppliedWrite) => void;
  /** Takes a session as clients name it. */
  readonly endSession: (lsid: unknown) => void;
  /** Forgets sessions that were not used since `before`, in milliseconds of the system's clock. */
  readonly sweep: (before: number) => void;
  readonly all: () => Iterable<AppliedWrite>;
};

type Session = { txnNumber: number; usedAt: number; readonly answers: Map<number, Uint8Array> };

export function retryableWrites(): RetryableWrites {
  const sessions = new Map<string, Session>();
  return {
    find: ({ session: name, txnNumber, statement }) => {
      const session = sessions.get(name);
      if (session === undefined || txnNumber > session.txnNumber) return undefined;
      if (txnNumber === session.txnNumber) return session.answers.get(statement);
      throw commandError(
        "TransactionTooOld",
        `Retryable write with txnNumber ${txnNumber} is prohibited: a newer one, ${session.txnNumber}, has started`,
      );
    },
    remember: ({ id, answer }) => {
      let session = sessions.get(id.session);
      if (session === undefined) {
        session = { txnNumber: id.txnNumber, usedAt: 0, answers: new Map() };
        sessions.set(id.session, session);
      }
      if (session.txnNumber !== id.txnNumber) session.answers.clear();
      session.txnNumber = id.txnNumber;
      session.usedAt = Date.now();
      session.answers.set(id.statement, answer);
    },
    endSession: (lsid) => {
      const name = sessionName(lsid);
      if (name !== undefined) sessions.delete(name);
    },
    sweep: (before) => {
      for (const [name, session] of sessions) if (session.usedAt < before) sessions.delete(name);
    },
    *all() {
      for (const [session, { txnNumber, answers }] of sessions) {
        for (const [statement, answer] of answers) yield { id: { session, txnNumber, statement }, answer };
      }
    },
  };
}

/** The write that a command is, or undefined when the client does not mean to repeat it. */
export function writeId(command: Document): WriteId | undefined {
  if (command.txnNumber === undefined) return undefined;
  const session = sessionName(command.lsid);
  if (session === undefined) throw commandError("InvalidOptions", "A txnNumber needs an lsid");
  return { session, txnNumber: Number(command.txnNumber), statement: Number(command.stmtId ?? 0) };
}

function sessionName(lsid: unknown): string | undefined {
  const id = isDocument(lsid) ? lsid.id : undefined;
  return id instanceof Binary ? id.toString("base64") : undefined;
}
