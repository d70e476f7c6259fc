internal import Source
private import YAML

/// Finds partial tags that name no template; this needs no model.
enum PartialCheck {
  static func run(_ templates: [Template], _ numbers: [String: Int]) -> [Diagnostic] {
    let known = numbers.keys.sorted()
    return templates.flatMap { template in
      var findings = Findings(file: template.source.file)
      for part in template.parts {
        guard case .partial(let name, let range, _) = part, numbers[name] == nil else { continue }
        let location = Location(file: template.source.file, range: range)
        findings.add(.unknownPartial, at: location) {
          let hint = NameHint(for: name, among: known)
          return Diagnostic(
            .unknownPartial, at: location, ["name": .text(name), "hint": .wording(hint.wording)],
            fix: hint.fix(location))
        }
      }
      return findings.sorted()
    }
  }
}
