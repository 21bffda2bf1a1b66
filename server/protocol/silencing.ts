import type { Finding } from '../checks/finding.ts';
import { ACCEPTED_FILE, acceptance } from '../features/accepted-file.ts';
import { type TextChange, withCheckLevel } from '../features/config-edit.ts';
import { CONFIG_FILE } from '../features/config-file.ts';
import type { SourceSpan } from '../prose/paragraph.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { DocumentSettings } from './document-settings.ts';

/** A change of a settings file that silences a finding. */
export interface FileChange {
  /** Of its title. */
  readonly id: string;
  readonly address: string;
  /** What stands in the file; undefined where there is none yet. */
  readonly before: string | undefined;
  readonly edit: TextChange;
  /** Where the writer goes on, in the file as it is then. */
  readonly next?: SourceSpan;
}

/** The claim accepted everywhere; the check switched off in the workspace. None where no file can be made or changed. */
export async function silencingFiles(
  settings: DocumentSettings,
  uri: string,
  finding: Finding,
  { createsFiles }: ClientAbilities,
): Promise<FileChange[]> {
  const [accepted, config] = await Promise.all([
    settings.fileFor(uri, ACCEPTED_FILE),
    settings.fileFor(uri, CONFIG_FILE),
  ]);
  const changes: FileChange[] = [];
  if (accepted && (accepted.text !== undefined || createsFiles)) {
    const before = accepted.text ?? '';
    const added = acceptance(finding, before);
    const end = before.length;
    if (added)
      changes.push({
        id: finding.severity === 'warning' ? 'fix.accept' : 'fix.accept-words',
        address: accepted.address,
        before: accepted.text,
        edit: { span: { from: end, to: end }, text: added.text },
        next: { from: end + added.blank.from, to: end + added.blank.to },
      });
  }
  if (config && (config.text !== undefined || createsFiles)) {
    const edit = withCheckLevel(config.text ?? '', finding.check, 'off');
    if (edit) changes.push({ id: 'fix.switch-off', address: config.address, before: config.text, edit });
  }
  return changes;
}
