/** The colours of a picture, each a CSS value. */
interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly bar: string;
  readonly mark: string;
  readonly wrong: string;
}

const LIGHT: Palette = {
  ground: '#ffffff',
  ink: '#1f2328',
  quiet: '#59636e',
  line: '#e1e4e8',
  bar: '#a9c7ec',
  mark: '#1a5fb4',
  wrong: '#b42318',
};
const DARK: Palette = {
  ground: '#1f1f1f',
  ink: '#e6e6e6',
  quiet: '#a3a8ae',
  line: '#3a3d41',
  bar: '#2f5b8f',
  mark: '#8cc2ff',
  wrong: '#ff9a8d',
};

/** The editor's theme, whatever it is; the light colours where it says nothing. */
const THEME: Palette = {
  ground: `var(--vscode-editor-background, ${LIGHT.ground})`,
  ink: `var(--vscode-foreground, ${LIGHT.ink})`,
  quiet: `var(--perigee-quiet, ${LIGHT.quiet})`,
  line: 'var(--perigee-line)',
  bar: 'var(--perigee-bar)',
  mark: `var(--vscode-charts-blue, ${LIGHT.mark})`,
  wrong: `var(--vscode-list-errorForeground, var(--vscode-errorForeground, ${LIGHT.wrong}))`,
};

const colours = ({ ground, ink, quiet, line, bar, mark, wrong }: Palette): string => `
.timeline .ground{fill:${ground}}
.timeline .heading,.timeline .name{fill:${ink}}
.timeline .stretch,.timeline .tick,.timeline .label{fill:${quiet}}
.timeline .grid{stroke:${line}}
.timeline .now,.timeline .leader{stroke:${quiet}}
.timeline .bar{fill:${bar};stroke:${bar}}
.timeline .bar.planned{fill:none;stroke:${mark}}
.timeline .more{stroke:${mark}}
.timeline .mark{fill:${mark};stroke:${ground}}
.timeline .mark.other{fill:${ground};stroke:${mark}}
.timeline .mark.planned{fill:${ground};stroke:${mark}}
.timeline .mark.said{stroke:${wrong}}
.timeline .label.said{fill:${wrong}}
.timeline text{stroke:${ground}}`;

const SHAPES = `
.timeline{font-family:system-ui,-apple-system,"Segoe UI",Roboto,Ubuntu,sans-serif}
.timeline text{stroke-width:3px;stroke-linejoin:round;paint-order:stroke}
.timeline .heading{font-size:17px;font-weight:600}
.timeline .name{font-size:13px;font-weight:600}
.timeline .stretch{font-size:11px;font-weight:400}
.timeline .tick,.timeline .label{font-size:11px}
.timeline .grid{stroke-width:1}
.timeline .now{stroke-width:1;stroke-dasharray:3 3}
.timeline .leader{stroke-width:1;opacity:.5}
.timeline .bar{stroke-width:1}
.timeline .bar.planned{stroke-dasharray:4 3}
.timeline .more{fill:none;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.timeline .mark{stroke-width:1.5}
.timeline .mark.said{fill:none;stroke-width:2.5;stroke-linecap:round}`;

/** Within a page of the editor: its theme's colours. */
export const TIMELINE_STYLE = `${SHAPES}${colours(THEME)}`;

/** Within a file: light, or dark where the reader prefers that. */
export const STANDALONE_STYLE = `${SHAPES}${colours(LIGHT)}
@media (prefers-color-scheme:dark){${colours(DARK)}
}`;
