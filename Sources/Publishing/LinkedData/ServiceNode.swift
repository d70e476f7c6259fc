import Compiler
import Source
import Standard

/// An item as a public service: what it states, and what CPSV-AP wants of every service besides.
struct ServiceNode {
  let item: PublishedItem
  let data: LinkedData

  var json: JSON {
    let writer = LinkedWriter(data: data, item: item, division: item.item.division)
    var node = writer.node(
      item.item.completeRecord, as: LinkedNames.item(item), description: description)
    let publication = data.publication
    node.add(
      "dct:spatial", LinkedValue.reference(LinkedNames.division(item.item.division)))
    node.add("dct:language", LinkedValue.reference(WellKnown.chinese))
    node.add(
      "dct:isPartOf", LinkedValue.reference(data.names.dataset(item.item.division)))
    for event in data.events(of: item.item) {
      node.add("cv:isGroupedBy", LinkedValue.reference(LinkedNames.event(event)))
    }
    if publication.outputs.contains("guides"),
      let guide = publication.site.absolute(Address.guide(item))
    {
      node.add("foaf:page", ["@id": .text(guide), "@type": "foaf:Document"])
    }
    if KeyFacts(item.item).isFree {
      var cost = LinkedNode(node.name.part("free"), ["cv:Cost"])
      cost.add("cv:hasValue", LinkedValue.typed("0.0", "xsd:double"))
      cost.add("cv:currency", LinkedValue.reference(WellKnown.yuan))
      cost.add("dct:description", "不收费")
      cost.add("dct:description", LinkedValue.english("Free of charge"))
      cost.add("dct:identifier", LinkedValue.plain(cost.name.local))
      node.add("cv:hasCost", cost.json)
    }
    return node.json
  }

  /// Items have no description of their own: the key facts in one sentence, as pages have it.
  private var description: String {
    let workspace = data.publication.workspace
    return KeyFacts(item.item).sentence(
      name: item.item.name ?? item.key, place: workspace.place(item.item.division))
  }
}
