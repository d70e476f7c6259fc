/// What an element becomes in linked data: a property, or a property, a class, a property of it and so on.
///
/// `dct:title` is a property; `cv:holdsRequirement cv:Requirement dct:title` makes a node of the class in
/// between, whose title the value is.
package struct LinkedPath: Hashable, Sendable {
  /// Properties and, between them, classes; always an odd number.
  package let terms: [String]

  package init?(_ text: String) {
    let terms = text.split(separator: " ").map(String.init)
    guard terms.count % 2 == 1 else { return nil }
    self.terms = terms
  }

  package var text: String { terms.joined(separator: " ") }
}

/// The vocabularies that the standard may name terms of, by the prefixes that documents use.
package enum LinkedPrefix {
  package static let all: [(prefix: String, address: String)] = [
    ("adms", "http://www.w3.org/ns/adms#"),
    ("cpsv", "http://purl.org/vocab/cpsv#"),
    ("cv", "http://data.europa.eu/m8g/"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
    ("locn", "http://www.w3.org/ns/locn#"),
    ("org", "http://www.w3.org/ns/org#"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("time", "http://www.w3.org/2006/time#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
  ]

  /// Whether a term is a known prefix, a colon and a name.
  package static func isTerm(_ term: String) -> Bool {
    let parts = term.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && all.contains { $0.prefix == parts[0] } && !parts[1].isEmpty
      && parts[1].utf8.allSatisfy(isOfName)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == 0x2D || byte == 0x5F
  }
}
