import Source
import Standard
import Templates
import YAML

/// What a section says in plain facts: a name and its values.
extension GuideView {
  /// The facts of a section, but for elements that it shows in another way.
  ///
  /// Of those, what could not be read is a fact all the same: it has no other way to be shown.
  func facts(of section: GuideSection, except handled: [KnownElement] = []) -> [View] {
    fields(of: section).compactMap { field in fact(field, except: handled) }
  }

  /// The elements that the item states in a section, in the order of the standard.
  func fields(of section: GuideSection) -> [Field] {
    record.fieldsOfShape.compactMap { field in
      guard let field else { return nil }
      let own = field.element.section.flatMap(GuideSection.init) ?? .basics
      return own == section ? field : nil
    }
  }

  func fact(_ field: Field, except handled: [KnownElement] = []) -> View? {
    let isHandled = handled.contains { ElementName($0) == field.element.name }
    let shown =
      isHandled
      ? field.entry.unreadable.flatMap { values($0, of: field.element) }
      : values(field.entry, of: field.element)
    // Not `? nil :` because nil would be a view that holds nothing.
    guard !shown.isEmpty else { return nil }
    return fact(field.element.title.zh, shown)
  }

  func fact(_ label: String, _ values: [Shown]) -> View {
    ["label": .text(label), "values": .list(values.map(\.view))]
  }

  /// What an entry of a list says beyond the elements that its shape on the page shows.
  func others(_ record: Record, except handled: [KnownElement]) -> [(label: String, text: String)] {
    record.shape.elements.compactMap { element in
      guard !handled.contains(where: { ElementName($0) == element.name }),
        let entry = record[element.name]
      else { return nil }
      let text = values(entry, of: element).map(\.text).joined(separator: "、")
      return text.isEmpty ? nil : (element.title.zh, text)
    }
  }

  /// The same in one line each: `收费方式：现场缴纳`.
  func remarks(_ record: Record, except handled: [KnownElement]) -> [View] {
    others(record, except: handled).map { .text("\($0.label)：\($0.text)") }
  }

  /// A section with its own names and its facts.
  func section(_ facts: [View], _ fill: (inout View.Object) -> Void = { _ in }) -> View {
    .object { object in
      fill(&object)
      object["hasFacts"] = .flag(!facts.isEmpty)
      object["facts"] = .list(facts)
    }
  }

  /// The texts of an element, numbered on the page where there are several.
  func setEntries(
    _ known: KnownElement,
    of record: Record? = nil,
    in object: inout View.Object
  ) {
    let entries = NumberedTexts((record ?? self.record).texts(known).map(\.string))
    object["hasEntries"] = .flag(!entries.texts.isEmpty)
    object["areSeveral"] = .flag(entries.isNumbered)
    object["entries"] = .list(
      entries.texts.map { text in
        ["blocks": RichText(text).view]
      })
  }
}

extension Entry {
  /// The values in it that could not be read.
  fileprivate var unreadable: [Entry] {
    switch value {
    case .unreadable: [self]
    case .list(let entries): entries.flatMap(\.unreadable)
    default: []
    }
  }
}
