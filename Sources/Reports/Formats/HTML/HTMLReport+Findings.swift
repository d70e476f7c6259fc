import Compiler
import Source
import Standard
import YAML

/// The findings one by one, and those that do not count.
extension HTMLReport {
  mutating func writeFindings(_ page: inout Markup) {
    page.verbatim("<section aria-labelledby=\"findings\">\n")
    page.element("h2", ["id": "findings"], Words.findings[language])
    page.verbatim("\n")
    if outcome.diagnostics.isEmpty {
      let words = outcome.notChecked.isEmpty ? Words.none : Words.noneSoFar
      page.element("p", words[language])
    }
    filter.write(to: &page)
    for alike in outcome.diagnostics.alike { write(alike, to: &page) }
    page.verbatim("</section>\n")
  }

  /// Findings that differ in their message alone share their piece of the source.
  private mutating func write(_ alike: ArraySlice<Diagnostic>, to page: inout Markup) {
    guard let first = alike.first else { return }
    let district = outcome.district(of: first)
    let place = positions.place(first.location)
    let main = excerpt(first.location)
    let labels = first.labels.map { label in
      (positions.place(label.location), excerpt(label.location), label.text)
    }
    let others = first.others.map { positions.place($0).address }
    page.element("article", ["class": filter.classes(of: first, in: district)]) { page in
      for (number, diagnostic) in zip(alike.indices, alike) {
        writeHeading(diagnostic, id: HTMLFilter.id(number), to: &page)
      }
      let subject = subject(first, district, hasElement: alike.count == 1)
      if !subject.isEmpty { page.element("p", ["class": "subject"], subject) }
      Self.write(place, main, first.note?[language], to: &page)
      for (place, excerpt, text) in labels { Self.write(place, excerpt, text[language], to: &page) }
      writeRemarks(first, others, to: &page)
    }
    page.verbatim("\n")
  }

  /// What is wrong and what to do.
  private func writeHeading(_ diagnostic: Diagnostic, id: String, to page: inout Markup) {
    page.element("h3", ["id": id]) { page in
      page.element("span", ["class": "severity"], diagnostic.severity.name[language])
      page.write(" ")
      page.element("span", ["class": "code"], diagnostic.rule.code)
      page.write(" \(diagnostic.message(in: language))")
    }
    if let help = diagnostic.help(in: language), !help.isEmpty {
      page.element("p", ["class": "help"], help)
    }
    if let fix = diagnostic.fix {
      page.element("p", ["class": "help"]) { page in
        page.element("span", ["class": "fix"], Words.fix[language])
        page.write(" \(fix.title[language])")
      }
    }
  }

  /// The item, the district and the element, as people call them.
  private func subject(
    _ diagnostic: Diagnostic, _ district: String?, hasElement: Bool
  ) -> String {
    let subject = diagnostic.subject
    let element = hasElement ? subject.element : nil
    let parts = [
      subject.item.map(outcome.names.item), district.map(outcome.names.district),
      element.map { outcome.names.element($0, in: language) },
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  private mutating func excerpt(_ location: Location) -> Excerpt {
    let table = positions.table(location.file)
    return Excerpt(location.range, table, outcome.files[location.file].source)
  }

  private static func write(
    _ place: Place, _ excerpt: Excerpt, _ note: String?, to page: inout Markup
  ) {
    page.element("figure") { page in
      page.element("figcaption") { page in
        page.element("span", ["class": "place"], place.address)
        if let note, !note.isEmpty {
          page.write(" ")
          page.element("span", ["class": "note"], note)
        }
      }
      for line in excerpt.lines {
        page.element("div", ["class": "line"]) { page in
          page.element("span", ["class": "line-number"], "\(line.number)")
          page.element("code") { page in
            page.write(line.before)
            page.element("mark", line.marked)
            page.write(line.after)
          }
        }
      }
      if excerpt.isCut { page.element("div", ["class": "line"], "…") }
    }
  }

  private func writeRemarks(
    _ diagnostic: Diagnostic, _ others: [String], to page: inout Markup
  ) {
    let remarks: [(Wording, String?)] = [
      (ReportWords.why, diagnostic.rule.why[language]),
      (ReportWords.ground, diagnostic.rule.ground?[language]),
      (Words.others, others.isEmpty ? nil : others.joined(separator: "\n")),
    ]
    page.element("dl") { page in
      for case (let name, let text?) in remarks where !text.isEmpty {
        page.element("div") { page in
          page.element("dt", name[language].capitalizedFirst)
          page.element("dd", text)
        }
      }
    }
  }

  mutating func writeSuppressed(_ page: inout Markup) {
    guard !outcome.suppressed.isEmpty else { return }
    let rows = outcome.suppressed.map { finding in
      cells(finding.diagnostic) + [
        finding.suppression.reason, finding.suppression.until.description,
      ]
    }
    writeList(
      "suppressed", Words.suppressed, [Words.message, Words.place, Words.reason, Words.until], rows,
      to: &page)
  }

  mutating func writeBaselined(_ page: inout Markup) {
    guard let known = outcome.baselined, !known.isEmpty else { return }
    let rows = known.map { cells($0) }
    writeList("baselined", Words.baselined, [Words.message, Words.place], rows, to: &page)
  }

  private mutating func cells(_ diagnostic: Diagnostic) -> [String] {
    [
      "\(diagnostic.rule.code) \(diagnostic.message(in: language))",
      positions.place(diagnostic.location).address,
    ]
  }

  private func writeList(
    _ id: String, _ title: Wording, _ headings: [Wording], _ rows: [[String]],
    to page: inout Markup
  ) {
    page.element("section", ["aria-labelledby": id]) { page in
      page.element("h2", ["id": id], "\(title[language]) (\(rows.count))")
      page.element("table", ["class": "list"]) { page in
        page.element("caption", title[language])
        page.element("thead") { page in
          page.element("tr") { page in
            for heading in headings { page.element("th", ["scope": "col"], heading[language]) }
          }
        }
        page.element("tbody") { page in
          for row in rows {
            page.verbatim("\n")
            page.element("tr") { page in for cell in row { page.element("td", cell) } }
          }
        }
      }
    }
    page.verbatim("\n")
  }
}
