import * as vscode from 'vscode';

/** Files in memory: a workspace that lies on no disk. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #files = new Map<string, Uint8Array>();
  readonly #folders = new Set(['/']);

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const content = this.#files.get(path);
    if (content) return { type: vscode.FileType.File, ctime: 0, mtime: Date.now(), size: content.length };
    if (this.#folders.has(path)) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const within = path.endsWith('/') ? path : `${path}/`;
    const namesOf = (paths: Iterable<string>): string[] =>
      [...paths].filter((one) => one.startsWith(within) && one !== within).map((one) => one.slice(within.length));
    const direct = (names: readonly string[], type: vscode.FileType): [string, vscode.FileType][] =>
      names.filter((name) => !name.includes('/')).map((name) => [name, type]);
    return [
      ...direct(namesOf(this.#files.keys()), vscode.FileType.File),
      ...direct(namesOf(this.#folders), vscode.FileType.Directory),
    ];
  }

  createDirectory(uri: vscode.Uri): void {
    this.#folders.add(uri.path);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const content = this.#files.get(path);
    if (!content) throw vscode.FileSystemError.FileNotFound(path);
    return content;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(uri.path, content);
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    const isGone = (path: string): boolean => path === uri.path || path.startsWith(`${uri.path}/`);
    for (const path of [...this.#files.keys()].filter(isGone)) this.#files.delete(path);
    for (const path of [...this.#folders].filter(isGone)) this.#folders.delete(path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions('files are not renamed here');
  }
}
