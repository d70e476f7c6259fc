package import Compiler
import Publishing
package import Source
import YAML

/// One state of the workspace as the preview shows it: what can be looked at, and what is wrong with it.
package struct PreviewState: Sendable {
  /// Grows with each change; the two states before and after the check of one change share it.
  package let number: Int
  /// Whether everything was checked; before, only what reading found is known.
  package let isChecked: Bool
  /// Nil where it could not be loaded.
  package let workspace: Workspace?
  let site: SiteFiles
  let items: [PreviewedItem]
  /// Why no page can be shown; empty where pages can.
  package let blocks: [Trouble]
  /// What a reader has to know before anything else: files that cannot be read, broken settings.
  package let troubles: [Trouble]
  /// All findings that count, once everything was checked.
  package let findings: [Diagnostic]
  /// The items by their addresses.
  private let itemsOfAddresses: [String: Int]

  /// Something that stands in the way, with the findings that say what it is.
  package struct Trouble: Sendable {
    package let message: Wording
    package var findings: [Diagnostic] = []
    /// The file that cannot be read, where it is one.
    package var path: String?
    /// The files that the findings stand in; nil for those of the workspace.
    var files: SourceFiles?
  }

  /// A workspace that could not be loaded at all.
  init(number: Int, failure: Failure) {
    self.number = number
    isChecked = true
    workspace = nil
    site = SiteFiles()
    items = []
    blocks = [Trouble(message: failure.message)]
    troubles = []
    findings = []
    itemsOfAddresses = [:]
  }

  /// - Parameters:
  ///   - publication: what would be published of the workspace
  ///   - verdict: what the check came to; nil while it is running
  ///   - addresses: where the pages of files stood that could be read earlier
  init(
    number: Int, _ publication: Publication, verdict: Verdict?, addresses: [String: String]
  ) {
    self.number = number
    isChecked = verdict != nil
    let workspace = publication.workspace
    self.workspace = workspace
    findings = verdict?.diagnostics ?? []
    let blocks = Self.blocks(workspace)
    self.blocks = blocks.isEmpty ? Self.templates(workspace) : blocks
    let unread = Self.unread(workspace)
    troubles = unread + Self.unreliable(workspace, findings)
    site = self.blocks.isEmpty ? SiteFiles(publication) : SiteFiles()
    let items = PreviewedItem.all(publication, unread: unread, addresses: addresses)
    self.items = items
    itemsOfAddresses = Dictionary(
      items.indices.map { (items[$0].folder, $0) }
    ) { first, _ in first }
  }

  /// The item that a page belongs to: its pages share a folder.
  func item(at address: String) -> PreviewedItem? {
    let folder = address.lastIndex(of: "/").map { address[...$0] } ?? ""
    return (itemsOfAddresses[address] ?? itemsOfAddresses[String(folder)]).map { items[$0] }
  }

  /// The findings that concern no item, such as those of registers that nothing refers to.
  var findingsOfNoItem: [Diagnostic] {
    let told = Set(items.lazy.flatMap(\.findings).map(\.fingerprint))
    return findings.filter { !told.contains($0.fingerprint) }
  }

  /// How an item is listed whose file has a path.
  package func address(ofFile path: String) -> String? {
    items.first { $0.path == path }?.address
  }

  /// What makes every page worthless: what could not be looked at, settings that cannot be relied on, and files
  /// of the standard that cannot be read.
  private static func blocks(_ workspace: Workspace) -> [Trouble] {
    var blocks = workspace.failures.map { Trouble(message: $0.message) }
    let files = workspace.files
    let ofSettings = workspace.diagnostics.filter {
      $0.severity == .error && files.role($0.location.file) == .settings
    }
    if !ofSettings.isEmpty {
      blocks.append(
        Trouble(
          message: Wording(
            zh: "\(WorkspaceLoader.settingsName) 有错误，改好以后页面会自己出来",
            en: "\(WorkspaceLoader.settingsName) has errors; pages come back once they are mended"),
          findings: ofSettings, path: WorkspaceLoader.settingsName))
    }
    return blocks
      + unread(workspace).filter { trouble in
        files.trees.contains { tree in
          guard tree.source.path == trouble.path, case .standard = files.role(tree.file) else {
            return false
          }
          return true
        }
      }
  }

  /// Mistakes in the templates of the workspace, which keep every page from being made.
  private static func templates(_ workspace: Workspace) -> [Trouble] {
    do throws(Failure) {
      let review = try TemplateReview(workspace)
      let errors = review.diagnostics.filter { $0.severity == .error }
      guard !errors.isEmpty else { return [] }
      let message = Wording(
        zh: "模板有错误，改好以后页面会自己出来",
        en: "the templates have errors; pages come back once they are mended")
      return [Trouble(message: message, findings: errors, files: review.files)]
    } catch {
      return [Trouble(message: error.message)]
    }
  }

  /// The files that cannot be read as YAML, with the findings that say why.
  private static func unread(_ workspace: Workspace) -> [Trouble] {
    let found = Dictionary(grouping: workspace.diagnostics, by: \.location.file)
    return workspace.files.trees.compactMap { tree in
      guard tree.root == nil, workspace.files.role(tree.file) != .settings,
        let findings = found[tree.file], !findings.isEmpty
      else { return nil }
      let path = tree.source.path
      return Trouble(
        message: Wording(zh: "\(path) 读不出来", en: "\(path) cannot be read"),
        findings: findings, path: path)
    }
  }

  /// Errors in what everything else is judged by.
  private static func unreliable(_ workspace: Workspace, _ findings: [Diagnostic]) -> [Trouble] {
    let files = workspace.files
    let errors = findings.filter { $0.severity == .error && files[$0.location.file].root != nil }
    let ofSettings = errors.filter { files.role($0.location.file) == .settings }
    let ofStandard = errors.filter { finding in
      guard case .standard = files.role(finding.location.file) else { return false }
      return true
    }
    let all: [(Wording, [Diagnostic])] = [
      (
        Wording(
          zh: "\(WorkspaceLoader.settingsName) 有错误，没有完全按它核验",
          en: "\(WorkspaceLoader.settingsName) has errors: not everything was checked by it"),
        ofSettings
      ),
      (
        Wording(
          zh: "标准本身有错误，页面和问题都可能不完整",
          en: "the standard itself has errors: pages and findings may be incomplete"), ofStandard
      ),
    ]
    return all.filter { !$0.1.isEmpty }.map { Trouble(message: $0.0, findings: $0.1) }
  }
}
