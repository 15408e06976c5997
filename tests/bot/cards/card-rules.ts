import { createRequire } from "node:module";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { type Verb, verbs } from "../../../src/bot/verbs.js";

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

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

const bytesAtMost = 25 * 1024;
const vocabulary = new Set(
  "AdaptiveCard TextBlock RichTextBlock TextRun Container ColumnSet Column ActionSet Input.Text Input.Date Input.ChoiceSet Action.Execute".split(
    " ",
  ),
);
const markdown = /[*_`~[\]<>#]|^\s*(?:[-+]|\d+\.)\s/;
const colours = [undefined, "Attention", "Accent"];

/** Everything in a card but the data of its buttons, in reading order. */
export function* nodesOf(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const inner of node) yield* nodesOf(inner);
  else if (typeof node === "object" && node !== null) {
    if ("type" in node && typeof node.type === "string") yield node as Node;
    for (const [key, value] of Object.entries(node)) if (key !== "data") yield* nodesOf(value);
  }
}

/** What is wrong with a card by the rules that every card keeps; nothing when it is right. */
export function brokenRules({ card, summary }: Rendered): readonly string[] {
  const nodes = [...nodesOf(card)];
  const needsInput = nodes.some((node) => node.isRequired === true);
  return [
    ...(summary.length > 100 || summary.length === 0 ? [`summary of ${summary.length} signs`] : []),
    ...wholeCard(card as Node, nodes),
    ...nodes.flatMap((node) => brokenNode(node, needsInput)),
    ...parserFaults(card),
  ];
}

function wholeCard(card: Node, nodes: readonly Node[]): readonly string[] {
  const bytes = Buffer.byteLength(JSON.stringify(card));
  const [first] = card.body as readonly Node[];
  const ids = nodes.filter(({ type }) => type.startsWith("Input.")).map((input) => input.id);
  return [
    ...(card.version === "1.5" ? [] : ["version is not 1.5"]),
    ...(bytes > bytesAtMost ? [`${bytes} bytes`] : []),
    ...(first?.type === "TextBlock" && first.style === "heading" && first.size === "Large"
      ? []
      : ["does not begin with its title"]),
    ...(JSON.stringify(card).includes("${") ? ["something is unexpanded"] : []),
    ...(new Set(ids).size === ids.length ? [] : ["an input's id is used twice"]),
  ];
}

function brokenNode(node: Node, needsInput: boolean): readonly string[] {
  const { type } = node;
  if (!vocabulary.has(type)) return [`${type} is not in the vocabulary`];
  if (!colours.includes(node.color as string)) return [`colour ${node.color}`];
  switch (type) {
    case "TextBlock":
      return [
        ...(node.wrap === true ? [] : ["a text does not wrap"]),
        ...(markdown.test(String(node.text)) ? [`markdown in “${node.text}”`] : []),
      ];
    case "RichTextBlock":
      return (node.inlines as readonly unknown[]).length === 0 ? ["an empty line"] : [];
    case "TextRun":
      return /[\n\r]/.test(String(node.text)) || node.text === "" ? ["a run that is empty or breaks"] : [];
    case "ActionSet":
      return brokenButtons(node.actions as readonly Node[], needsInput);
    case "Action.Execute":
      return brokenAction(node);
    case "ColumnSet": {
      const press = node.selectAction as Node | undefined;
      return press !== undefined && (press.title !== undefined || !press.tooltip)
        ? ["a pressable row has a tooltip and no title"]
        : [];
    }
    default:
      return type.startsWith("Input.") ? brokenInput(node) : [];
  }
}

function brokenButtons(actions: readonly Node[], needsInput: boolean): readonly string[] {
  const inSight = actions.filter((action) => action.mode !== "secondary").length;
  const senders = actions.filter((action) => action.associatedInputs !== "none").length;
  return [
    ...(actions.length === 0 || actions.length > 6 ? [`${actions.length} buttons in a set`] : []),
    ...(inSight > 4 ? [`${inSight} buttons in sight`] : []),
    ...(needsInput && senders > 1 ? [`${senders} buttons send the form`] : []),
  ];
}

function brokenAction(action: Node): readonly string[] {
  const verb = String(action.verb);
  if (!Object.hasOwn(verbs, verb)) return [`no verb ${verb}`];
  return verbs[verb as Verb].safeParse(action.data).success ? [] : [`data of ${verb} that can't be read back`];
}

function brokenInput(input: Node): readonly string[] {
  const choices = (input.choices ?? []) as readonly { title: string }[];
  return [
    ...(input.id ? [] : ["an input without id"]),
    ...(input.label ? [] : ["an input without label"]),
    ...(input.isRequired === true && !input.errorMessage ? ["an input without errorMessage"] : []),
    ...(input.type === "Input.Text" && !input.maxLength ? ["a text input without maxLength"] : []),
    ...choices.filter(({ title }) => markdown.test(title)).map(({ title }) => `markdown in the choice “${title}”`),
  ];
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
