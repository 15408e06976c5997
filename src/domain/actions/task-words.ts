/** A set of words, written as one text. */
function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/**
 * Verbs with which boards begin what somebody undertakes. A message that begins with one is a task and names no owner first
 * ("ask Brian Reed to attend"); after a bare name or a colon only one of these makes a task of what follows.
 */
const taskVerbs = words(`
  accept acknowledge act action add address adjust advertise advise agree align allocate allow amend analyse announce apply appoint
  approach appraise approve arrange ask assemble assess assign assist attach attend audit authorise
  ban benchmark book brief bring budget build buy calculate call cancel canvass capture carry cascade celebrate chair change chase check
  circulate clarify clean clear close collate collect comment commission communicate compare compile complete compose conclude conduct
  confirm connect consider consolidate construct consult contact continue contribute convene convert coordinate co-ordinate copy correct
  correspond cost count cover create cut deal decide define deliver demonstrate deputise describe design determine develop devise direct
  discuss display dispose distribute document donate double-check draft draw draw-up drive edit email e-mail embed employ enable encourage
  enquire ensure establish evaluate examine exchange expand explain explore express extend extract facilitate feed feedback file fill finalise
  finalize find finish fix follow formalise format forward fund gather get give go handle help highlight hire hold host identify implement
  improve include incorporate inform inquire insert inspect install instruct integrate introduce investigate invite invoice involve issue join
  keep launch lead learn let liaise link list lobby locate log look maintain make manage map mark meet mention merge modify monitor move negotiate
  nominate note notify observe obtain offer open order organise organize outline oversee own pass pay phone pick pilot place plan populate
  post prepare present print prioritise probe procure produce progress promote propose protect provide publicise publish purchase pursue put query
  question quote raise read reassess recirculate recommend reconsider reconvene record recruit redraft reduce re-draft refer reflect refresh
  register reissue reinforce remember remind remove renew rename repair repeat replace reply report represent request require research
  resend reserve resolve respond restart return review revise revisit rework rewrite ring run save scan schedule scope scrutinise search secure
  see seek select send separate set settle share shortlist show sign signpost simplify sort source speak specify sponsor start state store
  streamline strengthen study submit suggest summarise supervise supply support survey take talk tell tender test thank tidy track train transfer
  translate treat trial try undertake update upload urge use utilise validate verify view visit volunteer walk warn watch weigh welcome
  widen withdraw work write
`);

/** Words that come before "to" in a task without being anybody: "need to", "letter to", "thanks to". */
const nobody = words(`
  able about according access advice all-clear answer appeal apology apologies as attempt back be been best bid budget change changes close commitment
  continue data decision done due duty easy every everything everywhere failed fail failure fine finance first free from
  going good happy hard have has having how hope hoping i'd important in intend intention invitation invite is it just last
  late letter like link looking may minutes moving must need needed needs new next no not nothing notes of ok okay on one ongoing only open
  option or others ought out plan plans policy prior progress proposal ready really regret related relation report reports request
  response right risk same second so something sorry subject supposed sure thanks thank that the then there these they things this
  those time today tomorrow tonight too training up update updates urgent used want wanted wants way we website welcome well
  agenda copies date dates details letters lunch notice others papers refreshments slides venue waiting what when where which who why
  willing wish with work would yes yesterday yet you your
`);

/** Surnames that are also places and things: alone at the beginning of a line they are those ("Hall to open at six"). */
const things = words(`
  abbey bank banks barn bell bill booth box bridge brook bush carpenter chambers church cook court cross day farm field fields ford forest
  fountain gate grant green grove hall hill hills house judge king knight lake land lane law lodge march marsh may mill moor page park pitt poole
  pope pound price read rose school shepherd spring stone street temple towns train trust wall ward waters well wells west
  winter wood woods young youth
`);

/** What cannot be the verb after "to": "Sarah to the rescue", "thanks to all". */
const noVerb = words(`
  a about after again all also an and any blame anybody anyone are as at back both but by each either else every everybody everyone for
  from had has her here him his how i if in is it its me members mine more my no nobody none nor not of on once one or our
  ours out over same she so some somebody someone such than that the their them then there these they this those too two three
  up us was we were what when where which who whom whose why will with would yes you your yours
  today tomorrow monday tuesday wednesday thursday friday saturday sunday noon midnight date
`);

/** With these an aside begins, or talk to a person, and not what somebody undertakes. */
const asideStarts = words(`
  a ah also am an and any apologies are as aren't aw awesome because brilliant but bye can can't cheers congrats congratulations could couldn't did
  didn't do does doesn't don't done excellent fantastic fine fyi glad good great had happy has hasn't have haven't haha he
  he's hello her hey hi his hiya hmm hope how i i'd i'll i'm i've if is isn't it it's its just lol lovely many maybe morning my never nice no nope not
  oh ok okay or our perfect perhaps probably really right sadly she she's shouldn't so some sorry sounds sure ta thank
  thanks that that's the their there there's these they they're this those to unfortunately very waiting was wasn't we we're we've welcome
  well were what what's when where which who who's why will with won't wonderful would wouldn't wow yeah yep yes you you're
  your yours
`);

function bare(word: string): string {
  return word
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
}

/** Whether a text begins with a verb that boards use for tasks. */
export function beginsWithTaskVerb(text: string): boolean {
  return taskVerbs.has(bare(verbOf(text)));
}

/** The first word, or behind "also", "then" or "urgently" the one after it. */
function verbOf(text: string): string {
  const first = firstWord(text);
  if (taskVerbs.has(bare(first)) || !/^(?:also|again|now|then|\p{Ll}+ly)$/u.test(first)) return first;
  const second = firstWord(text.trimStart().slice(first.length));
  return taskVerbs.has(bare(second)) ? second : first;
}

/** Whether this first word of a line says that what follows is no name. */
export function isNobody(word: string): boolean {
  const plain = bare(word);
  return taskVerbs.has(plain) || nobody.has(plain) || noVerb.has(plain) || asideStarts.has(plain);
}

/** Whether a name of one word is more likely a thing; with a title, or beside a first name, it is a person. */
export function isThing(name: string): boolean {
  return things.has(bare(name));
}

/**
 * Whether what follows "to" is something to be done by whoever stands before it. "To be booked" is done by somebody else, and "to Warren"
 * is no verb at all.
 */
export function isDoing(afterTo: string): boolean {
  const word = verbOf(afterTo);
  const plain = bare(word);
  if (plain === "" || noVerb.has(plain) || !/^["'“‘(]?\p{L}/u.test(word)) return false;
  if (plain === "be" && isSuffered(afterTo)) return false;
  return taskVerbs.has(plain) || /^["'“‘(]?\p{Ll}/u.test(word);
}

/** Whether somewhere in a text somebody is "to provide a report". */
export function holdsTask(text: string): boolean {
  return text.split(/ to /i).some((part, index) => index > 0 && taskVerbs.has(bare(firstWord(part))));
}

/** Whether a text begins like an aside or like talk to a person. */
export function isAside(text: string): boolean {
  return asideStarts.has(bare(firstWord(text)));
}

function isSuffered(afterTo: string): boolean {
  return /^be (?:\p{L}+ly )?(?:\p{L}+(?:ed|en|wn)|sent|made|held|put|set|done|brought|built|paid|kept|told|met|found|sought|read|led|run|rewritten)\b/iu.test(
    afterTo.slice(0, 60),
  );
}

function firstWord(text: string): string {
  return /^\S*/.exec(text.slice(0, 60).trimStart())?.[0] ?? "";
}
