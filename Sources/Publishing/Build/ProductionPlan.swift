import Compiler

/// How files are made: one after the other, in walks out of which several come, or each by itself.
struct ProductionPlan: Sendable {
  /// The numbers of entries that one thread has to make alone.
  private(set) var sequences: [Int] = []
  /// Those of small files, and of files that are taken over.
  private(set) var small: [Int] = []
  /// Walks, with the numbers of their entries by those of their files.
  private(set) var walks: [(walk: OutputWalk, entries: [Int: Int])] = []

  init(_ entries: [FolderUpdate.Entry]) {
    var found: [ObjectIdentifier: Int] = [:]
    for (number, entry) in entries.enumerated() {
      guard case .made(let file) = entry.content else {
        small.append(number)
        continue
      }
      switch file.source {
      case .sequence: sequences.append(number)
      case .walk(let walk, let member):
        let place = found[ObjectIdentifier(walk)] ?? walks.count
        if place == walks.count {
          found[ObjectIdentifier(walk)] = place
          walks.append((walk, [:]))
        }
        walks[place].entries[member] = number
      case .pieces where file.pieces == 1: small.append(number)
      case .pieces:
        let walk = OutputWalk([0..<max(1, file.pieces)], from: file.basis) {
          (step, parts) throws(Failure) in
          if step < file.pieces { parts.add(try file.piece(step), to: 0) }
        }
        walks.append((walk, [0: number]))
      }
    }
  }
}
