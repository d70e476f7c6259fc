import Compiler

/// One walk over items out of which several files come: what all of them say of an item is made once.
///
/// Its steps are made on any thread and in any order; the parts of a file are put together in theirs.
final class OutputWalk: Sendable {
  /// In which steps each file has parts; never none.
  let ranges: [Range<Int>]
  /// What the parts of a step are made from; nil for one that is made each time.
  let basis: @Sendable (_ step: Int) -> Basis?
  private let make: @Sendable (Int, inout OutputParts) throws(Failure) -> Void

  init(
    _ ranges: [Range<Int>],
    from basis: @escaping @Sendable (_ step: Int) -> Basis?,
    _ make: @escaping @Sendable (Int, inout OutputParts) throws(Failure) -> Void
  ) {
    self.ranges = ranges
    self.basis = basis
    self.make = make
  }

  var steps: Int { ranges.reduce(0) { max($0, $1.upperBound) } }

  /// The parts that a step adds to files.
  ///
  /// - Parameter file: the only one that is wanted; nil for all
  func parts(_ step: Int, of file: Int? = nil) throws(Failure) -> OutputParts {
    var parts = OutputParts(file: file)
    try make(step, &parts)
    return parts
  }
}

/// What one step adds to files: all bytes of each together.
struct OutputParts: Sendable {
  private(set) var all: [(file: Int, bytes: [UInt8])] = []
  private var places: [Int: Int] = [:]
  private let file: Int?

  /// - Parameter file: the only one that is wanted; nil for all
  init(file: Int? = nil) { self.file = file }

  /// Whether anybody asks for a file: where one alone is read, the others need not be made.
  func wants(_ file: Int) -> Bool { self.file.map { $0 == file } ?? true }

  /// The bytes of one file.
  func bytes(of file: Int) -> [UInt8] { places[file].map { all[$0].bytes } ?? [] }

  mutating func add(_ bytes: [UInt8], to file: Int) {
    guard wants(file), !bytes.isEmpty else { return }
    if let place = places[file] {
      all[place].bytes += bytes
    } else {
      places[file] = all.count
      all.append((file, bytes))
    }
  }
}

extension OutputFile {
  /// Files that one walk makes, each with the steps in which it has parts.
  static func together(
    _ files: [(path: String, steps: Range<Int>)],
    from basis: @escaping @Sendable (_ step: Int) -> Basis? = { _ in nil },
    _ make: @escaping @Sendable (Int, inout OutputParts) throws(Failure) -> Void
  ) -> [OutputFile] {
    let walk = OutputWalk(files.map(\.steps), from: basis, make)
    return files.indices.map { OutputFile(files[$0].path, walk, number: $0) }
  }

  private init(_ path: String, _ walk: OutputWalk, number: Int) {
    let steps = walk.ranges[number]
    self.init(path, pieces: steps.count) { (piece) throws(Failure) in
      try walk.parts(steps.lowerBound + piece, of: number).all.flatMap(\.bytes)
    }
    source = .walk(walk, number)
  }
}
