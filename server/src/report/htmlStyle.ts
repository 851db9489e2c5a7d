// The look of the HTML report: light, dark, high contrast, on paper.

export const REPORT_STYLE = `
:root { color-scheme: light dark; --text: #1b1b1b; --dim: #595959; --page: #ffffff; --line: #c4c4c4; --head: #f1f3f5; --link: #0b57a4;
	--fulfilled: #14652c; --partial: #7a4b00; --missing: #a31515; --contradicted: #a31515; --unclear: #5b3a99; }
@media (prefers-color-scheme: dark) { :root { --text: #e6e6e6; --dim: #adadad; --page: #1e1e1e; --line: #555555; --head: #2a2d2e; --link: #79b8ff;
	--fulfilled: #8fd19e; --partial: #e6b566; --missing: #ff9d94; --contradicted: #ff9d94; --unclear: #c9b0ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1.5rem; color: var(--text); background: var(--page);
	font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.8rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .75rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem; }
h3 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
a { color: var(--link); }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--page); border: 2px solid var(--link); }
.dim { color: var(--dim); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
.day { white-space: nowrap; }
table.narrow { width: auto; }
caption { text-align: start; color: var(--dim); padding-bottom: .5rem; }
th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: start; vertical-align: top; }
thead th, .theme th { background: var(--head); }
td.number { text-align: end; font-variant-numeric: tabular-nums; }
.matrix th, .matrix td { min-width: 10.5rem; }
.matrix .requirement { min-width: 14rem; font-weight: normal; }
.checked th { min-width: 9rem; }
.of-set { table-layout: fixed; min-width: 36rem; }
.of-set th:first-child { width: 22%; }
.of-set th:last-child { width: 40%; }
.sign { display: inline-block; min-width: 1.3em; font-weight: bold; }
.fulfilled { color: var(--fulfilled); }
.partial { color: var(--partial); }
.missing { color: var(--missing); }
.contradicted { color: var(--contradicted); font-weight: bold; }
.unclear { color: var(--unclear); }
.finding { margin: .5rem 0 .75rem; padding-inline-start: .9rem; border-inline-start: 4px solid var(--line); }
.finding p { margin: .2rem 0; }
.finding strong { margin-inline-end: .75rem; }
ul.quotes { margin: .25rem 0; padding-inline-start: 1.25rem; }
.quote { unicode-bidi: isolate; }
.digest { overflow-wrap: anywhere; }
.signatures td { height: 3rem; min-width: 8rem; }
@media (forced-colors: active) { .finding { border-inline-start-color: CanvasText; } th, td { border-color: CanvasText; } }
@media print {
	@page { size: A4; margin: 18mm 15mm; }
	:root { color-scheme: light; --text: #000000; --dim: #333333; --page: #ffffff; --line: #777777; --head: #eeeeee; --link: #000000;
		--fulfilled: #000000; --partial: #000000; --missing: #000000; --contradicted: #000000; --unclear: #000000; }
	body { max-width: none; padding: 0; font-size: 10pt; }
	.skip, nav { display: none; }
	.scroll { overflow: visible; }
	.matrix { table-layout: fixed; }
	.matrix thead th:first-child { width: 24%; }
	.of-set { min-width: 0; }
	.matrix th, .matrix td, .matrix .requirement { min-width: 0; }
	thead { display: table-header-group; }
	tr, .finding, .signatures { break-inside: avoid; }
	h2, h3, h4, caption, .matrix thead, .theme { break-after: avoid; }
	.details, .end { break-before: page; }
}
`;
