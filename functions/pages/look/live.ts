/** The answer so far: beside the form, and on phones at the foot of the screen, closed. */
export const LIVE = `
.live{background:var(--paper);border:1px solid var(--line);border-radius:.75rem;box-shadow:var(--shade);overflow:hidden}
.tiny{font-size:var(--t-1)}.live p{margin:0}.live h2{font-size:var(--t0);margin:0}.live .pins{margin:0 0 .5rem}.live .turn{margin:0}.live .turn a{color:inherit}
.live>summary{padding:1.15rem 1.35rem .15rem;background:var(--tint);font-weight:400;min-height:0}.live>summary::before{display:none}
.live>summary>span{display:grid;gap:.1rem;min-width:0}.live summary strong{font-size:var(--t3);font-weight:700;letter-spacing:-.02em;line-height:1.2;color:var(--tone)}
.live summary .icon{display:none}.live summary .left{display:none;color:var(--tone);font-size:var(--t0)}.live>summary:focus-visible{outline-offset:-3px}
.live section{padding:1.15rem 1.35rem;border-top:1px solid var(--line)}
.live .meaning{background:var(--tint);border-top:0;padding-top:.15rem;border-bottom:2px dashed color-mix(in srgb,var(--tone) 45%,transparent);font-size:var(--t0)}
.live .meaning+section,.live .meaning+section+section{border-top:0}.live .meaning+section{padding-bottom:.25rem}
.edits{list-style:none;padding:0;margin:.35rem 0 0;font-size:var(--t0)}.edits li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.1rem .75rem;align-items:center;padding:.6rem 0;margin:0;border-top:1px solid var(--line)}
.edits li:first-child{border:0}.edits button{min-height:2.25rem;padding:.35rem .8rem;font-size:var(--t0)}.live ul{margin-bottom:0}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(min-width:60.01rem){#so-far{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto}.live::details-content{content-visibility:visible;block-size:auto}.live>summary{cursor:auto}}
@media(max-width:60rem){
#so-far>.live{position:fixed;inset:auto 0 0;z-index:2;border-radius:0;border-width:0;max-height:85vh;overflow:auto;box-shadow:0 -4px 24px rgb(20 32 46/.16)}
html:has(#so-far){scroll-padding-bottom:8rem}body:has(#so-far){padding-bottom:7.5rem}
.live>summary{padding:.8rem clamp(1rem,3.5vw,2.5rem);border-top:2px dashed color-mix(in srgb,var(--tone) 45%,transparent);position:sticky;top:0}
.live[open]>summary{border-bottom:2px dashed color-mix(in srgb,var(--tone) 45%,transparent);border-top:0}
.live>summary>span{flex:1}.live summary strong{font-size:var(--t2)}.live summary .icon,.live summary .left{display:inline-block}.live summary .icon{margin-right:.35rem}
.live>summary::after{content:"";width:.6rem;height:.6rem;border:solid var(--ink);border-width:2px 0 0 2px;transform:rotate(45deg);flex:none;margin:.3rem .5rem 0}.live[open]>summary::after{transform:rotate(225deg);margin:-.3rem .5rem 0}
.live .meaning{background:none;border-bottom:0;padding-block:1rem 0}.live section.left{display:none}.live section{padding-inline:clamp(1rem,3.5vw,2.5rem)}}
@media(forced-colors:active){.live .meaning{border-bottom:2px dashed}}
`;
