import Compiler
import Source
import Standard

/// The items of a division as one set of data, and all sets as a catalogue.
struct DatasetNode {
  let data: LinkedData

  /// - Parameter items: what the division publishes
  func json(_ division: String, _ items: [PublishedItem]) -> JSON {
    let place = data.publication.workspace.place(division)
    let name = data.names.dataset(division)
    var node = LinkedNode(name, ["dcat:Dataset"])
    node.add("dct:identifier", LinkedValue.plain(name.local))
    node.add("dct:title", .text("\(place)政务服务事项"))
    node.add("dct:title", LinkedValue.english("Government services, division \(division)"))
    node.add("dct:description", .text("\(place)公布的\(items.count)个政务服务事项。"))
    node.add(
      "dct:description",
      LinkedValue.english("The \(items.count) government service items published there."))
    node.add("dct:publisher", publisher)
    node.add("dct:spatial", LinkedValue.reference(LinkedNames.division(division)))
    node.add("zhun:path", LinkedValue.plain(LinkedNames.file(of: division)))
    if let home = data.publication.site.address?.text {
      node.add("dcat:landingPage", ["@id": .text(home), "@type": "foaf:Document"])
    }
    for item in items where !LinkedData.isExpressible(item) {
      node.add("zhun:notExpressed", LinkedValue.plain(item.key))
    }
    return node.json
  }

  private var publisher: JSON {
    let name = data.names.catalogue.part("publisher")
    return [
      "@id": .text(name.compact), "@type": "foaf:Agent",
      "dct:identifier": LinkedValue.plain(name.local), "dct:title": .text(data.publication.owner),
    ]
  }

  /// All sets of data, with the places that they are about.
  var catalogue: [JSON] {
    let name = data.names.catalogue
    var node = LinkedNode(name, ["dcat:Catalog"])
    node.add("dct:identifier", LinkedValue.plain(name.local))
    node.add("dct:title", .text(data.publication.site.name))
    node.add("dct:description", .text("\(data.publication.owner)公布的政务服务事项。"))
    node.add("dct:publisher", publisher)
    var shared = SharedNodes(data, "")
    for (division, _) in data.divisions {
      node.add("dcat:dataset", LinkedValue.reference(data.names.dataset(division)))
      shared.add(place: division)
    }
    return [node.json] + data.divisions.map { json($0.code, $0.items) } + shared.nodes
  }
}
