/// How much a file may ask of the compiler: far above what a person writes.
package struct Limits: Sendable {
  package var bytes: Int
  package var depth: Int
  package var nodes: Int
  /// How many findings of one rule a file shows; the rest is counted.
  package var findings: Int

  package init(bytes: Int, depth: Int, nodes: Int, findings: Int) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
    self.findings = findings
  }

  package static let standard = Limits(
    bytes: 4 << 20, depth: 64, nodes: 1_000_000, findings: 100
  )
}
