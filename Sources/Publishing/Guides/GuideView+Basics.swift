import Compiler
import Source
import Standard
import Templates
import YAML

/// The sections that consist of facts alone, or nearly so.
extension GuideView {
  /// The basic facts; codes and what only the office needs are folded away.
  var basics: View {
    let isNamed = !record.texts(.everydayNames).isEmpty
    let handled: [KnownElement] = [.name, .deviations] + (isNamed ? [.everydayNames] : [])
    let fields = fields(of: .basics)
    let registered = fields.filter { Self.isForTheOffice($0.element) }
    let facts = fields.filter { !Self.isForTheOffice($0.element) }
      .compactMap { fact($0, except: handled) }
    var codes = registered.compactMap { fact($0) }
    if let code = item.body?.field(.code) {
      codes.append(fact("实施主体编码", values(code.entry, of: code.element)))
    }
    return section(facts) { object in
      object["codes"] = codes.isEmpty ? .nothing : section(codes)
    }
  }

  private static func isForTheOffice(_ element: Element) -> Bool {
    element.kind.isCode || element.name == ElementName(.version)
      || element.name == ElementName(.businessSystem)
  }

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
      object["audience"] = .text(shown(record, .serviceObjects))
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
