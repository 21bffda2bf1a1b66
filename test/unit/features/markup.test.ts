import { equal, ok } from 'node:assert/strict';
import type { Card } from '../../../server/features/card.ts';
import { cardAsMarkdown, escapeMarkdown } from '../../../server/features/markup.ts';

const HOSTILE: Readonly<Record<string, string>> = {
  '**bold** _and_ `code`': '\\*\\*bold\\*\\* \\_and\\_ \\`code\\`',
  '[x](command:evil) ![y](https://e)': '\\[x\\](command:evil) \\!\\[y\\](https\\://e)',
  '<img src=x onerror=y> &amp; a|b': '\\<img src=x onerror=y\\> \\&amp; a\\|b',
  '1. one': '1\\. one',
  '- item': '\\- item',
  '# no\n\nheading': '\\# no heading',
  'www.example.org, a@b.c': 'www\\.example.org, a\\@b.c',
  '$(alert) ~~x~~ \\|': '\\$(alert) \\~\\~x\\~\\~ \\\\\\|',
  'Apollo–Soyuz (ASTP), 1975': 'Apollo–Soyuz (ASTP), 1975',
};

describe('A hostile text in Markdown', () => {
  for (const [text, escaped] of Object.entries(HOSTILE)) {
    it(JSON.stringify(text), () => equal(escapeMarkdown(text), escaped));
  }

  it('cannot leave its cell, its heading or its link', () => {
    const evil = 'a | b\n\n# c](<javascript:x>)';
    const card: Card = {
      heading: evil,
      kind: evil,
      definition: evil,
      facts: [{ label: evil, text: evil }],
      writing: [evil],
      origin: evil,
      links: [{ label: evil, url: 'https://example.org/x> [y](z)' }],
    };
    const lines = cardAsMarkdown(card).split('\n');
    equal(lines.filter((line) => line.startsWith('|')).length, 3);
    ok(!lines.some((line) => line.startsWith('#')));
    ok(lines.at(-1)?.endsWith('(<https://example.org/x%3E%20%5By%5D%28z%29>)'));
  });
});
