import Source
import Standard

/// The code lists of the standard as concept schemes, with all that their values are called.
struct CodesDocument {
  let codes: LinkedCodes

  var nodes: [JSON] { codes.schemes.flatMap(nodes) }

  private func nodes(_ scheme: LinkedCodes.Scheme) -> [JSON] {
    let list = scheme.list
    var node = LinkedNode(scheme.name, ["skos:ConceptScheme"])
    node.add("skos:prefLabel", .text(list.name.zh))
    node.add("skos:prefLabel", LinkedValue.english(list.name.en))
    node.add("dct:identifier", LinkedValue.plain(list.id))
    if let description = list.description { node.add("dct:description", .text(description)) }
    if let owner = scheme.owner {
      node.add("dct:spatial", LinkedValue.reference(LinkedNames.division(owner)))
    }
    Self.add(list.source, to: &node)
    for value in list.values {
      if let name = codes.name(of: value) {
        node.add("skos:hasTopConcept", LinkedValue.reference(name))
      }
    }
    return [node.json] + list.values.compactMap { concept($0, in: scheme)?.json }
  }

  private func concept(_ value: CodeValue, in scheme: LinkedCodes.Scheme) -> LinkedNode? {
    // A value that a provincial list takes over is described with the nation’s.
    guard let name = codes.name(of: value), var node = codes.concept(value) else { return nil }
    guard name.local.hasPrefix(scheme.name.local + ".") else { return nil }
    node.add("skos:topConceptOf", LinkedValue.reference(scheme.name))
    for alias in value.aliases { node.add("skos:altLabel", .text(alias)) }
    if let note = value.description { node.add("skos:note", .text(note)) }
    if let retired = value.retired {
      node.add("zhun:retired", LinkedValue.typed(retired.description, "xsd:date"))
    }
    return node
  }

  /// Where something comes from, and how certain that is.
  static func add(_ source: FactSource?, to node: inout LinkedNode) {
    guard let source else { return }
    node.add("dct:source", .text(source.origin))
    if let certainty = source.certainty {
      node.add("zhun:certainty", .text(certainty))
    }
    if let note = source.note { node.add("skos:editorialNote", .text(note)) }
  }
}
