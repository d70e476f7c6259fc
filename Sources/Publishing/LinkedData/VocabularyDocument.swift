import Source
import Standard

/// Our vocabulary: a term for each element and each record of the standard, and the few beside them.
///
/// An element that CPSV-AP has a term for has one here all the same: deviations and 无 are said of elements.
struct VocabularyDocument {
  let standard: Standard
  let codes: LinkedCodes

  var nodes: [JSON] {
    [vocabulary] + OwnTerm.all.map(node) + Duration.Unit.allCases.map { WellKnown.unit($0).json }
      + shapes.flatMap(nodes)
  }

  private static let name = LinkedName(prefix: "zhun", local: "vocabulary")

  private var vocabulary: JSON {
    var node = LinkedNode(Self.name, ["owl:Ontology"])
    node.add("dct:title", .text(standard.name.zh + "词汇"))
    node.add("dct:title", LinkedValue.english("Vocabulary of: " + standard.name.en))
    if let edition = standard.edition { node.add("owl:versionInfo", LinkedValue.plain(edition)) }
    return node.json
  }

  /// The records that data can hold: those of the standard's own, not of the files of registers.
  private var shapes: [RecordShape] {
    standard.grammar.shapes.values.filter { !$0.id.hasSuffix("File") }.sorted { $0.id < $1.id }
  }

  private func node(_ term: OwnTerm) -> JSON {
    var node = LinkedNode(
      OwnTerm.name(term.id), [term.isClass ? "rdfs:Class" : "rdf:Property"])
    describe(&node, term.title, term.comment)
    if let domain = term.domain { node.add("rdfs:domain", Self.reference(domain)) }
    if let range = term.range { node.add("rdfs:range", Self.reference(range)) }
    return node.json
  }

  /// Classes are written with their prefix where they are not ours.
  private static func reference(_ name: String) -> JSON {
    LinkedValue.reference(name.contains(":") ? name : OwnTerm.name(name).compact)
  }

  private func nodes(_ shape: RecordShape) -> [JSON] {
    var nodes: [JSON] = []
    if shape.linkedClasses.isEmpty {
      var node = LinkedNode(OwnTerm.class(of: shape), ["rdfs:Class"])
      describe(&node, shape.title, shape.description)
      nodes.append(node.json)
    }
    return nodes + shape.elements.map { self.node($0, in: shape) }
  }

  private func node(_ element: Element, in shape: RecordShape) -> JSON {
    var node = LinkedNode(OwnTerm.of(element, in: shape), ["rdf:Property"])
    describe(&node, element.title, element.description)
    for name in LinkedWriter.classes(of: shape).prefix(1) {
      node.add("rdfs:domain", LinkedValue.reference(name))
    }
    if let range = range(element.kind) { node.add("rdfs:range", LinkedValue.reference(range)) }
    if let path = element.linkedData { node.add("zhun:mapping", LinkedValue.plain(path.text)) }
    CodesDocument.add(element.source, to: &node)
    return node.json
  }

  private func describe(_ node: inout LinkedNode, _ title: Wording, _ comment: Wording?) {
    node.add("rdfs:label", .text(title.zh))
    node.add("rdfs:label", LinkedValue.english(title.en))
    if let comment {
      node.add("rdfs:comment", .text(comment.zh))
      node.add("rdfs:comment", LinkedValue.english(comment.en))
    }
    node.add("rdfs:isDefinedBy", LinkedValue.reference(Self.name))
  }

  /// What a value of a kind is; nil where it may be of several kinds.
  private func range(_ kind: ValueKind) -> String? {
    switch kind {
    case .text, .prose, .money, .hours, .clause: "rdf:langString"
    case .identifier, .basicCode, .implementationCode, .handlingCode, .bodyCode, .licenceTypeCode,
      .localCode, .phone:
      "xsd:string"
    case .codeList: "skos:Concept"
    case .divisionCode: "dct:Location"
    case .integer: "xsd:integer"
    case .decimal: "xsd:decimal"
    case .date: "xsd:date"
    case .boolean: "xsd:boolean"
    case .duration: OwnTerm.name(OwnTerm.timeLimit).compact
    case .element: "rdf:Property"
    case .record(let id), .reference(_, let id):
      standard[shape: id].flatMap { LinkedWriter.classes(of: $0).first }
    case .link, .attachment: nil
    }
  }
}
