import { readPapers } from "../../../domain/agendas/read-item-fact.js";
import { kindDeedForm, kindForm, readKind } from "../../../domain/agendas/read-kind.js";
import { longestLead, longestTitle } from "../../../domain/agendas/said-item.js";
import { readLength } from "../../../domain/days/read-length.js";
import { withNames } from "../../turn/heard.js";
import type { SaidChange, SaidMove } from "../agenda-command.js";
import type { Row } from "../rows/row.js";
import { anItemNumber, cutMeeting, tidyNumber, type WithMeeting } from "./agenda-words.js";
import { formsOf, type Groups } from "./forms.js";
import { beginsAsQuestion } from "./read-item-asked.js";

const longest = 700;
const of = `(?:the )?(?:agenda )?item (?:number |no\\.? )?(?<of>${anItemNumber})`;
/** Where "item 6" alone would be action 6. */
const ofAgenda = `(?:the )?agenda item (?:number |no\\.? )?(?<of>${anItemNumber})`;
const other = `(?:the )?(?:agenda )?(?:item )?(?<other>${anItemNumber})`;
const is = "(?:is|should be|will be|goes|['’]s)(?: now)?";
const isOr = `(?: ${is})?`;

const forms: readonly (readonly [ReturnType<typeof formsOf>, (groups: Groups) => SaidChange | undefined])[] = [
  [
    formsOf(
      `(?:move|put|take|bring|place) ${of} (?:(?<before>before|above|ahead of|in front of)|(?<after>after|below|behind|under)) ${other}`,
      `${of} (?:goes |comes )(?:(?<before>before)|(?<after>after)) ${other}`,
    ),
    (groups) => {
      const to = groups.before === undefined ? "after" : "before";
      return groups.other === undefined ? undefined : move({ to, other: tidyNumber(groups.other) });
    },
  ],
  [
    formsOf(
      `(?:move|put|take|bring|place) ${of} (?:to |to be |as )?(?:the )?(?:very )?(?:(?<start>start|top|beginning|first|front)|(?<end>end|bottom|last|back)|(?:one )?(?<up>up|forward|earlier)|(?:one )?(?<down>down|later))(?: of the agenda| on the agenda| by one| one)?`,
      `(?:move|put|place) ${of} (?:to|as) (?:be )?(?:the )?(?:agenda )?(?:item |number |place |position |no\\.? )?(?<number>${anItemNumber})`,
      `make ${of} (?:the )?(?:agenda )?(?:item|number) (?<number>${anItemNumber})`,
    ),
    ({ start, end, up, down, number }) => {
      if (number !== undefined) return move({ to: "number", number: tidyNumber(number) });
      const to = start ? "start" : end ? "end" : up ? "up" : down ? "down" : undefined;
      return to && move({ to });
    },
  ],
  [
    formsOf(
      `(?:swap|exchange|switch)(?: round| around)? (?:the )?(?:agenda )?items? (?<of>${anItemNumber}) (?:and|with|for|&) ${other}`,
    ),
    (groups) => (groups.other === undefined ? undefined : { change: "swap", other: tidyNumber(groups.other) }),
  ],
  [
    formsOf(`(?:make |mark |put )?${of}${isOr} (?<kind>(?:for|to) (?:${kindForm}|${kindDeedForm}))`),
    ({ kind = "" }) => {
      const takes = readKind(kind);
      return takes && { change: "kind", takes };
    },
  ],
  [
    formsOf(
      `(?:allow|give|allot|reckon) (?<minutes>.{2,24}?) (?:for|to) ${of}`,
      `${of} (?:takes|take|needs|need|gets|lasts|will take|is|should take|is to take)(?: about| now)? (?<minutes>.{2,24})`,
      `${of}: ?(?<minutes>.{2,24})`,
      `(?:set|change) ${of} to (?<minutes>.{2,24})`,
    ),
    (groups) => {
      const minutes = readLength(groups.minutes ?? "");
      return minutes === undefined ? undefined : { change: "minutes", minutes };
    },
  ],
  [
    formsOf(
      `${of} (?:is |will be |to be )?(?:now )?(?:led|introduced|presented|brought) by (?<lead>.+)`,
      `(?<lead>.{2,80}) (?:leads|is leading|presents|introduces|will lead) ${of}`,
      `(?:the )?lead (?:for|on|of) ${of}(?:: | is | - )(?<lead>.+)`,
      `(?<lead>.{2,80}?) (?:to lead|is to lead|is leading|will be leading)(?: on)? ${of}`,
      `${of} lead(?: is|:)? (?<lead>.+)`,
      `give ${ofAgenda} to (?<lead>.+)`,
    ),
    ({ lead = "" }) => (lead.length > longestLead ? undefined : { change: "lead", lead: lead.trim() }),
  ],
  [
    formsOf(
      `(?:the )?(?:papers?|report|pages) (?:for|of|to|on) ${of}(?:: ?| (?:is|are)(?: at| on)?:? | - )(?<papers>.+)`,
      `${of}(?: ?[:–—-] ?| has | is on | is at | (?=pages|pp))(?<papers>(?:pp?\\.? ?\\d|pages?|papers?|https:).*)`,
    ),
    ({ papers = "" }) => {
      const read = readPapers(papers) ?? readPapers(`pages ${papers.replace(/^(?:on )?pages? /i, "")}`);
      return read && { change: "papers", papers: read };
    },
  ],
  [
    formsOf(
      `rename ${of} (?:to|as):? (?<title>.+)`,
      `(?:retitle|call) ${of}:? (?:to )?(?<title>.+)`,
      `(?:reword|rephrase) ${ofAgenda}(?: to|:) (?<title>.+)`,
      `(?:change )?(?:the )?title of ${of}(?: is| to):? (?<title>.+)`,
    ),
    ({ title = "" }) => {
      const said = title.replace(/^["'“‘](?<inner>.*)["'”’]$/su, "$<inner>").trim();
      return said.length > longestTitle || !/[\p{L}\p{N}]/u.test(said) ? undefined : { change: "title", title: said };
    },
  ],
  [
    formsOf(
      `(?:make|mark|move|put) ${ofAgenda} (?:as |to (?:the )?|in (?:the )?|into (?:the )?)?(?:(?<closed>closed|exempt|confidential|private)|(?<open>open|public))(?: part| session)?`,
      `${ofAgenda}(?: is| goes| belongs)(?: now)? (?:in (?:the )?|into (?:the )?)?(?:(?<closed>closed|exempt|confidential|private)|(?<open>open|public))(?: part| session)?`,
    ),
    ({ open }) => ({ change: "part", part: open === undefined ? "closed" : "open" }),
  ],
  [
    formsOf(
      `(?:take|strike|pull|leave|cross) ${of} (?:off|from|out of) (?:the |our )?agenda`,
      `(?:remove|drop|delete|withdraw|scrap) ${of} (?:from|off) (?:the |our )?agenda`,
      `(?:remove|drop|delete|scrap) ${ofAgenda}`,
      `(?:take|strike|pull) ${ofAgenda} off`,
      `take off (?:the agenda )?${ofAgenda}`,
    ),
    () => ({ change: "take-off" }),
  ],
];

/** What may be said of a free text at its end is the text's own. */
const freeText: ReadonlySet<SaidChange["change"]> = new Set(["title", "lead"]);
const ofMeeting = new RegExp(
  `^(?<before>.*?\\bitem (?:number |no\\.? )?${anItemNumber}) (?:of|on|for) (?<meeting>the .{3,40}? (?:meeting|agenda)|the agenda (?:for|of) [^:]{3,24}?)(?<rest>(?: |:|$).*)$`,
  "isu",
);
/** "Off the May agenda", "from the agenda for May": the agenda is named once. */
const offWhich =
  /^(?<text>.+ (?:off|from|out of) )(?<meeting>(?:the |our )?(?:\p{L}+ agenda|agenda (?:for|of) .{3,30}))$/iu;

/** What is to become of an item of an agenda, in words that only an agenda's item can mean. */
export const readAgendaChange: Row["read"] = ({ text, mentions }, { today }) => {
  if (text.length > longest || !/\bitems? \D{0,8}\d/i.test(text) || beginsAsQuestion(text)) return undefined;
  const typed = withNames(text, mentions);
  for (const { text: said, meeting } of readings(text)) {
    for (const [read, changeOf] of forms)
      for (const groups of read(said)) {
        const what = changeOf(groups);
        if (what === undefined || groups.of === undefined) continue;
        if (meeting !== undefined && freeText.has(what.change) && said === cutMeeting(text, today, true).text) continue;
        return {
          kind: "change-agenda-item",
          of: tidyNumber(groups.of),
          what: named(what),
          ...(meeting !== undefined && { meeting }),
          typed,
        };
      }
  }
  return undefined;

  function readings(said: string): readonly WithMeeting[] {
    const off = offWhich.exec(said)?.groups;
    const named = ofMeeting.exec(said)?.groups;
    const found = [
      ...(off?.text === undefined ? [] : [withAgenda(`${off.text}the agenda`, off.meeting)]),
      ...(named?.before === undefined ? [] : [withAgenda(`${named.before}${named.rest ?? ""}`, named.meeting)]),
      cutMeeting(said, today, true),
    ].filter(({ meeting }) => meeting !== undefined);
    return [...found, { text: said }];
  }

  function withAgenda(said: string, which = ""): WithMeeting {
    const { meeting } = cutMeeting(`x for ${which}`, today, true);
    return meeting === undefined ? { text: said } : { text: said, meeting };
  }

  function named(what: SaidChange): SaidChange {
    if (what.change === "title") return { ...what, title: withNames(what.title, mentions) };
    return what.change === "lead" ? { ...what, lead: withNames(what.lead, mentions) } : what;
  }
};

function move(to: SaidMove): SaidChange {
  return { change: "move", to };
}
