import { type Dirent, existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { localDay } from '../features/readable.ts';
import { everyMinute, type Host } from './host.ts';

/** A process with a disk. `folder` is where the server's bundle lies, and the glossary beside it. */
export function createNodeHost(folder: string): Host {
  const pages = join(folder, '..', 'docs', 'checks');
  const pagesAddress = existsSync(pages) ? pathToFileURL(pages).href : undefined;
  return {
    readGlossary: () => readFile(join(folder, 'glossary.bin')),
    readTextFile: async (address) => {
      if (!address.startsWith('file:')) return undefined;
      try {
        return await readFile(fileURLToPath(address), 'utf8');
      } catch {
        return undefined; // Most folders have no such file.
      }
    },
    listFolder: async (address) => (await entriesOf(address)).filter((entry) => !entry.isDirectory()).map(nameOf),
    listFolders: async (address) => (await entriesOf(address)).filter((entry) => entry.isDirectory()).map(nameOf),
    today: () => localDay(new Date()),
    now: () => performance.now(),
    everyMinute,
    pageOf: (check) => (pagesAddress === undefined ? undefined : `${pagesAddress}/${check}.md`),
  };
}

const nameOf = ({ name }: Dirent): string => name;

/** What lies in a folder; nothing where it cannot be read. */
async function entriesOf(address: string): Promise<Dirent[]> {
  if (!address.startsWith('file:')) return [];
  try {
    return await readdir(fileURLToPath(address), { withFileTypes: true });
  } catch {
    return [];
  }
}
