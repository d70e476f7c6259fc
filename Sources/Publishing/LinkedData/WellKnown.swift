import Source
import Standard

/// What the whole world has one name for, stated with its class as the shapes of CPSV-AP want it.
enum WellKnown {
  static let yuan = "http://publications.europa.eu/resource/authority/currency/CNY"
  static let chinese = "http://publications.europa.eu/resource/authority/language/ZHO"

  static var yuanNode: JSON {
    [
      "@id": .text(yuan), "@type": "skos:Concept",
      "skos:prefLabel": ["人民币", LinkedValue.english("Renminbi")],
      "skos:notation": LinkedValue.plain("CNY"),
    ]
  }

  static var chineseNode: JSON {
    [
      "@id": .text(chinese), "@type": "dct:LinguisticSystem",
      "rdfs:label": ["中文", LinkedValue.english("Chinese")],
    ]
  }

  static func unit(_ unit: Duration.Unit) -> LinkedNode {
    var node = LinkedNode(OwnTerm.unit(unit), ["skos:Concept"])
    node.add("skos:prefLabel", .text(unit.title.zh))
    node.add("skos:prefLabel", LinkedValue.english(unit.title.en))
    node.add("skos:notation", LinkedValue.plain(unit.rawValue))
    return node
  }
}
