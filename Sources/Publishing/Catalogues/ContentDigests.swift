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
  ///
  /// - Parameter known: what others made, by the keys of items
  func makeContentDigests(workers: Int, known: [String: KeptSite.Content]) async {
    _ = await Parallel.map(items.count, workers: workers) { number in
      if let content = known[items[number].key],
        content.basis == basis?.of(items[number])
      {
        contents[number] = content.digest
      } else {
        _ = contentDigest(number)
      }
    }
  }

  /// The digests that were made, with what each was made from.
  var madeContents: [String: KeptSite.Content] {
    var made: [String: KeptSite.Content] = [:]
    for (number, item) in items.enumerated() {
      if let digest = contents[number], let basis = basis?.of(item) {
        made[item.key] = KeptSite.Content(basis: basis, digest: digest)
      }
    }
    return made
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
