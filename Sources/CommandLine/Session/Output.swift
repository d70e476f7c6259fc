package import Compiler

/// Where a command writes: standard output, standard error, or a buffer in a test.
///
/// What is written is kept until there is enough of it or the command ends.
package final class Output {
  /// What became of bytes that were written.
  package enum Fate: Sendable {
    case written
    /// Nobody reads any more, which is no news to whoever closed the pipe.
    case closed
    /// The disk is full or the like.
    case failed(Failure)
  }

  /// When something is said: by the run that finds it out, by those that repeat it, or by all.
  package enum Occasion: Sendable {
    case now
    case again
    case nowAndAgain
  }

  /// Whether a person sees it as it is written.
  package let isTerminal: Bool
  /// The columns of the terminal.
  package let columns: Int
  private let sink: ([UInt8]) -> Fate
  private var pending: [UInt8] = []
  private var occasion = Occasion.nowAndAgain
  /// What a run that repeats this one has to say; nil where nobody keeps it, or it grew too long to be kept.
  package private(set) var kept: [UInt8]?
  /// The most that is kept of one run.
  private static let keptLimit = 8 << 20
  /// What became of everything so far: after a failure nothing more is written.
  package private(set) var fate = Fate.written

  package init(isTerminal: Bool = false, columns: Int = 100, sink: @escaping ([UInt8]) -> Fate) {
    self.isTerminal = isTerminal
    self.columns = columns
    self.sink = sink
  }

  package func write(_ bytes: [UInt8]) {
    if occasion != .now, let count = kept?.count {
      if count + bytes.count > Self.keptLimit { kept = nil } else { kept? += bytes }
    }
    guard occasion != .again else { return }
    pending += bytes
    if pending.count >= 65_536 { flush() }
  }

  package func write(_ text: String) { write(Array(text.utf8)) }

  /// Begins to keep what is written.
  func keep() { kept = [] }

  /// Writes what is said on one occasion only.
  func write(_ occasion: Occasion, _ writing: () -> Void) {
    self.occasion = occasion
    writing()
    self.occasion = .nowAndAgain
  }

  /// Writes a text and a line feed.
  package func line(_ text: String) { write(text + "\n") }

  package func flush() {
    guard !pending.isEmpty, case .written = fate else { return }
    fate = sink(pending)
    pending.removeAll(keepingCapacity: true)
  }
}
