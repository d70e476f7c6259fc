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
  /// The folder that holds `districts/`, for what is said of files in other places.
  private let base: String

  init(_ standard: Standard, base: String = "standards") {
    self.base = base
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
    if role == .misplaced {
      outcome.diagnostics.append(tree.finding(.misplacedFile, ["base": .text(base)]))
    }
    if let division = role.division, !divisions.isKnown(division) {
      outcome.diagnostics.append(tree.finding(.unknownDivision, registering(division)))
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

  /// How a division is made known.
  private func registering(_ division: String) -> [String: Argument] {
    let province = String(division.prefix(2))
    let code = division + String(repeating: "0", count: max(0, 6 - division.utf8.count))
    return [
      "code": .text(division), "file": .text("\(base)/profiles/\(province)/divisions.yaml"),
      "entry": .wording(
        zh: "{代码: \"\(code)\", 名称: 某某区}", en: "{代码: \"\(code)\", 名称: its name}"),
      "settings": .wording(
        zh: "；zhun.yaml 的“配置档”要列出 \"\(province)\"。",
        en: "; 配置档 in zhun.yaml must list \"\(province)\"."),
    ]
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
