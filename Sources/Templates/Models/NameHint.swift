internal import Source

/// The names that a place of a template knows, for a message about one that it does not.
struct NameHint {
  let wording: Wording
  private let meant: Suggestion

  init(for name: String, among known: [String]) {
    meant = Suggestion(for: name, among: known)
    if let nearest = meant.name {
      wording = Wording(zh: "是否要写“\(nearest)”？", en: "Did you mean “\(nearest)”?")
      return
    }
    let shown = known.prefix(12)
    let more = known.count > shown.count
    wording =
      known.isEmpty
      ? Wording(zh: "这里没有可用的名称。", en: "No names are available here.")
      : Wording(
        zh: "这里可用：\(shown.joined(separator: "、"))\(more ? " 等" : "")。",
        en: "Available here: \(shown.joined(separator: ", "))\(more ? ", …" : "").")
  }

  func fix(_ location: Location) -> Fix? { meant.fix(at: location) }
}

extension Diagnostic {
  static func unknownName(_ name: Name, known: [Name], at location: Location) -> Diagnostic {
    var seen: Set<Name> = []
    let known = known.filter { seen.insert($0).inserted }.map(\.text)
    let hint = NameHint(for: name.text, among: known)
    return Diagnostic(
      .unknownName, at: location, ["name": .text(name.text), "hint": .wording(hint.wording)],
      fix: hint.fix(location))
  }
}
