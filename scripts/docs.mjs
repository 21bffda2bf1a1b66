// Writes what is made from the checks, the settings and the glossary: docs/checks/, docs/glossary.md, schemas/, the settings in package.json
// with their words, and their table in the README. `--check` writes nothing and fails where a file is not what it would be.
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
    pages: 'server/features/check-page/page.ts',
    formats: 'server/prose/formats.ts',
    settings: 'server/features/settings-table.ts',
    schemas: 'server/features/settings-schema.ts',
    glossary: 'glossary/compiler/main.ts',
  },
  outdir: OUT,
  outExtension: { '.js': '.cjs' },
});
const load = createRequire(path.join(root, OUT, 'x'));
const { CHECKS } = load('./checks.cjs');
const { checkPage, tableOfChecks } = load('./pages.cjs');
const { FORMATS } = load('./formats.cjs');
const { SETTINGS } = load('./settings.cjs');
const { configSchema, acceptedSchema } = load('./schemas.cjs');
const schema = (made) => `${JSON.stringify(made, null, 2)}\n`;

const files = new Map([
  ...CHECKS.map((check) => [`${PAGES}/${check.id}.md`, checkPage(check)]),
  [`${PAGES}/README.md`, tableOfChecks()],
  ['docs/glossary.md', glossaryPage()],
  ['schemas/config.json', schema(configSchema())],
  ['schemas/accepted.json', schema(acceptedSchema())],
  ['package.json', withSettings(readFileSync('package.json', 'utf8'))],
  ['package.nls.json', withWords(readFileSync('package.nls.json', 'utf8'))],
  ['README.md', withFormats(withSettingsTable(readFileSync('README.md', 'utf8')))],
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
  for (const folder of [PAGES, 'schemas']) mkdirSync(folder, { recursive: true });
  for (const [file, text] of stale) writeFileSync(file, text);
  for (const name of left) rmSync(`${PAGES}/${name}`);
  console.log(`${stale.length} of ${files.size} files written, ${left.length} removed`);
}

function glossaryPage() {
  const page = `${OUT}/glossary.md`;
  const compiler = spawnSync(process.execPath, [`${OUT}/glossary.cjs`, 'docs', 'glossary/entries', page], {
    stdio: 'inherit',
  });
  if (compiler.status !== 0) process.exit(compiler.status ?? 1);
  return readFileSync(page, 'utf8');
}

/** package.json with the settings as they are declared, and a level for each check, so that VS Code completes and explains them. */
function withSettings(text) {
  const manifest = JSON.parse(text);
  const others = manifest.activationEvents.filter((event) => !event.startsWith('onLanguage:'));
  const languages = Object.values(FORMATS).flatMap(({ languageIds }) => languageIds);
  manifest.activationEvents = [...languages.map((id) => `onLanguage:${id}`), ...others];
  for (const group of ['reading', 'findings', 'shown']) {
    const section = manifest.contributes.configuration.find(({ title }) => title === `%settings.${group}%`);
    const own = SETTINGS.filter((setting) => setting.group === group);
    section.properties = Object.fromEntries(
      own.map((setting, i) => [`perigee.${setting.name}`, { ...propertyOf(setting), scope: 'resource', order: i + 1 }]),
    );
  }
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function propertyOf({ name, value }) {
  const key = `setting.${name}`;
  const markdownDescription = `%${key}%`;
  if (value.type === 'choice') {
    const choices = Object.keys(value.choices);
    const enumDescriptions = choices.map((choice) => `%${key}.${choice}%`);
    return { type: 'string', enum: choices, enumDescriptions, default: value.default, markdownDescription };
  }
  if (value.type === 'day') {
    const pattern = '^(\\d{4}(-\\d{2}(-\\d{2})?)?)?$';
    return { type: 'string', pattern, patternErrorMessage: `%${key}.pattern%`, default: '', markdownDescription };
  }
  if (value.type === 'switch') return { type: 'boolean', default: value.default, markdownDescription };
  if (value.type === 'count') return { type: 'integer', minimum: 0, default: value.default, markdownDescription };
  if (value.type === 'globs') return { type: 'array', items: { type: 'string' }, default: [], markdownDescription };
  const properties = value.type === 'formats' ? formats() : levels();
  return { type: 'object', additionalProperties: false, default: {}, markdownDescription, properties };
}

function levels() {
  return Object.fromEntries(
    CHECKS.map(({ id, title, severity, explanation }) => [
      id,
      {
        type: 'string',
        enum: LEVELS,
        default: severity,
        // The settings editor shows the one beside its list of checks, settings.json the other.
        description: `${title}.`,
        markdownDescription: `**${title}.** ${withoutLinks(explanation)}`,
      },
    ]),
  );
}

function withoutLinks(markdown) {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

function formats() {
  return Object.fromEntries(
    Object.entries(FORMATS).map(([name, { title, isOn }]) => [
      name,
      { type: 'boolean', default: isOn, description: `${title}.` },
    ]),
  );
}

/** package.nls.json with the words of the settings. */
function withWords(text) {
  const words = Object.entries(JSON.parse(text));
  const isOwn = ([key]) => SETTINGS.some(({ name }) => key === `setting.${name}` || key.startsWith(`setting.${name}.`));
  const at = words.findIndex(isOwn);
  const own = SETTINGS.flatMap(({ name, description, value }) => [
    [`setting.${name}`, description],
    ...Object.entries(value.choices ?? {}).map(([choice, told]) => [`setting.${name}.${choice}`, told]),
    ...(value.type === 'day' ? [[`setting.${name}.pattern`, 'A day such as 2026-11-22, or nothing for today.']] : []),
  ]);
  const others = words.filter((word) => !isOwn(word));
  return `${JSON.stringify(Object.fromEntries([...others.slice(0, at), ...own, ...others.slice(at)]), null, 2)}\n`;
}

/** The README with a row for each setting. */
function withSettingsTable(text) {
  const rows = SETTINGS.map(({ name, value, defaultInWords, ...setting }) => {
    // VS Code makes a link of `#...#`, and runs commands.
    const description = setting.description
      .replace(/`#([\w.]+)#`/g, '`$1`')
      .replace(
        /\(command:perigee\.explainCheck(?:\?%5B%22([\w-]+)%22%5D)?\)/g,
        (_, id = 'README') => `(${PAGES}/${id}.md)`,
      );
    const choices = Object.entries(value.choices ?? {}).map(([choice, told]) => `\`${choice}\`: ${told}`);
    return `| \`perigee.${name}\` | ${[description, ...choices].join(' ')} | ${defaultInWords ?? `\`${value.default}\``} |`;
  });
  const table = ['| setting | | default |', '|---|---|---|', ...rows].join('\n');
  return text.replace(
    /(<!-- settings: .*? -->\n)[\s\S]*?(\n<!-- end of settings -->)/,
    (_, open, close) => open + table + close,
  );
}

/** README.md with a row for each format, between two comments. */
function withFormats(text) {
  const code = (names) => names.map((name) => `\`${name}\``).join(', ');
  const rows = Object.values(FORMATS).map(
    ({ title, languageIds, endings, isOn }) =>
      `| ${title}${isOn ? '' : ' (where switched on)'} | ${code(endings)} | ${code(languageIds)} |`,
  );
  const table = ['| format | files | languages of VS Code |', '|---|---|---|', ...rows].join('\n');
  return text.replace(/(?<=<!-- formats: [^>]*-->\n)[\s\S]*?(?=<!-- end of formats -->)/, () => `${table}\n`);
}
