import Compiler

/// Makes what one of several machines has to make of a site, and writes it down for the one that puts it together.
///
/// Pieces that are made each time belong to nobody: whoever puts the parts together makes them.
struct PartProduction {
  /// A piece, ready to be written.
  fileprivate struct Piece: Sendable {
    let path: String
    let number: Int
    let count: Int
    let basis: Basis
    let bytes: [UInt8]
  }

  private enum Job: Sendable {
    /// An entry of one piece.
    case file(OutputFile)
    /// A step of a walk, with the paths of its files by their numbers.
    case step(OutputWalk, Int, [Int: String])
  }

  private let jobs: [Job]
  private let sequences: [OutputFile]

  /// As many jobs as are made before any of them is written.
  private static let portion = 64

  init(_ entries: [FolderUpdate.Entry], _ shard: Shard) {
    let plan = ProductionPlan(entries)
    func file(_ number: Int) -> OutputFile? {
      guard case .made(let file) = entries[number].content,
        shard.holds(Array(file.path.utf8))
      else { return nil }
      return file
    }
    var jobs: [Job] = []
    for (walk, numbers) in plan.walks {
      let paths = numbers.mapValues { entries[$0].path }
      let name = numbers.min { $0.key < $1.key }.map { entries[$0.value].path } ?? ""
      for step in 0..<walk.steps where shard.holds(Array("\(name)#\(step)".utf8)) {
        jobs.append(.step(walk, step, paths))
      }
    }
    self.jobs = jobs + plan.small.compactMap { file($0).map(Job.file) }
    sequences = plan.sequences.compactMap(file)
  }

  /// Makes the pieces on several threads; they are written in an order that does not depend on how many.
  func write(into writer: inout SitePartWriter, workers: Int) async throws(Failure) {
    // What one thread has to make alone is made beside the rest.
    let begun = Task { [sequences] in
      for file in sequences where file.basis(0) != nil { _ = try? file.piece(0) }
    }
    var next = 0
    while next < jobs.count {
      let portion = Array(jobs[next..<min(next + Self.portion, jobs.count)])
      let made = await Parallel.map(portion.count, workers: workers) { number in
        Result { () throws(Failure) in try Self.pieces(portion[number]) }
      }
      for result in made {
        for piece in try result.get() { writer.add(piece) }
      }
      next += portion.count
    }
    await begun.value
    for file in sequences {
      for number in 0..<file.pieces {
        guard let basis = file.basis(number) else { continue }
        writer.add(
          try file.piece(number), of: file.path, number, of: file.pieces, from: basis)
      }
    }
  }

  private static func pieces(_ job: Job) throws(Failure) -> [Piece] {
    switch job {
    case .file(let file):
      guard let basis = file.basis(0) else { return [] }
      return [
        Piece(path: file.path, number: 0, count: 1, basis: basis, bytes: try file.piece(0))
      ]
    case .step(let walk, let step, let paths):
      guard let basis = walk.basis(step) else { return [] }
      let parts = try walk.parts(step)
      return paths.keys.sorted().compactMap { file in
        let range = walk.ranges[file]
        guard let path = paths[file], range.contains(step) else { return nil }
        return Piece(
          path: path, number: step - range.lowerBound, count: range.count, basis: basis,
          bytes: parts.bytes(of: file))
      }
    }
  }
}

extension SitePartWriter {
  fileprivate mutating func add(_ piece: PartProduction.Piece) {
    add(piece.bytes, of: piece.path, piece.number, of: piece.count, from: piece.basis)
  }
}
