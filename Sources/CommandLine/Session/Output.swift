import Compiler
import Source

/// Where a command writes: standard output, standard error, or a buffer in a test.
///
/// What is written is kept until there is enough of it or the command ends.
package final class Output {
  /// Whether a person sees it as it is written.
  package let isTerminal: Bool
  /// The columns of the terminal.
  package let columns: Int
  private let sink: ([UInt8]) -> Bool
  private var pending: [UInt8] = []
  /// Whether something could not be written: the reader went away or the disk is full.
  package private(set) var hasFailed = false

  package init(isTerminal: Bool = false, columns: Int = 100, sink: @escaping ([UInt8]) -> Bool) {
    self.isTerminal = isTerminal
    self.columns = columns
    self.sink = sink
  }

  package func write(_ bytes: [UInt8]) {
    pending += bytes
    if pending.count >= 65_536 { flush() }
  }

  package func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes a text and a line feed.
  package func line(_ text: String) { write(text + "\n") }

  package func flush() {
    guard !pending.isEmpty, !hasFailed else { return }
    hasFailed = !sink(pending)
    pending.removeAll(keepingCapacity: true)
  }
}
