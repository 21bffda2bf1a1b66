// What a user downloads.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const FILES = [
  'dist/client.js',
  'dist/server.js',
  'dist/answers.js',
  'dist/protocol.js',
  'dist/cli.js',
  'dist/web/client.js',
  'dist/web/server.js',
  'dist/glossary.bin',
];

export async function measureSizes() {
  console.log('Size');
  let packed = 0;
  for (const file of FILES.filter((name) => existsSync(name))) {
    const small = gzipSync(readFileSync(file)).length;
    packed += small;
    console.log(`  ${file}: ${kilobytes(statSync(file).size)}, packed ${kilobytes(small)}`);
  }
  console.log(`  together, packed: ${kilobytes(packed)}`);
  // One that was packed before the last build tells of another.
  const built = statSync('dist/answers.js').mtimeMs;
  for (const name of readdirSync('.').filter((file) => file.endsWith('.vsix'))) {
    const { size, mtimeMs } = statSync(name);
    console.log(`  ${name}: ${mtimeMs < built ? 'older than the build (npm run package)' : kilobytes(size)}`);
  }
  console.log();
}

const kilobytes = (bytes) => `${Math.round(bytes / 1024).toLocaleString('en')} KB`;
