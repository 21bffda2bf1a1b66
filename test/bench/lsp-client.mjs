// A small language client over stdio, so that what is measured is what an editor sees.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const CAPABILITIES = {
  workspace: { configuration: true },
  textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } },
};

export class LspClient {
  #nextId = 1;
  #waiting = new Map();
  #buffer = Buffer.alloc(0);
  #versions = new Map();

  constructor(serverFile) {
    this.process = spawn(process.execPath, [serverFile, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.process.stdout.on('data', (chunk) => this.#read(chunk));
  }

  #read(chunk) {
    this.#buffer = this.#buffer.length === 0 ? chunk : Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/content-length: *(\d+)/i.exec(this.#buffer.toString('latin1', 0, end))[1]);
      if (this.#buffer.length < end + 4 + length) return;
      const message = JSON.parse(this.#buffer.toString('utf8', end + 4, end + 4 + length));
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      if (message.method === undefined) this.#waiting.get(message.id)?.(message);
      else if (message.id !== undefined)
        this.#write({ id: message.id, result: message.params?.items?.map(() => null) });
    }
  }

  #write(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  request(method, params) {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => {
        this.#waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      this.#write({ id, method, params });
    });
  }

  notify(method, params) {
    this.#write({ method, params });
  }

  async initialize() {
    await this.request('initialize', { processId: process.pid, rootUri: null, capabilities: CAPABILITIES });
    this.notify('initialized', {});
  }

  open(uri, text) {
    this.#versions.set(uri, 1);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  }

  change(uri, range, text) {
    const version = this.#versions.get(uri) + 1;
    this.#versions.set(uri, version);
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] });
  }

  async diagnostics(uri) {
    return (await this.request('textDocument/diagnostic', { textDocument: { uri } })).items;
  }

  /** Megabytes resident, where the system tells. */
  memory() {
    try {
      return Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'))[1]) / 1024;
    } catch {
      return undefined;
    }
  }

  async stop() {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    await this.request('shutdown');
    this.notify('exit');
    await ended;
  }
}
