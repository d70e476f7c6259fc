package import Source

extension Rule {
  /// Every finding that reading a file can bring, group ZS0.
  package static let reading: [Rule] =
    readingBytes + readingLayout + readingStructure + readingSyntax + [pastedContent]
    + readingLimits
}
