import Compiler
import Source
import Standard
import Templates
import YAML

/// The sections that consist of facts alone, or nearly so.
extension GuideView {
  /// The basic facts; what only the office needs and what the strip above says already is folded away.
  var basics: View {
    let isNamed = !record.texts(.everydayNames).isEmpty
    let handled: [KnownElement] = [.name, .deviations] + (isNamed ? [.everydayNames] : [])
    let fields = fields(of: .basics)
    let folded = fields.filter(Self.isFolded)
    let facts = fields.filter { !Self.isFolded($0) }.compactMap { fact($0, except: handled) }
    var codes = folded.compactMap { fact($0) }
    if let code = item.body?.field(.code) {
      codes.append(fact("实施主体编码", values(code.entry, of: code.element)))
    }
    return section(facts) { object in
      object["codes"] = codes.isEmpty ? .nothing : section(codes)
    }
  }

  private static func isFolded(_ field: Field) -> Bool {
    if field.element.kind.isCode || officeElements.contains(field.element.name) { return true }
    // What could not be read is not in the strip.
    if case .unreadable = field.entry.value { return false }
    return saidAbove.contains(field.element.name) || field.entry.isNone
  }

  /// What tells an applicant nothing of what to do.
  private static let officeElements: Set<ElementName> = Set(
    [
      KnownElement.version, .businessSystem, .mainItemName, .type, .entrustedBy, .jointBodies,
      .personThemes, .legalThemes, .localThemes, .onlineDepth, .depthLevel, .inServiceHall,
      .plannedStart, .plannedEnd,
    ].map { ElementName($0) })

  /// What the head of the page says.
  private static let saidAbove: Set<ElementName> = Set(
    [
      KnownElement.body, .statutoryLimit, .promisedLimit, .processingType, .visits, .onSiteReason,
    ].map { ElementName($0) })

  /// Who decides at which level by what power.
  var decision: View {
    var facts = facts(of: .decision)
    if let nature = item.body?.field(.nature) {
      facts.append(fact("实施主体性质", values(nature.entry, of: nature.element)))
    }
    if let by = item.body?.field(.entrustedBy), record[.entrustedBy] == nil {
      facts.append(fact("委托部门", values(by.entry, of: by.element)))
    }
    return facts.isEmpty ? .nothing : section(facts)
  }

  var conditions: View {
    section(facts(of: .conditions, except: [.serviceObjects, .conditions])) { object in
      object["audience"] = .text(KeyFacts(item).audience ?? shown(record, .serviceObjects))
      setEntries(.conditions, in: &object)
    }
  }

  var rights: View {
    let facts = facts(of: .rights, except: [.rights, .obligations])
    let texts = [record.texts(.rights), record.texts(.obligations)]
    guard !facts.isEmpty || texts.contains(where: { !$0.isEmpty }) else { return .nothing }
    return section(facts) { object in
      object["entitlements"] = entries(.rights)
      object["obligations"] = entries(.obligations)
    }
  }

  private func entries(_ known: KnownElement) -> View {
    guard !record.texts(known).isEmpty else { return .nothing }
    return .object { setEntries(known, in: &$0) }
  }

  var questions: View {
    let questions = record.records(.questions)
    guard !questions.isEmpty else { return .nothing }
    return [
      "entries": .list(
        questions.map { question in
          [
            "question": .text(question.string(.question) ?? "问题"),
            "blocks": RichText.view(paragraphs(question, .answer)),
          ]
        })
    ]
  }
}
