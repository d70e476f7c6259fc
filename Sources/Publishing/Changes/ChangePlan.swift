import Compiler

/// Which items are new, changed, under another code or gone, compared with the catalogue as it was.
struct ChangePlan: Sendable {
  enum Kind: String, Sendable {
    case added
    case changed
    case renamed
    case removed
  }

  /// One item on one side or on both.
  struct Step: Sendable {
    let kind: Kind
    let before: Manifest.Record?
    /// The number of the item as it is.
    let after: Int?
    /// What goes on from an item that is gone.
    var successors: [String] = []
    /// Whether the item is only being corrected, or was until now.
    var isCorrection = false
  }

  /// In the order of ids.
  private(set) var steps: [Step] = []

  /// - Parameter held: the ids that were being corrected before
  init(from former: FormerCatalogue, to publication: Publication, held: Set<String>) {
    var before: [String: Manifest.Record] = [:]
    for record in former.records { before[record.id] = record }
    var after: [String: Int] = [:]
    for (number, item) in publication.items.enumerated() { after[item.key] = number }
    let moves = Dictionary(
      publication.moves.records.map { ($0.key, $0.targets.compactMap { $0.item?.key }) }
    ) { first, _ in first }
    let tombstones = Dictionary(
      publication.tombstones.all.map { ($0.id, $0) }
    ) { first, _ in first }
    var found: [(id: String, step: Step)] = []
    var claimed: Set<String> = []
    for record in former.records {
      if let number = after[record.id] {
        if record.contentDigest != publication.contentDigest(number) {
          found.append((record.id, Step(kind: .changed, before: record, after: number)))
        }
        continue
      }
      let tombstone = tombstones[record.id]
      let successors = moves[record.id] ?? tombstone?.successors ?? []
      if successors.count == 1, before[successors[0]] == nil, let number = after[successors[0]],
        claimed.insert(successors[0]).inserted
      {
        found.append((successors[0], Step(kind: .renamed, before: record, after: number)))
      } else {
        found.append(
          (
            record.id,
            Step(
              kind: .removed, before: record, after: nil, successors: successors,
              isCorrection: tombstone?.state == .leftOut)
          ))
      }
    }
    for (id, number) in after where before[id] == nil && !claimed.contains(id) {
      found.append(
        (
          id, Step(kind: .added, before: nil, after: number, isCorrection: held.contains(id))
        ))
    }
    // What leaves an address goes before what comes to one.
    found.sort {
      $0.id == $1.id
        ? $0.step.kind == .removed && $1.step.kind != .removed
        : Manifest.precedes($0.id, $1.id)
    }
    steps = found.map(\.step)
  }
}
