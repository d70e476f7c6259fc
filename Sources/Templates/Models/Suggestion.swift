internal import Source

/// What someone probably meant by a name that is not known.
struct Suggestion {
  let wording: Wording
  private let replacement: String?

  static func hint(for name: String, among known: [String]) -> Suggestion {
    if let nearest = Spelling.nearest(to: name, among: known) {
      let wording = Wording(zh: "是否要写“\(nearest)”？", en: "Did you mean “\(nearest)”?")
      return Suggestion(wording: wording, replacement: nearest)
    }
    guard !known.isEmpty else {
      return Suggestion(
        wording: Wording(zh: "这里没有可用的名称。", en: "No names are available here."), replacement: nil)
    }
    let shown = known.prefix(12)
    let more = known.count > shown.count
    let wording = Wording(
      zh: "这里可用：\(shown.joined(separator: "、"))\(more ? " 等" : "")。",
      en: "Available here: \(shown.joined(separator: ", "))\(more ? ", …" : "").")
    return Suggestion(wording: wording, replacement: nil)
  }

  func fix(_ location: Location) -> Fix? {
    replacement.map { text in
      Fix(
        Wording(zh: "改为“\(text)”", en: "Change it to “\(text)”"),
        [Fix.Edit(location, text)], isSafe: false)
    }
  }
}

extension Diagnostic {
  static func unknownName(_ name: Name, known: [Name], at location: Location) -> Diagnostic {
    var seen: Set<Name> = []
    let known = known.filter { seen.insert($0).inserted }.map(\.text)
    let hint = Suggestion.hint(for: name.text, among: known)
    return Diagnostic(
      .unknownName, at: location, ["name": .text(name.text), "hint": .wording(hint.wording)],
      fix: hint.fix(location))
  }
}
