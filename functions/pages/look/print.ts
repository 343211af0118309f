/** On paper: black on white whatever the theme, and only what is read. */
export const PRINT = `
@page{size:A4;margin:15mm}
@media print{:root{--ground:#fff;--paper:#fff;--sunk:#fff;--ink:#000;--soft:#333;--line:#bbb;--good:#0b6a3c;--wait:#855000;--bad:#b0182e;--shade:none;color-scheme:light}
.top nav,.skip,aside,.jump,form,button,.no-print{display:none}.split,.columns{display:block}.card,.findings li,.others>li,.parties li{break-inside:avoid}
.card{padding:0;border:0;margin-bottom:1.25rem}details::details-content{content-visibility:visible;block-size:auto}.scroll{overflow:visible}}
`;
