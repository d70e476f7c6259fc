import Compiler
import Source
import Standard
import YAML

/// Turns records into nodes of linked data by the terms that the standard names for their elements.
///
/// An element without a term becomes one of our own vocabulary, so that nothing is dropped: also that it
/// is stated as 无, and that it could not be read.
struct LinkedWriter {
  let data: LinkedData
  /// Whose files attachments are; nil for what is no item.
  let item: PublishedItem?
  /// The division whose place counts where a body states none.
  let division: String

  /// The node of a record with all that it states.
  ///
  /// - Parameter description: what describes it, where no element of its own does
  func node(_ record: Record, as name: LinkedName, description: String? = nil) -> LinkedNode {
    let shape = record.shape
    var node = LinkedNode(name, Self.classes(of: shape))
    if let description { node.add("dct:description", .text(description)) }
    for element in shape.elements {
      guard let entry = record[element.name] else { continue }
      add(entry, of: element, in: shape, to: &node)
    }
    fill(&node, shape.title)
    return node
  }

  static func classes(of shape: RecordShape) -> [String] {
    shape.linkedClasses.isEmpty ? [OwnTerm.class(of: shape).compact] : shape.linkedClasses
  }

  private func add(
    _ entry: Entry, of element: Element, in shape: RecordShape, to node: inout LinkedNode
  ) {
    let term = OwnTerm.of(element, in: shape)
    switch entry.value {
    case .none: node.add("zhun:statedAsNone", LinkedValue.reference(term))
    case .unreadable: node.add("zhun:unreadable", LinkedValue.reference(term))
    case .list(let entries) where !element.several:
      // One value where the standard has one: the binder has reported the others.
      if let first = entries.first { add(first, of: element, in: shape, to: &node) }
    case .duration(let duration):
      // CPSV-AP has a place for limits of the calendar alone, and for one of them.
      if let property = element.linkedData?.terms.last, let exact = duration.exact {
        node.add(property, LinkedValue.typed(exact, "xsd:duration"))
      }
      node.add(term.compact, limit(duration, as: node.name.part(element.id)).json)
    default:
      let path = element.linkedData?.terms ?? [term.compact]
      let entries = entry.entries.filter { entry in
        guard case .unreadable = entry.value else { return true }
        node.add("zhun:unreadable", LinkedValue.reference(term))
        return false
      }
      var writer = ElementWriter(self, element, node.name.part(element.id))
      if path.count == 1, element.linkedData == nil, case .prose = element.kind {
        // The order of paragraphs is part of the text, and a property has none.
        let texts = entries.compactMap { $0.text?.string }
        if !texts.isEmpty { node.add(path[0], .text(texts.joined(separator: "\n"))) }
      } else if path.count == 1 {
        for (place, entry) in entries.enumerated() {
          if let value = writer.value(entry, at: place) { node.add(path[0], value) }
        }
      } else {
        for value in writer.made(path, entries) { node.add(path[0], value) }
      }
      if case .money = element.kind, node.classes.contains("cv:Cost"), entries.count == 1 {
        addAmount(entries[0].text, to: &node)
      }
    }
  }

  /// The amount and the currency of a fee, where the text says one amount and nothing that changes it.
  private func addAmount(_ text: Text?, to node: inout LinkedNode) {
    guard let yuan = text?.wholeAmount else { return }
    node.add("cv:hasValue", LinkedValue.typed(yuan, "xsd:double"))
    node.add("cv:currency", LinkedValue.reference(WellKnown.yuan))
  }

  private func limit(_ duration: Duration, as name: LinkedName) -> LinkedNode {
    var node = LinkedNode(name, [OwnTerm.name(OwnTerm.timeLimit).compact])
    node.add("rdfs:label", .text(duration.title.zh))
    node.add("rdfs:label", LinkedValue.english(duration.title.en))
    if duration.unit != .atOnce {
      node.add("zhun:amount", LinkedValue.typed(duration.amount, "xsd:decimal"))
    }
    node.add("zhun:unit", LinkedValue.reference(OwnTerm.unit(duration.unit)))
    return node
  }

  /// Adds what CPSV-AP demands and the record does not say.
  ///
  /// - Parameter title: what the node is called where it has no name of its own
  func fill(_ node: inout LinkedNode, _ title: Wording) {
    let name = node.name
    for demands in node.classes.compactMap({ ClassDemands.all[$0] }) {
      if demands.identifier, !node.has("dct:identifier") {
        node.add("dct:identifier", LinkedValue.plain(name.local))
      }
      if let label = demands.label, !node.has(label), !node.has("dct:title") {
        node.add(label, .text(title.zh))
        node.add(label, LinkedValue.english(title.en))
      }
      if demands.description, !node.has("dct:description") {
        node.add("dct:description", .text(title.zh))
      }
      if demands.spatial, !node.has("dct:spatial") {
        node.add("dct:spatial", LinkedValue.reference(LinkedNames.division(division)))
      }
    }
  }
}

extension Duration {
  /// The limit as `xsd:duration`; nil where that type cannot say it: working days and 当场.
  var exact: String? {
    guard thousandths > 0, thousandths % 1000 == 0 else { return nil }
    let count = thousandths / 1000
    return switch unit {
    case .calendarDay: "P\(count)D"
    case .month: "P\(count)M"
    case .year: "P\(count)Y"
    case .hour: "PT\(count)H"
    case .minute: "PT\(count)M"
    case .workingDay, .atOnce: nil
    }
  }
}

extension Text {
  /// The yuan of a rate that is one amount, at most for each of something: `80 元/件`; nil for every other.
  var wholeAmount: String? {
    let amounts = amountsOfMoney
    guard amounts.count == 1, let amount = amounts.first, amount.range.lowerBound == 0,
      !amount.isUpperEnd
    else { return nil }
    let rest = string.utf8.dropFirst(amount.range.upperBound)
    let tail = String(rest) ?? ""
    guard rest.isEmpty || tail.hasPrefix("/") || tail.hasPrefix("／") || tail.hasPrefix("每"),
      !tail.contains(where: \.isNumber)
    else { return nil }
    var fraction = String(amount.thousandths % 1000 + 1000).dropFirst()
    while fraction.count > 1, fraction.last == "0" { fraction = fraction.dropLast() }
    return "\(amount.thousandths / 1000).\(fraction)"
  }
}
