import { senderLease } from "../server/ticker.js";
import type { Leases } from "../store/leases.js";

/**
 * Frees the sending in a database that was started a moment ago. Nobody else can be on it yet, so whoever held it or asked for
 * it was killed, and nobody needs to wait until that lease has run out.
 */
export async function freeSender(leases: Leases): Promise<void> {
  const state = await leases.find("system", senderLease);
  if (state === undefined) return;
  await leases.release("system", senderLease, state.holder);
  await leases.want("system", senderLease, "", new Date(0));
}
