namespace Kingsoft.Carbon.Reporting;

/// <summary>How a page looks, on a screen of any width, by day and by night, and on A4.</summary>
internal static class PageStyle
{
    /// <summary>The style sheet; it loads nothing.</summary>
    public const string Sheet = """

        :root {
          color-scheme: light dark;
          --ink: #1b1f24; --soft: #4a535d; --paper: #ffffff; --band: #f3f5f7; --line: #c9d0d7; --link: #0b5394;
        }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e8eaed; --soft: #b4bcc5; --paper: #14181d; --band: #1f252c; --line: #3d4650; --link: #8ec5ff; }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body {
          margin: 0 auto; padding: 1rem; max-width: 72rem; background: var(--paper); color: var(--ink);
          font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "PingFang SC", "Hiragino Sans GB",
            "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Zen Hei", sans-serif;
        }
        h1, h2, h3, p, li { overflow-wrap: anywhere; }
        td, th, caption { overflow-wrap: break-word; }
        h1 { font-size: 1.9rem; line-height: 1.2; margin: 0.5rem 0 0; }
        h2 {
          font-size: 1.35rem; line-height: 1.3; margin: 2.5rem 0 0.75rem; border-bottom: 1px solid var(--line); padding-bottom: 0.25rem;
        }
        h3 { font-size: 1.1rem; margin: 1.75rem 0 0.5rem; }
        a { color: var(--link); }
        a:focus-visible, .table:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        .title { margin: 0 0 1rem; color: var(--soft); font-size: 1.15rem; }
        .statement { border-left: 3px solid var(--soft); padding-left: 0.75rem; margin: 0.75rem 0; }
        .summary { font-size: 1.1rem; margin: 0.5rem 0; }
        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: 0.75rem; margin: 1rem 0; }
        .figures div { border: 1px solid var(--line); border-radius: 4px; padding: 0.75rem 1rem; background: var(--band); }
        .figures h2 { font-size: 1rem; margin: 0; border: 0; padding: 0; }
        .figures p { margin: 0.25rem 0 0; }
        .value { font-size: 1.5rem; font-weight: 700; line-height: 1.25; font-variant-numeric: tabular-nums; }
        .change { font-variant-numeric: tabular-nums; }
        .basis { color: var(--soft); font-size: 0.875rem; }
        .target { margin: 0.5rem 0; }
        nav ol { columns: 16rem; margin: 0; padding-left: 2rem; }
        nav li { break-inside: avoid; padding: 0.15rem 0; }
        .table { overflow-x: auto; margin: 1rem 0 0.5rem; }
        table { border-collapse: collapse; min-width: min(100%, 38rem); font-size: 0.875rem; line-height: 1.4; }
        table.whole { width: 100%; }
        caption { text-align: left; font-weight: 600; font-size: 1rem; padding: 0.25rem 0; }
        caption span { display: inline-block; position: sticky; left: 0; max-width: min(100%, calc(100vw - 1.75rem)); }
        th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); }
        thead th, thead td { vertical-align: bottom; border-bottom: 2px solid var(--soft); overflow-wrap: normal; word-break: keep-all; }
        th { font-weight: 600; }
        tbody th { font-weight: 400; min-width: 15rem; }
        tbody th.s { min-width: 0; white-space: nowrap; }
        .n { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
        td.n { white-space: nowrap; }
        td.t { white-space: normal; }
        .m { font-family: ui-monospace, Consolas, "Liberation Mono", monospace; }
        td.w { min-width: 14rem; }
        .unit { font-size: 1rem; font-weight: 400; white-space: nowrap; }
        .sum th, .sum td { font-weight: 700; background: var(--band); }
        .notes { color: var(--soft); font-size: 0.8125rem; }
        .notes ul { margin: 0.25rem 0 1.5rem; padding-left: 1.25rem; }
        figure { margin: 1rem 0; overflow-x: auto; }
        figure svg { display: block; max-width: 100%; height: auto; }
        @media (max-width: 40rem) {
          body { padding: 0.75rem; }
          h1 { font-size: 1.5rem; }
          table, table.whole { width: auto; min-width: 100%; }
          tbody th { min-width: 8rem; }
        }
        @page { size: A4; margin: 14mm 12mm; }
        @media print {
          :root {
            color-scheme: light;
            --ink: #000000; --soft: #333333; --paper: #ffffff; --band: #f0f0f0; --line: #999999; --link: #000000;
          }
          body { padding: 0; max-width: none; font-size: 9.5pt; }
          h1 { font-size: 20pt; }
          h2 { font-size: 13pt; break-after: avoid; }
          h3 { font-size: 11pt; break-after: avoid; }
          caption { break-after: avoid; }
          .summary, .title { font-size: 10.5pt; }
          .table, figure { overflow: visible; }
          table { width: 100%; font-size: 7.5pt; }
          caption { font-size: 9.5pt; }
          th, td { padding: 0.15rem 0.35rem; }
          td.w, tbody th { overflow-wrap: anywhere; }
          td.w { min-width: 8em; }
          tbody th { min-width: 11em; }
          tbody th.s { min-width: 0; }
          figure svg { max-height: 225mm; }
          .figures { grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); }
          caption span { position: static; max-width: none; }
          thead { display: table-header-group; }
          tr, figure, .few, .figures div { break-inside: avoid; }
          tr.sum { break-before: avoid; }
          .basis { font-size: 8.5pt; }
          .notes { font-size: 7.5pt; }
          a { text-decoration: none; }
        }
        """;
}
