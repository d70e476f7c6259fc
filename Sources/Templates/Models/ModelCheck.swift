internal import Source

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
  private var diagnostics: [Diagnostic] = []

  static func run(
    _ templates: [Template], _ numbers: [String: Int], _ models: [String: ViewModel]
  ) -> [Diagnostic] {
    var seen: Set<Place> = []
    return models.sorted { $0.key < $1.key }.flatMap { name, model in
      var check = ModelCheck(templates: templates, numbers: numbers, model: model)
      check.run(name)
      // A partial used by many pages is wrong once.
      return check.diagnostics.filter {
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
    visit(page, Contexts(kinds: [.object(model.root)]))
    while let visit = pending.popLast() { check(templates[visit.template], visit.contexts) }
  }

  private mutating func visit(_ name: String, _ contexts: Contexts) {
    guard let number = numbers[name] else { return }
    let visit = Visit(template: number, contexts: contexts.essential)
    if visited.insert(visit).inserted { pending.append(visit) }
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
      case .partial(let name, _, _): visit(name, contexts)
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
      let location = Location(file: template.source.file, range: path.ranges[index])
      diagnostics.append(.unknownName(path.names[index], known: known, at: location))
      return nil
    }
  }

  private mutating func check(
    _ kind: ViewModel.Kind, _ path: Path, _ isRaw: Bool, _ template: Template
  ) {
    let location = Location(file: template.source.file, range: path.range)
    let name = Argument.text(template.source.text.string(path.range))
    switch kind {
    case .flag, .list, .object, .again:
      diagnostics.append(
        Diagnostic(
          .unprintableName, at: location, ["name": name, "kind": .wording(kind.wording)]))
    case .text, .number:
      if isRaw { diagnostics.append(Diagnostic(.rawOutput, at: location, ["name": name])) }
    case .markup: break
    }
  }
}
