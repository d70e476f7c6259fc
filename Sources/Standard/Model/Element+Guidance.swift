package import Source

extension Element {
  /// What somebody has to know who writes a value: what the standard says on the element, what may be chosen, or how
  /// a value is written.
  package func guidance(_ grammar: Grammar) -> [Wording] {
    var sentences = [description, choice(grammar)].compactMap(\.self)
    if mayBeNone {
      sentences.append(Wording(zh: "没有的，写“无”。", en: "Where there is none, write 无."))
    }
    return sentences
  }

  /// The values to choose from, or an example of how one is written where its form is not free.
  private func choice(_ grammar: Grammar) -> Wording? {
    switch kind {
    case .codeList(let id):
      guard let values = grammar.codeLists[id]?.choice else { return nil }
      return several
        ? Wording(zh: "可填一项或几项，如 [甲, 乙]：\(values.zh)。", en: "One or several, such as [A, B]: \(values.en).")
        : Wording(zh: "可填：\(values.zh)。", en: "Allowed: \(values.en).")
    case .boolean: return Wording(zh: "可填：是、否。", en: "Allowed: 是 (yes), 否 (no).")
    case .text, .prose, .identifier, .element, .reference, .record: return nil
    default:
      let example = kind.name.example
      return Wording(zh: "写法如：\(example)。", en: "Written like \(example).")
    }
  }
}
