internal import Source
private import YAML

/// Checks the names of the pages, and of the partials they include, against the pages' models.
struct ModelCheck {
  private struct Visit: Hashable {
    let template: Int
    let contexts: Contexts
  }

  private struct Place: Hashable {
    let location: Location
    let code: String
  }

  private let templates: [Template]
  private let numbers: [String: Int]
  private let model: ViewModel
  private var pending: [Visit] = []
  private var visited: Set<Visit> = []
  /// In how many surroundings each template was looked at.
  private var visits: [Int: Int] = [:]
  /// Of each template, by its number.
  private var findings: [Int: Findings] = [:]
  /// What was found: a template is wrong once, however often it is looked at.
  private var found: Set<Place> = []

  /// In how many surroundings a template is looked at for one page: templates that include one another
  /// inside many sections would be met in every order of them.
  static let maximumVisits = 256

  static func run(
    _ templates: [Template], _ numbers: [String: Int], _ models: [String: ViewModel]
  ) -> [Diagnostic] {
    var seen: Set<Place> = []
    return models.sorted { $0.key < $1.key }.flatMap { name, model in
      var check = ModelCheck(templates: templates, numbers: numbers, model: model)
      check.run(name)
      let diagnostics = check.findings.sorted { $0.key < $1.key }.flatMap { $0.value.sorted() }
      // A partial used by many pages is wrong once.
      return diagnostics.filter {
        seen.insert(Place(location: $0.location, code: $0.rule.code)).inserted
      }
    }
  }

  private init(templates: [Template], numbers: [String: Int], model: ViewModel) {
    self.templates = templates
    self.numbers = numbers
    self.model = model
  }

  private mutating func run(_ page: String) {
    guard let number = numbers[page] else { return }
    _ = visit(number, Contexts(kinds: [.object(model.root)]))
    while let visit = pending.popLast() { check(templates[visit.template], visit.contexts) }
  }

  /// Whether the template will be looked at in these surroundings, or was.
  private mutating func visit(_ number: Int, _ contexts: Contexts) -> Bool {
    let visit = Visit(template: number, contexts: contexts.essential)
    guard visits[number, default: 0] < Self.maximumVisits else { return visited.contains(visit) }
    if visited.insert(visit).inserted {
      visits[number, default: 0] += 1
      pending.append(visit)
    }
    return true
  }

  private mutating func include(
    _ name: String, _ range: ByteRange, _ contexts: Contexts, _ template: Template
  ) {
    guard let number = numbers[name], !visit(number, contexts) else { return }
    report(.includedTooOften, range, template) { location in
      Diagnostic(
        .includedTooOften, at: location,
        ["name": .text(name), "limit": .number(Self.maximumVisits)])
    }
  }

  private mutating func report(
    _ rule: Rule, _ range: ByteRange, _ template: Template,
    _ diagnostic: (Location) -> Diagnostic
  ) {
    let location = Location(file: template.source.file, range: range)
    guard found.insert(Place(location: location, code: rule.code)).inserted,
      let number = numbers[template.source.name]
    else { return }
    findings[number, default: Findings(file: template.source.file)].add(rule, at: location) {
      diagnostic(location)
    }
  }

  private mutating func check(_ template: Template, _ start: Contexts) {
    var contexts = start
    var entered: [Bool] = []
    var index = 0
    while index < template.parts.count {
      switch template.parts[index] {
      case .lineStart, .text: break
      case .value(let path, let isRaw):
        if let kind = find(path, contexts, template) { check(kind, path, isRaw, template) }
      case .section(let path, let isInverted, let end):
        let kind = find(path, contexts, template)
        if isInverted {
          entered.append(false)
        } else if let kind {
          contexts.enter(kind, in: model)
          entered.append(true)
        } else {
          // Every name inside would be unknown too.
          index = end
        }
      case .sectionEnd:
        if entered.popLast() == true { contexts.leave() }
      case .partial(let name, let range, _): include(name, range, contexts, template)
      }
      index += 1
    }
  }

  private mutating func find(
    _ path: Path, _ contexts: Contexts, _ template: Template
  ) -> ViewModel.Kind? {
    switch contexts.find(path, in: model) {
    case .kind(let kind): return kind
    case .unknown(let index, let known):
      report(.unknownName, path.ranges[index], template) { location in
        .unknownName(path.names[index], known: known, at: location)
      }
      return nil
    }
  }

  private mutating func check(
    _ kind: ViewModel.Kind, _ path: Path, _ isRaw: Bool, _ template: Template
  ) {
    let name = Argument.text(template.source.text.string(path.range))
    switch kind {
    case .flag, .list, .object, .again:
      report(.unprintableName, path.range, template) { location in
        Diagnostic(
          .unprintableName, at: location, ["name": name, "kind": .wording(kind.wording)])
      }
    case .text, .number:
      guard isRaw else { return }
      report(.rawOutput, path.range, template) { location in
        Diagnostic(.rawOutput, at: location, ["name": name])
      }
    case .markup: break
    }
  }
}
