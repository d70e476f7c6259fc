/// The style sheet of pages: readable in light and dark, at the width of a telephone and on paper.
enum HTMLStyle {
  /// What every page has: colours, type, tables.
  static let base = """

    :root {
      color-scheme: light dark;
      --paper: #faf6ee; --sheet: #fffdf9; --ink: #231e1a; --soft: #5c5248; --rule: #dfd4c3;
      --error: #a3261f; --error-wash: #fbeae4; --warning: #7a4a06; --warning-wash: #fbeed3;
      --hint: #1d4f68; --hint-wash: #e3eef3; --mark-ink: #231e1a;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #181512; --sheet: #211d19; --ink: #efe8dc; --soft: #bfb3a3; --rule: #40382f;
        --error: #f08d7e; --error-wash: #4a2620; --warning: #f0c675; --warning-wash: #443414;
        --hint: #93cbe0; --hint-wash: #1d3540; --mark-ink: #fff8ec;
      }
    }
    *, *::before, *::after { box-sizing: border-box }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem }
    body {
      margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 3rem; background: var(--paper);
      color: var(--ink); line-height: 1.6; overflow-wrap: anywhere;
      font-family: "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei", "Noto Sans CJK SC",
        "Source Han Sans SC", system-ui, sans-serif;
    }
    h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .5rem }
    h2 { font-size: 1.25rem; margin: 2.25rem 0 .75rem; border-bottom: 2px solid var(--rule); padding-bottom: .25rem }
    h3 { font-size: 1.05rem; line-height: 1.45; margin: 0 0 .35rem }
    p { margin: .25rem 0 .75rem }
    a { color: var(--hint); text-underline-offset: .15em }
    header p, footer p { color: var(--soft) }
    header p.summary { color: var(--ink); font-weight: 600 }
    footer { margin-top: 3rem; border-top: 1px solid var(--rule); padding-top: .5rem }
    .not-checked { background: var(--error-wash); border: 2px solid var(--error); border-radius: .5rem; padding: .75rem 1rem; margin: 1rem 0 }
    .not-checked h2 { margin: 0; border: 0; padding: 0; color: var(--error) }
    .not-checked ul { margin: 0; padding-left: 1.25rem }
    table { border-collapse: collapse; width: 100%; margin: 0 0 1.5rem; background: var(--sheet) }
    caption { text-align: left; font-weight: 600; padding: .25rem 0 }
    th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border: 1px solid var(--rule); font-weight: 400 }
    thead th { font-weight: 600; color: var(--soft) }
    th.number, td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; width: 5rem }
    .list td { min-width: 6.5rem }
    table a { display: inline-block; padding: .1rem 0 }

    """

  /// What the list of findings adds.
  static let findings = """
    .filter { display: none }
    .filtered { display: none; color: var(--error); font-weight: 600 }
    @supports selector(body:has(a)) {
      .filter { display: flex; flex-wrap: wrap; gap: .75rem; margin: 0 0 1rem }
    }
    fieldset { border: 1px solid var(--rule); border-radius: .5rem; padding: .25rem .75rem .5rem; margin: 0; min-width: 0; background: var(--sheet) }
    legend { color: var(--soft); padding: 0 .25rem }
    .filter label { display: inline-flex; align-items: center; gap: .35rem; min-height: 1.75rem; margin-right: 1rem; cursor: pointer }
    .filter input { width: 1.1rem; height: 1.1rem; margin: 0; flex: none; accent-color: var(--hint) }
    body:has(.filter input:not(:checked)) .filtered { display: block }
    .finding { background: var(--sheet); border: 1px solid var(--rule); border-left: .35rem solid var(--soft); border-radius: .4rem; padding: .9rem 1rem; margin: 0 0 1rem }
    .finding.error { border-left-color: var(--error) }
    .finding.warning { border-left-color: var(--warning) }
    .finding.hint { border-left-color: var(--hint) }
    .severity { font-size: .85rem; padding: .1rem .5rem; border-radius: .3rem; border: 1px solid currentcolor; white-space: nowrap }
    .error .severity { color: var(--error); background: var(--error-wash) }
    .warning .severity { color: var(--warning); background: var(--warning-wash) }
    .hint .severity { color: var(--hint); background: var(--hint-wash) }
    .code, .place, code, .line-number { font-family: ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono", "DejaVu Sans Mono", "Noto Sans CJK SC", monospace }
    .code { font-size: .95rem; color: var(--soft) }
    .help { margin: 0 0 .6rem }
    .fix { color: var(--soft) }
    .subject { color: var(--soft); margin: 0 0 .6rem; font-size: .925rem }
    figure { margin: 0 0 .75rem }
    figcaption { font-size: .875rem; color: var(--soft) }
    .note { color: var(--ink) }
    .line { display: flex; gap: .75rem; padding: .15rem .6rem; background: var(--paper); border: 1px solid var(--rule); border-top-width: 0 }
    .line:first-of-type { border-top-width: 1px }
    .line-number { color: var(--soft); flex: none; min-width: 2rem; text-align: right; user-select: none; font-size: .875rem; line-height: 1.7 }
    code { white-space: pre-wrap; tab-size: 4; min-width: 0; font-size: .9rem; line-height: 1.65 }
    mark { color: var(--mark-ink); background: var(--warning-wash); border-bottom: 2px solid var(--warning); padding: .05rem 0 }
    .error mark { background: var(--error-wash); border-color: var(--error) }
    .hint mark { background: var(--hint-wash); border-color: var(--hint) }
    .finding figure ~ figure mark { background: none; border-bottom: 2px dashed var(--soft); color: inherit }
    mark:empty { border-left: 2px solid currentcolor; border-bottom: 0 }
    dl { margin: 0; font-size: .925rem }
    dl div { display: flex; gap: .75rem; padding: .15rem 0 }
    dt { flex: none; width: 6.5rem; color: var(--soft) }
    dd { margin: 0; min-width: 0; white-space: pre-line }
    @media (max-width: 40rem) {
      body { padding: 1rem .75rem 2rem }
      .finding { padding: .75rem }
      dl div { display: block; padding: .25rem 0 }
      dt { width: auto; font-size: .85rem }
      th, td { padding: .3rem .4rem }
      th.number, td.number { width: auto }
      .line { gap: .5rem; padding: .15rem .4rem }
      .line-number { min-width: 1.25rem }
      table.list, table.list caption, table.list tbody, table.list tr, table.list td { display: block }
      table.list thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
      table.list tr { border: 1px solid var(--rule); margin-bottom: .5rem }
      table.list td { border: 0 }
    }
    @media print {
      body { max-width: none; padding: 0; background: none; font-size: 10pt }
      .filter { display: none }
      .finding, .not-checked, tr, figure { break-inside: avoid }
      h2, h3 { break-after: avoid }
      * { print-color-adjust: exact }
    }

    """
}
