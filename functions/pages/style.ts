import { createHash } from 'node:crypto';
import { PEOPLE_STYLE } from './forms/style.ts';

/** One small style for all pages. Every color pair keeps 4.5 : 1, in light and in dark. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--edge:#818b98;--tint:#f6f8fa;--link:#0b57c2;
--good:#116329;--wait:#7d4e00;--bad:#a40e26;font:1.0625rem/1.6 system-ui,"Apple SD Gothic Neo","Malgun Gothic","Noto Sans KR",sans-serif}
@media(prefers-color-scheme:dark){:root{--paper:#0d1117;--ink:#e6edf3;--soft:#9da7b1;--line:#3d444d;--edge:#717b86;--tint:#151b23;--link:#6cb0ff;
--good:#5fd07a;--wait:#e3b341;--bad:#ff8b84}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:anywhere}
:lang(ko){word-break:keep-all}
header,main,footer{max-width:46rem;margin:0 auto;padding:1rem 1.25rem}
header{display:flex;justify-content:space-between;align-items:center}
footer{color:var(--soft);font-size:.9rem;padding-bottom:3rem}
a{color:var(--link);text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--link);outline-offset:3px}
.brand{font-weight:700;color:inherit;text-decoration:none;letter-spacing:-.01em}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem}
h1{font-size:clamp(1.7rem,5vw,2.4rem);line-height:1.2;letter-spacing:-.02em;margin:1rem 0 .5rem}
h2{font-size:1.15rem;margin:2.25rem 0 .5rem}
.lead{font-size:1.2rem;color:var(--soft);margin:0 0 1.5rem}
.status{border:1px solid var(--line);border-left:.4rem solid var(--tone);border-radius:.5rem;background:var(--tint);padding:1rem 1.25rem;margin:1.25rem 0}
.status strong{display:block;font-size:1.35rem;color:var(--tone)}
.status p{margin:.25rem 0 0}
.good{--tone:var(--good)}.wait{--tone:var(--wait)}.bad{--tone:var(--bad)}
dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.35rem 1.25rem;margin:1.25rem 0}
dt{color:var(--soft)}dd{margin:0}
blockquote{margin:.75rem 0;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--line)}
blockquote p{margin:.25rem 0}cite,.soft{color:var(--soft);font-style:normal;font-size:.92rem}
code{font:.92em ui-monospace,monospace;background:var(--tint);border:1px solid var(--line);border-radius:.3rem;padding:.1rem .35rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line)}
summary{cursor:pointer;font-weight:600;margin:2.25rem 0 .5rem}
li{margin:.25rem 0}
@media(max-width:34rem){dl{grid-template-columns:1fr;gap:.1rem}dd{margin-bottom:.6rem}}
@media print{header nav,.skip{display:none}}
${PEOPLE_STYLE}`;

/** The only style the content security policy lets in. */
export const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;
