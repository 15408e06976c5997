import { type ActionItem, dueOn, itemName } from "../../../domain/actions/action-item.js";
import type { Day } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { NoticeContent } from "../../../services/ports.js";
import type { Element } from "../card-data.js";
import { mentionsOf } from "../mentions.js";
import { maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, small, strong } from "../runs.js";
import { callWords } from "../words/home-notices.js";

type Call = Extract<NoticeContent, { kind: "call" }>;
type Owner = Call["calls"][number]["owners"][number];

/** So many people are mentioned on one card, and so many actions named for each: the size of a card is bounded. */
const ownersMentioned = 15;
const actionsNamed = 8;

/** Each owner once, under the numbers and due days of what they could not be told: no task, whichever part it is in. */
export function presentCall({ committee, calls, today }: Call): Rendered {
  const owed = itemsOfOwners(calls);
  const mentioned = owed.slice(0, ownersMentioned);
  const mentions = mentionsOf(mentioned.map(({ owner }) => owner));
  const groups = new Map<string, { items: readonly ActionItem[]; texts: string[] }>();
  for (const [place, { items }] of mentioned.entries()) {
    const key = items.map(({ id }) => id).join();
    const group = groups.get(key) ?? { items, texts: [] };
    groups.set(key, { items, texts: [...group.texts, mentions[place]?.text ?? ""] });
  }
  const more = owed.length - mentioned.length;
  const title = callWords.title(calls.length);
  const card = renderCard("call", {
    title,
    place: placeLine({ committee }, callWords.today(dayWords(today, today))),
    body: [...groups.values()].flatMap(({ items, texts }): Element[] => [
      textLine(dueLine(items, today)),
      part("mentions", { text: texts.join(", ") }),
    ]),
    foot: maybeLine([small((more > 0 ? callWords.andMoreOwners(more) : "") + callWords.foot)]),
    buttons: [],
    mentions,
  });
  return { card, summary: summaryOf(title) };
}

/** By owner, in the order in which they come up. */
function itemsOfOwners(calls: Call["calls"]): readonly { owner: Owner; items: readonly ActionItem[] }[] {
  const owed = new Map<string, { owner: Owner; items: ActionItem[] }>();
  for (const { item, owners } of calls) {
    for (const owner of owners) {
      const known = owed.get(owner.channelId) ?? { owner, items: [] };
      known.items.push(item);
      owed.set(owner.channelId, known);
    }
  }
  return [...owed.values()];
}

/** "**A12** was due Fri 6 March, **A14** is due today". */
function dueLine(items: readonly ActionItem[], today: Day): Line {
  const named = items.slice(0, actionsNamed).flatMap(({ number, due }, place) => {
    const name = itemName({ number });
    const on = dueOn(due) ?? today;
    const words = on < today ? callWords.was(dayWords(on, today)) : callWords.is;
    return [...(place > 0 ? [plain(", ")] : []), strong(name), plain(words)];
  });
  const rest = items.length - actionsNamed;
  return rest > 0 ? [...named, plain(callWords.andMore(rest))] : named;
}
