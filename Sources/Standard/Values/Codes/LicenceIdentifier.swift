package import YAML

/// The identifier of one electronic licence: type, issuer, serial, version and a check character.
///
/// `1.2.156.3005.2.` may stand before it; the check is that of ISO 7064 MOD 37,36 over the parts
/// without their dots.
package struct LicenceIdentifier: Hashable, Sendable {
  package let type: LicenceTypeCode
  /// Type, issuer, serial and version.
  package let parts: [Text]
  package let check: String

  package init?(_ text: Text) {
    var bytes = text.bytes
    if bytes.starts(with: Self.prefix.utf8) { bytes = bytes.dropFirst(Self.prefix.utf8.count) }
    let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false).map {
      text.at($0.startIndex..<$0.endIndex)
    }
    guard parts.count == 5, parts[4].bytes.count == 1,
      parts.allSatisfy({ part in
        !part.isEmpty && part.bytes.allSatisfy { $0.isCodeDigit || $0.isCodeLetter }
      }),
      let type = try? LicenceTypeCode(parts[0])
    else { return nil }
    self.type = type
    self.parts = Array(parts.dropLast())
    check = parts[4].string
  }

  package var expectedCheck: String {
    var product = 36
    for byte in parts.flatMap(\.bytes) {
      let sum = (product + byte.baseThirtySix) % 36
      product = (sum == 0 ? 36 : sum) * 2 % 37
    }
    let value = UInt8((37 - product) % 36)
    return String(Unicode.Scalar(value < 10 ? 0x30 + value : 0x41 + value - 10))
  }

  package var isValid: Bool { check == expectedCheck }

  private static let prefix = "1.2.156.3005.2."
}
