import Source
import Standard
import YAML

/// Binds single files by their role: nothing here depends on other files, so that many are bound at once.
struct FileBinder: Sendable {
  private let binder: Binder
  /// Items are layers of one another, and may say what they do not inherit.
  private let items: Binder
  private let formats = Binder(StandardLoader.formats)
  private let requirements: RequirementCheck
  private let divisions: Divisions

  init(_ standard: Standard) {
    binder = Binder(standard.grammar)
    items = Binder(standard.grammar, allowsRemovals: true)
    requirements = RequirementCheck(names: standard.grammar.names)
    divisions = standard.divisions
  }

  /// A file's record, nil where there is none to use, and what was found while it was bound.
  struct Outcome: Sendable {
    var record: Record?
    var diagnostics: [Diagnostic] = []
  }

  func bind(_ reading: Reading, _ role: FileRole) -> Outcome {
    var outcome = Outcome(diagnostics: reading.diagnostics)
    let tree = reading.tree
    if role == .misplaced { outcome.diagnostics.append(tree.finding(.misplacedFile)) }
    if let division = role.division, !divisions.isKnown(division) {
      outcome.diagnostics.append(tree.finding(.unknownDivision, ["code": .text(division)]))
    }
    guard reading.isUsable else { return outcome }
    switch role {
    case .standard, .misplaced, .template: break
    case .settings:
      let settings = formats.bind(tree, as: "workspaceFile", into: &outcome.diagnostics)
      let requirements = RequirementCheck(names: StandardLoader.formats.names)
      if let settings { requirements.run(settings, type: nil, into: &outcome.diagnostics) }
    case .laws: bindWhole(tree, as: Register.laws.fileFormat, &outcome)
    case .bodies: bindWhole(tree, as: Register.bodies.fileFormat, &outcome)
    case .points: bindWhole(tree, as: Register.points.fileFormat, &outcome)
    case .form: bindWhole(tree, as: "form", &outcome)
    case .event: bindWhole(tree, as: LifeEvent.shape, &outcome)
    case .catalogue, .item:
      outcome.record = items.bind(tree, as: "item", into: &outcome.diagnostics)
    }
    return outcome
  }

  /// Binds a file that no layer completes: what it does not state is missing.
  private func bindWhole(_ tree: Tree, as shape: String, _ outcome: inout Outcome) {
    outcome.record = binder.bind(tree, as: shape, into: &outcome.diagnostics)
    guard let record = outcome.record else { return }
    requirements.run(record, type: nil, into: &outcome.diagnostics)
  }
}

extension Tree {
  /// A finding about the file as a whole.
  func finding(_ rule: Rule, _ arguments: [String: Argument] = [:]) -> Diagnostic {
    Diagnostic(rule, at: Location(file: file, range: ByteRange(0, 0)), arguments)
  }
}
