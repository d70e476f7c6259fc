import Source
import Standard
import YAML

/// What all items of a workspace are judged by.
extension Workspace {
  /// Whether the settings could not be read whole.
  var hasBrokenSettings: Bool {
    guard let settings = files.trees.first, files.role(settings.file) == .settings else {
      return false
    }
    return settings.root == nil
      || diagnostics.contains { $0.location.file == settings.file && $0.severity == .error }
  }

  /// What the settings say, but for the names of the workspace and what is only of what codes were.
  var settingsInForce: [UInt8] {
    guard let tree = files.trees.first, files.role(tree.file) == .settings else { return [] }
    var ignored: [Diagnostic] = []
    guard
      let record = Binder(StandardLoader.formats).bind(tree, as: "workspaceFile", into: &ignored)
    else { return [] }
    let ignoredElements = ["name", "english", "successions"]
    var writer = ExactWriter(Registers())
    writer.write(
      record.with(fields: record.fields.filter { !ignoredElements.contains($0.element.id) }))
    return writer.bytes
  }

  /// The bytes of the files of the standard, of the profiles in force and of the rules of the workspace itself.
  package var standardInForce: [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    for (tree, role) in zip(files.trees, files.roles) {
      guard case .standard(_, let owner) = role,
        owner == "00" || owner == FileRole.workspaceOwner || settings.hasProfile(owner)
      else { continue }
      result[tree.source.path] = tree.source.bytes
    }
    return result
  }
}
