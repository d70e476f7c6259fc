/// Paths of several files that differ in one place: what they share is written once.
///
/// A report of thousands of files would otherwise be mostly paths.
struct SharedPath {
  private let paths: [String]
  private let head: Int
  private let tail: Int

  init(_ paths: [String]) {
    self.paths = paths
    let parts = paths.map { $0.split(separator: "/") }
    guard let first = parts.first, paths.count > 1 else {
      (head, tail) = (0, 0)
      return
    }
    let shortest = parts.map(\.count).min() ?? 0
    var head = 0
    while head < shortest - 1, parts.allSatisfy({ $0[head] == first[head] }) { head += 1 }
    var tail = 0
    while tail < shortest - head - 1,
      parts.allSatisfy({ $0[$0.count - 1 - tail] == first[first.count - 1 - tail] })
    {
      tail += 1
    }
    (self.head, self.tail) = (head, tail)
  }

  /// What all share, with `…` for what is each file’s own; nil where they share nothing.
  var pattern: String? {
    guard head + tail > 0, let first = paths.first?.split(separator: "/") else { return nil }
    return (first.prefix(head) + ["…"] + first.suffix(tail)).joined(separator: "/")
  }

  /// What is one file’s own.
  func own(_ number: Int) -> String {
    guard pattern != nil else { return paths[number] }
    return paths[number].split(separator: "/").dropFirst(head).dropLast(tail)
      .joined(separator: "/")
  }
}
