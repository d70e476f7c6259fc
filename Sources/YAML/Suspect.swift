import Source

/// A character, or a run of the same kind, that a reader cannot see or cannot trust.
struct Suspect {
  enum Kind {
    case control
    case direction
    case zeroWidth
    case privateUse
    case replacement
    case lineSeparator
    case radical
  }

  let kind: Kind
  let scalar: UInt32
  let start: Int
  var end: Int

  /// Nil for a character that needs no look.
  init?(_ scalar: UInt32, at start: Int, width: Int) {
    guard let kind = Self.kind(scalar) else { return nil }
    self.kind = kind
    self.scalar = scalar
    self.start = start
    end = start + width
  }

  /// Whether the next suspect continues this run.
  func extends(to next: Suspect) -> Bool { end == next.start && scalar == next.scalar }

  private static func kind(_ scalar: UInt32) -> Kind? {
    switch scalar {
    case 0x85, 0x2028, 0x2029: .lineSeparator
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: .control
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .direction
    case 0xAD, 0x200B...0x200D, 0x2060...0x2064, 0xFEFF, 0xE0000...0xE007F: .zeroWidth
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: .privateUse
    case 0xFFFD: .replacement
    case 0x2E80...0x2FD5: RadicalSign.hanzi(of: scalar) == nil ? nil : .radical
    default: nil
    }
  }
}

extension Suspect {
  /// Adds the finding for this run, unless its surroundings explain it.
  func report(in bytes: [UInt8], _ findings: inout Findings) {
    if scalar == 0x200D, joinsEmoji(in: bytes) { return }
    let fix: Fix? =
      switch kind {
      case .zeroWidth: removal(findings, isSafe: true)
      case .direction: removal(findings, isSafe: false)
      case .radical:
        hanzi.map { Fix(replacing: findings.location(start, end), with: $0, isSafe: true) }
      default: nil
      }
    var arguments: [String: Argument] = ["character": .text(notation)]
    if let hanzi { arguments["hanzi"] = .text(hanzi) }
    findings.add(rule, start, end, arguments, fix: fix)
  }

  private var rule: Rule {
    switch kind {
    case .control: .controlCharacter
    case .direction: .directionControl
    case .zeroWidth: .zeroWidthCharacter
    case .privateUse: .privateUseCharacter
    case .replacement: .replacementCharacter
    case .lineSeparator: .hiddenLineBreak
    case .radical: .radicalSign
    }
  }

  private var notation: String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The hanzi that a run of radicals was meant as.
  private var hanzi: String? {
    RadicalSign.hanzi(of: scalar).map { String(repeating: $0, count: (end - start) / 3) }
  }

  private func removal(_ findings: Findings, isSafe: Bool) -> Fix {
    Fix(
      Wording(zh: "删去这个看不见的字符", en: "Remove the invisible character"),
      [Fix.Edit(findings.location(start, end), "")],
      isSafe: isSafe
    )
  }

  /// Whether a joiner stands between two pictures, as in 👨‍👩‍👧.
  private func joinsEmoji(in bytes: [UInt8]) -> Bool {
    let before = bytes[..<start].suffix(4)
    let isAfterPicture =
      before.first == 0xF0 || before.suffix(3).elementsEqual([0xEF, 0xB8, 0x8F])
      || before.suffix(3).first == 0xE2
    return isAfterPicture && end < bytes.count && (bytes[end] == 0xF0 || bytes[end] == 0xE2)
  }
}
