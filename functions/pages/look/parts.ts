/** The parts that pages share: answers, cards, lists of facts, pins, limits, times. */
export const PART_STYLES = `
.headline{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:baseline;justify-content:space-between;margin-bottom:1.25rem}
.headline h1{font-size:var(--t3);margin:0}.headline p{margin:0}
.status{background:var(--tint);border:1px solid color-mix(in srgb,var(--tone) 28%,transparent);border-radius:.75rem;padding:1.75rem 2rem;
display:grid;grid-template-columns:auto minmax(0,1fr);gap:.35rem 1.1rem;margin:0 0 1.5rem}
.status>.icon{width:2.5rem;height:2.5rem;color:var(--tone);grid-row:span 4;stroke-width:1.6}.status>*{grid-column:2}.status>.icon{grid-column:1}
.status strong,.status h1{font-size:var(--t4);line-height:1.15;font-weight:700;letter-spacing:-.022em;color:var(--tone);margin:0}
.status p{margin:0;max-width:44rem}
.urgent{background:var(--urgent);border-color:var(--urgent);--tone:var(--on-urgent);--soft:var(--on-urgent);--act:var(--on-urgent);color:var(--on-urgent)}
.split{display:grid;grid-template-columns:minmax(0,1fr) 22.5rem;gap:1.5rem 2.5rem;align-items:start}
.stack{display:grid;gap:1.5rem;min-width:0}.stack>*{margin-block:0}
.card,main>form,.panel{background:var(--paper);border:1px solid var(--line);border-radius:.75rem;padding:1.5rem;box-shadow:var(--shade);min-width:0}
.card>h2:first-child,.card>header h2{margin-top:0}.card>:last-child{margin-bottom:0}.card>form:not(:first-child),.todo+p{margin-top:1rem}
.card>header{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between}.card>header h2{margin-bottom:0}
.tag{display:inline-flex;align-items:center;gap:.3rem;font-size:var(--t-1);font-weight:600;line-height:1.3;color:var(--tone,var(--soft));
background:var(--tint,var(--sunk));border-radius:9rem;padding:.2rem .65rem}
.turn{display:flex;gap:.75rem;align-items:center;background:var(--tint);border-radius:.6rem;padding:.7rem 1rem;font-size:var(--t0);margin:.75rem 0}
.turn .icon,.turn b{color:var(--tone)}
.marked{list-style:none;padding:0;margin:.5rem 0 0}
.marked>li{display:grid;grid-template-columns:1.5rem minmax(0,1fr);gap:.1rem .75rem;padding:.9rem 0;margin:0;border-top:1px solid var(--line)}
.marked>li:first-child{border-top:0}.marked>li>*{grid-column:2;margin:0}.marked>li>.icon{grid-column:1;grid-row:1;color:var(--tone,var(--soft));margin-top:.15rem}
.fact{font-weight:600}:lang(ko) .fact{font-weight:400}
.code-chip{font:600 var(--t-1)/1.2 ui-monospace,monospace;color:var(--bad);border:1px solid var(--bad);border-radius:.35rem;padding:.15rem .45rem;margin-right:.4rem;white-space:nowrap}
.todo{list-style:none;padding:0;margin:.75rem 0 0}.todo>li{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center;justify-content:space-between;padding:.85rem 0;margin:0;border-top:1px solid var(--line)}
.todo>li:last-child{padding-bottom:0}.todo>li>div{flex:1 1 18rem;min-width:0}.todo p{margin:0}.ways{margin:.5rem 0 1rem}.ways .panel{display:flex;flex-direction:column}.ways h3{margin-top:0}
.chips{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0}.chips a{border:1px solid var(--edge);border-radius:9rem;padding:.35rem .9rem;font-size:var(--t0);text-decoration:none;color:var(--ink);background:var(--paper)}
.chips [aria-current]{border-color:var(--act);background:var(--act-tint);color:var(--act);font-weight:600}
main>.search{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:0 0 1.5rem;background:none;border:0;box-shadow:none;padding:0}.search input{flex:1 1 12rem;width:auto}
main>.card,.cards>.card{margin-bottom:1.5rem}.everything h3{margin-top:1.5rem}.fold{border-top:1px solid var(--line)}.fold .icon{color:var(--tone,var(--soft))}
.pins{display:block;height:1.5rem;max-width:100%;margin:.5rem 0}
.pins .met{fill:var(--good)}.pins .not-met{fill:var(--bad)}.pins .unknown{fill:var(--paper);stroke:var(--soft);stroke-width:1.4;stroke-dasharray:2.4 1.8}
.limit{display:block;width:100%;height:.875rem;border-radius:.3rem;background:var(--sunk);box-shadow:inset 0 0 0 1px var(--line);margin:.5rem 0}
.limit .posted,.key .posted{fill:var(--posted)}.limit .yours,.key .yours{fill:var(--act)}
.limit .held,.key .held{fill:url(#hatch)}.key .left{fill:var(--sunk);stroke:var(--edge)}
.defined{position:absolute;width:0;height:0}.hatch-ground{fill:color-mix(in srgb,var(--posted) 22%,var(--paper))}.hatch-line{stroke:var(--posted);stroke-width:2.5}
.keys{list-style:none;padding:0;margin:.5rem 0 0;font-size:var(--t0)}.keys li{display:flex;gap:.6rem;align-items:center}
.keys li>:last-child{margin-left:auto;font-weight:550}.key{width:.85rem;height:.85rem;flex:none}
.times{list-style:none;padding:0;margin:1rem 0 0}
.times>li{display:grid;grid-template-columns:1.75rem minmax(0,1fr) auto;gap:0 1rem;padding-bottom:1.4rem;margin:0;position:relative}
.times>li:last-child{padding-bottom:0}.times p{margin:0}
.times>li::before{content:"";position:absolute;left:.82rem;top:1.75rem;bottom:0;width:2px;background:var(--line)}.times>li:last-child::before{display:none}
.dot{width:1.75rem;height:1.75rem;border-radius:50%;display:grid;place-items:center;background:var(--paper);border:2px solid var(--edge);color:var(--soft);font-size:var(--t-1);font-weight:650}
.dot .icon{width:1rem;height:1rem;stroke-width:2.6}
.done>.dot{background:var(--good);border-color:var(--good);color:var(--on-tone)}.done::before{background:var(--good)!important}
.now>.dot{background:var(--wait);border-color:var(--wait);color:var(--on-tone)}
.when{color:var(--soft);font-size:var(--t0)}
.news{background:var(--act-tint);border:1px solid color-mix(in srgb,var(--act) 28%,transparent);border-radius:.75rem;padding:1.25rem 1.5rem;margin:0 0 1.5rem}
.news h2{margin:0 0 .5rem}.question{font-size:var(--t2);line-height:1.45}.exchange p{margin:.2rem 0}
main>h2{margin-top:3rem}.hero h1{font-size:var(--t5);letter-spacing:-.03em;line-height:1.08}.hero .status{padding:1.15rem;margin:.75rem 0 0}.hero .status strong{font-size:var(--t3)}
.four{display:grid;grid-template-columns:1.3fr .8fr 1.1fr 1.2fr;gap:.5rem 1rem;align-items:end}aside .four,.stack .four{grid-template-columns:1fr 1fr}.four .field{margin:0}.four label{font-size:var(--t0)}
.ask{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin-top:.5rem}
.doors{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:1.5rem}.doors .icon{width:2rem;height:2rem;color:var(--act)}.doors code{display:inline-block;font-size:var(--t-1)}.doors h3{font-size:var(--t2);margin:.5rem 0 .25rem}
.halves{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1.5rem;margin:1.5rem 0}
.bars{grid-template-columns:minmax(7rem,max-content) minmax(0,1fr);align-items:center}.bars dd{display:flex;gap:1rem;align-items:center}.bars span{white-space:nowrap;min-width:5rem;text-align:right}
@media(max-width:60rem){.doors,.halves{grid-template-columns:minmax(0,1fr)}.split{grid-template-columns:minmax(0,1fr)}}
@media(max-width:40rem){.four,.stack .four{grid-template-columns:1fr 1fr}.hero h1{font-size:var(--t4)}.status{padding:1.25rem;grid-template-columns:minmax(0,1fr)}.status>*,.status>.icon{grid-column:1}.status strong,.status h1{font-size:var(--t3)}
.status>.icon{width:2rem;height:2rem;grid-row:auto}.card,main>form,.panel{padding:1.15rem}.times>li{grid-template-columns:1.75rem minmax(0,1fr)}.when{grid-column:2}}
@media(max-width:24rem){.four,.stack .four,.bars{grid-template-columns:minmax(0,1fr)}}
@media(forced-colors:active){.pins rect,.limit rect{forced-color-adjust:none}.tag,.dot,.turn{border:1px solid}}
`;
