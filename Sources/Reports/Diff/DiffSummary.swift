import Compiler
import Source
import Standard

/// Writes what holds for all that was compared: counts, the score and what could not be compared.
struct DiffSummary {
  private let outcome: DiffOutcome
  private let options: DiffOptions
  private let words: DiffWords

  init(_ outcome: DiffOutcome, _ options: DiffOptions) {
    self.outcome = outcome
    self.options = options
    words = DiffWords(language: options.language)
  }

  /// One paragraph for each, in this order; a new one is a line here.
  var text: String {
    [kinds, score, coverage, notCompared, failures, counts].compactMap(\.self)
      .flatMap { Wrapping.lines($0, width: options.width) }.map { $0 + "\n" }.joined()
  }

  private var counts: String? {
    DiffCounts(outcome).text(showsLocal: options.showsAll, in: options.language)
  }

  /// How many units differ in which way.
  private var kinds: String? {
    guard !outcome.comparisons.isEmpty else { return nil }
    let counts = UnitCounts(outcome).ofKinds
    let shown = Comparison.Cell.Kind.allCases.filter { kind in
      counts[kind] != nil && (kind.isDifference || outcome.selection.kinds.contains(kind))
        && (outcome.selection.kinds.isEmpty || outcome.selection.kinds.contains(kind))
    }
    guard !shown.isEmpty else {
      guard !outcome.selection.kinds.isEmpty else { return nil }
      return words.choose("没有所选种类的内容", "Nothing is of the kinds selected")
    }
    let parts = shown.map { kind in
      let sign = kind.sign.isEmpty ? "" : kind.sign + " "
      return "\(sign)\(kind.title[options.language]) \(counts[kind] ?? 0)"
    }
    let list = parts.joined(separator: words.choose("，", ", "))
    // Some of the kinds that may be asked for are no differences.
    return outcome.selection.kinds.isEmpty
      ? words.choose(
        "各地不同的要素（逐地计数）：\(list)", "Elements that differ, counted in each district: \(list)")
      : words.choose(
        "所选种类的要素（逐地计数）：\(list)", "Elements of the kinds selected, counted in each district: \(list)"
      )
  }

  private var score: String? {
    let score = outcome.consistency.whole
    guard let value = score.value else { return nil }
    let percent = "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)%"
    let (kept, against) = (score.kept, score.against)
    let chinese = [
      "一致性得分 \(percent)：符合 \(kept) 处" + (score.declared > 0 ? "（其中已声明 \(score.declared) 处）" : ""),
      "不符合 \(against) 处",
      score.undecided > 0 ? "另有 \(score.undecided) 处无法判断" : nil,
    ]
    let english = [
      "Consistency score \(percent): \(kept) kept"
        + (score.declared > 0 ? " (\(score.declared) declared)" : ""),
      "\(against) not", score.undecided > 0 ? "\(score.undecided) could not be judged" : nil,
    ]
    return words.choose(
      chinese.compactMap(\.self).joined(separator: "，"),
      english.compactMap(\.self).joined(separator: ", "))
  }

  /// Who lacks what the catalogue asks for, and what no catalogue knows, the first ones by name.
  private var coverage: String? {
    let words = CoverageWords(outcome, options.language)
    let limit = options.listsAll ? Int.max : 3
    let lacking = words.lacking.map { entry in
      let places = Visible.text(words.places(entry, limit: options.listsAll ? .max : 5))
      return self.words.choose(
        "\(CoverageWords.sign) \(Visible.text(words.title(entry)))：\(places)没有（\(words.counts(entry))）",
        "\(CoverageWords.sign) \(Visible.text(words.title(entry))): not in \(places) (\(words.counts(entry)))"
      )
    }
    let unknown = outcome.coverage.unknown.map { unknown in
      let places = Visible.text(words.places(unknown, limit: options.listsAll ? .max : 5))
      let meant = words.meant(unknown).map { self.words.choose("；\($0)", "; \($0)") } ?? ""
      return self.words.choose(
        "目录中没有 \(Visible.text(words.title(unknown)))（\(places)\(meant)）",
        "unknown to the catalogue: \(Visible.text(words.title(unknown))) (\(places)\(meant))")
    }
    let shown = (lacking.prefix(limit) + unknown.prefix(limit)).map { line in
      Wrapping.lines(line, width: options.width - 2).joined(separator: "\n  ")
    }
    let more = lacking.count + unknown.count - shown.count
    let rest =
      more > 0
      ? [
        self.words.choose(
          "还有 \(more) 个事项未列出（加 --all 列出）",
          "\(counted(more, "more item")) not shown (see --all)")
      ] : []
    let summary =
      CoverageWords.title[options.language] + self.words.choose("：", ": ") + words.summary
    return ([summary] + shown + rest).joined(separator: "\n")
  }

  /// That the comparison is incomplete; the reasons go to standard error.
  private var failures: String? {
    let count = outcome.failures.count
    guard count > 0 else { return nil }
    return words.choose(
      "有 \(count) 处未能读取，比对不完整",
      "\(counted(count, "thing")) could not be read: the comparison is incomplete")
  }

  /// How many items could not be compared, by reason, the first ones by name.
  private var notCompared: String? {
    guard !outcome.notCompared.isEmpty else { return nil }
    let groups = SelectedComparisons.NotCompared.Reason.allCases.compactMap { reason in
      let items = outcome.notCompared.filter { $0.reason == reason }
      return items.isEmpty ? nil : (reason, items)
    }
    return groups.map { reason, items in
      let limit = options.showsAll ? items.count : 3
      let names = items.prefix(limit).map { Visible.text($0.name ?? $0.basicCode ?? "") }
      let more = items.count - names.count
      return words.choose(
        "\(items.count) 个事项未比对（\(words.reason(reason, outcome))）：\(names.joined(separator: "、"))"
          + (more > 0 ? "等" : ""),
        "\(counted(items.count, "item")) not compared (\(words.reason(reason, outcome))): \(names.joined(separator: ", "))"
          + (more > 0 ? " and \(more) more" : ""))
    }.joined(separator: "\n")
  }
}
