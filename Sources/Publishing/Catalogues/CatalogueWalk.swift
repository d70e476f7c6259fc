import Compiler
import Source

/// The records of items in all files that hold them: each is made once.
struct CatalogueWalk {
  private let publication: Publication
  /// The files, the whole first, then two for each division, then one for each item.
  private var files: [(path: String, steps: Range<Int>)] = []
  private let divisions: [DivisionDocument]
  /// Which division an item belongs to, and its place there.
  private var places: [(division: Int, place: Int)]

  /// How many items are made in a step.
  private static let portion = 32

  init(_ publication: Publication) {
    self.publication = publication
    let items = publication.items
    divisions = publication.itemsByDivision.map {
      DivisionDocument(division: $0.division, items: $0.items, publication: publication)
    }
    func steps(_ first: Int, _ last: Int) -> Range<Int> {
      (first / Self.portion)..<(last / Self.portion + 1)
    }
    places = Array(repeating: (0, 0), count: items.count)
    files.append((Address.catalogueLines, steps(0, max(0, items.count - 1))))
    for (number, division) in divisions.enumerated() {
      let steps = steps(division.items.first ?? 0, division.items.last ?? 0)
      files.append((division.address, steps))
      files.append((Address.catalogueDivision(division.division, ending: "ndjson"), steps))
      for (place, item) in division.items.enumerated() { places[item] = (number, place) }
    }
    for (number, item) in items.enumerated() {
      files.append((Address.catalogueItem(item), steps(number, number)))
    }
  }

  var outputFiles: [OutputFile] {
    OutputFile.together(files, from: basis) { step, parts in
      for number in numbers(step) { add(number, to: &parts) }
    }
  }

  @Sendable private func basis(of step: Int) -> Basis? {
    let numbers = numbers(step)
    // What stands before the first record of a division sums up all of them.
    let begun = divisions.filter { $0.items.first.map(numbers.contains) ?? false }
    return publication.basis?.of(
      publication.items[numbers],
      besides: begun.map { publication.contentDigest(of: $0.items) })
  }

  private func numbers(_ step: Int) -> Range<Int> {
    let start = min(step * Self.portion, publication.items.count)
    return start..<min(start + Self.portion, publication.items.count)
  }

  private func add(_ number: Int, to parts: inout OutputParts) {
    let (division, place) = places[number]
    let own = 1 + 2 * divisions.count + number
    let document = 1 + 2 * division
    let isInWhole = parts.wants(0)
    let isInDivision = parts.wants(document) || parts.wants(document + 1)
    guard isInWhole || isInDivision || parts.wants(own) else { return }
    let item = publication.items[number]
    let record = ItemDocument(item: item, publication: publication)
    let members = record.members
    if parts.wants(own) {
      let schema = record.schema(from: Address.catalogueItem(item))
      parts.add(JSON.object([schema] + members).file, to: own)
    }
    guard isInWhole || isInDivision else { return }
    let line = JSON.object(members).lineBytes
    if isInWhole {
      parts.add(Self.line(line, record.schema(from: Address.catalogueLines)), to: 0)
    }
    guard isInDivision else { return }
    let lineInDivision = Self.line(line, record.schema(from: divisions[division].address))
    parts.add(lineInDivision, to: document + 1)
    guard parts.wants(document) else { return }
    let count = divisions[division].items.count
    parts.add(
      OutputFile.entry(
        lineInDivision, place, of: count, in: DivisionDocument.list, divisions[division].members),
      to: document)
  }

  /// The line of a record with the member that depends on the file before the others.
  private static func line(_ line: [UInt8], _ schema: JSON.Member) -> [UInt8] {
    var bytes = JSON.object([schema]).lineBytes
    // What an object of one member ends with: a brace and a line break.
    bytes.removeLast(2)
    bytes.append(UInt8(ascii: ","))
    return bytes + line.dropFirst()
  }
}
