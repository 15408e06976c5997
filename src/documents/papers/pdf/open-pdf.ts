import type { Blocks } from "../unreadable.js";
export async function openPdf(_bytes: Uint8Array): Promise<Blocks> {
  return { why: "broken" };
}
