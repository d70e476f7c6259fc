import Source

/// What the heat map adds to the style sheet of pages.
enum HeatmapStyle {
  static func sheet(_ language: Language) -> String {
    let (missing, extra) = language == .chinese ? ("缺少：", "多出：") : ("lacking: ", "added: ")
    return colours + frame + matrix + items + small
      + """
      del::before { content: "\(missing)" }
      ins::before { content: "\(extra)" }
      .key del::before, .key ins::before { content: none }

      """
  }

  private static let colours = """
    :root {
      --d1: #fbe4de; --d2: #f2b3a4; --d3: #b3321f; --d3-ink: #fff; --w1: #fdf0cf; --w2: #f5d58c; --w3: #8a5200;
      --w3-ink: #fff; --late: #6a1748; --late-ink: #fff; --fine: #d9efdf; --fine-ink: #12452a; --said: #e3e5f0;
      --said-ink: #2a2f57; --open: #ece3f5; --open-ink: #46256b; --del: #fbe0d8; --ins: #d8ebf4;
      --stripe: #ece5da;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --d1: #43221c; --d2: #74301f; --d3: #f0998a; --d3-ink: #2a0d08; --w1: #3d3015; --w2: #66501a; --w3: #efc56d;
        --w3-ink: #2b1f04; --late: #f0b6da; --late-ink: #3a0a26; --fine: #1c3a27; --fine-ink: #bfe8cb;
        --said: #2c2f45; --said-ink: #d4d8f5; --open: #392b4a; --open-ink: #e4d3f7; --del: #55281d;
        --ins: #1c4254; --stripe: #2c2721;
      }
    }
    .different, .missing, .extra, .renamed { background: var(--d1) }
    .different.l2, .missing.l2, .extra.l2, .renamed.l2 { background: var(--d2) }
    .different.l3, .missing.l3, .extra.l3, .renamed.l3 { background: var(--d3); color: var(--d3-ink) }
    .worse { background: var(--w1) }
    .worse.l2 { background: var(--w2) }
    .worse.l3 { background: var(--w3); color: var(--w3-ink) }
    .expired { background: var(--late); color: var(--late-ink) }
    .better { background: var(--fine); color: var(--fine-ink) }
    .declared { background: var(--said); color: var(--said-ink) }
    .notComparable { background: var(--open); color: var(--open-ink) }
    .none { background: repeating-linear-gradient(135deg, var(--sheet) 0 4px, var(--stripe) 4px 6px) }
    .lacking, .matrix td.lacking { background: var(--sheet); color: var(--error); font-weight: 700; box-shadow: inset 0 0 0 2px var(--error) }

    """

  private static let frame = """
    body { max-width: 90rem }
    main > section > p { max-width: 64rem }
    .parts { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: .5rem 0 0 }
    .parts a { padding: .25rem 0 }
    .keys { color: var(--soft); font-size: .875rem; margin-bottom: .25rem }
    small { display: block; color: var(--soft); font-size: .8125rem; line-height: 1.5 }
    code { font-size: .8125rem }
    :focus-visible { outline: 3px solid var(--ink); outline-offset: 1px }
    header p { margin-bottom: .25rem }
    main > section:first-child h2 { margin-top: 1.25rem }
    .legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: 0 0 .25rem; padding: 0; font-size: .875rem }
    .meanings { margin: 0 0 .75rem; font-size: .875rem }
    .meanings summary { color: var(--hint) }
    .meanings dl { columns: 2 22rem; font-size: .875rem }
    .meanings dl div { break-inside: avoid; padding: .1rem 0 }
    .meanings dt, .meanings dd, .declaration dt, .declaration dd { display: inline }
    .meanings dt { font-weight: 600 }
    .meanings dd { margin: 0 0 0 .75rem }
    summary { cursor: pointer; min-height: 1.75rem }
    .mark { display: inline-block; min-width: 1.75rem; padding: 0 .3rem; text-align: center; border: 1px solid var(--rule); font-weight: 600; vertical-align: top }
    .mark.none { min-height: 1.4rem }
    .narrow { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: 0 0 1rem; font-size: .875rem }
    .narrow[hidden] { display: none }
    .narrow label { display: grid; gap: .15rem }
    .narrow .box { display: flex; align-items: center; gap: .4rem; min-height: 2.25rem }
    .narrow input, .narrow select, .narrow button { font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--soft); border-radius: .25rem; min-height: 2.25rem; padding: 0 .5rem; max-width: 14rem }
    .narrow [type=checkbox] { min-height: 0; width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--hint) }
    .narrow output { min-height: 2.25rem; align-content: center; font-weight: 600 }

    """

  private static let matrix = """
    .matrix { overflow: auto; max-height: 88vh; border: 1px solid var(--rule); scroll-padding: 5rem 1rem 1rem 19rem; background: var(--sheet) }
    .matrix table { border-collapse: separate; border-spacing: 0; margin: 0; font-size: .875rem; line-height: 1.35 }
    .matrix caption, table.rows caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
    .matrix th, .matrix td { border-width: 0 1px 1px 0; padding: 0 .25rem; vertical-align: middle }
    .matrix thead th { position: sticky; top: 0; z-index: 2; background: var(--paper); text-align: center; vertical-align: bottom; padding: .4rem .25rem; color: var(--ink); border-bottom: 2px solid var(--soft) }
    .matrix thead small { font-weight: 400; font-variant-numeric: tabular-nums }
    .matrix tbody th { position: sticky; left: 0; z-index: 1; background: var(--sheet); width: 18rem; min-width: 12rem; padding: .1rem .6rem }
    .matrix thead th:first-child { left: 0; z-index: 3; text-align: left; padding-left: .6rem }
    .matrix td { text-align: center; color: var(--soft); min-width: 3rem; height: 1.9rem; white-space: nowrap }
    .matrix td.rate { font-variant-numeric: tabular-nums; min-width: 4rem }
    .matrix tbody tr:hover th { background: var(--paper) }
    .matrix td > a { display: flex; align-items: center; justify-content: center; gap: .1rem; margin: 0 -.25rem; padding: 0; min-height: 1.9rem; color: var(--ink); text-decoration: none; font-weight: 600; font-variant-numeric: tabular-nums }
    .matrix .l3 > a, .matrix .expired > a, .matrix .better > a, .matrix .declared > a, .matrix .notComparable > a { color: inherit }
    .matrix td.different.l3, .matrix td.missing.l3, .matrix td.extra.l3, .matrix td.renamed.l3 { color: var(--d3-ink) }
    .matrix td.worse.l3 { color: var(--w3-ink) }
    .matrix td.expired { color: var(--late-ink) }
    .matrix td.better { color: var(--fine-ink) }
    .matrix td.declared { color: var(--said-ink) }
    .matrix td.notComparable { color: var(--open-ink) }
    .matrix td > a:hover { text-decoration: underline }
    .matrix tbody th a { min-height: 1.5rem; color: var(--ink); text-decoration-color: var(--rule) }
    .matrix tbody th a:hover { text-decoration-color: currentcolor }
    .matrix td:focus-visible, .matrix a:focus-visible { outline: 3px solid var(--ink); outline-offset: -3px; box-shadow: inset 0 0 0 5px var(--sheet) }
    .matrix td.off, .matrix td.off > a { background: none; color: var(--soft); font-weight: 400 }
    @media (hover: none) and (max-width: 48rem) { .keys { display: none } }
    .matrix [hidden], .item[hidden], .rows [hidden] { display: none }

    """

  private static let items = """
    .item { border: 1px solid var(--rule); background: var(--sheet); margin: 0 0 .5rem; scroll-margin-top: .5rem; }
    .item[open] { padding-bottom: 1rem; margin-bottom: 1rem }
    .item > summary { padding: .5rem .75rem }
    .item > summary h3 { display: inline; font-size: 1rem }
    .item > summary .count { color: var(--soft); font-size: .875rem; white-space: nowrap }
    .item > :not(summary) { margin-left: .75rem; margin-right: .75rem }
    .source { font-size: .875rem; color: var(--soft) }
    .files { list-style: none; padding: 0; margin-top: 0; font-size: .8125rem; columns: 2; column-gap: 2rem }
    .files li { break-inside: avoid; scroll-margin-top: 5rem; padding: .05rem .25rem }
    .files li:target, .files li:focus { background: var(--warning-wash); outline: 2px solid var(--ink) }
    .files code { color: var(--soft); line-height: 1.4 }
    table.rows { width: calc(100% - 1.5rem); font-size: .9375rem; line-height: 1.55; margin-bottom: 0; table-layout: fixed }
    .rows th:first-child { width: 19% }
    .rows thead th:nth-child(2), .rows thead th:nth-child(3) { width: 30% }
    .rows tbody { border-top: 1px solid var(--soft) }
    .rows tbody th { font-weight: 600 }
    .rows tbody small { font-weight: 400 }
    .rows .place, .rows li small { white-space: nowrap }
    .rows ul { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem .9rem; margin: 0; padding: 0 }
    .rows li small { display: inline; margin-left: .35rem }
    .rows .remark { margin: 0 0 .35rem; color: var(--soft); font-size: .8125rem }
    .rows tr.picked > td:nth-last-child(2) { box-shadow: inset 4px 0 0 var(--ink) }
    .rows li.picked { font-weight: 700; background: var(--warning-wash); padding: 0 .25rem }
    .kind { display: inline-block; padding: 0 .45rem; border-radius: .2rem; font-size: .8125rem; font-weight: 600; line-height: 1.6 }
    .declaration, .late { margin: .25rem 0 0; font-size: .875rem }
    .declaration dt { color: var(--soft) }
    .declaration dd { margin: 0 0 0 .5rem }
    .late { color: var(--error); font-weight: 600 }
    del, ins { color: inherit; text-decoration-thickness: 2px; text-underline-offset: .2em; border-radius: .1rem }
    del { background: var(--del); text-decoration: underline dashed 2px var(--error) }
    ins { background: var(--ins); text-decoration: underline solid 2px var(--hint) }
    del::before, ins::before { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
    .rows td { position: relative }
    .scores { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 0 2rem; align-items: start }
    .bars thead th { white-space: normal }
    .bars { font-size: .875rem }
    .bars th, .bars td { padding: .2rem .5rem }
    .bars th.number, .bars td.number { width: auto }
    .bars .bar { width: 8rem; vertical-align: middle }
    .bars svg { display: block; width: 100%; height: .6rem }
    .bars rect { fill: var(--rule) }
    .bars rect.value { fill: var(--hint) }

    """

  private static let small = """
    @media (max-width: 48rem) {
      .matrix { scroll-padding: 4.5rem .5rem .5rem 9.5rem }
      .matrix tbody th { width: 9rem; min-width: 9rem; max-width: 9rem; padding: .1rem .4rem; font-size: .8125rem }
      .files { columns: 1 }
      table.rows, .rows tbody, .rows tr, .rows tbody th, .rows td { display: block; border: 0 }
      .rows thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
      .rows tbody { border: 1px solid var(--rule); border-top: 2px solid var(--soft); margin-bottom: .75rem }
      .rows tbody th, .rows th:first-child { width: auto; background: var(--paper) }
      .rows tr + tr { border-top: 1px dashed var(--rule) }
      .rows td[rowspan] { border-bottom: 1px dashed var(--rule) }
      .matrix td.rate, .matrix th.rate { min-width: 3.4rem; font-size: .75rem }
      .matrix thead th { min-width: 3.4rem }
      .bars { font-size: .8125rem }
      .bars .bar { width: 3rem }
      .bars th, .bars td { padding: .2rem .3rem }
      .bars thead th { font-size: .75rem; line-height: 1.3 }
    }
    @media (max-width: 24rem) {
      .bars td.bar { width: 0; padding: 0 }
      .bars svg { display: none }
    }
    @media print {
      @page { size: A4 landscape; margin: 12mm }
      body { max-width: none; padding: 0; background: none; font-size: 9pt }
      .narrow, .keys, .parts, .source a { display: none }
      .matrix { overflow: visible; max-height: none; border: 0 }
      .matrix table { font-size: 7pt; table-layout: fixed }
      .matrix thead th, .matrix tbody th { position: static; min-width: 0; width: auto }
      .matrix thead th:first-child { width: 20% }
      .matrix td, .matrix td.rate { min-width: 0; height: auto; padding: 0 }
      .matrix td > a { min-height: 0; margin: 0 }
      .item { border: 0 }
      table.rows { font-size: 8pt }
      tr { break-inside: avoid }
      h2, h3, summary { break-after: avoid }
      * { print-color-adjust: exact }
    }

    """
}
