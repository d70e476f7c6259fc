import Source
import Standard
import YAML

/// Takes web markup out of texts that came from a portal.
enum TextCleaning {
  private static let breaks = ["br", "p", "div", "tr", "li", "ul", "ol", "h1", "h2", "h3", "h4"]
  private static let inline = [
    "span", "b", "i", "u", "em", "strong", "font", "a", "td", "th", "table", "tbody", "thead",
    "sup",
    "sub", "section", "o:p",
  ]
  private static let entities = [
    "nbsp": " ", "lt": "<", "gt": ">", "quot": "\"", "ldquo": "“", "rdquo": "”", "middot": "·",
    "mdash": "—", "hellip": "…", "apos": "'", "ensp": " ", "emsp": " ", "amp": "&",
  ]

  /// The text in words; nil where there is nothing to take out.
  static func cleaned(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == 0x3C || $0 == 0x26 || $0 == 0x0D }) else { return nil }
    var result: [UInt8] = []
    var index = 0
    var isChanged = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0D {
        result.append(0x0A)
        index += bytes[index...].starts(with: [0x0D, 0x0A]) ? 2 : 1
        isChanged = true
      } else if let (replacement, length) = markup(bytes[index...]) {
        result += replacement.utf8
        index += length
        isChanged = true
      } else {
        result.append(byte)
        index += 1
      }
    }
    guard isChanged else { return nil }
    let kept = result.split(separator: 0x0A)
      .map { FieldCoding.trimmed(String(decoding: $0, as: UTF8.self)) }
      .filter { !$0.isEmpty }
    return kept.joined(separator: "\n")
  }

  /// What stands for the tag or the entity that a text begins with, and how long that is.
  private static func markup(_ text: ArraySlice<UInt8>) -> (String, Int)? {
    switch text.first {
    case 0x3C: tag(text)
    case 0x26: entity(text)
    default: nil
    }
  }

  private static func tag(_ text: ArraySlice<UInt8>) -> (String, Int)? {
    // Another sign that opens ends the search: signs that nothing closes are read once, not over and over.
    let rest = text.dropFirst().prefix(2000)
    guard let end = rest.firstIndex(where: { $0 == 0x3E || $0 == 0x3C }), text[end] == 0x3E else {
      return nil
    }
    let whole = String(decoding: text[text.index(after: text.startIndex)..<end], as: UTF8.self)
    let inner = whole.drop { $0 == "/" }
    let name = inner.prefix { !" /\n\t".contains($0) }.lowercased()
    let length = end - text.startIndex + 1
    if name == "li", inner.count == whole.count { return ("\n- ", length) }
    if breaks.contains(name) { return ("\n", length) }
    return inline.contains(name) ? ("", length) : nil
  }

  private static func entity(_ text: ArraySlice<UInt8>) -> (String, Int)? {
    guard let end = text.prefix(10).firstIndex(of: 0x3B) else { return nil }
    let name = String(decoding: text[text.index(after: text.startIndex)..<end], as: UTF8.self)
    let length = end - text.startIndex + 1
    if let known = entities[name] { return (known, length) }
    guard name.hasPrefix("#"), let number = UInt32(name.dropFirst()),
      let scalar = Unicode.Scalar(number), number >= 0x20
    else { return nil }
    return (String(Character(scalar)), length)
  }
}
