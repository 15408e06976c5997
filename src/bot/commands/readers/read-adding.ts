import { longestCommand, type Row } from "../rows/row.js";
import { firstOf, formsOf } from "./forms.js";
import { theBoardWords } from "./read-members.js";

const some = "(?:the |all |any |some |more |other |new |missing |those )*(?:people|persons|members)";
const anew = formsOf(
  `add ${some}(?: (?:here|who are here|from (?:here|this (?:chat|channel)|the (?:chat|channel|team))|to ${theBoardWords}))?`,
  `add (?:everybody|everyone|all)(?: else)?(?: who(?:['’]s| is| are))?(?: (?:here|in (?:here|this (?:chat|channel)|the (?:chat|channel))))(?: to ${theBoardWords})?`,
  `(?:re-?read|read|refresh|reload|update|sync|synchronise|check) (?:the |our )?(?:members(?:hip)?|roster|member list|people)(?: (?:here|of (?:the|this) (?:chat|channel|team)))?(?: again| anew)?(?<=again|anew|refresh.{0,40}|re-?read.{0,40}|reload.{0,40}|sync.{0,40}|update.{0,40})`,
  "(?:who(?:['’]s| is| are)|is anybody|is anyone|anybody|anyone) (?:here|in this (?:chat|channel))(?: and| but| who is)? not (?:on|in) (?:the |our )?(?:board|committee|roster|list)",
  "who (?:is|are) not on (?:the |our )?roster",
);

/** "Add people", "read the members again": who is here and not on the roster. */
export const readAddPeople: Row["read"] = ({ text }) =>
  text.length <= longestCommand && firstOf(anew, text) !== undefined ? { kind: "add-people" } : undefined;

const mentioned = formsOf(
  `add (?<signs>@?[\\ue000-\\uf8ff](?:(?: ?[,;&+] ?| and | )+@?[\\ue000-\\uf8ff]){0,9})(?: (?:as (?:an? |the )?(?:new )?(?<role>members?|advis[eo]rs?|observers?)|to ${theBoardWords})){0,2}`,
);

/** "Add @Sarah as adviser": with their account. */
export const readAddMentioned: Row["read"] = ({ text, mentions, question }) => {
  if (question || text.length > longestCommand) return undefined;
  const { signs, role } = firstOf(mentioned, text) ?? {};
  if (signs === undefined) return undefined;
  const people = [...signs].flatMap((sign) => {
    const mention = mentions[sign.charCodeAt(0) - 0xe000];
    return mention === undefined
      ? []
      : [{ kind: "mention" as const, channelId: mention.channelId, text: mention.name }];
  });
  if (people.length === 0) return undefined;
  return { kind: "add-mentioned", people, ...roleOf(role) };
};

function roleOf(said: string | undefined): { role?: "member" | "adviser" | "observer" } {
  if (said === undefined) return {};
  const letter = said.charAt(0).toLowerCase();
  return { role: letter === "m" ? "member" : letter === "a" ? "adviser" : "observer" };
}
