import { type DueRule, marked } from "./due-rule.js";
import { oneOf, whole } from "./due-text.js";

/** What a committee like ours calls itself; "the next staff meeting" is somebody else's. */
const body = [
  "(?:(?:full )?",
  oneOf(
    "board cabinet committee sub-?committee commission group sub-?group panel forum council partnership trust governors'?",
  ),
  " |(?:governing body|board of governors|steering group|trustees'?) )?",
].join("");

/** Phrases that are no day: what moves with a meeting, what has none on purpose, and what leaves it open. */
export const kindRules: readonly DueRule[] = [
  {
    says: "next meeting",
    form: whole(
      "(?:the |our )?next ",
      body,
      "(?:meeting|mtg)|(?:the |our )?next board|when we next meet|(?:the )?next time(?: we meet)?",
    ),
    stands: marked,
    read: () => ({ kind: "next-meeting" }),
  },
  {
    says: "papers deadline",
    form: whole(
      "(?:the |our )?(?:next )?(?:(?:board )?papers?(?: |-)(?:deadline|date)|deadline for (?:the )?papers)",
      "|(?:when )?(?:the )?(?:board )?papers (?:go out|are sent(?: out)?|are due)",
    ),
    stands: marked,
    read: () => ({ kind: "papers-deadline" }),
  },
  {
    says: "ongoing",
    form: whole("(?:on an )?(?:ongoing|on[- ]going)(?: basis)?"),
    stands: ["strong", "apart", "bare"],
    read: () => ({ kind: "ongoing" }),
  },
  {
    says: "no date",
    form: whole("open[- ]ended|continuous|rolling|none|n/a|no (?:due |end |fixed |set )?(?:date|day)|no deadline"),
    stands: ["strong", "apart"],
    read: () => ({ kind: "ongoing" }),
  },
  {
    says: "asap",
    form: whole("asap|as soon as possible"),
    stands: ["strong", "apart", "bare"],
    // The caller of the rules puts in what was typed.
    read: () => ({ kind: "vague", typed: "" }),
  },
  {
    says: "tbc",
    form: whole("tbc|tba|tbd"),
    stands: ["strong", "apart", "bare"],
    read: () => ({ kind: "vague", typed: "" }),
  },
  {
    says: "soon",
    form: whole("to be (?:confirmed|agreed|decided)|soon|shortly|in due course|when possible"),
    stands: ["strong", "apart"],
    read: () => ({ kind: "vague", typed: "" }),
  },
];
