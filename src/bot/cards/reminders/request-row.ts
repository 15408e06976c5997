import type { ItemRequest } from "../../../domain/actions/action-item.js";
import type { MemberId } from "../../../domain/ids.js";
import type { NoticeRow } from "../../../services/ports.js";
import { asksEarlier } from "../actions/item-facts.js";
import { namesOf } from "../board.js";
import { type Line, plain, small, strong } from "../runs.js";
import { cut, nameLine } from "../typed-text.js";
import { askedWords, dueInSentence } from "../words/asked-cards.js";

/** Signs of a reason in a row. */
const whySigns = 140;
/** And on a card of its own. */
const wholeWhySigns = 1000;

/** What a row says of a request: "Warren Carter asks for Thu 30 April: “waiting for the auditor”". Empty where it says nothing. */
export function requestRuns({
  item,
  request,
  today,
  roster,
}: Pick<NoticeRow, "item" | "request" | "today" | "roster">): Line {
  if (request === undefined) return [];
  const name = (id: MemberId) => nameLine(namesOf(roster)(id));
  switch (request.kind) {
    case "declined": {
      const { asked, by, why } = request.declined;
      return [
        small(askedWords.declinedBy[asksEarlier(asked, item) ? "earlier" : asked.kind] + name(by)),
        ...whyRuns(why),
      ];
    }
    case "replaced":
      return [small(name(request.by.by) + askedFor(request.by, { today, roster }) + askedWords.inPlaceOfYours)];
    case "waiting":
      return [small(youAskedFor(request.asked, { today, roster }))];
    case "asked": {
      const { asked } = request;
      const wish =
        asked.kind === "owner"
          ? askedWords.asksToGive + name(asked.to)
          : askedWords.asksFor + dueInSentence(asked.to, today);
      return [small(name(asked.by) + wish), ...whyRuns(asked.why)];
    }
  }
}

/** "**Tom Ashdown** declined it: “…”", or what else became of it, for who asked. Empty where there is nothing to say. */
export function replyLine({ request, today, roster }: Pick<NoticeRow, "request" | "today" | "roster">): Line {
  const name = (id: MemberId) => strong(nameLine(namesOf(roster)(id)));
  switch (request?.kind) {
    case "declined": {
      const { by, why } = request.declined;
      const reason = why === undefined ? askedWords.stop : `: “${cut(why, wholeWhySigns)}”`;
      return [name(by), plain(askedWords.declined.trimEnd() + reason)];
    }
    case "replaced": {
      const { by } = request;
      const wish = askedFor(by, { today, roster }) + askedWords.inPlaceOfYours + askedWords.stop;
      return [name(by.by), plain(wish)];
    }
    case "waiting":
      return [plain(youAskedFor(request.asked, { today, roster }) + askedWords.stop)];
    case "asked":
    case undefined:
      return [];
  }
}

type Knowing = Pick<NoticeRow, "today" | "roster">;

function askedFor(asked: ItemRequest, { today, roster }: Knowing): string {
  return asked.kind === "owner"
    ? askedWords.askedToGive + nameLine(namesOf(roster)(asked.to))
    : askedWords.askedFor + dueInSentence(asked.to, today);
}

function youAskedFor(asked: ItemRequest, { today, roster }: Knowing): string {
  return asked.kind === "owner"
    ? askedWords.youAskedToGive + nameLine(namesOf(roster)(asked.to))
    : askedWords.youAskedFor + dueInSentence(asked.to, today);
}

const whyRuns = (why: string | undefined): Line => (why === undefined ? [] : [small(`: “${cut(why, whySigns)}”`)]);
