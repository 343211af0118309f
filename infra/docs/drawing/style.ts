/** One palette in two lights; every family of parts has one hue. */
const LIGHT = {
  paper: '#fbfbf9',
  group: '#f1f2ee',
  edge: '#dcded7',
  box: '#ffffff',
  ink: '#1d2430',
  soft: '#5a6472',
  line: '#7d8793',
  compute: '#b4540a',
  flow: '#a3296b',
  store: '#2456b8',
  message: '#0f766e',
  guard: '#6d3fc4',
  plain: '#4b5563',
  good: '#1f7a3d',
  bad: '#b3261e',
};

const DARK: typeof LIGHT = {
  paper: '#14171c',
  group: '#1b2027',
  edge: '#323a45',
  box: '#232a33',
  ink: '#eef1f5',
  soft: '#a9b3c0',
  line: '#8390a0',
  compute: '#f0a35e',
  flow: '#f08bbf',
  store: '#83aefc',
  message: '#58cfc1',
  guard: '#b99bf5',
  plain: '#b4bdc9',
  good: '#6fcf8e',
  bad: '#ff8a80',
};

const HUES = ['compute', 'flow', 'store', 'message', 'guard', 'plain', 'good', 'bad'] as const;

const variables = (palette: typeof LIGHT): string =>
  Object.entries(palette)
    .map(([name, color]) => `--${name}:${color}`)
    .join(';');

export const DRAWING_STYLE = `
svg{${variables(LIGHT)};font-family:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
@media(prefers-color-scheme:dark){svg{${variables(DARK)}}}
${HUES.map((hue) => `.${hue}{--hue:var(--${hue})}`).join('')}
.paper{fill:var(--paper)}
.group{fill:var(--group);stroke:var(--edge)}
.group-title{font-size:12.5px;font-weight:650;letter-spacing:.02em;fill:var(--soft)}
.box{fill:var(--box);stroke:var(--edge);stroke-width:1.2}
.tile{fill:var(--hue);fill-opacity:.13}
.icon{fill:none;stroke:var(--hue);stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
.title{font-size:13.5px;font-weight:650;fill:var(--ink)}
.line{font-size:11.5px;fill:var(--soft)}
.mark{font-size:11.5px;fill:var(--hue)}
.arrow{fill:none;stroke:var(--line);stroke-width:1.5}
.arrow.stream{stroke:var(--store);stroke-dasharray:5 4}
.arrow.fault{stroke:var(--bad);stroke-dasharray:2 4;stroke-linecap:round}
.head{fill:var(--line)}.head.stream{fill:var(--store)}.head.fault{fill:var(--bad)}
.label,.legend{font-size:11px;fill:var(--soft)}
.label{text-anchor:middle}
.label,.group-title{paint-order:stroke;stroke:var(--group);stroke-width:5px;stroke-linejoin:round}
.label.outside{stroke:var(--paper)}
.label.stream{fill:var(--store)}.label.fault{fill:var(--bad)}
`;
