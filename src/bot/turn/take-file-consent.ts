import type { Activity, TurnContext } from "botbuilder";
import { z } from "zod";
import type { Clock, NewId } from "../../services/ports.js";
import type { Services } from "../../services/services.js";
import type { HandledTurns } from "../../store/handled-turns.js";
import { presentRefusal } from "../cards/talk/present-refusal.js";
import { presentApology } from "../cards/talk/present-talk.js";
import { fileWords } from "../cards/words/proof.js";
import type { PutFile } from "../connector/put-file.js";
import type { RenderFile } from "../files/board-file.js";
import { readFileRequest } from "../files/file-request.js";
import type { PostMessage } from "../post-message.js";
import type { Afterwards } from "./afterwards.js";
import type { claimTurn } from "./claim-turn.js";
import { type Heard, hear } from "./heard.js";
import { referenceOf } from "./reference.js";
import { toMessage } from "./to-message.js";
import { toTurn } from "./to-turn.js";
import type { Answer } from "./turn.js";

type Deps = {
  claim: ReturnType<typeof claimTurn>;
  handled: Pick<HandledTurns, "settle">;
  knowSender: Services["knowSender"];
  clock: Clock;
  newId: NewId;
  renderFile: RenderFile;
  putFile: PutFile;
  post: PostMessage;
  afterwards: Pick<Afterwards, "keep">;
  onFault: (error: unknown, reference?: string) => void;
};

/** What Teams says of a press on a file's card. */
const consentShape = z.object({
  type: z.literal("fileUpload"),
  action: z.enum(["accept", "decline"]),
  context: z.unknown(),
  uploadInfo: z
    .object({
      name: z.string().max(400),
      contentUrl: z.string().max(4000),
      uploadUrl: z.string().max(8000),
      uniqueId: z.string().max(400),
      fileType: z.string().max(40),
    })
    .optional(),
});

type Consent = z.infer<typeof consentShape>;
type Said = { say: Answer["say"] | Partial<Activity>; kept: boolean };

/**
 * Somebody has answered the card that asks whether to keep a file. Teams has its answer at once; then the file is derived again, as it is now
 * and for whoever pressed, put where Teams said, and shown by a card of its own. What goes wrong is said in a sentence, and may be pressed
 * again.
 */
export function takeFileConsent(deps: Deps): (context: TurnContext) => Promise<void> {
  return async ({ activity }) => {
    const read = consentShape.safeParse(activity.value);
    const consent = read.success ? read.data : undefined;
    const heard = hear(activity);
    const message = activity.replyToId ?? activity.id ?? "";
    const key = `file/${heard.conversation}/${message}/${consent?.action ?? "unread"}`;
    deps.afterwards.keep(activity, () => answered(deps, heard, key, consent));
  };
}

/** Once for each card: Teams repeats a slow press. */
async function answered(deps: Deps, heard: Heard, key: string, consent: Consent | undefined): Promise<void> {
  const scope = { tenant: heard.tenant };
  const claimed = await deps.claim(scope, key);
  try {
    if (claimed.claim === "done" || claimed.claim === "held") return;
    const { say, kept } = await result(deps, heard, key, consent);
    await deps.post(chatOf(heard), typeof say === "string" || "card" in say ? toMessage(say) : say);
    if (kept) await deps.handled.settle(scope, key, undefined);
    else await claimed.release();
  } catch (error) {
    const reference = referenceOf(deps.newId);
    deps.onFault(error, reference);
    await claimed.release().catch(deps.onFault);
    await deps.post(chatOf(heard), toMessage(presentApology({ reference })));
  } finally {
    claimed.end();
  }
}

async function result(deps: Deps, heard: Heard, key: string, consent: Consent | undefined): Promise<Said> {
  if (consent === undefined) {
    deps.onFault(Object.assign(new Error("a file's card was answered in another shape"), { code: "UNREAD_CONSENT" }));
    return { say: presentRefusal({ kind: "stale-press" }), kept: false };
  }
  const { action, uploadInfo } = consent;
  const request = readFileRequest(consent.context);
  if (request === undefined) return { say: presentRefusal({ kind: "stale-press" }), kept: false };
  if (action === "decline") return { say: fileWords.declined, kept: true };
  if (uploadInfo === undefined || heard.place.kind !== "personal") return { say: fileWords.gone, kept: false };
  const at = deps.clock.now();
  const sender = await deps.knowSender(heard.tenant, heard.from, heard.place, at);
  const rendered = await deps.renderFile(toTurn(heard, sender, { key, again: false, at }), request);
  if (rendered.kind === "refused") return { say: rendered.say, kept: false };
  const put = await deps.putFile(uploadInfo.uploadUrl, rendered.file);
  switch (put.kind) {
    case "kept":
      return { say: shownFile(uploadInfo), kept: true };
    case "foreign":
      deps.onFault(Object.assign(new Error("a place for a file that is not written to"), { code: "FOREIGN_UPLOAD" }));
      return { say: fileWords.foreign, kept: false };
    case "not-kept":
      return { say: fileWords.notKept, kept: false };
  }
}

function chatOf({ tenant, conversation, place }: Heard): Parameters<PostMessage>[0] {
  return { tenant, conversation, serviceUrl: place.serviceUrl };
}

/** Teams' own card of a file, from which it is opened. */
function shownFile({ name, contentUrl, uniqueId, fileType }: NonNullable<Consent["uploadInfo"]>): Partial<Activity> {
  return {
    type: "message",
    summary: name,
    attachments: [
      {
        contentType: "application/vnd.microsoft.teams.card.file.info",
        name,
        contentUrl,
        content: { uniqueId, fileType },
      },
    ],
  };
}
