import Compiler
import Standard

/// What stands at addresses of records whose items are not published, or not any more.
///
/// That an item is left out follows from the workspace; that it is gone is known from the last state of the
/// folder alone, and stays known.
struct Tombstones: Sendable {
  /// In the order of ids.
  private(set) var all: [Manifest.Record] = []
  /// The addresses at which a record stood in the last state.
  private(set) var newlyGone: [String] = []

  /// - Parameter former: what stood at the addresses of records before
  init(
    items: [PublishedItem], leftOut: [LeftOutItem], moves: [Move], former: [Manifest.Record],
    today: CalendarDate?
  ) {
    var taken = Set(items.map { $0.key.lowercased() })
    taken.formUnion(moves.map { $0.key.lowercased() })
    let known = Dictionary(former.map { ($0.id, $0) }) { first, _ in first }
    for left in leftOut {
      guard case .errors = left.reason, let item = left.item,
        taken.insert(left.key.lowercased()).inserted
      else { continue }
      all.append(
        Self.leftOut(
          left.key, item.name ?? known[left.key]?.name, left, known[left.key], today))
    }
    let unpublished = Dictionary(leftOut.map { ($0.path, $0) }) { first, _ in first }
    let renewed = Self.renewed(items, former)
    for record in former where taken.insert(record.id.lowercased()).inserted {
      // The file is still there, and only what its address is made of cannot be read.
      if let left = unpublished[record.source], left.isAboutTheItem {
        all.append(Self.leftOut(record.id, record.name, left, record, today))
        continue
      }
      let stood = record.state == .published
      if stood { newlyGone.append(record.address) }
      all.append(
        Manifest.Record(
          id: record.id, state: .gone, name: record.name, division: record.division,
          source: record.source, since: stood || record.since == nil ? today : record.since,
          successors: stood
            ? renewed[record.source].map { [$0] } ?? [] : record.successors))
    }
    all.sort { Manifest.precedes($0.id, $1.id) }
  }

  private static func leftOut(
    _ id: String, _ name: String?, _ left: LeftOutItem, _ former: Manifest.Record?,
    _ today: CalendarDate?
  ) -> Manifest.Record {
    Manifest.Record(
      id: id, state: .leftOut, name: name, division: left.division, source: left.path,
      since: former?.state == .leftOut ? former?.since : today)
  }

  /// The items that have another code than before in the same file, by that file.
  static func renewed(
    _ items: [PublishedItem], _ former: [Manifest.Record]
  ) -> [String: String] {
    let known = Dictionary(
      former.filter { $0.state == .published }.map { ($0.id, $0) }
    ) { first, _ in first }
    let ofFiles = Dictionary(
      former.filter { $0.state == .published }.map { ($0.source, $0) }
    ) { first, _ in first }
    var renewed: [String: String] = [:]
    for item in items where known[item.key] == nil {
      guard let before = ofFiles[item.path] else { continue }
      // Another code under another name is another item.
      let isSame =
        ItemPlace.basicCode(ofKey: before.id) == item.place.basicCode
        || before.name.map { Canonical(name: $0) } == item.item.name.map { Canonical(name: $0) }
      if isSame { renewed[item.path] = item.key }
    }
    return renewed
  }
}

extension LeftOutItem {
  /// Whether the item itself is to be corrected, and not another one that has its address.
  var isAboutTheItem: Bool {
    switch reason {
    case .errors, .unreadable: true
    case .addressTaken: false
    }
  }
}

extension Publication {
  /// What stands at the addresses of records, for the manifest: the next run knows by it what has changed.
  var records: [Manifest.Record] {
    let published = items.enumerated().map { number, item in
      Manifest.Record(
        id: item.key, state: .published, name: item.item.name, division: item.item.division,
        source: item.path, contentDigest: contentDigest(number))
    }
    let moved = moves.records.map { move in
      Manifest.Record(
        id: move.key, state: .moved, name: move.targets.first?.name,
        division: move.targets.first?.item?.item.division ?? "", source: "", since: move.since,
        successors: move.targets.compactMap { $0.item?.key })
    }
    return (published + moved + tombstones.all).sorted { Manifest.precedes($0.id, $1.id) }
  }
}
