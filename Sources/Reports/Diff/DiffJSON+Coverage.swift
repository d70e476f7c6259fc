import Compiler
import Source
import Standard

/// What a JSON report says of who lacks items, and which items no catalogue knows.
extension DiffJSON {
  func writeCoverage(_ json: inout JSONWriter) {
    let coverage = outcome.coverage
    json.object { json in
      json.member("hasCatalogue", coverage.hasCatalogue)
      json.member("places") { writePlaces(of: coverage, &$0) }
      json.member("items") { json in
        json.array { json in
          for entry in coverage.entries { json.line { write(entry, &$0) } }
        }
      }
      json.member("unjudged") { json in
        json.array { json in
          for record in coverage.unjudged {
            json.line { json in
              json.object { json in
                json.member("basicCode", record.string(.basicCode) ?? "")
                json.member("name", record.string(.name))
              }
            }
          }
        }
      }
      json.member("unknown") { write(coverage.unknown, &$0) }
      json.member("outside") { write(coverage.outside, &$0) }
    }
  }

  /// The divisions of which anything is required, with their names.
  private func writePlaces(of coverage: Coverage, _ json: inout JSONWriter) {
    let divisions = Set(coverage.entries.flatMap(\.expected)).sorted()
    json.array { json in
      for digits in divisions {
        json.line { json in
          json.object { json in
            json.member("district", digits)
            json.member("name", outcome.name(ofDivision: digits))
          }
        }
      }
    }
  }

  private func write(_ entry: Coverage.Entry, _ json: inout JSONWriter) {
    json.object { json in
      json.member("basicCode", entry.code)
      json.member("name", entry.record.string(.name))
      json.member("levels", entry.levels.map { $0.name[language] })
      json.member("must", entry.expected)
      json.member("has", entry.having)
      json.member("lacks", entry.lacking)
    }
  }

  private func write(_ unknown: [Coverage.Unknown], _ json: inout JSONWriter) {
    json.array { json in
      for item in unknown {
        json.line { json in
          json.object { json in
            json.member("basicCode", item.code)
            json.member("name", item.items.lazy.compactMap(\.name).first)
            json.member("districts", Set(item.items.map(\.division)).sorted())
            json.member("meant", item.meant)
          }
        }
      }
    }
  }
}
