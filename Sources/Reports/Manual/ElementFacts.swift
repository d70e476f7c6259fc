import Source
package import Standard

/// One element of a standard with the record that holds it: what all element pages say, once.
package struct ElementFacts {
  package let element: Element
  package let shape: RecordShape
  let standard: Standard

  /// All elements of a standard: those of the item first, then by the id of their record.
  package static func all(_ standard: Standard) -> [ElementFacts] {
    let shapes = standard.grammar.shapes.values.filter { shape in
      // The compiler's own file formats have elements that no standard defines.
      shape.elements.contains { $0.location != nil }
    }
    let sorted = shapes.sorted { left, right in
      let (first, second) = (left.id == "item", right.id == "item")
      return first != second ? first : left.id < right.id
    }
    return sorted.flatMap { shape in
      shape.elements.map { ElementFacts(element: $0, shape: shape, standard: standard) }
    }
  }

  /// Its unmistakable name: `material.copies`.
  package var qualifiedID: String { "\(shape.id).\(element.id)" }

  /// Whether a name means this element: alone or behind its record's name, in Chinese or by id.
  package func isNamed(_ name: String) -> Bool {
    if element.keys.contains(name) || element.title.en == name { return true }
    guard let dot = name.lastIndex(of: ".") else { return false }
    let record = String(name[..<dot])
    return (record == shape.id || record == shape.title.zh)
      && element.keys.contains(String(name[name.index(after: dot)...]))
  }

  var kind: Wording {
    let name = element.kind.name.title
    var text: Wording
    switch element.kind {
    case .codeList(let id):
      let list = standard.grammar.codeLists[id]?.name ?? Wording(zh: id, en: id)
      text = Wording(zh: "\(name.zh)“\(list.zh)”", en: "\(name.en) “\(list.en)”")
    case .reference(let register, let record):
      let title = standard[shape: record]?.title ?? Wording(zh: record, en: record)
      text = Wording(
        zh: "\(name.zh)\(register.title.zh)中的\(title.zh)",
        en: "\(name.en) into the \(register.title.en) (\(title.en))")
    case .record(let record):
      let title = standard[shape: record]?.title ?? Wording(zh: record, en: record)
      text = Wording(zh: "\(name.zh)“\(title.zh)”", en: "\(name.en) “\(title.en)”")
    default: text = name
    }
    guard element.several else { return text }
    return Wording(zh: text.zh + "，可多个", en: text.en + ", several")
  }

  var requirement: Wording {
    var text = element.requirement.title
    if !element.requiredWhen.isEmpty {
      let conditions = element.requiredWhen.map(condition)
      text = Wording(
        zh: "\(text.zh)：\(conditions.map(\.zh).joined(separator: "，且"))",
        en: "\(text.en): when \(conditions.map(\.en).joined(separator: " and "))")
    }
    for exception in element.exceptions {
      let title = exception.requirement.title
      text = Wording(
        zh: "\(text.zh)；\(exception.type)\(title.zh)",
        en: "\(text.en); \(exception.type): \(title.en)")
    }
    return text
  }

  private func condition(_ condition: Condition) -> Wording {
    let title =
      shape.element(id: condition.element)?.title
      ?? Wording(zh: condition.element, en: condition.element)
    return switch condition.test {
    case .equals(let value):
      Wording(zh: "“\(title.zh)”为“\(value)”", en: "“\(title.en)” is “\(value)”")
    case .differs(let value):
      Wording(zh: "“\(title.zh)”不为“\(value)”", en: "“\(title.en)” is not “\(value)”")
    case .above(let value):
      Wording(zh: "“\(title.zh)”大于 \(value)", en: "“\(title.en)” is above \(value)")
    case .present(true): Wording(zh: "写有“\(title.zh)”", en: "“\(title.en)” is stated")
    case .present(false): Wording(zh: "没有写“\(title.zh)”", en: "“\(title.en)” is not stated")
    }
  }

  var uniformity: Wording {
    let text = element.uniformity.title
    guard let better = element.better else {
      switch element.impact {
      case nil: return text
      case .undetermined?:
        return Wording(zh: "\(text.zh)；改动待判断", en: "\(text.en); changes have to be judged")
      case let impact?:
        return Wording(
          zh: "\(text.zh)；改动为\(impact.title.zh)", en: "\(text.en); changes are \(impact.title.en)")
      }
    }
    if element.uniformity == .directional {
      let title = better.title
      return Wording(zh: "\(text.zh)，\(title.zh)为优", en: "\(text.en), better when \(title.en)")
    }
    let easing = easing(better)
    return Wording(zh: "\(text.zh)；\(easing.zh)为放宽", en: "\(text.en); eased when \(easing.en)")
  }

  /// How an element that must be the same everywhere, or is a district’s own, changes for the better.
  private func easing(_ better: Direction) -> Wording {
    let isCode = codeList != nil
    return switch better {
    case .smaller:
      isCode ? Wording(zh: "改为靠前的值", en: "earlier in the list") : Wording(zh: "改小", en: "smaller")
    case .larger:
      isCode ? Wording(zh: "改为级别高的值", en: "of a higher rank") : Wording(zh: "改大", en: "larger")
    case .yes: Wording(zh: "改为“是”", en: "yes")
    case .more: Wording(zh: "增多", en: "more")
    case .fewer: Wording(zh: "减少", en: "fewer")
    }
  }

  var source: Wording? {
    guard let source = element.source else { return nil }
    let lists = StandardLoader.formats.codeLists
    let certainty = source.certainty.flatMap { lists["certainties"]?.find($0)?.name }
    let note = source.note.map { "；\($0)" } ?? ""
    return Wording(
      zh: source.origin + (certainty.map { "（\($0.zh)）" } ?? "") + note,
      en: source.origin + (certainty.map { " (\($0.en))" } ?? "") + note)
  }

  var example: String { element.example(standard.grammar) }

  var codeList: CodeList? {
    guard case .codeList(let id) = element.kind else { return nil }
    return standard.grammar.codeLists[id]
  }
}
