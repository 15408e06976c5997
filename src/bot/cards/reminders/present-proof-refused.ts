import { buttonSet, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, strong } from "../runs.js";
import { clerkNames } from "../talk/item-refusal-words.js";
import { cut } from "../typed-text.js";
import { exportWords } from "../words/export.js";
import { healthWords } from "../words/health.js";
import { proofWords } from "../words/proof.js";

/** Our no to somebody who asks what was sent. */
export type ProofRefusal =
  /** What others were told is for those who run the board. */
  | { kind: "not-yours"; of: "proof" | "health"; clerks: readonly string[] }
  /** In a shared place nothing is said of who was told of a closed item. `text` asks again elsewhere. */
  | { kind: "closed-here"; name: string; text: string }
  /** Files go to one person. */
  | { kind: "shared-place"; text: string }
  /** What is no secret, as a meeting for one's calendar, goes to one person all the same. */
  | { kind: "file-elsewhere"; text: string }
  /** Nor does the whole record of a board. */
  | { kind: "whole-elsewhere"; text: string };

export function presentProofRefused(refusal: ProofRefusal): Rendered {
  const { title, line } = wordsOf(refusal);
  return {
    card: renderCard("message", { title, body: [textLine(line)], foot: [], buttons: buttonSet([]) }),
    summary: summaryOf(title),
  };
}

/** Signs of a text that is to be said elsewhere. */
const textSigns = 120;

function wordsOf(refusal: ProofRefusal) {
  switch (refusal.kind) {
    case "not-yours": {
      const { title, sentence, ...rest } = refusal.of === "proof" ? ofProof : ofHealth;
      const line = [plain(sentence), clerkNames(refusal.clerks), plain(rest.or), strong(rest.own), plain(rest.end)];
      return { title, line };
    }
    case "closed-here": {
      const { title, sentence } = proofWords.closedHere;
      return { title: title(refusal.name), line: [plain(sentence), strong(again(refusal.text))] };
    }
    case "shared-place": {
      const { title, sentence } = proofWords.inPersonalChat;
      return { title, line: [plain(sentence), strong(again(refusal.text))] };
    }
    case "file-elsewhere": {
      const { title, calendar } = proofWords.inPersonalChat;
      return { title, line: [plain(calendar), strong(again(refusal.text))] };
    }
    case "whole-elsewhere":
      return {
        title: proofWords.inPersonalChat.title,
        line: [plain(exportWords.elsewhere), strong(again(refusal.text))],
      };
  }
}

const ofProof = proofWords.notYours;
const ofHealth = healthWords.forClerks;

/** A name without any visible sign leaves nothing to say. */
function again(text: string): string {
  return cut(text, textSigns) || proofWords.notYours.own;
}
