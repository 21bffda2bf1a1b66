import * as vscode from 'vscode';

/** In English in every language, since Perigee reads English. The mistakes are meant. */
const SAMPLE = `# The comet chaser

Rosetta left Earth from Kourou in March 2006, on board an Ariane 5, and reached its comet in August 2014.
Its lander, Philae, touched down on 12 November 2014. The probe itself was built and flown by NASA.

The James Webb Space Telescope was launched in 2019. It pushes the boundaries of human knowledge.

`;

/** An unsaved article with mistakes in it, to try things on. The cursor stands at its end, where a name can be typed. */
export async function openSample(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: SAMPLE });
  const end = document.lineAt(document.lineCount - 1).range.end;
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
}
