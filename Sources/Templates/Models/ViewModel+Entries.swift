package import Source

extension ViewModel {
  /// One line of the page that documents a template's names.
  package struct Entry: Sendable {
    /// The names on the way from the page, `materials[].name`.
    package let path: String
    package let kind: Wording
    package let isOptional: Bool
    package let meaning: Wording
  }

  /// All names in the order of their declaration; a tree is listed once.
  package var entries: [Entry] { entries(of: root, under: "") }

  private func entries(of shape: Shape, under prefix: String) -> [Entry] {
    shape.fields.flatMap { field in
      var path = prefix + field.name.text
      var kind = field.kind
      while case .list(let element) = kind {
        path += "[]"
        kind = element
      }
      let entry = Entry(
        path: path, kind: field.kind.wording, isOptional: field.isOptional, meaning: field.meaning)
      guard case .object(let inner) = kind else { return [entry] }
      return [entry] + entries(of: inner, under: path + ".")
    }
  }
}

extension ViewModel.Kind {
  package var wording: Wording {
    switch self {
    case .text: return Wording(zh: "文字", en: "text")
    case .markup: return Wording(zh: "标记", en: "markup")
    case .number: return Wording(zh: "数字", en: "number")
    case .flag: return Wording(zh: "是否", en: "flag")
    case .object(let shape): return Wording(zh: "对象 \(shape.name)", en: "object \(shape.name)")
    case .again(let name): return Wording(zh: "对象 \(name)", en: "object \(name)")
    case .list(let element):
      let inner = element.wording
      return Wording(zh: "列表（\(inner.zh)）", en: "list of \(inner.en)")
    }
  }
}
