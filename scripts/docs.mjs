// Writes what is made from the checks and the glossary: docs/checks/, docs/glossary.md, the setting `perigee.checks`
// in package.json, and the table of settings in README.md. `--check` writes nothing and fails where a file is not what it would be.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './setup/dependencies.mjs';

const OUT = 'out/docs';
const PAGES = 'docs/checks';
const LEVELS = ['off', 'hint', 'information', 'warning'];

process.chdir(root);
await build({
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
  entryPoints: {
    checks: 'server/checks/all-checks.ts',
    formats: 'server/prose/formats.ts',
    glossary: 'glossary/compiler/main.ts',
  },
  outdir: OUT,
  outExtension: { '.js': '.cjs' },
});
const load = createRequire(path.join(root, OUT, 'x'));
const { CHECKS } = load('./checks.cjs');
const { FORMATS } = load('./formats.cjs');

const files = new Map([
  ...CHECKS.map((check) => [`${PAGES}/${check.id}.md`, pageOf(check)]),
  [`${PAGES}/README.md`, tableOf(CHECKS)],
  ['docs/glossary.md', glossaryPage()],
  ['package.json', withSettings(readFileSync('package.json', 'utf8'))],
  ['README.md', withSettingsTable(readFileSync('README.md', 'utf8'))],
]);
const isPage = (name) => name.endsWith('.md');
const left = existsSync(PAGES)
  ? readdirSync(PAGES).filter((name) => isPage(name) && !files.has(`${PAGES}/${name}`))
  : [];
const stale = [...files].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);

if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is not current.`);
  for (const name of left) console.error(`${PAGES}/${name} is the page of no check.`);
  if (stale.length + left.length > 0) console.error('Run: npm run docs');
  process.exitCode = stale.length + left.length > 0 ? 1 : 0;
} else {
  mkdirSync(PAGES, { recursive: true });
  for (const [file, text] of stale) writeFileSync(file, text);
  for (const name of left) rmSync(`${PAGES}/${name}`);
  console.log(`${stale.length} of ${files.size} files written, ${left.length} removed`);
}

function pageOf({ id, title, severity, explanation, flagged, accepted }) {
  return `# ${title}

\`${id}\` · ${severity}

${explanation}

## Flagged

${listOf(flagged)}

## Accepted

${listOf(accepted)}

## How to switch it off

In VS Code's settings:

\`\`\`json
"perigee.checks": { "${id}": "off" }
\`\`\`

or for everybody who works in a folder, in its \`.perigee/config.yaml\`:

\`\`\`yaml
checks:
  ${id}: off
\`\`\`

\`hint\`, \`information\` or \`warning\` instead of \`off\` makes it quieter or louder. [All checks](README.md)
`;
}

function tableOf(checks) {
  const rows = checks.map(({ id, title, severity }) => `| [${id}](${id}.md) | ${title} | ${severity} |`);
  return `# What Perigee checks

A *warning* contradicts a fact that the glossary holds. An *information* is what an editor would query. The examples on
each page are run as tests. This page and those that it lists are made by \`npm run docs\`.

| check | what is wrong | severity |
| --- | --- | --- |
${rows.join('\n')}
`;
}

function listOf(sentences) {
  return sentences.map((sentence) => `- ${sentence.replaceAll('\n\n', '\n\n  ')}`).join('\n');
}

function glossaryPage() {
  const page = `${OUT}/glossary.md`;
  const compiler = spawnSync(process.execPath, [`${OUT}/glossary.cjs`, 'docs', 'glossary/entries', page], {
    stdio: 'inherit',
  });
  if (compiler.status !== 0) process.exit(compiler.status ?? 1);
  return readFileSync(page, 'utf8');
}

/** package.json with a setting for each check, so that VS Code completes and explains them, and with the languages that are read. */
function withSettings(text) {
  const manifest = JSON.parse(text);
  const others = manifest.activationEvents.filter((event) => !event.startsWith('onLanguage:'));
  const languages = Object.values(FORMATS).flatMap(({ languageIds }) => languageIds);
  manifest.activationEvents = [...languages.map((id) => `onLanguage:${id}`), ...others];
  const sections = manifest.contributes.configuration.map(({ properties }) => properties);
  const setting = sections.find((properties) => properties['perigee.checks'])['perigee.checks'];
  setting.properties = Object.fromEntries(
    CHECKS.map(({ id, title, severity, explanation }) => [
      id,
      {
        type: 'string',
        enum: LEVELS,
        default: severity,
        markdownDescription: `**${title}.** ${explanation}`,
      },
    ]),
  );
  setting.additionalProperties = false;
  sections.find((properties) => properties['perigee.formats'])['perigee.formats'].properties = Object.fromEntries(
    Object.entries(FORMATS).map(([name, { title, isOn }]) => [
      name,
      { type: 'boolean', default: isOn, description: `${title}.` },
    ]),
  );
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** README.md with a row for each setting of package.json, between two comments. */
function withSettingsTable(text) {
  const words = JSON.parse(readFileSync('package.nls.json', 'utf8'));
  const inWords = (key = '') => words[key.slice(1, -1)] ?? key;
  const rows = JSON.parse(readFileSync('package.json', 'utf8')).contributes.configuration.flatMap(({ properties }) =>
    Object.entries(properties).map(([name, { markdownDescription, description, default: value, ...rest }]) => {
      const values = (rest.enumDescriptions ?? []).map((one, i) => `\`${rest.enum[i]}\`: ${inWords(one)}`);
      const about = [inWords(markdownDescription ?? description), ...values].join(' ').replaceAll('|', '\\|');
      const isEmpty = value === '' || ['[]', '{}'].includes(JSON.stringify(value));
      const usual = isEmpty ? '' : `\`${value}\``;
      // VS Code makes a link of the name of another setting.
      const plain = about.replace(/\s+/g, ' ').replace(/`#([\w.]+)#`/g, '`$1`');
      return `| \`${name}\` | ${plain} | ${usual} |`;
    }),
  );
  const table = ['| setting | | default |', '|---|---|---|', ...rows].join('\n');
  return text.replace(
    /(<!-- settings: .*? -->\n)[\s\S]*?(\n<!-- end of settings -->)/,
    `$1${table.replaceAll('$', '$$$$')}$2`,
  );
}
