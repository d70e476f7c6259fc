import Compiler
import Source
import Standard
import YAML

/// Writes the values of one element of a node.
struct ElementWriter {
  private let writer: LinkedWriter
  private let element: Element
  /// What the names of nodes below begin with.
  private let name: LinkedName
  private var taken: Set<String> = []

  init(_ writer: LinkedWriter, _ element: Element, _ name: LinkedName) {
    self.writer = writer
    self.element = element
    self.name = name
  }

  /// One value as the object of a property; nil where it says nothing.
  mutating func value(_ entry: Entry, at place: Int) -> JSON? {
    switch entry.value {
    case .text(let text): plainText(text.string)
    case .code(let code): writer.data.codes.name(of: code).map(LinkedValue.reference)
    case .integer(let number): .integer(number)
    case .decimal(let number):
      number.isFinite ? LinkedValue.typed(RecordJSON.digits(number), "xsd:decimal") : nil
    case .date(let date): LinkedValue.typed(date.description, "xsd:date")
    case .boolean(let flag): .boolean(flag)
    case .attachment(let attachment): self.attachment(attachment)
    case .record(let record): nested(record, at: place)
    case .reference(let reference): self.reference(reference, entry, at: place)
    case .duration, .none, .list, .unreadable: nil
    }
  }

  // MARK: Texts

  private func plainText(_ text: String) -> JSON {
    switch element.kind {
    case .link: Self.document(text)
    case .divisionCode: LinkedValue.reference(LinkedNames.division(text))
    case .element: elementTerm(text)
    case .text, .prose, .money, .hours, .clause: .text(text)
    default: LinkedValue.plain(text)
    }
  }

  /// An element of items, by whichever of its names it was written.
  private func elementTerm(_ text: String) -> JSON {
    guard let shape = writer.data.standard[shape: "item"],
      let element = shape.element(key: Text(text))
    else { return .text(text) }
    return LinkedValue.reference(OwnTerm.of(element, in: shape))
  }

  /// A page elsewhere.
  private static func document(_ address: String) -> JSON {
    ["@id": .text(WebAddress.iri(address)), "@type": "foaf:Document"]
  }

  private func attachment(_ attachment: Attachment) -> JSON? {
    switch attachment {
    case .link(let address): return Self.document(address)
    case .stated(let isThere): return .boolean(isThere)
    case .file(let file):
      let publication = writer.data.publication
      let path = writer.item.flatMap { publication.address(ofAttachment: file, of: $0) }
      guard let path else { return LinkedValue.plain(file) }
      return publication.site.absolute(path).map(Self.document) ?? LinkedValue.plain(path)
    }
  }

  // MARK: Records

  private mutating func nested(_ record: Record, at place: Int) -> JSON {
    var node = writer.node(record, as: partName(record, at: place))
    if element.several { node.add("zhun:position", .integer(place + 1)) }
    return node.json
  }

  /// A part is named by what identifies it among its siblings, so that its name stays when others come and go.
  private mutating func partName(_ record: Record, at place: Int) -> LinkedName {
    guard element.several else { return name }
    let texts = record.shape.identity.compactMap { element in
      record[element.name].flatMap { Self.identity($0) }
    }
    return unused(texts.isEmpty ? nil : texts.joined(separator: "\n"), at: place)
  }

  private static func identity(_ entry: Entry) -> String? {
    if let text = entry.text { return text.string }
    if case .code(let code) = entry.value { return code.code }
    if case .list(let entries) = entry.value {
      return entries.compactMap(identity).joined(separator: "\n")
    }
    return nil
  }

  private mutating func unused(_ text: String?, at place: Int) -> LinkedName {
    var part = text.map(Address.part) ?? String(place + 1)
    if !taken.insert(part).inserted {
      part += "-\(place + 1)"
      taken.insert(part)
    }
    return name.part(part)
  }

  private mutating func reference(_ reference: Reference, _ entry: Entry, at place: Int) -> JSON? {
    guard case .reference(let register, let shapeID) = element.kind else { return nil }
    guard let target = reference.target else {
      return unknown(reference.text.string, shapeID, at: place)
    }
    if target.location == entry.location { return nested(target, at: place) }
    return LinkedValue.reference(LinkedNames.entry(target, in: register))
  }

  /// A name that no register knows: a record of that name alone.
  private mutating func unknown(_ text: String, _ shapeID: String, at place: Int) -> JSON? {
    guard let shape = writer.data.standard[shape: shapeID],
      let element = shape.shorthand ?? shape.identity.first
    else { return nil }
    let name = self.element.several ? unused(text, at: place) : self.name
    var node = LinkedNode(name, LinkedWriter.classes(of: shape))
    let term = element.linkedData?.terms.first ?? OwnTerm.of(element, in: shape).compact
    node.add(term, .text(text))
    writer.fill(&node, shape.title)
    return node.json
  }

  // MARK: Nodes that the standard has no records for

  /// The nodes that a path makes: one for each value where values are their names, else one for all.
  mutating func made(_ path: [String], _ entries: [Entry]) -> [JSON] {
    guard let last = path.last, !entries.isEmpty else { return [] }
    if last == "dct:title" {
      return entries.enumerated().compactMap { place, entry in
        guard let value = value(entry, at: place) else { return nil }
        let name = element.several ? unused(entry.text?.string, at: place) : self.name
        return chain(path, [value], name, position: element.several ? place + 1 : nil)
      }
    }
    var values: [JSON] = []
    if last == "dct:description" {
      // The order of paragraphs is part of the text.
      let texts = entries.compactMap { $0.text?.string }
      if !texts.isEmpty { values = [.text(texts.joined(separator: "\n"))] }
    } else {
      for (place, entry) in entries.enumerated() {
        if let value = value(entry, at: place) { values.append(value) }
      }
    }
    return values.isEmpty ? [] : [chain(path, values, name, position: nil)]
  }

  private func chain(
    _ path: [String], _ values: [JSON], _ name: LinkedName, position: Int?
  ) -> JSON {
    var node = LinkedNode(name, [path[1]])
    if path.count == 3 {
      for value in values { node.add(path[2], value) }
    } else {
      let inner = path[3].split(separator: ":").last.map(String.init) ?? path[3]
      let part = name.part(inner.prefix(1).lowercased() + inner.dropFirst())
      node.add(path[2], chain(Array(path.dropFirst(2)), values, part, position: nil))
    }
    if ClassDemands.all[path[1]]?.role == true {
      let term = OwnTerm.name(self.name.local.split(separator: ".").last.map(String.init) ?? "")
      node.add("cv:role", ["@id": .text(term.compact), "@type": "skos:Concept"])
    }
    writer.fill(&node, element.title)
    if let position { node.add("zhun:position", .integer(position)) }
    return node.json
  }
}
