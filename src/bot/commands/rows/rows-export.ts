import { exactly, type Row } from "./row.js";

const whole =
  "(?:all|everything|all of it|it all|all (?:the |our )?(?:data|records?)|the (?:whole )?(?:record|board|committee)|(?:our|this|the whole|the entire) (?:board|committee|record)|(?:the |our )?(?:board|committee)['’]s (?:data|records?)|(?:the |our |all )?(?:data|records))";

/** Everything on record, to keep or to move. What was sent to whom is proof's, what is held about oneself privacy's. */
export const exportRows: readonly Row[] = [
  {
    name: "export",
    head: "This board",
    examples: ["export", "export everything", "back up this board", "download all our data"],
    shown: 0,
    words: ["export", "backup"],
    right: "export-all",
    where: "anywhere",
    offer: "example",
    changes: false,
    read: exactly(
      { kind: "export" },
      "(?:(?:make|do|take|get|give|send)(?: me| us)? (?:an? |the )?(?:full |whole |complete )?)?(?:export|back-?up)(?: file)?(?: now)?",
      `(?:export|download|back-? ?up|save)(?: to a file)? ${whole}(?: (?:to|as|in|into) a file)?`,
      `(?:make|do|take|get|give|send)(?: me| us)? (?:an? |the )?(?:full |whole |complete )?(?:export|back-?up|copy) of ${whole}`,
      "(?:i|we) (?:want|need) (?:an? |the )?(?:full |whole |complete )?(?:export|back-?up)",
      "(?:how (?:do|can) (?:i|we) )(?:export|back-? ?up)(?: (?:the|this|our) (?:board|committee|data|records))?",
    ),
  },
];
