package import Source

extension Element {
  /// What somebody has to know who writes a value: what the standard says on the element, what may be chosen, or how
  /// a value is written.
  package func guidance(_ grammar: Grammar) -> [Wording] {
    [description, choice(grammar), absence, entries].compactMap(\.self)
  }

  /// The values to choose from, or an example of how one is written where its form is not free.
  private func choice(_ grammar: Grammar) -> Wording? {
    switch kind {
    case .codeList(let id):
      guard let list = grammar.codeLists[id] else { return nil }
      let values = list.choice
      guard several, list.values.count > 1 else {
        return Wording(zh: "可填：\(values.zh)。", en: "Allowed: \(values.en).")
      }
      let example = example(grammar)
      return Wording(
        zh: "可填一项或几项，几项写成 \(example)：\(values.zh)。",
        en: "One or several, written as \(example): \(values.en).")
    case .boolean: return Wording(zh: "可填：是、否。", en: "Allowed: 是 (yes), 否 (no).")
    case .text, .prose, .identifier, .element, .reference, .record: return nil
    default:
      let example = example(grammar)
      // Many descriptions hold an example of their own, which fits better.
      let hasOne = description?.zh.contains("如“") ?? false
      return Wording(zh: hasOne ? "" : "写法如：\(example)。", en: "Written like \(example).")
    }
  }

  private var absence: Wording? {
    guard mayBeNone else { return nil }
    let saysSo = description?.zh.contains("“无”") ?? false
    return Wording(zh: saysSo ? "" : "没有的，写“无”。", en: "Where there is none, write 无.")
  }

  private var entries: Wording? {
    guard several, [.text, .prose].contains(kind) else { return nil }
    return Wording(
      zh: "有几项的，每项另起一行，以“  - ”开头。", en: "Several: one a line, each behind a dash.")
  }

  /// How a value is written, by an example that is one of this very element.
  package func example(_ grammar: Grammar) -> String {
    switch kind {
    case .codeList(let id):
      let values = grammar.codeLists[id]?.values.prefix(several ? 2 : 1).map(\.name.zh) ?? []
      return several ? "[\(values.joined(separator: ", "))]" : values.first ?? kind.name.example
    // A blank form may be one that is described; a sample is a picture or a file.
    case .attachment where name == ElementName(.sample): return "样本/居住证.jpg"
    default: return kind.name.example
    }
  }
}
