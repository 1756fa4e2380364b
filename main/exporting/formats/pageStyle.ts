/** How exported pages look, on a screen, in the dark and on paper. */
export const pageStyle = `
:root { color-scheme: light dark; --text: #1d1b18; --quiet: #57534b; --page: #ffffff; --line: #cdc9bf; --accent: #0b5c74; --inset: #f2f0ea; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e9e6df; --quiet: #b3aea3; --page: #191817; --line: #4c4943; --accent: #7cc4d8; --inset: #24221f; }
}
html { background: var(--page); color: var(--text); font: 400 17px/1.6 Literata, Charter, 'Iowan Old Style', Georgia, 'Noto Serif', serif; }
body { margin: 0; padding: 48px 24px 96px; }
main { max-width: 38em; margin: 0 auto; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.8em 0 0.5em; }
h1 { font-size: 1.9em; margin-top: 0; }
h2 { font-size: 1.35em; }
h3 { font-size: 1.15em; }
h4, h5, h6 { font-size: 1em; }
p, ul, ol, blockquote, pre, table { margin: 0 0 0.9em; }
a { color: var(--accent); text-underline-offset: 2px; }
a.cite { text-decoration-style: dotted; white-space: nowrap; }
a.cite:hover, a.cite:focus { text-decoration-style: solid; }
li > ul, li > ol { margin-bottom: 0; }
blockquote { margin-left: 0; padding-left: 1em; border-left: 3px solid var(--line); }
blockquote > :last-child { margin-bottom: 0; }
code, pre { font: 0.86em/1.5 ui-monospace, 'SF Mono', 'DejaVu Sans Mono', Menlo, monospace; background: var(--inset); border-radius: 3px; }
code { padding: 0.1em 0.25em; }
pre { padding: 0.8em 1em; overflow-x: auto; }
pre code { padding: 0; background: none; font-size: 1em; }
img { max-width: 100%; height: auto; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2em 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.92em; }
th, td { text-align: left; vertical-align: top; padding: 0.35em 0.7em 0.35em 0; border-bottom: 1px solid var(--line); }
.center { text-align: center; }
.right { text-align: right; }
.is-task { list-style: none; margin-left: -1.2em; }
.no-picture, .facts { color: var(--quiet); }
.notes, .sources, .appendix { margin-top: 3em; border-top: 1px solid var(--line); font-size: 0.92em; }
.appendix td:nth-last-child(-n + 2) { overflow-wrap: anywhere; }
.appendix td:last-child { font: 0.8em/1.5 ui-monospace, 'DejaVu Sans Mono', Menlo, monospace; }
.facts { font-family: Inter, 'Segoe UI', system-ui, sans-serif; font-size: 0.82em; }
@media print {
  :root { --text: #000000; --quiet: #444444; --page: #ffffff; --line: #bbbbbb; --accent: #0b3f50; --inset: #f4f4f4; }
  html { font-size: 11pt; }
  body { padding: 0; }
  main { max-width: none; }
  h1, h2, h3 { break-after: avoid; }
  a.back { display: none; }
  blockquote, img, tr { break-inside: avoid; }
}
`;
