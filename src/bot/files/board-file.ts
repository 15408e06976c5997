import type { Answer, Turn } from "../turn/turn.js";
import type { FileRequest } from "./file-request.js";

/** A file that somebody asked for. */
export type BoardFile = {
  /** Letters, digits and dashes, and what kind it is: "A12-proof.csv". */
  name: string;
  contentType: string;
  bytes: Buffer;
  /** What is in it, in a sentence of ours. */
  description: string;
};

/** Derives a file for whoever asks in this turn, from the state as it is now; or our no. */
export type RenderFile = (
  turn: Turn,
  request: FileRequest,
) => Promise<{ kind: "file"; file: BoardFile } | { kind: "refused"; say: Answer["say"] }>;

/** How a file gets to somebody, in their own chat. */
export type FileOffer =
  /** It can be fetched there for a while. */
  | { kind: "link"; url: string }
  /** A card asks whether to keep it. */
  | { kind: "asked" }
  /** Teams did not take that card. */
  | { kind: "not-offered"; reason: string };

export type OfferFile = (turn: Turn, request: FileRequest, file: BoardFile) => Promise<FileOffer>;
