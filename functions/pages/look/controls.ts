/** Fields, buttons and what is said of them. */
export const CONTROLS = `
form{margin:0}
.field{margin:0 0 1.1rem;scroll-margin-top:5rem}:target,textarea,input,select{scroll-margin-top:9rem}
label,legend{display:block;font-weight:600}
.hint,.problem{margin:.1rem 0 .35rem;font-size:var(--t0)}.hint{color:var(--soft)}
.problem{color:var(--bad);font-weight:600}
textarea,input,select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:.5rem;min-height:2.75rem;padding:.55rem .8rem;width:100%;max-width:100%}
textarea{resize:vertical;line-height:1.5}[aria-invalid]{border:2px solid var(--bad)}
.code{width:11rem;font-size:1.5rem;letter-spacing:.2em}
.check{display:flex;gap:.6rem;align-items:baseline;margin:.6rem 0}
.check input{width:1.3rem;height:1.3rem;min-height:0;flex:none;position:relative;top:.2rem;accent-color:var(--act)}.check label{font-weight:400}
fieldset{border:1px solid var(--line);border-radius:.6rem;margin:0 0 1rem;padding:.75rem 1rem}
button,.button{display:inline-flex;align-items:center;justify-content:center;gap:.5rem;font:inherit;font-weight:600;line-height:1.25;cursor:pointer;
min-height:2.75rem;padding:.6rem 1.2rem;border-radius:.5rem;border:1px solid var(--edge);background:var(--paper);color:var(--ink);text-decoration:none}
button:hover,.button:hover{border-color:var(--ink)}
.primary{background:var(--act);border-color:var(--act);color:var(--on-act)}
.quiet{font-weight:550}
.stacked{display:grid;gap:.6rem;margin:.75rem 0 .6rem}.stacked p{margin:0}
.filled{background:var(--tone);border-color:var(--tone);color:var(--on-tone)}
.against{color:var(--tone);border-color:var(--tone)}
.problems{background:var(--paper);border:2px solid var(--bad);border-radius:.75rem;padding:.9rem 1.25rem;margin:0 0 1.5rem}
.problems h2{margin:0;color:var(--bad)}.problems ul{margin:.35rem 0;padding-left:1.2rem}.problems a{color:var(--bad);font-weight:600}
.signed-in{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between;margin-top:1.25rem;color:var(--soft);font-size:var(--t0)}
.signed-in .quiet{padding:.35rem .8rem;min-height:2.25rem}
.sign-in{margin:1rem 0}.again{margin-top:1.5rem}main>form.again{background:none;border:0;box-shadow:none;padding:0}
.upload{border-bottom:1px solid var(--line);padding-bottom:1.1rem;margin-bottom:1.1rem}
details form,.cards details>div{padding-bottom:1rem}
`;
