import * as vscode from 'vscode';
import { TIMELINE_STYLE } from '../../server/features/timeline/style.ts';

/** The page around a fact sheet. It loads nothing but its own script and style, and runs nothing but that script. */
export function shellOf(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = newNonce();
  const file = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'webview', name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource} 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const button = (action: string, words: string): string =>
    `<button type="button" data-do="${action}" hidden>${escaped(words)}</button>`;
  return `<!DOCTYPE html>
<html lang="${escaped(vscode.env.language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(vscode.l10n.t('Fact Sheet'))}</title>
<link rel="stylesheet" href="${file('fact-sheet.css')}">
<style nonce="${nonce}">${TIMELINE_STYLE}</style>
</head>
<body>
<div id="tools" role="toolbar" aria-label="${escaped(vscode.l10n.t('Fact Sheet'))}">
${button('copy-markdown', vscode.l10n.t('Copy as Markdown'))}
${button('copy-csv', vscode.l10n.t('Copy as CSV'))}
${button('export', vscode.l10n.t('Export Timeline'))}
<span class="space"></span>
<span role="status"></span>
</div>
<main id="sheet"></main>
<script nonce="${nonce}" src="${file('fact-sheet.js')}"></script>
</body>
</html>`;
}

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => NAMES[character] ?? '');

/** Letters and digits that nobody can guess. */
function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
