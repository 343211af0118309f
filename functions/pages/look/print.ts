/** On paper: black on white whatever the theme, and only what is read. */
export const PRINT = `
@page{size:A4;margin:15mm}@page sheet{margin:0}
.sheet{background:#fff;color:#14202e;--soft:#4f5d6c;--line:#d8dfe6;--sunk:#eef1f5;--good:#0b6a3c;--bad:#b0182e;color-scheme:light;width:min(100%,210mm);min-height:297mm;margin:1.5rem auto 0;padding:clamp(1.25rem,7vw,18mm);border:1px solid var(--line);box-shadow:var(--shade);display:flex;flex-direction:column;font-size:var(--t0);line-height:1.5}
.sheet-top{display:flex;gap:1rem;justify-content:space-between;align-items:center;border-bottom:2px solid #14202e;padding-bottom:.9rem}.sheet-top .told-twice{text-align:right;font-size:var(--t-1)}
.told-twice>span{display:block}.told-twice.inline>span{display:inline}.told-twice.inline>.ko::before{content:" · "}.ko{color:var(--soft);font-size:.94em}
.sheet-title{display:flex;flex-wrap:wrap;gap:1rem 2rem;justify-content:space-between;align-items:flex-end;padding:1.5rem 0 1rem}.sheet-title p{margin:0}
.sheet-title h2{font-size:var(--t4);letter-spacing:-.02em;line-height:1.15;margin:.1rem 0 .35rem}.sheet-title dl{margin:0;gap:.2rem 1rem;font-size:var(--t-1);grid-template-columns:max-content max-content}.verdict .icon{margin-right:.35rem}
.verdict{color:var(--tone);font-weight:650}.sheet-rows{grid-template-columns:10rem minmax(0,1fr);gap:0;margin:0}
.sheet-rows>*{border-top:1px solid var(--line);padding:.7rem 0}.sheet-rows>dt{font-size:var(--t-1);font-weight:600;padding-right:1rem}.sheet-rows dd{font-weight:400}.sheet-rows p{margin:0}
.sheet table{font-size:var(--t0)}.sheet th,.sheet td{padding:.35rem .5rem .35rem 0;min-width:0}.sheet .number{white-space:normal}.sheet .number:last-child{padding-right:0}.sheet ol{margin:0;padding-left:1.2rem}.sheet ol .clause{display:block}.basis{margin:1rem 0 1.5rem;font-size:var(--t-1)}
.sheet-foot{margin-top:auto;border-top:2px solid #14202e;padding-top:.9rem;display:flex;gap:1.5rem;align-items:center;font-size:var(--t-1)}.room{width:26mm;height:26mm;flex:none}
@media(max-width:40rem){.sheet{min-height:0}.sheet-rows{grid-template-columns:minmax(0,1fr)}.sheet table{font-size:var(--t-1)}.sheet-rows>dd{border-top:0;padding-top:0}.room{display:none}.sheet .scroll{overflow-x:auto}}
@media print{:root{--ground:#fff;--paper:#fff;--sunk:#fff;--ink:#000;--soft:#333;--line:#bbb;--good:#0b6a3c;--wait:#855000;--bad:#b0182e;--shade:none;color-scheme:light}
html:has(.sheet){font-size:13px}body:has(.sheet){background:#fff;page:sheet}.sheet{page:sheet;border:0;box-shadow:none;margin:0;width:210mm;min-height:290mm;padding:16mm 18mm}.sheet-title{flex-wrap:nowrap}body:has(.sheet) :is(.top,.foot){display:none}main:has(>.sheet){padding:0;max-width:none}.sheet .sheet-rows>*,.sheet tr,.sheet li{break-inside:avoid}.room{display:block}
.inside .top{background:none;color:inherit;border-color:var(--line)}.pill,.top nav,.foot nav,.skip,.steps,aside,.jump,form:not(.cards),button,.no-print{display:none}.split,.columns{display:block}.card,.findings li,.others>li,.parties li{break-inside:avoid}
.card{padding:0;border:0;margin-bottom:1.25rem}details::details-content{content-visibility:visible;block-size:auto}.scroll{overflow:visible}}
`;
