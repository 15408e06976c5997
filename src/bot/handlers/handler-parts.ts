import type { PaperReader } from "../../services/minutes/paper-reader.js";
import type { NewId, SystemClock } from "../../services/ports.js";
import type { ReminderDeps } from "../../services/reminders/reminder-deps.js";
import type { Services } from "../../services/services.js";
import type { TenantScope } from "../../store/scopes.js";
import type { Store } from "../../store/store.js";
import type { EditCard } from "../edit-card.js";
import type { OfferFile } from "../files/board-file.js";
import type { DownloadFile } from "../files-in/download-file.js";
import type { PostMessage } from "../post-message.js";
import type { ReadRoster } from "../read-roster.js";
import type { Tell } from "../tell.js";
import type { ClaimedTurn } from "../turn/claim-turn.js";

/** What handlers are made of: the stores, every promise, and the ways out to Teams. */
export type HandlerParts = {
  store: Store;
  services: Services;
  reminders: ReminderDeps;
  editCard: EditCard;
  offerFile: OfferFile;
  post: PostMessage;
  tell: Tell;
  /** Everybody in a conversation. */
  readRoster: ReadRoster;
  papers: PaperReader;
  download: DownloadFile;
  /** Nobody reads a paper for longer. */
  readingLimitMs: number;
  newId: NewId;
  system: Pick<SystemClock, "now">;
  onFault: (error: unknown, reference?: string) => void;
  /** What is done once, whoever asks for it again. */
  claim: (scope: TenantScope, key: string) => Promise<ClaimedTurn>;
  /** Lets so many milliseconds of real time pass. */
  wait: (ms: number) => Promise<unknown>;
};
