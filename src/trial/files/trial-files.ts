import { randomBytes } from "node:crypto";
import type { BoardFile, OfferFile } from "../../bot/files/board-file.js";
import type { HttpAnswer, HttpRoute } from "../../server/http.js";

/** Files that people asked for, to be fetched on this machine in the place of Teams' own way with files. */
export type TrialFiles = {
  offer: OfferFile;
  route: HttpRoute;
  /** Where this process answers, once that is known. */
  answersAt(endpoint: string): void;
};

const keptMs = 30 * 60_000;
/** Then the oldest goes. */
const mostKept = 50;
const path = "/trial/files";

type Kept = { file: BoardFile; until: number };

/** Keeps files in memory only. `monotonicMs`: time that only measures. */
export function trialFiles({ monotonicMs }: { monotonicMs: () => number }): TrialFiles {
  const kept = new Map<string, Kept>();
  let base = "";
  const forgetOld = () => {
    for (const [token, { until }] of kept) if (until <= monotonicMs()) kept.delete(token);
    for (const token of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(token);
  };

  return {
    answersAt(endpoint) {
      base = endpoint;
    },

    async offer(_turn, _request, file) {
      const token = randomBytes(24).toString("base64url");
      kept.set(token, { file, until: monotonicMs() + keptMs });
      forgetOld();
      return { kind: "link", url: new URL(`${path}/${token}/${encodeURIComponent(file.name)}`, base).href };
    },

    route: {
      method: "GET",
      path: `${path}/:token/:name`,
      answer({ path: asked }): HttpAnswer {
        forgetOld();
        const file = kept.get(asked.slice(path.length + 1).split("/", 1)[0] ?? "")?.file;
        if (file === undefined) return { status: 404, body: "There is no such file any more. Ask for it again." };
        return { status: 200, body: file.bytes, contentType: file.contentType, headers: headersOf(file) };
      },
    },
  };
}

/** A name of letters beyond ASCII is written as RFC 6266 has it. Nothing is kept on the way, and no browser guesses what it is. */
function headersOf({ name }: BoardFile): Record<string, string> {
  const plain = name.replace(/[^\w.-]/g, "_");
  return {
    "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  };
}
