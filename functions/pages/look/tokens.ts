/**
 * Type in seven sizes, and colors that mean one thing each: `act` you can act, `good` may ship or met,
 * `wait` a clock runs, `bad` refused. Every pair of text and ground keeps 4.5 : 1, in light and in dark.
 */
export const TOKENS = `
:root{color-scheme:light dark;
--ground:#f4f6f8;--paper:#fff;--sunk:#eef1f5;--ink:#14202e;--soft:#4f5d6c;--line:#d8dfe6;--edge:#7b8896;
--act:#1b4fc4;--act-tint:#e9effc;--on-act:#fff;--good:#0b6a3c;--good-tint:#e5f4eb;
--wait:#855000;--wait-tint:#fcf2e0;--bad:#b0182e;--bad-tint:#fcebed;--on-tone:#fff;
--posted:#44566b;--urgent:#1b4fc4;--on-urgent:#fff;--desk:#12202f;--on-desk:#e8edf3;
--shade:0 1px 2px rgb(20 32 46/.06),0 4px 16px rgb(20 32 46/.05);
--t-1:.8125rem;--t0:.9375rem;--t1:1.0625rem;--t2:1.25rem;--t3:1.625rem;--t4:2.125rem;--t5:2.875rem;
font:var(--t1)/1.55 system-ui,"Apple SD Gothic Neo","Malgun Gothic","Noto Sans KR","Noto Sans CJK KR",sans-serif}
@media(prefers-color-scheme:dark){:root{
--ground:#0d131a;--paper:#151d27;--sunk:#1d2733;--ink:#e8edf3;--soft:#a7b3c0;--line:#2d3946;--edge:#73829a;
--act:#8db6ff;--act-tint:#182844;--on-act:#0a1730;--good:#70d79b;--good-tint:#122c1f;
--wait:#f0bb60;--wait-tint:#30240f;--bad:#ff9ca1;--bad-tint:#381a1f;--on-tone:#0a1730;
--posted:#8394a8;--urgent:#2558cc;--desk:#080d13;--shade:none}}
@media(min-width:150rem){:root{font-size:1.25rem}}@media(min-width:220rem){:root{font-size:1.75rem}}
.good{--tone:var(--good);--tint:var(--good-tint)}.wait{--tone:var(--wait);--tint:var(--wait-tint)}
.bad{--tone:var(--bad);--tint:var(--bad-tint)}.act{--tone:var(--act);--tint:var(--act-tint)}
.plain-tone{--tone:var(--soft);--tint:var(--sunk)}
`;
