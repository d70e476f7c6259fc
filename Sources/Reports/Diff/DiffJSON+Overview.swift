import Compiler
import Source
import Standard

/// What a JSON report says of all items together.
extension DiffJSON {
  func writeMeasure(_ json: inout JSONWriter) {
    json.object { json in
      let name =
        switch outcome.measure {
        case .catalogueThenMajority: "catalogueThenMajority"
        case .standard: "standard"
        case .consensus: "consensus"
        case .district: "district"
        }
      json.member("kind", name)
      json.member("district", outcome.measure.division)
    }
  }

  func write(_ selection: Comparison.Selection, _ json: inout JSONWriter) {
    json.object { json in
      json.member("paths", selection.paths)
      json.member("items", selection.items.sorted())
      json.member("districts", selection.divisions)
      json.member(
        "elements", selection.elements.map { $0.map(\.id).joined(separator: ".") })
      json.member(
        "classes", Uniformity.allCases.filter(selection.classes.contains).map(\.rawValue))
      json.member(
        "kinds", Comparison.Cell.Kind.allCases.filter(selection.kinds.contains).map(\.rawValue))
      json.member("all", options.showsAll)
    }
  }

  func writeOverview(_ json: inout JSONWriter) {
    let overview = outcome.overview
    json.object { json in
      json.member("places") { json in
        json.array { json in
          for place in overview.places {
            json.object { json in
              json.member("district", place.division)
              json.member("name", place.name)
            }
          }
        }
      }
      json.member("lines") { json in
        json.array { json in
          for line in overview.lines { write(line, &json) }
        }
      }
    }
  }

  private func write(_ line: Overview.Line, _ json: inout JSONWriter) {
    json.object { json in
      json.member("basicCode", outcome.comparisons[line.comparison].basicCode)
      json.member("fields") { json in
        json.array { json in
          for field in line.fields {
            if let field { write(field, &json) } else { json.null() }
          }
        }
      }
    }
  }

  private func write(_ field: Overview.Field, _ json: inout JSONWriter) {
    json.line { json in
      json.object { json in
        json.member("kind", field.kind.rawValue)
        json.member("differing", field.differing)
        json.member("counts") { write(field.counts, &$0) }
        json.member("score") { write(field.score, &$0) }
        json.key("columns")
        json.array { json in for column in field.columns { json.integer(column) } }
      }
    }
  }

  private func write(_ counts: [Comparison.Cell.Kind: Int], _ json: inout JSONWriter) {
    json.object { json in
      for kind in Comparison.Cell.Kind.allCases {
        if let count = counts[kind] { json.member(kind.rawValue, count) }
      }
    }
  }

  func writeScores(_ json: inout JSONWriter) {
    let consistency = outcome.consistency
    json.object { json in
      json.member("whole") { write(consistency.whole, &$0) }
      let groups = [
        ("districts", consistency.districts), ("bodies", consistency.bodies),
        ("elements", consistency.elements), ("items", consistency.items),
      ]
      for (name, entries) in groups {
        json.member(name) { json in
          json.array { json in
            for entry in entries {
              json.line { json in
                json.object { json in
                  json.member("id", entry.id)
                  json.member("name", entry.name[language])
                  json.member("score") { write(entry.score, &$0) }
                }
              }
            }
          }
        }
      }
    }
  }

  private func write(_ score: Consistency.Score, _ json: inout JSONWriter) {
    json.line { json in
      json.object { json in
        json.member("kept", score.kept)
        json.member("declared", score.declared)
        json.member("against", score.against)
        json.member("undecided", score.undecided)
        json.member("value") { json in
          if let value = score.value {
            json.number(value.asFractionOfTenThousand)
          } else {
            json.null()
          }
        }
      }
    }
  }

  func writeCounts(_ json: inout JSONWriter) {
    let counts = DiffCounts(outcome)
    json.object { json in
      json.member("items", counts.items)
      json.member("equalItems", counts.equalItems)
      json.member("uniform", counts.uniform)
      json.member("worse", counts.worse)
      json.member("better", counts.better)
      json.member("declared", counts.declared)
      json.member("local", counts.local)
      json.member("kinds") { write(UnitCounts(outcome).ofKinds, &$0) }
    }
  }

  func writeNotCompared(_ json: inout JSONWriter) {
    let words = DiffWords(language: language)
    json.array { json in
      for item in outcome.notCompared {
        json.object { json in
          json.member("basicCode", item.basicCode)
          json.member("name", item.name)
          json.member("reason", item.reason.rawValue)
          json.member("message", words.reason(item.reason, outcome))
          json.member("districts", item.divisions)
        }
      }
    }
  }
}

extension Comparison.Measure {
  /// The district that is the measure, where one is.
  fileprivate var division: String? {
    if case .district(let digits) = self { digits } else { nil }
  }
}

extension Int {
  /// Ten-thousandths as a number: 0.9731, 1.
  fileprivate var asFractionOfTenThousand: String {
    guard self < 10_000 else { return "1" }
    var digits = String(self)
    digits = String(repeating: "0", count: 4 - digits.utf8.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return digits.isEmpty ? "0" : "0." + digits
  }
}
