import Source

/// Takes a report piece by piece, so that one of millions of findings never stands in memory whole.
final class ReportSink {
  private let take: ([UInt8]) -> Void
  /// The bytes that are worth a piece.
  private static let enough = 1 << 16

  init(_ take: @escaping ([UInt8]) -> Void) { self.take = take }

  /// Hands on the rest, or a report that is made as a whole.
  func end(_ bytes: [UInt8]) { take(bytes) }

  func end(_ text: String) { take(Array(text.utf8)) }

  /// Hands on what there is so far, once there is enough of it.
  func pass(_ text: inout String) {
    guard text.utf8.count >= Self.enough else { return }
    take(Array(text.utf8))
    text.removeAll(keepingCapacity: true)
  }

  func pass(_ json: inout JSONWriter) {
    if json.bytes.count >= Self.enough { take(json.taken()) }
  }

  func pass(_ table: inout CSVTable) {
    if table.bytes.count >= Self.enough { take(table.taken()) }
  }
}
