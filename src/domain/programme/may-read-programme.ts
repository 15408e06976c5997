import { mayListClosed, membershipIn, type Reader } from "../committees/may-read.js";
import type { ProgrammeItem } from "./programme-item.js";

/** Whether this reader may see title, lead and reasons of an item here; if not it is a "closed item". Whoever leads one has it as their own. */
export function mayReadProgramme(item: Pick<ProgrammeItem, "part" | "lead" | "committee">, reader: Reader): boolean {
  if (item.part === "open") return true;
  const me = membershipIn(item.committee, reader);
  const leads = me !== undefined && item.lead?.kind === "member" && item.lead.member === me.id;
  return mayListClosed(item.committee, reader, leads);
}
