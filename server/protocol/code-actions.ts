import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Command,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { quickFixesAt } from '../features/code-actions.ts';
import type { TextChange } from '../features/config-edit.ts';
import { findingsOf, findingsTouch, isSpokenTo, type PlacedFinding } from '../features/diagnostics.ts';
import { allChanges, chosenFixes, fixOfKind, safeFix } from '../features/fix-all.ts';
import { type IgnoreScope, ignoreEdits } from '../features/ignoring.ts';
import { say } from '../features/messages/words.ts';
import type { SourceSpan } from '../prose/paragraph.ts';
import { addToGlossary } from './add-to-glossary.ts';
import { FIX_ALL, MARK_UNSOURCED } from './capabilities.ts';
import { citingActions, markAllAction, markingActions } from './citations.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { isKindOf } from './code-action-kinds.ts';
import { lspDiagnostic } from './diagnostic-reports.ts';
import type { GlossaryFiles } from './glossary-files.ts';
import type { Host } from './host.ts';
import { rangeOf, spanOf } from './places.ts';
import { Rewrites } from './rewrites.ts';
import { type FileChange, silencingFiles } from './silencing.ts';
import type { Reading, Workspace } from './workspace.ts';

const IGNORE_TITLES: Readonly<Record<IgnoreScope, string>> = {
  here: 'fix.ignore-here',
  paragraph: 'fix.ignore-paragraph',
  table: 'fix.ignore-table',
  file: 'fix.ignore-file',
};

/** Answers what can be done about a stretch of a document. */
export class CodeActions {
  readonly #workspace: Workspace;
  readonly #files: GlossaryFiles;
  readonly #abilities: ClientAbilities;
  readonly #host: Host;
  readonly #rewrites: Rewrites;

  constructor(workspace: Workspace, files: GlossaryFiles, abilities: ClientAbilities, host: Host) {
    this.#workspace = workspace;
    this.#files = files;
    this.#abilities = abilities;
    this.#host = host;
    this.#rewrites = new Rewrites(workspace);
  }

  async at({ textDocument: { uri }, range, context }: CodeActionParams): Promise<CodeAction[]> {
    const wants = (kind: string): boolean => !context.only || context.only.some((wanted) => isKindOf(kind, wanted));
    if (this.#files.has(uri)) return wants(CodeActionKind.QuickFix) ? this.#files.fixes(uri, range) : [];
    const rewrites = await this.#rewrites.at(uri, range, context);
    // Whoever does not name it wants it only from a menu of its own.
    const [isAll, isMarking] = [FIX_ALL, MARK_UNSOURCED].map((kind) => context.only !== undefined && wants(kind));
    if (!isAll && !isMarking && !wants(CodeActionKind.QuickFix) && !wants(CodeActionKind.RefactorRewrite))
      return rewrites;
    const reading = await this.#workspace.read(uri);
    if (typeof reading === 'string') return [];
    const edit = (changes: readonly TextChange[]): WorkspaceEdit => editOf(reading.document.text, changes);
    const all = [...(isAll ? this.#fixAll(reading) : []), ...(isMarking ? markAllAction(reading, edit) : [])];
    const fixes = wants(CodeActionKind.QuickFix) ? await this.#quickFixes(reading, range) : [];
    // No light bulb at every name: only for whoever opens the menu.
    const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic && wants(CodeActionKind.RefactorRewrite);
    const cites = isAsked ? citingActions(reading, spanOf(reading.document.text, range), edit) : [];
    return [...fixes, ...rewrites, ...cites, ...all];
  }

  async #quickFixes(reading: Reading, range: Range): Promise<CodeAction[]> {
    const at = spanOf(reading.document.text, range);
    const added = await addToGlossary(this.#workspace, reading.document, range, this.#abilities);
    const { analysis, glossary, settings } = reading;
    const isFound = findingsTouch(analysis, glossary, settings, at);
    return [
      ...this.#fixes(reading, at),
      ...this.#fixesOfKind(reading, at),
      ...markingActions(reading, at, this.#host, (changes) => editOf(reading.document.text, changes)),
      ...(await this.#waysToIgnore(reading, at)),
      ...(isFound && this.#abilities.copiesReports ? [this.#reporting()] : []),
      ...(added ? [{ title: added.title, kind: CodeActionKind.QuickFix, edit: added.edit }] : []),
    ];
  }

  #reporting(): CodeAction {
    const title = say(this.#abilities.language, 'action.copy-report');
    return { title, kind: CodeActionKind.QuickFix, command: { title, command: 'perigee.copyReport' } };
  }

  #fixes(reading: Reading, at: SourceSpan): CodeAction[] {
    const { document, analysis, glossary, settings } = reading;
    return quickFixesAt(analysis, glossary, settings, at).map(({ title, edits, diagnostic, isPreferred }) => ({
      title,
      kind: CodeActionKind.QuickFix,
      isPreferred,
      diagnostics: [lspDiagnostic(document.text, diagnostic, this.#host)],
      edit: editOf(document.text, edits),
    }));
  }

  /** All findings of one check put right, where it found more than one. */
  #fixesOfKind(reading: Reading, at: SourceSpan): CodeAction[] {
    const { analysis, analyseAs, glossary, settings, document } = reading;
    const placed = findingsOf(analysis, glossary, settings);
    const here = placed.filter(({ diagnostic: { span } }) => span.from <= at.to && at.from <= span.to);
    return [...new Set(here.map(({ finding }) => finding.check))].flatMap((check) => {
      const choice = fixOfKind(check);
      const count = chosenFixes(analysis, choice).length;
      if (count < 2 || !here.some(({ finding }) => choice(finding))) return [];
      const solved = placed.filter(({ finding }) => choice(finding)).map(({ diagnostic }) => diagnostic);
      return [
        {
          title: say(settings.language, 'fix.all-of-kind', { count, check }),
          kind: CodeActionKind.QuickFix,
          diagnostics: solved.map((diagnostic) => lspDiagnostic(document.text, diagnostic, this.#host)),
          edit: editOf(document.text, allChanges(document.text.getText(), analysis, choice, analyseAs)),
        },
      ];
    });
  }

  #fixAll({ analysis, analyseAs, document, settings }: Reading): CodeAction[] {
    if (!isSpokenTo(analysis, settings)) return [];
    const changes = allChanges(document.text.getText(), analysis, safeFix, analyseAs);
    if (changes.length === 0) return [];
    const title = say(settings.language, 'fix.all');
    return [{ title, kind: FIX_ALL, edit: editOf(document.text, changes) }];
  }

  /** In the document itself, nearest first, then in the files of its folder. */
  async #waysToIgnore(reading: Reading, at: SourceSpan): Promise<CodeAction[]> {
    const { analysis, glossary, settings, document } = reading;
    const placed = findingsOf(analysis, glossary, settings).filter(
      ({ diagnostic: { span, code } }) => span.from <= at.to && at.from <= span.to && code !== 'unused-ignore',
    );
    const actions: CodeAction[] = [];
    for (const one of placed) {
      actions.push(...this.#comments(reading, one));
      const changes = await silencingFiles(this.#workspace.settings, document.uri, one.finding, this.#abilities);
      actions.push(...changes.map((change) => this.#inFile(reading, one, change)));
    }
    return withoutTwins(actions);
  }

  #comments({ document, analysis, settings }: Reading, placed: PlacedFinding): CodeAction[] {
    const { text } = document;
    const manuscript = {
      languageId: text.languageId,
      text: text.getText(),
      prose: analysis.prose,
      read: (changed: string) => document.readAs(changed),
    };
    return ignoreEdits(manuscript, placed).map(({ scope, change }) => ({
      title: say(settings.language, IGNORE_TITLES[scope], { check: placed.finding.check }),
      kind: CodeActionKind.QuickFix,
      diagnostics: [lspDiagnostic(text, placed.diagnostic, this.#host)],
      edit: editOf(text, [change]),
    }));
  }

  #inFile({ document, settings }: Reading, { finding, diagnostic }: PlacedFinding, change: FileChange): CodeAction {
    const { id, address, before, edit, next } = change;
    const file = TextDocument.create(address, 'yaml', 0, before ?? '');
    const whole = TextDocument.create(address, 'yaml', 0, (before ?? '') + edit.text);
    const found = String(finding.message.arguments.found ?? '');
    const selection = next && rangeOf(whole, next);
    const keep: Command = {
      title: '',
      command: 'perigee.keepFile',
      arguments: [address, ...(selection ? [selection] : [])],
    };
    return {
      title: say(settings.language, id, { check: finding.check, found }),
      kind: CodeActionKind.QuickFix,
      diagnostics: [lspDiagnostic(document.text, diagnostic, this.#host)],
      edit: fileEdit(file, before === undefined, { range: rangeOf(file, edit.span), newText: edit.text }),
      ...(this.#abilities.keepsFiles ? { command: keep } : {}),
    };
  }
}

const editOf = (text: TextDocument, changes: readonly TextChange[]): WorkspaceEdit => ({
  changes: { [text.uri]: changes.map((change) => ({ range: rangeOf(text, change.span), newText: change.text })) },
});

const fileEdit = ({ uri }: TextDocument, isNew: boolean, edit: TextEdit): WorkspaceEdit =>
  isNew
    ? {
        documentChanges: [
          { kind: 'create', uri, options: { ignoreIfExists: true } },
          { textDocument: { uri, version: null }, edits: [edit] },
        ],
      }
    : { changes: { [uri]: [edit] } };

/** Two findings of one check may have the same way out: it is offered once, for both. */
function withoutTwins(actions: readonly CodeAction[]): CodeAction[] {
  const kept = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = `${action.title} ${JSON.stringify(action.edit)}`;
    const twin = kept.get(key);
    if (twin) twin.diagnostics = [...(twin.diagnostics ?? []), ...(action.diagnostics ?? [])];
    else kept.set(key, action);
  }
  return [...kept.values()];
}
