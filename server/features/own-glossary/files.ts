/** A file of a writer's own glossary, by its address. */
export const isGlossaryFile = (address: string): boolean => /\.perigee\.ya?ml$/i.test(address);

/** The name of the file that is made where there is none. */
export const NEW_FILE = 'glossary.perigee.yaml';

/**
 * The folders whose glossary files hold for a document, from the outermost workspace folder around it down to its own.
 * Outside all workspace folders only its own folder counts. Folders end in "/".
 */
export function foldersFor(address: string, workspaceFolders: readonly string[]): string[] {
  const around = workspaceFolders.filter((folder) => address.startsWith(folder));
  const own = address.slice(0, address.lastIndexOf('/') + 1);
  const root = around.sort((a, b) => a.length - b.length)[0] ?? own;
  const names = own.slice(root.length).split('/').slice(0, -1);
  return [root, ...names.map((_, index) => `${root}${names.slice(0, index + 1).join('/')}/`)];
}

/** As a reader knows a file: below the workspace folder that it lies in. */
export function shownPath(address: string, workspaceFolders: readonly string[]): string {
  const [root = ''] = foldersFor(address, workspaceFolders);
  return decoded(address.slice(root.length));
}

/** Part of an address as a person writes it. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
