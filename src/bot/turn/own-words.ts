import { type Activity, ActivityTypes } from "botbuilder";
import { wordsOfHtml } from "./words-of-html.js";

/**
 * What somebody said themselves: the text of a message without the words that it quotes. Teams sends a quoted reply as a quotation in the
 * message's HTML or as a reference to the other message; its plain text may hold the quoted words above the reply. A table is
 * taken from the HTML too, as the plain text does not keep its cells apart.
 */
export function ownWords(activity: Activity): string {
  if (activity.type !== ActivityTypes.Message) return "";
  const html = formOf(activity);
  const text = html === undefined ? withoutPreviews(activity) : wordsOfHtml(html);
  if (!/(?:^|<\/at>)[^\S\n]*>/m.test(text)) return text;
  return text
    .split("\n")
    .filter((line) => !quoted.test(line))
    .join("\n");
}

/** Whoever is mentioned before the sign is told of the quotation. */
const quoted = /^\s*(?:<at\b[^<>]*>[^<>]*<\/at>\s*)*>/;

/** The message's HTML where it quotes something or holds a table. */
function formOf({ attachments }: Activity): string | undefined {
  for (const { contentType, content } of attachments ?? [])
    if (contentType === "text/html" && typeof content === "string" && /<(?:blockquote|table)\b/i.test(content))
      return content;
  return undefined;
}

function withoutPreviews(activity: Activity): string {
  const previews = previewsOf(activity);
  const typed = activity.text ?? "";
  if (previews === undefined) return typed;
  let text = typed.replace(/<attachment\b[^<>]*>(?:<\/attachment>)?|<quoted\b[^<>]*>(?:<\/quoted>)?/gi, " ").trim();
  for (const preview of previews) text = withoutBeginning(text, preview);
  return text;
}

/** The beginnings of the messages that are referred to; undefined where there is no reference. */
function previewsOf({ attachments, entities }: Activity): readonly string[] | undefined {
  const referred = (attachments ?? []).filter(({ contentType }) => contentType === "messageReference");
  const quoted = (entities ?? []).filter(({ type }) => type === "quotedReply");
  if (referred.length + quoted.length === 0) return undefined;
  const previews = [
    ...referred.map(({ content }) => (typeof content === "string" ? parsed(content) : content)?.messagePreview),
    ...quoted.map((entity) => (entity as { quotedReply?: { preview?: unknown } }).quotedReply?.preview),
  ];
  return previews.filter((preview): preview is string => typeof preview === "string" && preview.trim() !== "");
}

function parsed(json: string): { messagePreview?: unknown } | undefined {
  try {
    const content: unknown = JSON.parse(json);
    return typeof content === "object" && content !== null ? content : undefined;
  } catch {
    // It is not said that a reference is JSON: what can't be read has no preview.
    return undefined;
  }
}

/** Takes off what a text begins with, whatever white space either has. */
function withoutBeginning(text: string, beginning: string): string {
  const wanted = beginning.replace(/\s+/g, "");
  let matched = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (matched === wanted.length) return text.slice(at).trim();
    const sign = text.charAt(at);
    if (/\s/.test(sign)) continue;
    if (sign !== wanted.charAt(matched)) return text;
    matched += 1;
  }
  return matched === wanted.length ? "" : text;
}
