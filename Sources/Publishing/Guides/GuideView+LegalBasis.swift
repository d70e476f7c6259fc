import Standard
import Templates
import YAML

/// The laws that an item rests on, each once with all its clauses.
extension GuideView {
  /// A law and the entries that cite it.
  private struct CitedLaw {
    let name: String
    let record: Record?
    var entries: [Record]

    /// Higher laws first; those that no register knows have no rank and come last.
    var rank: Int { record?.code(.rank)?.position ?? Int.max }
  }

  var legalBasis: View {
    let laws = citedLaws
    return section(facts(of: .legalBasis, except: [.legalBasis])) { object in
      object["hasLaws"] = .flag(!laws.isEmpty)
      object["laws"] = .list(laws.map(law))
    }
  }

  private var citedLaws: [CitedLaw] {
    var laws: [CitedLaw] = []
    for entry in record.records(.legalBasis) {
      let name = shown(entry, .law) ?? KeyFacts.unstated
      if let place = laws.firstIndex(where: { $0.name == name }) {
        laws[place].entries.append(entry)
      } else {
        laws.append(CitedLaw(name: name, record: entry.record(.law), entries: [entry]))
      }
    }
    // The order of the item among laws of one rank: sorting alone does not promise to keep it.
    return laws.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element)
  }

  private func law(_ law: CitedLaw) -> View {
    let clauses = law.entries.compactMap { clause($0, of: law.record) }
    let repealed = law.record?.date(.repealed)
    // Without a day to judge by, the date alone is said; it is true on every day.
    let isOver = repealed.map { day in publication.day.map { day <= $0 } ?? true } ?? false
    let link = law.entries.lazy.compactMap { $0.string(.link) }.compactMap(Self.webAddress).first
    var particulars = [self.particulars(law)].filter { !$0.isEmpty }
    if let repealed, !isOver { particulars.append(Self.repeal(law.record, repealed)) }
    return [
      "name": .text(Self.title(law.name)),
      "link": link.map { ["href": .text($0)] } ?? .nothing,
      "particulars": .list(particulars.map(View.text)),
      "isOutOfForce": .flag(isOver),
      "state": .text(isOver ? repealed.map { Self.repeal(law.record, $0) } : nil),
      "hasClauses": .flag(!clauses.isEmpty), "clauses": .list(clauses),
    ]
  }

  /// Number, issuers and dates, as far as the item or the register states them.
  private func particulars(_ law: CitedLaw) -> String {
    func first(_ known: KnownElement) -> String? {
      law.entries.lazy.compactMap { self.stated($0, known) }.first
    }
    let parts = [
      first(.number), first(.issuers), first(.inForce).map { $0 + "起施行" },
      law.record.flatMap { stated($0, .amended) }.map { $0 + "修订" },
      first(.expires).map { "有效期至" + $0 },
      first(.link).flatMap { Self.webAddress($0) == nil ? "链接：" + $0 : nil },
    ]
    return parts.compactMap(\.self).joined(separator: "，")
  }

  private static func repeal(_ law: Record?, _ day: CalendarDate) -> String {
    let successor = law?.string(.replacedBy).map { "，由\(title($0))替代" } ?? ""
    return "自\(day.inChinese)起废止\(successor)"
  }

  private func clause(_ entry: Record, of law: Record?) -> View? {
    guard let number = shown(entry, .clause) else { return nil }
    var content = paragraphs(entry, .content)
    if content.isEmpty, let registered = law?.clause(number) {
      content = paragraphs(registered, .content)
    }
    return [
      "clause": .text(number), "hasContent": .flag(!content.isEmpty),
      "blocks": RichText.view(content),
    ]
  }

  /// A reference to a law in running text: `《居住证暂行条例》第九条、第十条`.
  func citation(_ reference: Record) -> String {
    let clauses = paragraphs(reference, .clause).joined(separator: "、")
    return Self.title(shown(reference, .law) ?? "") + clauses
  }

  private static func title(_ name: String) -> String {
    name.hasPrefix("《") || name.isEmpty ? name : "《\(name)》"
  }
}

extension Record {
  /// The clause of a law that a number names, however it is spelt.
  fileprivate func clause(_ text: String) -> Record? {
    let wanted = ClauseNumber(text)
    return records(.clauses).first { clause in
      guard let own = clause.string(.clause) else { return false }
      return own == text || wanted != nil && ClauseNumber(own) == wanted
    }
  }
}
