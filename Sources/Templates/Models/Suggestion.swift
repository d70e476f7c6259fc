internal import Source

/// What someone probably meant by a name that is not known.
struct Suggestion {
  let wording: Wording
  private let replacement: String?

  static func hint(for name: String, among known: [String]) -> Suggestion {
    if let nearest = nearest(to: name, among: known) {
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

  /// The nearest of the names if at most a third of the letters differ.
  private static func nearest(to name: String, among known: [String]) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    let limit = max(1, wanted.count / 3)
    guard wanted.count <= 64 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in known {
      let letters = Array(candidate.lowercased().unicodeScalars)
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Insertions, deletions, replacements and swaps of neighbours from one word to the other.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        let replaced = last[j] + (left[i] == right[j] ? 0 : 1)
        var least = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          least = min(least, beforeLast[j - 1] + 1)
        }
        row.append(least)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
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
