/** What only the reference of the API needs: its contents beside it, and calls that open. */
export const GUIDE = `
.guide{display:grid;grid-template-columns:12rem minmax(0,1fr);gap:2.5rem;align-items:start;margin-top:2rem}
.contents{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto;font-size:var(--t0)}
.contents p{font-size:var(--t-1);font-weight:600;color:var(--soft);margin:1rem 0 .25rem}.contents p:first-child{margin-top:0}
.contents li{margin:0}.contents a{display:block;color:inherit;text-decoration:none;padding:.3rem 0}.contents a:hover{text-decoration:underline;color:var(--act)}
.guide :is(h2,h3,div)[id]{scroll-margin-top:1.5rem}.guide .card>h3:first-child{font-size:var(--t2);margin:0}.guide pre{max-height:26rem;overflow:auto}
.guide details{border-top:1px solid var(--line)}.guide details>:not(summary){margin-bottom:1rem}.guide dd{font-weight:400}
.guide .call>div,.guide .schema>div{scroll-margin-top:5rem}.guide h4{font-size:var(--t1);font-weight:650;margin:1.25rem 0 .35rem}
.call>summary{flex-wrap:wrap;gap:.1rem .6rem;padding:.6rem 0;font-weight:400;font-size:var(--t0)}.call>summary code{background:none;border:0;padding:0;flex:0 1 29rem;display:flex}.call>summary>span{flex:1 1 14rem;color:var(--soft)}
.guide :is(p,li) code{display:inline-block;max-width:100%}.call b{flex:none;min-width:3.2rem}.call b.post{color:var(--act)}.call b.get{color:var(--good)}
.schema>summary{font-weight:400;min-height:2.25rem}
.to-contents{display:none}
@media(max-width:60rem){.guide{grid-template-columns:minmax(0,1fr)}.contents{position:static;max-height:none}.contents ul{columns:2}
.to-contents{display:flex;position:sticky;bottom:1rem;width:max-content;margin:1.5rem 0 0 auto;box-shadow:var(--shade)}.call>summary code{flex-basis:calc(100% - 2rem)}.call>summary>span{flex-basis:100%;padding-left:1.5rem}}
@media(max-width:40rem){.guide th .soft{display:inline-block;margin-left:.5rem}}
@media print{.contents,.to-contents{display:none}.guide{display:block}.guide pre{max-height:none}}
`;
