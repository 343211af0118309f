/** What the pages need by which people sign in, decide and answer, beside what all pages share. */
export const PEOPLE_STYLE = `
.wide header,.wide main,.wide footer{max-width:78rem}
.wide h1{font-size:clamp(1.5rem,3vw,2rem);text-wrap:balance;margin-top:.4rem}
.eyebrow{color:var(--soft);font-weight:600;margin:.25rem 0 0}.wide header,.wide main{padding-bottom:0}
.soft{display:inline-block}
.jump{display:none}
.written{white-space:pre-wrap}
.plain{list-style:none;padding:0;margin:0}
.glance{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1px;background:var(--line);
border:1px solid var(--line);border-radius:.6rem;overflow:hidden;margin:1.5rem 0}
.glance>div{background:var(--tint);padding:.8rem 1.1rem}
.glance dt{font-size:.88rem}
.glance dd{font-weight:600;line-height:1.4;margin-top:.15rem}
.glance dd span{display:block;font-weight:400;font-size:.92rem}
.bar{display:block;width:100%;height:.55rem;border-radius:.3rem;margin:.4rem 0 .35rem;border:1px solid var(--edge)}
.bar .track{fill:var(--paper)}.bar .others{fill:var(--edge)}.bar .this{fill:var(--link)}
.columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(19rem,25rem);gap:2.75rem;align-items:start}
.columns>div>:first-child h2,.columns>div>h2:first-child,.columns>div>section:first-child h2{margin-top:.25rem}
aside{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow-y:auto;padding:3px;margin:-3px}
.findings{list-style:none;padding:0;margin:.75rem 0}
.findings li{display:grid;grid-template-columns:6.5rem 1fr;gap:.9rem;padding:.7rem 0;border-top:1px solid var(--line)}
.findings p{margin:0}.findings .because{color:var(--soft)}
.answer{font-weight:650;font-size:.92rem;color:var(--soft)}
.not-met>.answer,.refuse .answer{color:var(--bad)}.unknown>.answer{color:var(--wait)}
.met>.answer,.approve .answer{color:var(--good)}
.decisive>.not-met,.decisive>.unknown{border:1px solid var(--line);border-left:.4rem solid var(--bad);border-radius:.5rem;background:var(--tint);padding:.8rem 1.1rem;margin:.5rem 0}
.decisive>.unknown{border-left-color:var(--wait)}.decisive>.not-met .answer,.decisive>.not-met p:first-child{font-size:1.05rem;font-weight:650}
.recommended{border-top:1px solid var(--line);padding-top:.7rem}.recommended b{display:block}
.news{border:1px solid var(--line);border-left:.4rem solid var(--link);border-radius:.5rem;background:var(--tint);padding:.9rem 1.25rem;margin:0 0 1.75rem}
.news h2{margin:0 0 .5rem}
.exchange p{margin:.2rem 0}
.others{list-style:none;padding:0}
.others>li{padding:.7rem 0;border-top:1px solid var(--line)}.others>li>p{margin:.15rem 0}
.others>li>p:first-child{display:flex;flex-wrap:wrap;gap:0 .6rem;align-items:baseline}.others .answer{margin-left:auto}
.parties{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:1rem}
.parties li{border:1px solid var(--line);border-radius:.6rem;padding:.8rem 1rem;margin:0}
.parties p{margin:0}.party{font-weight:650}
.parties dl{margin:.6rem 0 0;font-size:.92rem;grid-template-columns:minmax(7rem,auto) 1fr;gap:.2rem .9rem}
.hash{overflow-wrap:anywhere;font-size:.8rem}
.about{border-top:1px solid var(--line);margin-top:2.5rem;font-size:.94rem}
.scroll{overflow-wrap:break-word}th,td{min-width:4.5rem}td .soft,th .soft{display:block;font-weight:400}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums;padding-right:0}
th.number,td.number{padding-left:.75rem}
form{margin:0}
.decide{border:1px solid var(--edge);border-radius:.7rem;padding:1.1rem 1.25rem;background:var(--tint)}
.decide h2{margin:0 0 .75rem;font-size:1.3rem}
.field{margin:0 0 1rem;scroll-margin-top:5rem}:target,textarea,input,select{scroll-margin-top:9rem}.decide .field{margin-bottom:.4rem}
label,legend{display:block;font-weight:600}
.hint,.problem{margin:.1rem 0 .35rem;font-size:.92rem}.hint{color:var(--soft)}
.problem{color:var(--bad);font-weight:600}
textarea,input,select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:.4rem;padding:.5rem .65rem;width:100%;max-width:100%}
textarea{resize:vertical;line-height:1.5}
[aria-invalid]{border:2px solid var(--bad)}
.code{width:11rem;font-size:1.5rem;letter-spacing:.2em;font-variant-numeric:tabular-nums}
.check{display:flex;gap:.6rem;align-items:baseline;margin:.6rem 0}
.check input{width:1.15rem;height:1.15rem;flex:none;position:relative;top:.15rem}
.check label{font-weight:400}
fieldset{border:1px solid var(--line);border-radius:.5rem;margin:0 0 1rem;padding:.5rem 1rem}
button{font:inherit;font-weight:650;cursor:pointer;border-radius:.45rem;border:1px solid transparent;padding:.6rem 1.1rem;min-height:2.75rem;line-height:1.3}
.buttons{display:grid;grid-template-columns:1fr 1fr;gap:.75rem;margin:1rem 0 .75rem}
.primary{background:var(--link);color:var(--paper)}
.approve{--tone:var(--good)}.refuse{--tone:var(--bad)}
button.approve{background:var(--good);color:var(--paper)}
button.refuse{background:var(--paper);color:var(--bad);border:2px solid var(--bad)}
button:hover{filter:brightness(1.08)}button.refuse:hover{background:var(--tint)}
.quiet{background:var(--paper);color:var(--ink);border-color:var(--edge);font-weight:500}
.other{margin-top:1.5rem}.other h2{font-size:1rem;color:var(--soft);margin:0}
.other details,main>details{border-top:1px solid var(--line)}.other details:last-child{border-bottom:1px solid var(--line)}
.other summary,.decide summary,section>details>summary{margin:0;padding:.65rem 0;font-weight:500}
.other details form,.other details>p{padding:0 0 1.1rem;margin:0}
details[open]>form{padding-bottom:1.1rem}
.signed-in{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between;margin-top:1.75rem;color:var(--soft);font-size:.92rem}
.signed-in .quiet{padding:.35rem .8rem;min-height:2.25rem}
.sign-in{margin:1rem 0}.again{margin-top:1.5rem}
.panel{border:1px solid var(--line);border-radius:.6rem;padding:.25rem 1.25rem 1.25rem;margin:1rem 0}
.upload{border-bottom:1px solid var(--line);padding-bottom:1.1rem;margin-bottom:1.1rem}
.problems{border:2px solid var(--bad);border-radius:.5rem;padding:.75rem 1.25rem;margin:1rem 0 1.5rem}
.problems h2{margin:0;color:var(--bad)}.problems ul{margin:.35rem 0;padding-left:1.2rem}.problems a{color:var(--bad);font-weight:600}
.question{font-size:1.15rem;font-weight:600}.status h1{margin:0;color:var(--tone);font-size:1.7rem}
@media(max-width:60rem){.columns{grid-template-columns:minmax(0,1fr)}aside{position:static;max-height:none}.jump{display:block;margin:.25rem 0}}
@media(max-width:34rem){.findings li{grid-template-columns:1fr;gap:.1rem}.glance{grid-template-columns:1fr}.glance dd{margin-bottom:0}
th.number,td.number{padding-left:.5rem}}
@media print{aside,.jump,form{display:none}.columns{display:block}details::details-content{content-visibility:visible;block-size:auto}.scroll{overflow:visible}.findings li,.others>li,.parties li{break-inside:avoid}}
`;
