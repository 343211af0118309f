/** What only the pages of officers need. */
export const DESK = `
.desk h1{font-size:clamp(1.5rem,3vw,2rem);margin-top:.4rem}.desk main{padding-bottom:0}
.jump{display:none}
.inside .top{background:var(--desk);border-color:transparent;color:var(--on-desk)}.inside .top :is(a,button.link){color:inherit;outline-color:currentColor}
.pill{border:1px solid currentColor;border-radius:9rem;padding:.2rem .8rem;font-size:var(--t-1);text-decoration:none}.pill:hover{text-decoration:underline}.top .brand+.pill{margin-left:-1rem}@media(max-width:40rem){.top .brand+.pill{margin-left:-.5rem;padding:.1rem .55rem}}
.glance{display:flex;flex-wrap:wrap;gap:1px;background:var(--line);
border:1px solid var(--line);border-radius:.75rem;overflow:hidden;margin:1.5rem 0}
.glance>div{flex:1 1 15rem;background:var(--paper);padding:1rem 1.5rem}.glance dt{font-size:var(--t-1)}
.glance dd{font-size:var(--t1);font-weight:650;line-height:1.4;margin-top:.15rem}.glance dd span{display:block;font-weight:400;font-size:var(--t0)}
.bar{display:block;width:100%;height:.55rem;border-radius:.3rem;margin:.4rem 0 .35rem;border:1px solid var(--edge)}
.bar .track{fill:var(--sunk)}.bar .others{fill:var(--posted)}.bar .this{fill:var(--act)}
.columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(19rem,24rem);gap:2rem;align-items:start}
.columns>div>:first-child h2,.columns>div>h2:first-child,.columns>div>section:first-child h2{margin-top:.25rem}
@media(min-height:60rem){.columns>aside{position:sticky;top:1rem}}
.columns>div>.card{margin-bottom:1.5rem}.columns>div>p{margin-bottom:1rem}.columns>div>.card>h2:first-child,.columns>div>.card header h2{margin-top:0}.bad-edge{border-left:.35rem solid var(--bad)}
.findings{list-style:none;padding:0;margin:.75rem 0}
.findings li{display:grid;grid-template-columns:6.5rem 1fr;gap:.9rem;padding:.7rem 0;border-top:1px solid var(--line);margin:0}
.findings li>:only-child{grid-column:1/-1}.findings p{margin:0}.findings .because{color:var(--soft)}
.answer{font-weight:650;font-size:var(--t0);color:var(--soft)}
.not-met>.answer,.refuse .answer,.answer.refuse{color:var(--bad)}.unknown>.answer{color:var(--wait)}
.met>.answer,.approve .answer,.answer.approve{color:var(--good)}
.decisive>.not-met,.decisive>.unknown{background:var(--paper);border:1px solid var(--line);border-left:.35rem solid var(--bad);border-radius:.6rem;padding:.9rem 1.1rem;margin:.5rem 0}

.card>.decisive>li{border-width:0 0 0 .35rem;border-radius:0;padding-block:.1rem}.card>.findings:first-of-type{margin-top:0}
.decisive>.unknown{border-left-color:var(--wait)}.decisive>.not-met .answer,.decisive>.not-met p:first-child{font-size:var(--t1);font-weight:650}
.recommended{border-top:1px solid var(--line);padding-top:.7rem}.recommended b{display:block}
.others{list-style:none;padding:0}
.others>li{padding:.7rem 0;border-top:1px solid var(--line);margin:0}.others>li>p{margin:.15rem 0}
.others>li>p:first-child{display:flex;flex-wrap:wrap;gap:0 .6rem;align-items:baseline}.others .answer{margin-left:auto}
.parties{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:1rem}
.parties li{background:var(--paper);border:1px solid var(--line);border-radius:.75rem;padding:1rem 1.25rem;margin:0}
.parties p{margin:0}.party{font-weight:650}.parties dl{margin:.6rem 0 0;grid-template-columns:minmax(7rem,auto) 1fr;gap:.2rem .9rem}
mark{background:var(--wait-tint);color:inherit;border-bottom:2px solid var(--wait);border-radius:.15rem}
del{background:var(--bad-tint);color:var(--bad)}ins{background:var(--good-tint);color:var(--good)}.changed{color:var(--wait);font-weight:550}
.line{display:block}.compared th[scope=row]{font-weight:500;color:var(--soft);min-width:6rem}.compared thead th{font-size:var(--t0);color:var(--ink)}.compared td:last-child{min-width:8rem}
.compared thead th .soft{font-size:var(--t-1);font-weight:400}.compared td>.soft.small{display:block;margin-top:.2rem}
.hash{font-size:var(--t-1)}.about{border-top:1px solid var(--line);margin-top:2.5rem;font-size:var(--t0)}
.decide{background:var(--paper);border:1px solid var(--edge);border-radius:.75rem;padding:1.25rem;box-shadow:var(--shade)}
.decide h2{margin:0 0 .75rem}.decide .turn{margin-top:0}.decide .field{margin-bottom:.4rem}
.approve{--tone:var(--good)}.refuse{--tone:var(--bad)}
.other{margin-top:1.5rem}.other h2{font-size:var(--t0);color:var(--soft);margin:0}
.other details,main>details{border-top:1px solid var(--line)}.other details:last-child{border-bottom:1px solid var(--line)}
.other summary,.decide summary,section>details>summary{font-weight:500}
.other details>div,.other details>p{padding:0 0 1.1rem;margin:0}
@media(max-width:60rem){.columns{grid-template-columns:minmax(0,1fr)}.columns>aside{position:static}.jump{display:block;margin:.25rem 0}}
@media(max-height:56rem) and (min-width:60rem){.desk main{padding-top:1rem}.desk h1{font-size:var(--t3);margin:.1rem 0}.glance{margin:.75rem 0 1rem}.glance>div{padding:.6rem 1.25rem}.decide{padding:1rem}.decide textarea{height:4.5rem}.decide h2{margin-bottom:.4rem}}
@media(max-width:40rem){.columns>div>.card td{min-width:9.5rem}}
@media(max-width:34rem){.findings li{grid-template-columns:1fr;gap:.1rem}.glance dd{margin-bottom:0}}
`;
