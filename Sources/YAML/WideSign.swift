package import Source

/// A sign as Chinese input methods write it, where YAML knows the ASCII one only.
package struct WideSign {
  let start: Int
  /// The end of the sign and the spaces behind it.
  package let end: Int
  let narrow: String

  /// A comma, with the space that follows it.
  package static func comma(_ bytes: [UInt8], at start: Int) -> WideSign? {
    WideSign(bytes, at: start, "，、；", narrow: ", ", takesSpaces: true)
  }

  /// The dash before the first key of a list entry.
  static func dash(_ bytes: [UInt8], at start: Int, to end: Int) -> WideSign? {
    guard let sign = WideSign(bytes, at: start, "—–－―", narrow: "- ", takesSpaces: true) else {
      return nil
    }
    let rest = Line(bytes, sign.end, end)
    return rest.isKey || rest.wrongColon != nil ? sign : nil
  }

  /// A brace or a bracket that opens a value.
  static func opening(_ bytes: [UInt8], at start: Int) -> WideSign? {
    WideSign(bytes, at: start, "｛", narrow: "{") ?? WideSign(bytes, at: start, "［【", narrow: "[")
  }

  /// The one that closes it, as the last character before a place.
  func closing(_ bytes: [UInt8], before end: Int) -> WideSign? {
    let start = end - 3
    guard start >= self.end else { return nil }
    return narrow == "{"
      ? WideSign(bytes, at: start, "｝", narrow: "}")
      : WideSign(bytes, at: start, "］】", narrow: "]")
  }

  private init?(
    _ bytes: [UInt8], at start: Int, _ signs: String, narrow: String, takesSpaces: Bool = false
  ) {
    guard start + 3 <= bytes.count, [0xE2, 0xE3, 0xEF].contains(bytes[start]),
      let sign = String(decoding: bytes[start..<(start + 3)], as: UTF8.self).first,
      signs.contains(sign)
    else { return nil }
    var end = start + 3
    while takesSpaces, end < bytes.count, bytes[end] == 0x20 { end += 1 }
    self.start = start
    self.end = end
    self.narrow = narrow
  }

  func report(in bytes: [UInt8], isCertain: Bool = true, _ findings: inout Findings) {
    findings.add(finding(in: findings.file, bytes, isCertain: isCertain))
  }

  /// - Parameters:
  ///   - others: what has to be changed together with it
  ///   - isCertain: whether nobody has to say that the sign is none of the text
  package func finding(
    in file: FileID, _ bytes: [UInt8], with others: [Fix.Edit] = [], isCertain: Bool = true
  ) -> Diagnostic {
    Diagnostic(
      .wideSign, at: Location(file: file, range: ByteRange(start, start + 3)),
      [
        "sign": .text(String(decoding: bytes[start..<(start + 3)], as: UTF8.self)),
        "narrow": .text(narrow.filter { $0 != " " }),
      ],
      fix: Fix(
        Wording(zh: "改为半角符号", en: "Write the ASCII sign"), [edit(in: file)] + others,
        isSafe: isCertain))
  }

  private func edit(in file: FileID) -> Fix.Edit {
    Fix.Edit(Location(file: file, range: ByteRange(start, end)), narrow)
  }

  /// A value in wide braces or brackets, with the fix that makes all its signs those of YAML.
  package static func enclosure(
    _ bytes: [UInt8], from start: Int, to end: Int, in file: FileID
  ) -> Diagnostic? {
    guard let opening = opening(bytes, at: start) else { return nil }
    guard let closing = opening.closing(bytes, before: end) else {
      return opening.finding(in: file, bytes, isCertain: false)
    }
    var edits: [Fix.Edit] = []
    var comma: WideSign?
    var part = opening.end
    while part <= closing.start {
      let next = (part..<closing.start).lazy.compactMap { Self.comma(bytes, at: $0) }.first
      let partEnd = next?.start ?? closing.start
      let colon = WrongColon(bytes, from: part, to: partEnd)
      let isPair = colon != nil || bytes[part..<partEnd].contains(0x3A)
      // In braces a comma stands before a key; what has none goes on with a text.
      if let comma, isPair || opening.narrow == "[" { edits.append(comma.edit(in: file)) }
      if let colon, opening.narrow == "{" { edits.append(colon.edit(in: file)) }
      comma = next
      part = next?.end ?? closing.start + 1
    }
    return opening.finding(in: file, bytes, with: edits + [closing.edit(in: file)])
  }
}
