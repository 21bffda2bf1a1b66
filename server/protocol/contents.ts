import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import type { Explanation } from '../features/hover.ts';

/** An explanation in the format that the client asks for. */
export const contentOf = ({ markdown, plaintext }: Explanation, format: MarkupKind): MarkupContent => ({
  kind: format,
  value: format === MarkupKind.Markdown ? markdown : plaintext,
});
