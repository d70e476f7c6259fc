import Source
import Testing

extension Rule: CustomTestStringConvertible {
  /// The code and slug, so that a failing test names its rule in one line.
  public var testDescription: String { "\(code) \(slug)" }
}
