import { httpsAddress } from "../../../domain/https-address.js";

/** A link in what is said of a meeting, and the words without it. `bad`: it is no https address, or there are two. */
export type LinkReading = { link?: string; bad?: true; rest: string };

const anyLink = /(?:\b[a-z][a-z\d+.-]*:\/\/|\bwww\.|\b(?:javascript|data|mailto|file|vbscript|tel):)\S*/gi;
/** What leads to it, and goes with it. */
const before =
  /[\s,;(–—-]*(?:\b(?:(?:the |meeting |joining |zoom |teams |online )*link(?: is)?|join(?:ing)?(?: online)?(?: at| by| on)?|via|url))?[\s:=]*(?:\bat)?[\s(<]*$/i;

/** Takes the link out of a text. It is an https address without a name and password in it. */
export function readLink(text: string): LinkReading {
  const [found, ...others] = text.matchAll(anyLink);
  if (found === undefined) return { rest: text };
  const typed = found[0].replace(/[.,;:!?)>\]'"”’]+$/, "");
  const front = text.slice(0, found.index).replace(before, " ");
  const rest = `${front}${text.slice(found.index + typed.length).replace(/^[)>\]]+/, "")}`.replace(/\s+/g, " ").trim();
  const link = httpsAddress(typed);
  if (others.length > 0) return { bad: true, rest: rest.replace(anyLink, "").trim() };
  return link === undefined ? { bad: true, rest } : { link, rest };
}
