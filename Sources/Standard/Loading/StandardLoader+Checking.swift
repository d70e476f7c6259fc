import Source
import YAML

extension StandardLoader {
  /// Checks that everything that the standard names is there, and that the rules find their elements.
  mutating func check(_ grammar: Grammar) {
    for draft in shapes {
      for entry in [draft.shorthand].compactMap(\.self) + draft.identity {
        guard let id = entry.text?.string, draft.element(id) == nil else {
          continue
        }
        reportUnknown("要素", "element", id, at: entry.location)
      }
      for element in draft.elements { check(element, in: draft, grammar) }
    }
    checkKnownElements()
  }

  private mutating func check(_ element: Element, in draft: ShapeDraft, _ grammar: Grammar) {
    guard let location = element.location else { return }
    if case .codeList(let id) = element.kind, grammar.codeLists[id] == nil {
      reportUnknown("代码表", "code list", id, at: location)
    }
    if let id = element.kind.recordID, grammar[shape: id] == nil {
      reportUnknown("记录", "record", id, at: location)
    }
    if let id = element.synonyms, vocabularies[id] == nil {
      reportUnknown("词表", "vocabulary", id, at: location)
    }
    for id in [element.bound].compactMap(\.self) + element.requiredWhen.map(\.element) {
      if draft.element(id) == nil {
        reportUnknown("要素", "element", id, at: location)
      }
    }
    for exception in element.exceptions
    where grammar.codeLists["item-types"]?.find(exception.type) == nil {
      reportUnknown("事项类型", "item type", exception.type, at: location)
    }
  }

  private mutating func checkKnownElements() {
    for (record, elements) in Self.knownElements {
      guard let draft = shapePlaces[record].map({ shapes[$0] }) else {
        if let place = shapes.first?.location { reportUnknown("记录", "record", record, at: place) }
        continue
      }
      for known in elements where draft.element(known.id) == nil {
        report(
          .rulesLackElement, at: draft.location,
          ["record": .wording(draft.title), "value": .text(known.id)])
      }
    }
  }

  private mutating func reportUnknown(
    _ zh: String,
    _ en: String,
    _ value: String,
    at location: Location
  ) {
    report(
      .unknownDefinition, at: location, ["what": .wording(zh: zh, en: en), "value": .text(value)])
  }

  /// What the compiler's own rules read of each record: without it they could not run.
  private static let knownElements: [(record: String, elements: [KnownElement])] = [
    (
      "item",
      [
        .name, .basicCode, .mainItemName, .type, .legalBasis, .powerSource, .exerciseLevel, .code,
        .handlingCode,
        .version, .body, .statutoryLimit, .promisedLimit, .conditions, .steps, .onlineProcess,
        .windowProcess, .isCharged, .fees, .feeBasis, .serviceObjects, .processingType,
        .handlingForms, .visits, .onSiteReason, .specialProcedures, .servicePoints, .hours,
        .contact, .complaint, .post, .isOnline, .onlineDepth, .onlineAddress, .results, .delivery,
        .materials, .cases, .review, .litigation,
      ]
    ),
    ("body", [.name, .code, .nature, .entrustedBy]),
    ("legalBasis", [.law, .clause, .number, .issuers, .inForce, .expires]),
    ("law", [.name, .number, .rank, .issuers, .inForce, .repealed, .replacedBy]),
    (
      "material",
      [
        .name, .necessity, .type, .form, .copies, .blankForm, .sample, .source, .exempt,
        .licenceType, .instructions, .case, .optionalWhen,
      ]
    ),
    ("case", [.name, .note, .conditions, .materials, .notNeeded, .basis]),
    ("copies", [.originals, .copies]),
    ("step", [.name, .limit, .handler]),
    ("fee", [.name, .standard, .basis]),
    ("result", [.name, .type, .sample]),
    ("contact", [.phone]),
    ("servicePoint", [.name, .address, .phone, .hours]),
  ]
}
