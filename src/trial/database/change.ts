import type { Document } from "./document.js";

/** One thing that a command changed, as the journal tells it. `documents` are bytes; a put inserts or replaces by `_id`. */
export type Change =
  | { readonly kind: "create"; readonly namespace: string; readonly options: Document }
  | { readonly kind: "drop"; readonly namespace: string }
  | { readonly kind: "put"; readonly namespace: string; readonly documents: Uint8Array[] }
  | { readonly kind: "remove"; readonly namespace: string; readonly ids: unknown[] }
  | { readonly kind: "add-index"; readonly namespace: string; readonly index: Document }
  | { readonly kind: "drop-index"; readonly namespace: string; readonly name: string };
