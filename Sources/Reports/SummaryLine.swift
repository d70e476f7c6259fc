import Source

/// The closing sentence of a report: what was looked at, what was found, what was not checked.
struct SummaryLine {
  private let outcome: CheckOutcome

  init(_ outcome: CheckOutcome) { self.outcome = outcome }

  func text(in language: Language) -> String {
    language == .chinese ? chinese : english
  }

  private var chinese: String {
    var text = "核验 \(outcome.counts.files) 个文件、"
    if let since = outcome.since {
      text += "\(since.allItems) 个事项，只报告自 \(Visible.text(since.revision)) 以来有变化的 "
      text += "\(since.changedItems) 个："
    } else {
      text += "\(outcome.counts.items) 个事项："
    }
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = outcome.count(severity)
      return count > 0 ? "\(count) 个\(severity.name.zh)" : nil
    }
    text += counts.isEmpty ? "没有发现问题" : counts.joined(separator: "、")
    let fixable = outcome.fixableCount
    if fixable > 0 { text += "，其中 \(fixable) 个可以用 zhun check --fix 自动改好" }
    if !outcome.suppressed.isEmpty { text += "；忽略 \(outcome.suppressed.count) 个" }
    if let known = outcome.baselined { text += "；基线已有 \(known.count) 个" }
    if !outcome.notChecked.isEmpty { text += "；\(outcome.notChecked.count) 处未核验" }
    return text
  }

  private var english: String {
    var text = "Checked \(counted(outcome.counts.files, "file"))"
    if let since = outcome.since {
      text += ", \(counted(since.allItems, "item")), and reported on the \(since.changedItems) "
      text += "changed since \(Visible.text(since.revision)): "
    } else {
      text += ", \(counted(outcome.counts.items, "item")): "
    }
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = outcome.count(severity)
      return count > 0 ? counted(count, severity.name.en) : nil
    }
    text += counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
    let fixable = outcome.fixableCount
    if fixable > 0 { text += ", of which zhun check --fix mends \(fixable)" }
    if !outcome.suppressed.isEmpty { text += "; suppressed: \(outcome.suppressed.count)" }
    if let known = outcome.baselined { text += "; in the baseline: \(known.count)" }
    if !outcome.notChecked.isEmpty { text += "; not checked: \(outcome.notChecked.count)" }
    return text
  }
}
