import Compiler
import Synchronization

/// The digests of what items say, without what may change while an item stays as it is.
///
/// Several documents need them, and making one costs as much as making the record: each is made once.
final class ContentDigests: Sendable {
  private let digests: Mutex<[String?]>

  init(count: Int) { digests = Mutex(Array(repeating: nil, count: count)) }

  fileprivate subscript(number: Int) -> String? {
    get { digests.withLock { $0[number] } }
    set { digests.withLock { $0[number] = newValue } }
  }
}

extension Publication {
  /// The digest of what the item of a number says: SHA-256 of its canonical form (RFC 8785).
  func contentDigest(_ number: Int) -> String {
    if let known = contents[number] { return known }
    let digest = ItemDocument(item: items[number], publication: self).contentDigest
    contents[number] = digest
    return digest
  }

  /// Makes the digests of all items on several threads.
  func makeContentDigests(workers: Int) async {
    _ = await Parallel.map(items.count, workers: workers) { _ = contentDigest($0) }
  }

  /// The digest of what several items say: of one line for each, its id and its digest, in the order of ids.
  func contentDigest(of numbers: [Int]) -> String {
    Self.contentDigest(numbers.map { (items[$0].key, contentDigest($0)) })
  }

  static func contentDigest(_ items: [(id: String, digest: String)]) -> String {
    var digest = Digest.Running()
    for item in items.sorted(by: { Manifest.precedes($0.id, $1.id) }) {
      digest.add(Array("\(item.id) \(item.digest)\n".utf8))
    }
    return digest.text
  }

  /// The items of each division by their numbers, in the order of divisions.
  var itemsByDivision: [(division: String, items: [Int])] {
    var numbers: [String: [Int]] = [:]
    for (number, item) in items.enumerated() {
      numbers[item.item.division, default: []].append(number)
    }
    return numbers.sorted { Manifest.precedes($0.key, $1.key) }.map { ($0.key, $0.value) }
  }
}

extension ItemDocument {
  var contentDigest: String { Digest.text(content.canonical) }
}
