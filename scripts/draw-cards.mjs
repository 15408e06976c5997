// Draws agreed cards (tests/golden/cards) as Teams would, to look at them:
//   node scripts/draw-cards.mjs [--to folder] [--widths 320,480] [--theme light|dark] [--text 200] [name …]
// A name chooses the cards that begin with it. The colours imitate Teams; they prove nothing. Needs Chromium (CHROMIUM names another).
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const project = fileURLToPath(new URL("..", import.meta.url));
const golden = join(project, "tests/golden/cards");
const options = { "--to": join(tmpdir(), "cards"), "--widths": "320,480", "--theme": "light", "--text": "100" };
const names = [];
for (let rest = process.argv.slice(2); rest.length > 0; ) {
  const [word, value, ...others] = rest;
  if (word in options && value !== undefined) options[word] = value;
  else names.push(word);
  rest = word in options ? others : rest.slice(1);
}

const themes = {
  light: {
    card: "#fff",
    raised: "#f5f4f3",
    text: "#252424",
    subtle: "#605e5c",
    line: "#e1dfdd",
    accent: "#5b5fc7",
    attention: "#c4314b",
  },
  dark: {
    card: "#292929",
    raised: "#1f1f1f",
    text: "#fff",
    subtle: "#c8c6c4",
    line: "#484644",
    accent: "#a6a7dc",
    attention: "#f9526b",
  },
};
const theme = themes[options["--theme"]];
const scale = Number(options["--text"]) / 100;

const font = {
  fontFamily: "'Segoe UI', sans-serif",
  fontSizes: { small: 12 * scale, default: 14 * scale, medium: 14 * scale, large: 18 * scale, extraLarge: 24 * scale },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
};
const colour = (plain, subtle = plain) => ({ default: plain, subtle });
const container = (backgroundColor) => ({
  backgroundColor,
  foregroundColors: {
    default: colour(theme.text, theme.subtle),
    accent: colour(theme.accent),
    attention: colour(theme.attention),
  },
});
const hostConfig = {
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: theme.line },
  fontTypes: { default: font, monospace: font },
  textStyles: { heading: { size: "large", weight: "bolder" } },
  inputs: {
    label: {
      requiredInputs: { weight: "bolder", suffix: " *" },
      optionalInputs: { weight: "bolder" },
      inputSpacing: "small",
    },
  },
  containerStyles: { default: container(theme.card), emphasis: container(theme.raised) },
  actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: "Horizontal", actionAlignment: "Left" },
};
const css = `
body { margin: 0; padding: 16px; background: #8884; font: 14px/1.35 'Segoe UI', sans-serif; width: max-content; display: flex; gap: 16px; align-items: flex-start; }
.frame { background: ${theme.card}; color: ${theme.text}; border-radius: 5px; overflow: hidden; box-sizing: border-box; }
.ac-textBlock, .ac-richTextBlock { line-height: 1.34; }
.ac-pushButton { min-height: 32px; padding: 4px 12px; border: 1px solid ${theme.line}; border-radius: 4px; background: ${theme.card}; color: ${theme.text}; font: 600 ${14 * scale}px 'Segoe UI', sans-serif; }
.ac-actionSet { flex-wrap: wrap; gap: 8px; }
.ac-actionSet > div { display: none; }
.ac-input { box-sizing: border-box; width: 100%; min-height: 32px; padding: 5px 10px; border: 1px solid ${theme.line}; border-radius: 4px; background: ${theme.card}; color: ${theme.text}; font: ${14 * scale}px 'Segoe UI', sans-serif; }
input[type=checkbox] { width: 16px; height: 16px; }`;

/** In the page: draws one card at each width and names what is wider than its frame. */
function draw({ card, widths, config }) {
  const { AdaptiveCard, HostConfig } = window.AdaptiveCards;
  const wide = [];
  for (const width of widths) {
    const adaptive = new AdaptiveCard();
    adaptive.hostConfig = new HostConfig(config);
    adaptive.parse(card);
    const frame = document.createElement("div");
    frame.className = "frame";
    frame.style.width = `${width}px`;
    document.body.append(frame);
    adaptive.render(frame);
    for (const inner of frame.querySelectorAll("*")) {
      const inline =
        getComputedStyle(inner).display === "inline" || inner.matches("input, select, textarea, option, button");
      if (!inline && inner.clientWidth > 0 && inner.scrollWidth > inner.clientWidth + 1)
        wide.push(`${width} px: ${inner.textContent.slice(0, 60)}`);
    }
  }
  return wide;
}

const chosen = readdirSync(golden)
  .map((file) => file.replace(/\.json$/, ""))
  .filter((name) => names.length === 0 || names.some((start) => name.startsWith(start)));
const library = readFileSync(join(project, "node_modules/adaptivecards/dist/adaptivecards.min.js"), "utf8");
const profile = mkdtempSync(join(tmpdir(), "draw-cards-"));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  headless: true,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
  ],
});
try {
  mkdirSync(options["--to"], { recursive: true });
  const widths = options["--widths"].split(",").map(Number);
  const page = await browser.newPage();
  for (const name of chosen) {
    await page.setViewportSize({ width: widths.reduce((sum, width) => sum + width + 16, 16), height: 200 });
    await page.setContent(`<!doctype html><html lang="en-GB"><head><style>${css}</style></head><body></body></html>`);
    await page.addScriptTag({ content: library });
    const { card } = JSON.parse(readFileSync(join(golden, `${name}.json`), "utf8"));
    for (const fault of await page.evaluate(draw, { card, widths, config: hostConfig }))
      console.log(`${name}: wider than ${fault}`);
    await page.screenshot({ path: join(options["--to"], `${name}.png`), fullPage: true });
  }
  console.log(`${chosen.length} cards drawn in ${options["--to"]}`);
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
