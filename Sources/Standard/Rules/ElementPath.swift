/// The way from a record to a value: names of elements, such as 份数/原件.
package struct ElementPath: Sendable {
  /// As the rule states it.
  package let text: String
  /// Whether it starts at the item although the rule judges entries of a list: 事项/承诺办结时限.
  package let startsAtItem: Bool
  package let elements: [Element]
  /// The element that it leads to.
  package let last: Element

  /// Whether a list lies on the way, so that there may be several values.
  package var passesList: Bool { elements.dropLast().contains(where: \.several) }

  /// What is stated at the end of the way: for a list, the list.
  package func statements(from record: Record, of item: Record) -> [Entry] {
    holders(from: record, of: item).compactMap { $0[last.name] }
  }

  /// The single values at the end of the way.
  package func entries(from record: Record, of item: Record) -> [Entry] {
    statements(from: record, of: item).flatMap(\.entries)
  }

  /// The records at the end of the way.
  package func records(from record: Record, of item: Record) -> [Record] {
    entries(from: record, of: item).compactMap(\.record)
  }

  /// The records that may state the last element.
  package func holders(from record: Record, of item: Record) -> [Record] {
    var records = [startsAtItem ? item : record]
    for element in elements.dropLast() {
      records = records.flatMap { $0[element.name]?.entries.compactMap(\.record) ?? [] }
    }
    return records
  }
}
