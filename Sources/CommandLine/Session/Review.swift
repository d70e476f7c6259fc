import Compiler
import Publishing
import Source
import Standard
import YAML

/// What of a whole check belongs to the paths that were asked for, and what stood in its way.
struct Review {
  let counts: (files: Int, items: Int)
  let failures: [Failure]
  let unread: [Failure]
  /// The files whose findings are asked for.
  let selected: [FileID]
  /// The templates of the workspace among them.
  let selectedTemplates: [FileID]
  /// Of each item, whether it belongs to what was asked for.
  var selectedItems: [Bool] { workspace.itemCards.files.map { isSelected[Int($0.index)] } }
  private let workspace: Workspace
  private let isSelected: [Bool]
  /// Files whose errors stop the work: they are shown wherever they stand.
  private let stopping: Set<FileID>
  /// Under broken settings the wrong standard applies, so that findings elsewhere would mislead.
  private let hasBrokenSettings: Bool
  /// Whether the settings or the standard, which everything is judged by, have errors.
  var hasBrokenBasis: Bool { !stopping.isEmpty }
  private let scope: [String]
  private let templates: TemplateReview?

  /// - Parameter scope: paths below the workspace; the empty path stands for all of it.
  init(
    _ workspace: Workspace, scope: [String], diagnostics: [Diagnostic],
    templates: TemplateReview? = nil
  ) {
    self.workspace = workspace
    self.scope = scope
    self.templates = templates
    let trees = workspace.files.trees
    let isWhole = scope.contains("")
    let isSelected = trees.map { tree in
      !tree.source.path.hasPrefix(Self.builtInPrefix)
        && (isWhole || scope.contains { WorkPath.holds($0, tree.source.path) })
    }
    self.isSelected = isSelected
    selected = isSelected.indices.filter { isSelected[$0] }.map { FileID($0) }
    let isBasis = workspace.files.roles.map(Self.isBasis)
    let broken = diagnostics.filter {
      $0.severity == .error && isBasis[Int($0.location.file.index)]
    }
    hasBrokenSettings = broken.contains {
      workspace.files.role($0.location.file) == .settings
    }
    stopping = Set(broken.map(\.location.file))
    let templatePaths = (templates?.paths ?? []).filter { path in
      scope.contains { WorkPath.holds($0, path) }
    }
    let cards = workspace.itemCards
    counts = (
      selected.count + templatePaths.count,
      isWhole ? cards.count : cards.files.count { isSelected[Int($0.index)] }
    )
    let ownTemplates = Set(templatePaths)
    selectedTemplates = (templates?.files.trees.dropFirst(trees.count) ?? []).filter {
      ownTemplates.contains($0.source.path)
    }.map(\.file)
    // Settings alone are nothing to check, unless they are what was asked for.
    let isEmpty =
      !trees.indices.contains { place in
        isSelected[place]
          && (!isWhole || workspace.files.roles[place] != .settings)
      } && templatePaths.isEmpty
    let unusable = workspace.unusableLayers
    failures =
      Self.failures(
        workspace, templatePaths, scope, isEmpty: isEmpty, hasBrokenSettings: hasBrokenSettings,
        hasBrokenStandard: broken.contains { workspace.files.role($0.location.file) != .settings }
      ) + unusable.map { workspace.failure(ofUnusable: $0) }
    let reported = Set(diagnostics.map(\.location.file))
    unread = trees.indices.filter {
      isSelected[$0] && trees[$0].root == nil && !workspace.files.isLeft(trees[$0].file)
        && reported.contains(trees[$0].file)
        && !unusable.contains(trees[$0].file)
    }.map { place in
      let path = trees[place].source.path
      return Failure(
        zh: "\(path) 无法读成 YAML，其内容未核验",
        en: "\(path) cannot be read as YAML: its content was not checked")
    }
  }

  /// Whether a finding belongs to what was asked for, or stops the work.
  func shows(_ diagnostic: Diagnostic) -> Bool {
    let file = diagnostic.location.file
    if hasBrokenSettings { return workspace.files.role(file) == .settings }
    return isSelected[Int(file.index)]
      || diagnostic.others.contains { isSelected[Int($0.file.index)] }
      || stops(diagnostic)
  }

  /// Whether a finding in a template was asked for; one in a template of the program stands for what the
  /// workspace's own did to it.
  func showsTemplate(_ diagnostic: Diagnostic) -> Bool {
    guard !hasBrokenSettings, let templates else { return false }
    let path = templates.files.path(diagnostic.location.file)
    return path.hasPrefix(Self.builtInPrefix) || scope.contains { WorkPath.holds($0, path) }
  }

  /// The selected files; where the settings or the standard have errors, only these, because the rest is
  /// judged by them.
  var changeable: Set<FileID> {
    let files = workspace.files
    let selected = files.trees.indices.filter { place in
      isSelected[place] && (stopping.isEmpty || Self.isBasis(files.roles[place]))
    }
    return Set(selected.map { files.trees[$0].file })
  }

  /// Whether a finding is an error of what everything else is judged by.
  func stops(_ diagnostic: Diagnostic) -> Bool {
    stopping.contains(diagnostic.location.file) && diagnostic.severity == .error
  }

  private static let builtInPrefix = "zhun:"

  /// Whether everything else is judged by a file: the settings and the standard.
  private static func isBasis(_ role: FileRole) -> Bool {
    switch role {
    case .settings, .standard: true
    default: false
    }
  }

  private static func failures(
    _ workspace: Workspace, _ templates: [String], _ scope: [String], isEmpty: Bool,
    hasBrokenSettings: Bool,
    hasBrokenStandard: Bool
  ) -> [Failure] {
    var failures: [Failure] = []
    if hasBrokenSettings {
      failures.append(
        Failure(
          zh: "\(WorkspaceLoader.settingsName) 有错误，没有按它核验",
          en: "\(WorkspaceLoader.settingsName) has errors: nothing was checked by it"))
    }
    if hasBrokenStandard {
      failures.append(
        Failure(
          zh: "标准本身有错误，按它核验的结果不完整",
          en: "The standard itself has errors: what was checked by it is incomplete"))
    }
    if isEmpty, workspace.failures.isEmpty {
      let places = scope.map { $0.isEmpty ? "." : $0 }.joined(separator: " ")
      failures.append(
        Failure(
          zh: "\(places) 下没有工作区会读取的 YAML 文件",
          en: "The workspace reads no YAML file at or below \(places)"))
    } else {
      let paths = workspace.files.trees.map(\.source.path) + templates
      for place in scope where !paths.contains(where: { WorkPath.holds(place, $0) }) {
        failures.append(
          Failure(
            zh: "\(place) 下没有工作区会读取的 YAML 文件",
            en: "The workspace reads no YAML file at or below \(place)"))
      }
    }
    return failures
  }
}
