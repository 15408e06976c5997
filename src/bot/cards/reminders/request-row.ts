import type { NoticeRow } from "../../../services/ports.js";
import { namesOf } from "../board.js";
import { type Line, plain, small, strong } from "../runs.js";
import { cut, nameLine } from "../typed-text.js";
import { askedWords, dueInSentence } from "../words/asked-cards.js";

/** Signs of a reason in a row. */
const whySigns = 140;
/** And on a card of its own. */
const wholeWhySigns = 1000;

/** What a row says of a request: "Warren Carter asks for Thu 30 April: “waiting for the auditor”". Empty where it says nothing. */
export function requestRuns({ request, today, roster }: Pick<NoticeRow, "request" | "today" | "roster">): Line {
  if (request === undefined) return [];
  const name = (id: Parameters<ReturnType<typeof namesOf>>[0]) => nameLine(namesOf(roster)(id));
  if (request.kind === "declined") {
    const { asked, by, why } = request.declined;
    return [small(askedWords.declinedBy(asked.kind) + name(by)), ...whyRuns(why)];
  }
  const { asked } = request;
  const wish =
    asked.kind === "owner"
      ? askedWords.asksToGive + name(asked.to)
      : askedWords.asksFor + dueInSentence(asked.to, today);
  return [small(name(asked.by) + wish), ...whyRuns(asked.why)];
}

/** "**Tom Ashdown** declined it: “…”", for who asked. Empty where nothing was declined. */
export function declinedLine({ request, roster }: Pick<NoticeRow, "request" | "roster">): Line {
  if (request?.kind !== "declined") return [];
  const { by, why } = request.declined;
  const reason = why === undefined ? "." : `: “${cut(why, wholeWhySigns)}”`;
  return [strong(nameLine(namesOf(roster)(by))), plain(askedWords.declined.trimEnd() + reason)];
}

const whyRuns = (why: string | undefined): Line => (why === undefined ? [] : [small(`: “${cut(why, whySigns)}”`)]);
