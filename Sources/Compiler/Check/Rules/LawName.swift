import Source
import Standard
import YAML

/// A law's name as texts write it, reduced to what tells laws apart.
struct LawName: Hashable {
  /// Without brackets, white space, the name of the state and a closing note such as （2018年修正）.
  let key: String

  init(_ written: String) {
    var name = Registers.lawKey(written)[...]
    if name.hasPrefix("中华人民共和国"), name.count > 8 { name = name.dropFirst(7) }
    if let last = name.last, "）)".contains(last),
      let open = name.lastIndex(where: { "（(".contains($0) }), open != name.startIndex
    {
      name = name[..<open]
    }
    key = String(name)
  }

  /// Every name under which a reference knows its law.
  static func names(of reference: Entry) -> Set<LawName> {
    var names: [String] = []
    if let text = reference.text { names.append(text.string) }
    if let law = reference.record {
      names += [law.string(.name), law.string(.number)].compactMap(\.self)
      names += law.texts(.aliases).map(\.string)
    }
    return Set(names.map(LawName.init))
  }
}

/// A title in 《》 within a text.
struct Citation {
  /// Offsets of the whole citation, the marks included.
  let part: Range<Int>
  /// What stands between the marks.
  let title: String

  /// The citations of a text in their order; a title within a title belongs to the outer one.
  static func all(in text: Text) -> [Citation] {
    guard text.mayHold(.title) else { return [] }
    let bytes = Array(text.bytes)
    var result: [Citation] = []
    var starts: [Int] = []
    var index = 0
    while index + 2 < bytes.count {
      guard bytes[index] == 0xE3, bytes[index + 1] == 0x80 else {
        index += 1
        continue
      }
      if bytes[index + 2] == 0x8A { starts.append(index) }
      if bytes[index + 2] == 0x8B, let start = starts.popLast(), starts.isEmpty {
        let title = String(decoding: bytes[(start + 3)..<index], as: UTF8.self)
        result.append(Citation(part: start..<(index + 3), title: title))
      }
      index += 3
    }
    return result
  }
}
