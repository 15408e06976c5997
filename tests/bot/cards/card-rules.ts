import { createRequire } from "node:module";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { type Verb, verbs } from "../../../src/bot/verbs.js";
import { type CardElement, elementsIn } from "../../fakes/teams/activity.js";
import { everyElement } from "../../fakes/teams/card-text.js";
import { checkCard } from "../../fakes/teams/check-card.js";

/** The parser that Teams' web client is built on, as far as these tests need it. */
type Parser = {
  AdaptiveCard: new () => {
    hostConfig: unknown;
    parse(json: unknown, context: unknown): void;
    validateProperties(): { validationEvents: readonly { message: string }[] };
  };
  HostConfig: new (config: unknown) => unknown;
  SerializationContext: new () => { eventCount: number; getEventAt(index: number): { message: string } };
};
const parser = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js") as Parser;

/** A card and everything in it, in reading order. */
export const elementsOf = ({ card }: Rendered): readonly CardElement[] => [...everyElement(card as CardElement)];

/** What is wrong with a card: by the rules of all cards, by its verbs, and by the parser. Nothing when it is right. */
export function brokenRules(rendered: Rendered, typed: readonly string[] = []): readonly string[] {
  const { card, summary } = rendered;
  const activity = { type: "message", summary } as never;
  return [
    ...checkCard(card as CardElement, { activity, typed }),
    ...elementsOf(rendered).flatMap(brokenElement),
    ...parserFaults(card),
  ];
}

function brokenElement(element: CardElement): readonly string[] {
  const { type, text, verb, data } = element;
  switch (type) {
    case "RichTextBlock":
      return elementsIn(element.inlines).length === 0 ? ["an empty line"] : [];
    case "TextRun":
      return text === "" ? ["an empty run"] : [];
    case "ActionSet":
      return elementsIn(element.actions).length === 0 ? ["a set without buttons"] : [];
    case "Action.Execute":
      if (!Object.hasOwn(verbs, String(verb))) return [`no verb ${String(verb)}`];
      return verbs[verb as Verb].safeParse(data).success ? [] : [`data of ${String(verb)} that can't be read back`];
    default:
      return [];
  }
}

function parserFaults(card: unknown): readonly string[] {
  const context = new parser.SerializationContext();
  const parsed = new parser.AdaptiveCard();
  parsed.hostConfig = new parser.HostConfig({ actions: { maxActions: 6 } });
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  // The parser knows languages of two letters only and leaves the others out; a screen reader wants the British one.
  const told = events.filter((message) => message !== 'Invalid value "en-GB" for property "lang".');
  return [...told, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}
