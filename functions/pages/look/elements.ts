/** What every page is made of: text, links, tables, forms, and the page's own frame. */
export const ELEMENTS = `
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
:lang(ko){word-break:keep-all}html:lang(ko) body{line-height:1.65}
h1,h2,h3{text-wrap:balance}p,li,dd{text-wrap:pretty}
h1{font-size:var(--t4);line-height:1.18;letter-spacing:-.022em;margin:0 0 .6rem}
h2{font-size:var(--t2);line-height:1.3;letter-spacing:-.012em;font-weight:650;margin:2.25rem 0 .6rem}
h3{font-size:var(--t1);line-height:1.4;font-weight:650;margin:1.25rem 0 .35rem}
p{margin:.4rem 0}
:lang(ko) :is(h1,h2,h3){font-weight:700;letter-spacing:0}
b,strong{font-weight:650}:lang(ko) :is(b,strong){font-weight:700}
a{color:var(--act);text-underline-offset:.2em;text-decoration-thickness:1px}
:focus-visible{outline:3px solid var(--act);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem;z-index:1}
.lead{font-size:var(--t2);line-height:1.5;color:var(--soft);margin:0 0 1.5rem}
.soft{color:var(--soft)}.small{font-size:var(--t0)}.clause,cite{font-size:var(--t-1);color:var(--soft);font-style:normal}
.eyebrow{color:var(--soft);font-weight:600;margin:.25rem 0 0}.written{white-space:pre-wrap}
.icon{width:1.25em;height:1.25em;flex:none;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round;vertical-align:-.26em}
blockquote{margin:.75rem 0;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--line)}blockquote p{margin:.25rem 0}
code,pre{font:.92em/1.6 ui-monospace,monospace;background:var(--sunk);border:1px solid var(--line);border-radius:.35rem}
code{padding:.1rem .35rem}pre{padding:1rem 1.2rem;overflow-x:auto;margin:.75rem 0;font-size:var(--t-1);user-select:all}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) minmax(0,1fr);gap:.45rem 1.5rem;margin:.75rem 0;font-size:var(--t0)}
dt{color:var(--soft)}dd{margin:0;font-weight:500}:lang(ko) dd{font-weight:400}dd .soft{font-weight:400}
.tall dl{grid-template-columns:1fr;gap:.1rem;margin-bottom:0}.tall dd{margin-bottom:.65rem}.tall dd:last-child{margin:0}
ul,ol{padding-left:1.2rem}li{margin:.25rem 0}.plain{list-style:none;padding:0;margin:0}
.scroll{overflow-x:auto;overflow-wrap:break-word}
table{border-collapse:collapse;width:100%;font-size:var(--t0)}
th,td{text-align:left;vertical-align:top;padding:.65rem .75rem .65rem 0;border-bottom:1px solid var(--line);min-width:4.5rem}
thead th{font-size:var(--t-1);color:var(--soft);font-weight:600}tbody tr:last-child>*{border-bottom:0}
.number{text-align:right;white-space:nowrap}td .soft,th .soft{display:block;font-weight:400}
summary{cursor:pointer;font-weight:600;min-height:2.75rem;display:flex;align-items:center;gap:.6rem;list-style:none}
summary::-webkit-details-marker{display:none}
summary::before{content:"";width:.5rem;height:.5rem;border:solid var(--soft);border-width:0 2px 2px 0;transform:rotate(-45deg);flex:none;margin:0 .2rem}
[open]>summary::before{transform:rotate(45deg)}
.top{background:var(--paper);border-bottom:1px solid var(--line)}
.wrap,main{max-width:46rem;margin:0 auto;padding-inline:clamp(1rem,3.5vw,2.5rem)}
.top .wrap,.foot .wrap,.wide main{max-width:74rem}.desk .wrap,.desk main{max-width:88rem}
.top .wrap{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.75rem;min-height:4rem;padding-block:.5rem}
.top nav{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;font-size:var(--t0)}.top nav:last-child{margin-left:auto}
.top nav a{color:inherit;text-decoration:none;padding:.35rem 0;border-bottom:2px solid transparent}
.top nav a:hover{text-decoration:underline}.top nav [aria-current]{border-color:var(--act);font-weight:600}
.brand{display:flex;align-items:center;gap:.6rem;font-weight:700;font-size:var(--t2);letter-spacing:-.02em;color:inherit;text-decoration:none}
.brand svg{width:1.75rem;height:1.75rem}
main{padding-block:2.5rem 4rem}
.foot nav{display:none;gap:.25rem 1.25rem;flex-wrap:wrap}.foot nav a{color:inherit;padding:.35rem 0}
@media(max-width:40rem){.top .menu a~a{display:none}.foot nav{display:flex}.top .wrap{column-gap:1rem}
.stacks :is(table,tbody,tr,th,td){display:block;padding:0;border:0}.stacks thead{display:none}.stacks tr{border-bottom:1px solid var(--line);padding:.6rem 0}.stacks td{margin-top:.25rem}.stacks .number{text-align:left}}
@media(max-width:24rem){.brand{font-size:var(--t1);gap:.4rem}}@media(forced-colors:active){.top nav a:not([aria-current]){border-color:Canvas}}
.foot{border-top:1px solid var(--line);font-size:var(--t0);color:var(--soft)}
.foot .wrap{display:flex;flex-wrap:wrap;gap:.5rem 2rem;justify-content:space-between;padding-block:1.5rem 2.5rem}
@media(max-width:40rem){h1{font-size:var(--t3)}main{padding-block:1.5rem 3rem}dl{grid-template-columns:1fr;gap:.05rem}dd{margin-bottom:.6rem}}
`;
