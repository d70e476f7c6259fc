import Source
import Standard
import YAML

/// The laws that the register does not hold as it did, to be looked for in the texts of items.
///
/// Rules find laws in prose by their names alone; such an item has changed with the law.
struct ChangedLaws: Sendable {
  /// The spellings of the laws by their first bytes.
  private var spellings: [ArraySlice<UInt8>: [[UInt8]]] = [:]
  private static let head = 6

  init(from old: Registers, to new: Registers) {
    let (before, after) = (Self.statements(old), Self.statements(new))
    let changed =
      before.filter { after[$0.key] == nil }.map(\.value)
      + after.filter { before[$0.key] == nil }.map(\.value)
    for law in changed {
      let names = [law.string(.name), law.string(.number)] + law.texts(.aliases).map(\.string)
      for name in Set(names.compactMap(\.self).map { Array($0.utf8) })
      where name.count >= Self.head {
        spellings[name.prefix(Self.head), default: []].append(name)
      }
    }
  }

  /// Whether a text names one of the laws.
  func occur(in text: [UInt8]) -> Bool {
    guard !spellings.isEmpty, text.count >= Self.head else { return false }
    for start in 0...(text.count - Self.head) where text[start] & 0xC0 != 0x80 {
      guard let candidates = spellings[text[start..<(start + Self.head)]] else { continue }
      if candidates.contains(where: { text[start...].starts(with: $0) }) { return true }
    }
    return false
  }

  /// The laws of a register by all that it says of them.
  private static func statements(_ registers: Registers) -> [[UInt8]: Record] {
    var statements: [[UInt8]: Record] = [:]
    for law in registers.laws {
      var writer = ExactWriter(Registers())
      writer.write(law)
      statements[writer.bytes] = law
    }
    return statements
  }
}
