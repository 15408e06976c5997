/** First names and the short forms that do not begin them; "Pete" for Peter needs no table. One name a line. */
const table = `
abigail gail abby
albert bert
alexander sandy sasha lex
alexandra sandy sasha lexi
alfred fred
andrew drew andy
anthony tony
antony tony
arthur art
barbara babs
bernard bernie
caroline carrie
catherine kate katie kathy cathy kitty
charles charlie chuck
christine chrissy tina
christopher kit
deborah debbie debs
diana di
diane di
dorothy dot dottie
edward ed ted ned eddie teddy
eleanor nell ellie nora
elizabeth beth betty liz lizzie libby bess
frances fanny fran frankie
francis frank
geoffrey jeff
george georgie
gerald gerry jerry
helen nell ellie
henry harry hal
isabel bella issy izzy
isabella bella issy izzy
jacqueline jackie
james jim jimmy jamie
jane janey
janet jan
john jack johnny jon
joanna jo
joanne jo
jonathan jon jonny
joseph joe
josephine jo josie
judith judy
katharine kate kathy katie kitty
katherine kate kathy katie kitty
kathleen kath kate
kathryn kate kathy katie
lawrence larry laurie
lesley les
leslie les
louisa lou
margaret maggie meg peggy madge
maria mia
martin marty
mary molly polly
matthew matty
maureen mo
michael mike mick micky
mohammed mo
muhammad mo
nicholas nick nicky
nicola nicky
oliver ollie
patricia trish tricia pat
patrick paddy
penelope penny
peter pete
philip pip
rebecca becky becca
richard dick rick ricky
robert bob bobby rob bert
rosemary rosie
sandra sandy
sarah sally sadie
sharon shaz
simon si
stephen steve
steven steve
susan sue susie
suzanne sue suzie
teresa tess terry
terence terry
theresa tess terry
timothy tim
veronica ronnie
victoria vicky tori
virginia ginny
walter wally
william bill billy will liam
yvonne eve
`;

const shortFor: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [long = "", ...short] = line.split(" ");
      return [long, new Set(short)];
    }),
);

/** True for a first name and a short form of it, in either order: "Bob" and "Robert". */
export function isShortName(one: string, other: string): boolean {
  return shortFor.get(one)?.has(other) === true || shortFor.get(other)?.has(one) === true;
}
