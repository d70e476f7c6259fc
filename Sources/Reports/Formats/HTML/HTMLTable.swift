import Source

/// A table of how many findings of each severity something has.
struct HTMLTable {
  typealias Row = (name: String, address: String?, counts: SeverityCounts)

  private let caption: Wording
  private let heading: Wording
  private let rows: [Row]

  init(_ caption: Wording, _ heading: Wording, _ rows: [Row]) {
    self.caption = caption
    self.heading = heading
    self.rows = rows
  }

  func write(to page: inout Markup, in language: Language) {
    let severities = Array(Severity.allCases.reversed())
    page.element("table") { page in
      page.element("caption", caption[language])
      page.element("thead") { page in
        page.element("tr") { page in
          page.element("th", ["scope": "col"], heading[language])
          for severity in severities {
            page.element(
              "th", ["scope": "col", "class": "number"], severity.name[language].capitalizedFirst)
          }
        }
      }
      page.element("tbody") { page in
        for row in rows {
          page.verbatim("\n")
          page.element("tr") { page in
            page.element("th", ["scope": "row"]) { page in
              if let address = row.address {
                page.element("a", ["href": address], row.name)
              } else {
                page.write(row.name)
              }
            }
            for severity in severities {
              page.element("td", ["class": "number"], "\(row.counts[severity])")
            }
          }
        }
      }
    }
    page.verbatim("\n")
  }
}

/// How many findings of each severity there are.
struct SeverityCounts {
  private var counts: [Severity: Int] = [:]

  var total: Int { counts.values.reduce(0, +) }

  subscript(severity: Severity) -> Int { counts[severity] ?? 0 }

  mutating func add(_ severity: Severity) { counts[severity, default: 0] += 1 }
}

extension String {
  /// The word as it stands in a heading.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
