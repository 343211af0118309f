/** What only the forms need by which people apply. */
export const FORM_STYLES = `
.band{background:var(--tint);color:var(--tone);border-bottom:1px solid color-mix(in srgb,var(--tone) 28%,transparent);font-size:var(--t0)}
.band .wrap{max-width:74rem;padding-block:.65rem}.band p{margin:0}.band .icon{margin-right:.5rem}.band b{margin-right:.5rem}
.until{margin:0 0 1rem}.turn.until{display:flex;flex-wrap:wrap;justify-content:space-between}.turn.until p{margin:0;flex:1 1 20rem}
.steps ol{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;list-style:none;margin:0 0 2rem;padding:0}.steps li{margin:0;display:flex}
.steps li,.step{gap:.6rem;align-items:center;color:var(--soft);font-weight:400;font-size:var(--t0)}
.step{display:inline-flex;border:0;background:none;padding:.35rem 0;min-height:2.25rem;text-decoration:none}.step:hover .name{text-decoration:underline}
.steps .active{font-weight:650;color:var(--ink)}.steps .active .dot{background:var(--act);border-color:var(--act);color:var(--on-act)}
.steps .ready{background:var(--good);border-color:var(--good);color:var(--on-tone)}
.default{position:absolute;width:1px;height:1px;min-height:0;padding:0;border:0;overflow:hidden;clip-path:inset(50%)}
button.link{background:none;border:0;padding:.35rem 0;min-height:2.25rem;color:var(--act);font-weight:550;text-decoration:underline;text-underline-offset:.2em;text-decoration-thickness:1px}
.top button.link{color:inherit;text-decoration:none;font-weight:400;font-size:var(--t0)}.top button.link:hover{text-decoration:underline}
.small-button{min-height:2.25rem;padding:.35rem .9rem;font-size:var(--t0)}
.card>header{margin-bottom:.75rem}.asked>.field{margin-bottom:1.1rem}.asked>.why{margin-top:-.6rem}
.actions{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:center;margin-top:1.5rem}
#draft>.stack>.card>:last-child{margin-bottom:0}
.tasks{list-style:none;padding:0;margin:0 0 1.5rem}.tasks>li{display:flex;gap:1rem;justify-content:space-between;align-items:center;padding:1.25rem 1.5rem;margin:0;border-top:1px solid var(--line)}
.tasks>li:first-child{border-top:0}.tasks a{font-weight:600;font-size:var(--t1)}.tasks p{margin:.15rem 0 0}.tasks .tag{flex:none}
.check-card{display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between;align-items:center;border:1px dashed var(--edge);border-radius:.75rem;padding:1.5rem}
.check-card h2{font-size:var(--t1);margin:0}.check-card p{margin:0}.check-card.card{border:1px solid var(--line)}
.locked{display:inline-flex;gap:.5rem;align-items:center;background:var(--sunk);border:1px solid var(--line);border-radius:.5rem;padding:.6rem 1.2rem;color:var(--soft);font-weight:600}
.links{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-top:1.5rem;font-size:var(--t0)}
.choices{border:0;padding:0;margin:0 0 1.1rem;min-width:0}.choices legend{margin-bottom:.25rem}
.choice{position:relative;margin:.5rem 0}.choice input{position:absolute;left:1rem;top:.95rem;width:1.3rem;height:1.3rem;min-height:0;margin:0;accent-color:var(--act)}
.choice label{display:block;border:1px solid var(--line);border-radius:.6rem;padding:.8rem 1rem .8rem 3.1rem;font-weight:400;min-height:2.75rem;cursor:pointer}
.choice label:hover{border-color:var(--edge)}.choice .soft{display:block;font-size:var(--t0)}
.choice input:checked+label{border-color:var(--act);background:var(--act-tint)}.choice input:focus-visible+label{outline:3px solid var(--act);outline-offset:2px}
.why{margin:-.5rem 0 1.1rem;font-size:var(--t0)}.why>summary{min-height:2.25rem;font-size:var(--t0)}
.why>div{background:var(--act-tint);border-left:3px solid var(--act);padding:.75rem 1rem}.why p{margin:0}.why .clause{margin-top:.35rem}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 1rem}input.short,input.count{max-width:14rem}input.count{max-width:8rem}
.beside{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin:0 0 .75rem}.beside input[type=search]{flex:1 1 14rem;width:auto}.beside label{font-weight:600}
.items th[scope=row] .soft{font-size:var(--t-1)}.items td{vertical-align:top}.items tfoot>tr>*{border-bottom:0;border-top:2px solid var(--line)}.items input.count{width:7.5rem;text-align:right}
.items .problem{min-width:10rem;white-space:normal}
.quarters{border:0;padding:0;margin:0;min-width:0}.quarters td:nth-child(2){width:60%}.quarters input{max-width:14rem}.quarters td .soft{margin-top:.15rem}.quarters .problem{font-size:var(--t-1)}.card>header+.choices{margin-top:.75rem}
.evidence{border-top:1px solid var(--line);padding-top:1rem}.evidence h3{margin-top:0}
.rows>li{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:center;padding:.5rem 0;margin:0;border-top:1px solid var(--line)}.rows>li:first-child{border-top:0}
.line{display:block}.code-text{font:.85rem/1.5 ui-monospace,monospace}.upload-card{margin-top:1.5rem}
.party:has(>fieldset input[value=yes]:checked) .if-other{display:none}
.parent:has(input[value=self]:checked,input[value="?"]:checked) .if-parent,.parent:not(:has(input:checked)) .if-parent{display:none}
.formed:has(input[value=established]:checked,input[value="?"]:checked) .if-recent,.formed:not(:has(input:checked)) .if-recent{display:none}
.if-parent,.if-recent{border-left:3px solid var(--line);padding-left:1.25rem;margin-bottom:1.1rem}
.after p{margin:0}.after>li{padding:.5rem 0;border:0}
summary .soft{font-weight:400;font-size:var(--t0);margin-left:auto}
@media(max-width:40rem){.pair{grid-template-columns:minmax(0,1fr)}.steps ol{gap:.25rem 0}.steps li:not(.active) .name{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}

.steps .active{margin-right:.75rem}.step{min-width:2.75rem;min-height:2.75rem;justify-content:flex-start}.band span{display:none}.tasks>li{flex-wrap:wrap;padding:1rem 1.15rem}.items{min-width:34rem}}
@media(max-width:24rem){.step{min-width:2.1rem}}
@media(max-width:40rem){.quarters :is(th,td){padding-right:.25rem;min-width:0}.quarters th:first-child{font-size:var(--t-1)}.quarters td:nth-child(2){width:auto}.quarters input{padding:.5rem .4rem;font-size:var(--t0);min-width:7rem}.quarters td.number{font-size:var(--t-1);white-space:normal}}
@media(forced-colors:active){.choice input:checked+label{outline:2px solid}}
`;
