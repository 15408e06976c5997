import { type ActionItem, dueOn, type ItemRequest, itemName } from "../../../domain/actions/action-item.js";
import { mayRead, type Reader } from "../../../domain/committees/may-read.js";
import { runsCommittee } from "../../../domain/committees/member.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { RequestOutcome } from "../../../domain/reminders/request-outcome.js";
import { ownButtons, undoButton } from "../actions/item-buttons.js";
import { asksEarlier, whyLine } from "../actions/item-facts.js";
import { formBody, objectionLine, type Shown } from "../actions/item-form.js";
import { wallOf } from "../actions/item-lines.js";
import type { At } from "../at.js";
import { namesOf } from "../board.js";
import type { Button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, quiet } from "../runs.js";
import { nameLine, wholeTask } from "../typed-text.js";
import { closedItem, dueWords, itemTitles } from "../words/actions.js";
import { askedTitles, askedWords } from "../words/asked-cards.js";
import { listed } from "../words/counted.js";
import { type AskedContent, isMovedSince, requestSentences } from "./request-sentences.js";

/**
 * What an owner asks of clerk and chair, or what became of it. `opened`: a form in the place of the buttons. Where its reader may no
 * longer read the item it says nothing of it.
 */
export function presentRequest(content: AskedContent, opened?: Shown): Rendered {
  const { item, me, outcome } = content;
  const title = requestTitle(content);
  const readable = mayRead(item, { place: "personal", memberships: [me] });
  const why = readable ? whyOf(outcome) : undefined;
  const form = readable ? formOf(content, opened) : [];
  const card = renderCard("action", {
    title,
    place: placeLine(content, ...requestPlace(content)),
    body: [
      // Answered, the card shrinks to the answer.
      ...(readable && outcome.kind !== "waiting"
        ? []
        : [textLine([readable ? plain(wholeTask(item.task)) : quiet(closedItem)])]),
      ...(readable ? requestSentences(content, why === undefined ? [] : [textLine(whyLine(why))]) : []),
      ...form,
    ],
    buttons: readable && form.length === 0 ? answers(content) : [],
    foot: [],
  });
  return { card, summary: summaryOf(readable ? requestSummary(content, title) : title) };
}

const atOf = ({ notice }: AskedContent): At => `notice:${notice}`;

function formOf(content: AskedContent, opened: Shown | undefined): readonly Element[] {
  const { item, today, outcome } = content;
  if (opened === undefined || opened.show === "buttons" || outcome.kind !== "waiting") return [];
  const { show, objection, ...entered } = opened;
  // The day that was asked for is the likely one.
  const on = outcome.asked.kind === "day" ? dueOn(outcome.asked.to) : undefined;
  const kept = { ...(on === undefined ? {} : { on }), ...entered.kept };
  return [...objectionLine(objection), ...formBody(show, { ...entered, kept, item, at: atOf(content), today })];
}

function answers(content: AskedContent): readonly Element[] {
  const { item, me, outcome } = content;
  const reader: Reader = { place: "personal", memberships: [me] };
  switch (outcome.kind) {
    case "waiting":
      return runsCommittee(me) ? buttonSet(inSight(ownButtons(item, atOf(content), { board: content, reader }))) : [];
    case "granted":
    case "declined": {
      const { undoable } = item;
      const mine = undoable?.by === me.id && undoable.at.getTime() === outcome.at.getTime();
      return mine ? buttonSet([undoButton(item, atOf(content))]) : [];
    }
    case "asked-again":
    case "taken-back":
    case "gone":
      return [];
  }
}

/** Grant, Decline, and another day or owner; the rest is for lists. */
const inSight = (buttons: readonly Button[]) => buttons.filter((one) => one.behind !== true);

function requestTitle({ item, outcome, today }: AskedContent): string {
  const name = itemName(item);
  switch (outcome.kind) {
    case "waiting":
      if (asksEarlier(outcome.asked, item)) return askedTitles.earlier(name);
      return outcome.asked.kind === "day" ? askedTitles.day(name) : askedTitles.owner(name);
    case "declined":
      return declinedTitle(outcome.asked, item);
    case "granted": {
      if (item.state.kind !== "open") return askedTitles.nothing(name);
      if (outcome.owner !== undefined) return askedTitles.ownerGranted(name);
      if (isMovedSince(item, outcome.due)) return askedTitles.dayGranted(name);
      if (item.due.kind === "next-meeting") return itemTitles.dueNextMeeting(name);
      if (item.due.kind === "papers-deadline") return itemTitles.duePapers(name);
      const { state, day } = dueWords(item, today);
      return itemTitles.due(name, state + day);
    }
    case "asked-again":
    case "taken-back":
    case "gone":
      return askedTitles.nothing(name);
  }
}

/** The title of a request that was declined, for who answered and for who asked. */
export function declinedTitle(asked: ItemRequest, item: ActionItem): string {
  const name = itemName(item);
  if (asksEarlier(asked, item)) return askedTitles.earlierDeclined(name);
  return asked.kind === "day" ? askedTitles.dayDeclined(name) : askedTitles.ownerDeclined(name);
}

/** Who else is asked, or who answered and when. */
function requestPlace({ me, committee, today, roster, others, outcome }: AskedContent): readonly string[] {
  switch (outcome.kind) {
    case "waiting":
      return others.length === 0 || !runsCommittee(me)
        ? []
        : [" · ", listed(others.map(nameLine)), askedWords.askedToo(others.length)];
    case "granted":
    case "declined": {
      const { on, time } = wallOf(outcome.at, { committee });
      const when = on === today ? askedWords.todayAt(time) : askedWords.dayAt(dayWords(on, today), time);
      const did = outcome.kind === "granted" ? askedWords.granted : askedWords.declined;
      // A meeting answers nothing; should it ever, nobody is named.
      const by = outcome.by === "meeting" ? "" : nameLine(namesOf(roster)(outcome.by));
      return [" · ", outcome.by === me.id ? askedWords.you : by, did, when];
    }
    case "asked-again":
    case "taken-back":
    case "gone":
      return [];
  }
}

/** Why it was asked, or why it was declined. */
function whyOf(outcome: RequestOutcome): string | undefined {
  return outcome.kind === "waiting" ? outcome.asked.why : outcome.kind === "declined" ? outcome.why : undefined;
}

function requestSummary({ item, outcome, roster }: AskedContent, title: string): string {
  if (outcome.kind !== "waiting") return title;
  const { day, earlier, owner } = askedTitles.asksFor;
  const asks = asksEarlier(outcome.asked, item) ? earlier : outcome.asked.kind === "day" ? day : owner;
  return nameLine(namesOf(roster)(outcome.asked.by)) + asks(itemName(item));
}
