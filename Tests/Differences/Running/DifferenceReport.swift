import Compiler
import Source

extension DifferenceRun {
  /// The report as a table for a terminal.
  ///
  /// - Parameter details: whether each cell and finding that is not as planted is told
  package func text(details: Bool) -> String {
    var lines = [Self.line("", ["planted", "found", "missed", "false", "precision", "recall"])]
    lines += named.map { Self.line($0.name, $0.tally) }
    lines += [Self.line("total", total), ""]
    lines += findings.sorted { $0.key < $1.key }.map { Self.line($0.key, $0.value) } + [""]
    lines += Variant.Shape.allCases.compactMap { shape in
      shapes[shape].map { Self.line(shape.rawValue, $0) }
    }
    lines += [
      "",
      "\(counts.count) ways in which districts differ, planted "
        + "\(counts.values.reduce(0, +)) times in \(items) items, \(cells) cells",
      "read \(Self.milliseconds(readingTime)) ms, compared \(Self.milliseconds(comparingTime)) ms, "
        + "checked \(Self.milliseconds(checkingTime)) ms",
      (meetsTargets ? "met     " : "MISSED  ") + "precision and recall of each kind at least 0.98",
    ]
    if details { lines += [""] + misses + alarms }
    return lines.joined(separator: "\n") + "\n"
  }

  private var named: [(name: String, tally: Tally)] {
    Comparison.Cell.Kind.allCases.compactMap { kind in
      kinds[kind].map { (kind.rawValue, $0) }
    }
  }

  /// The report for a program.
  package var json: String {
    var writer = JSONWriter()
    writer.object { json in
      for (name, tallies) in [
        ("kinds", named),
        ("findings", findings.sorted { $0.key < $1.key }.map { (name: $0.key, tally: $0.value) }),
        ("total", [("all", total)]),
      ] {
        json.key(name)
        json.object { json in
          for (name, tally) in tallies {
            json.key(name)
            Self.write(tally, &json)
          }
        }
      }
      for (name, duration) in [
        ("readingMilliseconds", readingTime), ("comparingMilliseconds", comparingTime),
        ("checkingMilliseconds", checkingTime),
      ] {
        json.key(name)
        json.integer(Self.milliseconds(duration))
      }
      json.key("meetsTargets")
      json.boolean(meetsTargets)
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private static func write(_ tally: Tally, _ json: inout JSONWriter) {
    json.object { json in
      for (name, figure) in [
        ("planted", tally.planted), ("found", tally.found), ("missed", tally.missed),
        ("false", tally.wrong),
      ] {
        json.key(name)
        json.integer(figure)
      }
      json.key("precision")
      json.decimal(tally.precision)
      json.key("recall")
      json.decimal(tally.recall)
    }
  }

  static func milliseconds(_ duration: ContinuousClock.Duration) -> Int {
    Int(duration / .milliseconds(1))
  }

  private static func line(_ name: String, _ tally: Tally) -> String {
    line(
      name,
      [tally.planted, tally.found, tally.missed, tally.wrong].map(String.init)
        + [rounded(tally.precision), rounded(tally.recall)])
  }

  private static func line(_ name: String, _ figures: [String]) -> String {
    padded(name, 14, left: true) + figures.map { padded($0, 11, left: false) }.joined()
  }

  private static func padded(_ text: String, _ width: Int, left: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return left ? text + space : space + text
  }

  /// Thousandths, rounded down, so that 0.9799 does not read as what is wanted.
  static func rounded(_ share: Double) -> String {
    let thousandths = String(Int(share * 1000) + 10_000).dropFirst(2)
    return (share >= 1 ? "1." : "0.") + thousandths
  }
}
