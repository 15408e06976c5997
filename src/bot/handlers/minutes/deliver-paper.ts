import type { NewId, SystemClock } from "../../../services/ports.js";
import type { PaperUnderway, Readings } from "../../../store/readings.js";
import { type CalledPaper, presentReading } from "../../cards/minutes/present-coming.js";
import type { Rendered } from "../../cards/rendered.js";
import { presentApology } from "../../cards/talk/present-talk.js";
import type { EditCard } from "../../edit-card.js";
import type { PostMessage } from "../../post-message.js";
import { referenceOf } from "../../turn/reference.js";
import { toMessage } from "../../turn/to-message.js";
import type { Answer } from "../../turn/turn.js";
import { inTime } from "./in-time.js";

export type DeliverDeps = {
  readings: Pick<Readings, "begin" | "end">;
  post: PostMessage;
  editCard: EditCard;
  newId: NewId;
  system: Pick<SystemClock, "now">;
  wait: (ms: number) => Promise<unknown>;
  onFault: (error: unknown, reference?: string) => void;
};

/** Where what was found is to stand. */
export type Chat = { tenant: string; conversation: string; serviceUrl: string };

/** Reading a paper to its check; `onPages`: it is open, and has so many pages. */
export type ReadingWork = (onPages: (pages: number | undefined) => void) => Promise<Rendered>;

/** An answer waits so long for a paper before it says that it is being read; a press may wait less. */
export const patienceMs = { message: 2_400, press: 1_800 } as const;

/** Says what was found in a paper: at once, or by editing the one message that told its sender to wait. */
export function deliverPaper(deps: DeliverDeps) {
  const { readings, post, editCard, newId, system, wait, onFault } = deps;

  /** Ends in something to say, whatever becomes of it. */
  function begun(work: ReadingWork) {
    const heard: { onPages?: (pages: number | undefined) => void; pages?: number | undefined } = {};
    const done = work((pages) => {
      heard.pages = pages;
      heard.onPages?.(pages);
    }).catch((error: unknown): Rendered => {
      const reference = referenceOf(newId);
      onFault(error, reference);
      return presentApology({ reference });
    });
    return { done, heard };
  }

  /** Turns the message that told to wait into what was found; where it is gone, what was found is said anew. */
  async function turnedInto(
    reading: PaperUnderway,
    called: CalledPaper,
    { done, heard }: ReturnType<typeof begun>,
  ): Promise<void> {
    const at = reading.activityId === undefined ? undefined : { ...reading, activityId: reading.activityId };
    let edits = Promise.resolve();
    const edit = (say: Rendered) => {
      if (at !== undefined) edits = edits.then(() => editCard(at.tenant, at, say)).catch(onFault);
    };
    heard.onPages = (pages) => edit(presentReading(called, pages));
    if (heard.pages !== undefined) heard.onPages(heard.pages);
    const say = await done;
    delete heard.onPages;
    edit(say);
    await edits;
    if (at === undefined) await post(reading, toMessage(say));
    await readings.end({ tenant: reading.tenant }, reading.id);
  }

  const underway = (chat: Chat): PaperUnderway => ({
    id: newId("rd_") as PaperUnderway["id"],
    tenant: chat.tenant,
    conversation: chat.conversation,
    serviceUrl: chat.serviceUrl,
  });

  return {
    /** The answer of a turn in its sender's own chat. */
    async answered(
      chat: Chat,
      called: CalledPaper,
      work: ReadingWork,
      ms: number = patienceMs.message,
    ): Promise<Answer> {
      const reading = begun(work);
      const say = await inTime(reading.done, ms, wait);
      if (say !== "late") return { say };
      const noted = underway(chat);
      await readings.begin(noted, system.now());
      return {
        say: presentReading(called, reading.heard.pages),
        settles: true,
        afterwards: async (reply) => {
          const told = reply === undefined ? noted : { ...noted, activityId: reply.activityId };
          if (reply !== undefined) await readings.begin(told, system.now());
          await turnedInto(told, called, reading);
        },
      };
    },

    /** The same in a chat where nothing was said yet. */
    async posted(chat: Chat, called: CalledPaper, work: ReadingWork): Promise<void> {
      const noted = underway(chat);
      await readings.begin(noted, system.now());
      const reading = begun(work);
      const say = await inTime(reading.done, patienceMs.message, wait);
      if (say !== "late") {
        await post(chat, toMessage(say));
        await readings.end({ tenant: chat.tenant }, noted.id);
        return;
      }
      const sent = await post(chat, toMessage(presentReading(called, reading.heard.pages)));
      const activityId = sent.kind === "sent" ? sent.activityId : undefined;
      const told = { ...noted, ...(activityId !== undefined && { activityId }) };
      await readings.begin(told, system.now());
      await turnedInto(told, called, reading);
    },
  };
}
