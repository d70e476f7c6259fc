internal import Source

/// Finds partial tags that name no template; this needs no model.
enum PartialCheck {
  static func run(_ templates: [Template], _ numbers: [String: Int]) -> [Diagnostic] {
    templates.flatMap { template in
      template.parts.compactMap { part in
        guard case .partial(let name, let range, _) = part, numbers[name] == nil else { return nil }
        let location = Location(file: template.source.file, range: range)
        let hint = NameHint(for: name, among: numbers.keys.sorted())
        return Diagnostic(
          .unknownPartial, at: location, ["name": .text(name), "hint": .wording(hint.wording)],
          fix: hint.fix(location))
      }
    }
  }
}
